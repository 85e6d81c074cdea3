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
  private let placement: EventPlacement

  init(_ report: AlignmentReport) {
    self.report = report
    placement = EventPlacement(report.groups)
  }

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
      for place in placement.places(of: one.plan, with: one.others) {
        rows[place, default: []].append(one.row)
      }
    }
    return rows
  }

  /// Whether any event that is shown has the plan.
  func isShown(_ plan: Int) -> Bool { !placement.places(of: plan, with: []).isEmpty }

  func cell(_ element: PlanElement, _ parts: [Bilingual?]) -> CrosswalkCell {
    CrosswalkCell(element.place, .joined(parts))
  }
}
