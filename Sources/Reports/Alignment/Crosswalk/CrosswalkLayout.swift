import Alignment
import Diagnostics
import Model

/// Lays the crosswalk out as tables: one for each topic of an event, plans as columns while they can be
/// read, else one line for each plan. Plans that say nothing on a topic have no column.
struct CrosswalkLayout {
  let report: AlignmentReport
  /// How many plans stand side by side.
  let columns: Int

  /// What one plan alone says has nothing to stand beside.
  func tables(_ sections: [CrosswalkSection]) -> [Table] {
    sections.filter { isShown($0) }.map { table($0) }
  }

  func isShown(_ section: CrosswalkSection) -> Bool {
    Set(section.rows.flatMap(\.plans)).count > 1
      || !report.marks.findings(of: section.rows.flatMap(\.elements)).isEmpty
  }

  /// Whether plans are columns.
  func isMatrix(_ section: CrosswalkSection) -> Bool {
    let plans = Set(section.rows.flatMap(\.plans)).count
    return plans <= columns && isDense(section, plans)
  }

  func caption(_ section: CrosswalkSection) -> Bilingual {
    let event = report.name(of: section.group)
    return Bilingual(
      zh: "\(section.topic.name.zh)——\(event.zh)", en: "\(section.topic.name.en): \(event.en)")
  }

  func table(_ section: CrosswalkSection) -> Table {
    var table =
      isMatrix(section)
      ? matrix(section, ordered(Set(section.rows.flatMap(\.plans))))
      : list(section, section.topic.isPairwise)
    table.name = "align-crosswalk-\(section.topic.rawValue)"
    table.caption = caption(section)
    table.classification = report.classification
    table.landscape = true
    return table
  }

  /// Whether the plans fill a good part of the cells that columns would give them.
  private func isDense(_ section: CrosswalkSection, _ columns: Int) -> Bool {
    guard columns > 3 else { return true }
    let filled = section.rows.reduce(0) { $0 + $1.plans.count }
    return filled * 2 >= section.rows.count * columns
  }

  /// From the state down to the site.
  private func ordered(_ plans: Set<Int>) -> [Plan] {
    let scopes = ["national", "region", "province", "city", "county", "enterprise", "site"]
    func rank(_ plan: Plan) -> [Int] {
      [plan.scope.flatMap { scopes.firstIndex(of: $0) } ?? scopes.count, plan.index]
    }
    return plans.map { report.index.plans[$0] }.sorted {
      rank($0).lexicographicallyPrecedes(rank($1))
    }
  }

  // MARK: - Plans as columns

  private func matrix(_ section: CrosswalkSection, _ plans: [Plan]) -> Table {
    let heads = plans.map { plan in
      TableColumn(
        key: plan.id?.description ?? "plan\(plan.index)", title: head(plan), weight: 6)
    }
    let rows = section.rows.map { row in
      [TableCell(row.topic)]
        + plans.map { plan in
          let own = row.cells.filter { $0.place.plan == plan.index }
          return own.isEmpty
            ? row.absent.contains(plan.index) ? TableCell(Self.missing) : TableCell.empty
            : joined(own.map { runs($0, in: row, withClause: true) })
        } + [verdict(row)]
    }
    return Table(
      name: "", caption: .empty,
      columns: [.init(key: "topic", title: Bilingual(zh: "事项", en: "Topic"), weight: 4)] + heads
        + [Self.verdictColumn], rows: rows)
  }

  private func head(_ plan: Plan) -> Bilingual {
    // The id first: at the end of a line it would be broken.
    let id = plan.id.map { "\($0) " } ?? ""
    return Bilingual(zh: id + plan.title, en: id + plan.name.en)
  }

  static let missing = Bilingual(zh: "（未规定）", en: "(not provided for)")

  private static let verdictColumn = TableColumn(
    key: "verdict", title: Bilingual(zh: "比对结果", en: "Result"), weight: 3)

  // MARK: - Plans as lines

  private func list(_ section: CrosswalkSection, _ isPairwise: Bool) -> Table {
    var rows: [[TableCell]] = []
    for row in section.rows {
      var lines: [[TableCell]] = []
      for plan in plans(of: row, isPairwise: isPairwise) {
        let name = TableCell(head(report.index.plans[plan]))
        let own = row.cells.filter { $0.place.plan == plan }
        if own.isEmpty {
          lines.append([name, TableCell(Self.missing), .empty])
          continue
        }
        lines.append([
          name, joined(own.map { runs($0, in: row, withClause: false) }),
          joined(own.map { [TableRun(report.number($0.place) ?? .empty)] }),
        ])
      }
      for (position, line) in lines.enumerated() {
        rows.append(
          [position == 0 ? TableCell(row.topic) : .merged] + line
            + [position == 0 ? verdict(row) : .merged])
      }
    }
    return Table(
      name: "", caption: .empty,
      columns: [
        .init(key: "topic", title: Bilingual(zh: "事项", en: "Topic"), weight: 5),
        .init(key: "plan", title: Bilingual(zh: "预案", en: "Plan"), weight: 5),
        .init(key: "value", title: Bilingual(zh: "规定", en: "What it says"), weight: 9),
        .init(key: "clause", title: Bilingual(zh: "条款", en: "Clause"), weight: 2),
        Self.verdictColumn,
      ], rows: rows)
  }

  /// The side that speaks first, then the others; else from the state down.
  func plans(of row: CrosswalkRow, isPairwise: Bool) -> [Int] {
    guard isPairwise else { return ordered(row.plans).map(\.index) }
    var plans: [Int] = []
    for cell in row.cells where !plans.contains(cell.place.plan) { plans.append(cell.place.plan) }
    return plans + row.absent.subtracting(plans).sorted()
  }

  // MARK: - Cells

  private func runs(_ cell: CrosswalkCell, in row: CrosswalkRow, withClause: Bool) -> [TableRun] {
    var runs = [TableRun(cell.value.isEmpty ? Bilingual(zh: "（有规定）", en: "(stated)") : cell.value)]
    if withClause, let number = report.number(cell.place) {
      runs.append(TableRun(Bilingual(zh: "〔\(number.zh)〕", en: " [\(number.en)]")))
    }
    let marks = report.marks(of: cell.place, in: row.scope)
    if !marks.isEmpty { runs.append(TableRun(" " + marks, mark: .strong)) }
    return runs
  }

  private func joined(_ parts: [[TableRun]]) -> TableCell {
    TableCell(runs: Array(parts.joined(separator: [.paragraphBreak])))
  }

  private func verdict(_ row: CrosswalkRow) -> TableCell {
    report.verdictCell(row.elements, isCompared: row.isCompared, in: row.scope)
  }
}
