import Alignment
import Documents
import Model

/// Gathers what the plans of an event say, topic by topic.
struct CrosswalkBuilder {
  let report: AlignmentReport
  let group: EventGroup
  /// The place of the event among those of the report.
  let place: Int
  let placement: EventPlacement

  var index: AlignmentIndex { report.index }
  var set: PlanSet { report.index.planSet }
  var words: AlignmentWords { report.words }
  var cells: CellWords { CellWords(index: report.index) }
  var plans: [Plan] { group.plans.map { set.plans[$0] } }

  /// The sections of a report, event by event.
  static func sections(of report: AlignmentReport) -> [CrosswalkSection] {
    let placement = EventPlacement(report.groups)
    let between = CrosswalkInterfaces(report: report, placement: placement)
    let interfaces = Dictionary(
      uniqueKeysWithValues: CrosswalkTopic.allCases.map { ($0, between.rows($0)) })
    return report.groups.enumerated().flatMap { place, group in
      let builder = CrosswalkBuilder(
        report: report, group: group, place: place, placement: placement)
      return CrosswalkTopic.allCases.compactMap { topic in
        let rows = (builder.rows(topic) + (interfaces[topic]?[place] ?? [])).compactMap {
          builder.selected($0, topic)
        }
        return rows.isEmpty ? nil : CrosswalkSection(group: group, topic: topic, rows: rows)
      }
    }
  }

  private func rows(_ topic: CrosswalkTopic) -> [CrosswalkRow] {
    switch topic {
    case .relations: relations
    case .levels: levels
    case .declaration: declarations
    case .command: commands
    case .protection: protection
    case .zones: zones
    case .termination: terminations + recoveries
    case .information: information
    case .notification, .support, .drills: []
    }
  }

  /// The row as far as it is asked about.
  private func selected(_ row: CrosswalkRow, _ topic: CrosswalkTopic) -> CrosswalkRow? {
    let selection = report.selection
    guard !selection.plans.isEmpty else { return row }
    if topic.isPairwise || selection.others.isEmpty {
      guard selection.asks(for: row.plans) else { return nil }
    }
    var row = row
    row.cells.removeAll { !selection.shows($0.place.plan) }
    row.absent = row.absent.filter { selection.shows($0) }
    return row.cells.isEmpty ? nil : row
  }

  /// The elements of a name in the plans of the event, as far as they play a part.
  func elements(_ name: ElementName) -> [PlanElement] {
    set.elements(name, of: group).filter { report.applies($0) }
  }

  func cell(_ element: PlanElement, _ parts: [Bilingual?]) -> CrosswalkCell {
    CrosswalkCell(element.place, .joined(parts))
  }
}
