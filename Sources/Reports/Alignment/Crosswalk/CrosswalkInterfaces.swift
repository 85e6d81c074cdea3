import Alignment
import Documents
import Model

/// Gathers what passes between plans: messages, command, support, drills. Each thing once, in every event
/// in which the plans meet.
struct CrosswalkInterfaces {
  /// A row, and whose it is.
  struct Placed {
    var plan: Int
    var others: Set<Int>
    var row: CrosswalkRow
  }

  let report: AlignmentReport
  let placement: EventPlacement

  var index: AlignmentIndex { report.index }
  var set: PlanSet { report.index.planSet }
  var words: AlignmentWords { report.words }
  var cells: CellWords { CellWords(index: report.index) }

  /// By event, in the order of the report's.
  func rows(_ topic: CrosswalkTopic) -> [Int: [CrosswalkRow]] {
    let placed: [Placed] =
      switch topic {
      case .notification: notifications
      case .command: handovers
      case .support: support
      case .drills: drills
      default: []
      }
    var rows: [Int: [CrosswalkRow]] = [:]
    for one in placed {
      let places = placement.places(of: one.plan, with: one.others)
      var isPlaced = false
      for place in places {
        guard let row = row(one.row, in: report.groups[place]) else { continue }
        rows[place, default: []].append(row)
        isPlaced = true
      }
      // What concerns none of the events in which the two plans meet still has to be read somewhere.
      if !isPlaced, let first = places.first { rows[first, default: []].append(one.row) }
    }
    return rows
  }

  /// Of what a plan of many places says, that which concerns the event; nil where nothing does.
  private func row(_ row: CrosswalkRow, in group: EventGroup) -> CrosswalkRow? {
    let cells = row.cells.filter { set.concerns($0.place, group) }
    guard cells.count < row.cells.count else { return row }
    guard !cells.isEmpty else { return nil }
    var row = row
    row.cells = cells
    return row
  }

  /// Whether any event that is shown has the plan.
  func isShown(_ plan: Int) -> Bool { !placement.places(of: plan, with: []).isEmpty }

  func cell(_ element: PlanElement, _ parts: [Bilingual?]) -> CrosswalkCell {
    CrosswalkCell(element.place, .joined(parts))
  }
}
