/// A cell of a Word table.
package struct WordCell: Sendable, Hashable {
  package enum Position: String, Sendable, Hashable {
    case top
    case center
  }

  package var paragraphs: [WordParagraph]
  /// How many columns and rows it covers, itself included.
  package var span: Int
  package var rows: Int
  package var position: Position

  package init(
    _ paragraphs: [WordParagraph], span: Int = 1, rows: Int = 1, position: Position = .center
  ) {
    self.paragraphs = paragraphs
    self.span = max(1, span)
    self.rows = max(1, rows)
    self.position = position
  }

  package init(_ text: String, style: WordStyle = .cell, span: Int = 1, rows: Int = 1) {
    self.init([WordParagraph(style, text)], span: span, rows: rows)
  }
}
