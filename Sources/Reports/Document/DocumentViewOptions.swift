package import Model

/// How a reader wants a document.
package struct DocumentViewOptions: Sendable, Hashable {
  /// The language of labels; the document's words stay as they are.
  package var language: Language
  /// Columns of the terminal; nil wraps nothing.
  package var width: Int?
  /// Terminal colours in `text`.
  package var color: Bool
  package var view: DocumentViewKind
  /// Begins csv with the UTF-8 byte order mark, for Excel on a Chinese Windows.
  package var byteOrderMark: Bool

  package init(
    language: Language = .chinese, width: Int? = nil, color: Bool = false,
    view: DocumentViewKind = .document, byteOrderMark: Bool = false
  ) {
    self.language = language
    self.width = width
    self.color = color
    self.view = view
    self.byteOrderMark = byteOrderMark
  }

  var table: TableOptions {
    TableOptions(language: language, color: color, width: width, byteOrderMark: byteOrderMark)
  }
}
