/// A clause, a paragraph or a part of a table.
package struct OutlineNode: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// It has a number, or is a heading.
    case clause
    case paragraph
    /// A footnote, or a paragraph that begins with 注.
    case note
    case table
    case row
    case cell
  }

  package var kind: Kind
  /// The place of the parent in the list, before this one; nil at the top.
  package var parent: Int?
  /// As printed, computed by Word or typed: `7.3.1`, `第四条`, `（二）`, `表1`.
  package var number: String?
  package var form: ClauseForm?
  /// The words without the number; the caption of a table.
  package var text: String
  /// Ids that hidden bookmarks carry, outermost first.
  package var ids: [String] = []
  /// Whether style, size or weight make it a heading.
  package var isHeading = false
  /// Of a cell.
  package var span = 1
  package var rows = 1
  /// Of a row that is repeated on every page.
  package var isHead = false
  /// The paragraph of the file.
  package var line: Int

  package init(
    kind: Kind, parent: Int?, number: String? = nil, form: ClauseForm? = nil, text: String,
    line: Int
  ) {
    self.kind = kind
    self.parent = parent
    self.number = number
    self.form = form
    self.text = text
    self.line = line
  }
}
