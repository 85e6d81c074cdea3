package import Model

/// A stretch of a cell's text under one mark.
package struct TableRun: Sendable, Hashable {
  package var text: Bilingual
  package var mark: TableMark?

  package init(_ text: Bilingual, mark: TableMark? = nil) {
    self.text = text
    self.mark = mark
  }

  /// Words of a document, the same in both languages.
  package init(_ text: String, mark: TableMark? = nil) {
    self.init(Bilingual(zh: text, en: text), mark: mark)
  }

  /// Where a new paragraph begins in the cell; a space where a cell is one line.
  package static let paragraphBreak = TableRun("\n")
}
