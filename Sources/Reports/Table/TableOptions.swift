package import Model

/// How a reader wants a table.
package struct TableOptions: Sendable, Hashable {
  package var language: Language
  /// Terminal colours in `text`.
  package var color: Bool
  /// Columns of the terminal; nil gives every column the width of its longest cell.
  package var width: Int?
  /// Begins csv with the UTF-8 byte order mark, without which Excel on a Chinese Windows reads GBK.
  package var byteOrderMark: Bool
  /// Whether csv disarms cells that a spreadsheet would compute; see `TableCSV`.
  package var guardsFormulas: Bool

  package init(
    language: Language = .chinese, color: Bool = false, width: Int? = nil,
    byteOrderMark: Bool = false, guardsFormulas: Bool = true
  ) {
    self.language = language
    self.color = color
    self.width = width
    self.byteOrderMark = byteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}
