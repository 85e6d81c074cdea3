import Alignment
import Documents
import Model

/// 职能×等级 of one event: for each function who holds it at each level.
struct CommandSheet {
  /// A body or post that holds a function, by what several plans say.
  struct Holder {
    var lead: Actor
    /// Nil where who leads also decides.
    var decider: Actor?
    var phase: CommandEntry.Phase
    /// Who acts until the holder is there, as the plan names the post.
    var acting: [String]
    var places: [FactPlace]
  }

  struct Cell {
    var level: LevelBook.Value?
    /// In the order of the phases: the first minutes first.
    var holders: [Holder]
    /// Nobody, though somebody holds the function at a lower and at a higher level.
    var isGap: Bool
  }

  struct Row {
    var function: String
    var cells: [Cell]
    /// Elements whose findings belong to the function.
    var elements: [FactPlace]
  }

  let group: EventGroup
  let scale: String?
  let levels: [LevelBook.Value]
  let rows: [Row]

  /// One sheet for every scale on which the plans of the event give out functions.
  static func all(_ report: AlignmentReport) -> [CommandSheet] {
    let tables = Dictionary(
      CommandTable.of(report.corpus).map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return report.groups.flatMap { group -> [CommandSheet] in
      guard let table = tables[group], !table.cells.isEmpty else {
        return []
      }
      let scales = Set(table.cells.compactMap { $0.level?.scale }).sorted()
      return (scales.isEmpty ? [nil] : scales.map { $0 }).compactMap {
        CommandSheet(table, $0, report, isFirst: $0 == scales.first)
      }
    }
  }

  private init?(
    _ table: CommandTable, _ scale: String?, _ report: AlignmentReport, isFirst: Bool
  ) {
    group = table.group
    self.scale = scale
    let set = report.index.planSet
    let all = scale.map { set.levels.values(of: $0) } ?? []
    levels = all.filter { value in
      !report.selection.isScenario
        || report.applies(set.levels.set(of: value), plan: table.group.plans[0])
    }
    var rows: [Row] = []
    for function in set.codes.ordered(table.functions, in: "function") {
      let cells = table.cells(of: function).filter { $0.level == nil || $0.level?.scale == scale }
      // What is not restricted to levels stands on the first sheet alone.
      guard !cells.isEmpty, isFirst || cells.contains(where: { $0.level != nil }) else { continue }
      let led = Set(cells.compactMap(\.level))
      let first = all.firstIndex(where: led.contains) ?? 0
      let last = all.lastIndex(where: led.contains) ?? 0
      let columns: [LevelBook.Value?] = levels.isEmpty ? [nil] : levels
      let row = Row(
        function: function,
        cells: columns.map { level in
          let cell = cells.first { $0.level == level } ?? cells.first { $0.level == nil }
          let place = level.flatMap { all.firstIndex(of: $0) }
          return Cell(
            level: level, holders: Self.holders(cell?.entries ?? [], function, report),
            isGap: cell == nil && place.map { first < $0 && $0 < last } ?? false)
        },
        elements: cells.flatMap { $0.entries.map(\.place) }
          + (table.mentions[function] ?? []).map(\.place))
      guard report.selection.asks(for: Set(row.elements.map(\.plan))),
        row.cells.contains(where: { !$0.holders.isEmpty || $0.isGap })
      else { continue }
      rows.append(row)
    }
    if isFirst { rows += Self.unled(table, report, levels.count) }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
  }

  /// Functions that plans speak of and give to nobody, where the rules have something to say of it.
  private static func unled(_ table: CommandTable, _ report: AlignmentReport, _ count: Int) -> [Row]
  {
    report.index.planSet.codes.ordered(table.mentions.keys, in: "function").compactMap { function in
      let places = (table.mentions[function] ?? []).map(\.place)
      guard table.cells(of: function).isEmpty, report.selection.asks(for: Set(places.map(\.plan))),
        !report.marks.findings(of: places).isEmpty
      else { return nil }
      let empty = Cell(level: nil, holders: [], isGap: true)
      return Row(
        function: function, cells: Array(repeating: empty, count: max(1, count)), elements: places)
    }
  }

  private static func holders(
    _ entries: [CommandEntry], _ function: String, _ report: AlignmentReport
  ) -> [Holder] {
    var holders: [Holder] = []
    for phase in [CommandEntry.Phase.event, .arrival, .handover] {
      for entry in entries where entry.phase == phase {
        let decider = entry.decider.flatMap { $0.isSame(as: entry.lead) ? nil : $0 }
        let known = holders.firstIndex {
          $0.phase == phase && $0.lead.isSame(as: entry.lead) && isSame($0.decider, decider)
        }
        if let known {
          holders[known].places.append(entry.place)
          continue
        }
        let plan = report.index.plans[entry.place.plan]
        let acting = plan.elements(.acting).filter { $0[.function] == function }
          .compactMap { $0[.post] }
        holders.append(
          Holder(
            lead: entry.lead, decider: decider, phase: phase,
            acting: phase == .event ? [] : acting, places: [entry.place]))
      }
    }
    return holders
  }

  private static func isSame(_ a: Actor?, _ b: Actor?) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): a.isSame(as: b)
    default: false
    }
  }
}
