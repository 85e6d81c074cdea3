/// A table as wide as the text, with fixed columns.
package struct WordTable: Sendable, Hashable {
  package enum Borders: Sendable, Hashable {
    /// Every cell is framed.
    case grid
    case none
  }

  /// The widths in proportion; any unit.
  package var columns: [Int]
  package var rows: [WordRow]
  package var borders: Borders

  package init(columns: [Int], rows: [WordRow], borders: Borders = .grid) {
    self.columns = columns
    self.rows = rows
    self.borders = borders
  }
}
