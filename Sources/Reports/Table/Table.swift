package import Model

/// An official table, apart from how it is written: 受控文件清单, 修订对照表, 影响范围清单 …
package struct Table: Sendable, Hashable {
  /// The name in the JSON schema, `guiju/<name>/1`.
  package var name: String
  package var caption: Bilingual
  package var columns: [TableColumn]
  /// A row with fewer cells than columns ends in empty ones; further cells are not shown.
  package var rows: [[TableCell]]
  /// Under the table: what it holds and what it does not.
  package var notes: [Bilingual]
  package var classification: ReportClassification
  /// Whether the sheet lies on its side; nil where the number of columns decides.
  package var landscape: Bool?

  package init(
    name: String, caption: Bilingual, columns: [TableColumn], rows: [[TableCell]] = [],
    notes: [Bilingual] = [], classification: ReportClassification = .notStated,
    landscape: Bool? = nil
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.classification = classification
    self.landscape = landscape
  }

  /// Wide tables lie on their side.
  var isLandscape: Bool { landscape ?? (columns.count >= TableHTML.landscapeFrom) }

  /// The cell as it is on paper; empty where the row ends early.
  func cell(row: Int, column: Int) -> TableCell {
    rows[row].indices.contains(column) ? rows[row][column] : .empty
  }

  /// The cell whose words stand at that place: for a merged one, the one that it continues.
  func source(row: Int, column: Int) -> TableCell {
    var row = row
    while row > 0, cell(row: row, column: column).continuesAbove { row -= 1 }
    return cell(row: row, column: column)
  }
}
