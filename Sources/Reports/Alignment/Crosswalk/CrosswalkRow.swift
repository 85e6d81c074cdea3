import Alignment
import Model

/// One topic, and what the plans say on it.
struct CrosswalkRow {
  var topic: Bilingual
  /// In the order of the plans, several of one plan among them.
  var cells: [CrosswalkCell]
  /// Plans that ought to say something and do not.
  var absent: Set<Int> = []
  /// Elements that no cell shows and whose findings belong here.
  var behind: [FactPlace] = []

  /// Whether one plan that has it is enough for all.
  var isOneEnough = false
  /// Which findings on the elements belong to the row.
  var scope = FindingScope.all

  var plans: Set<Int> { Set(cells.map(\.place.plan)).union(absent) }

  /// Whether there was something to hold against something.
  var isCompared: Bool { isOneEnough || Set(cells.map(\.place.plan)).count > 1 }

  var elements: [FactPlace] { cells.map(\.place) + behind }
}
