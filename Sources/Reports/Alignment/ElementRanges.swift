import Alignment
import Model

/// The elements of one file by their bytes, to be asked which of them stand around a place. Elements lie
/// in each other and never across.
struct ElementRanges {
  private let entries: [(element: FactPlace, range: Range<Int>)]
  /// The entry around each entry; nil at the top.
  private let around: [Int?]

  init(_ elements: [(element: FactPlace, range: Range<Int>)]) {
    entries = elements.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var around: [Int?] = []
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, entries[last].range.upperBound <= entry.range.lowerBound {
        open.removeLast()
      }
      around.append(open.last)
      open.append(index)
    }
    self.around = around
  }

  /// The elements that have a byte in them, the innermost first.
  func elements(at offset: Int) -> [FactPlace] {
    let next = entries.boundary { $0.range.lowerBound > offset }
    var found: [FactPlace] = []
    var current = next > 0 ? next - 1 : nil
    while let index = current {
      if entries[index].range.contains(offset) { found.append(entries[index].element) }
      current = around[index]
    }
    return found
  }
}
