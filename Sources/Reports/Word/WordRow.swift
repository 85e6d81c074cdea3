/// A row of a Word table. As in HTML, a place that a cell above reaches into has no cell of its own;
/// places that are left over are empty cells.
package struct WordRow: Sendable, Hashable {
  package var cells: [WordCell]
  /// Stands at the head of every page that the table goes on to. Only first rows.
  package var isHead: Bool
  /// At least so high, in points.
  package var height: Double?
  /// Is not broken between two pages.
  package var staysWhole: Bool

  package init(
    _ cells: [WordCell], isHead: Bool = false, height: Double? = nil, staysWhole: Bool = false
  ) {
    self.cells = cells
    self.isHead = isHead
    self.height = height
    self.staysWhole = staysWhole
  }
}
