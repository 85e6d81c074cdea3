/// The styles of paragraphs. Their looks are in `WordStyleSheet`; Word's own names let readers change
/// them in one place, build a table of contents and jump by outline.
package enum WordStyle: Sendable, Hashable {
  /// 正文, not indented: numbered clauses, blocks of a cover.
  case normal
  /// 正文 whose first line stands in by two characters.
  case body
  case title
  /// 1…6, with that outline level.
  case heading(Int)
  /// The head of a page that the table of contents leaves out: 目录, 批准页.
  case leaf
  case contents(Int)
  /// Above a table or below a figure.
  case caption
  /// Within a table.
  case cell
  case cellHead
  /// Smaller, under a table or beside a clause.
  case note
  case header
  case footer
}
