/// One clause, paragraph or part of a table.
package struct ClauseNode: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case document
    /// A numbered clause or a heading with what belongs to it.
    case clause
    case paragraph
    case table
    case row
    case cell
  }

  package var kind: Kind
  /// The place of the parent in the list; nil for one at the top.
  package var parent: Int?
  /// As printed, computed by Word or typed by the drafter: 7.3.1, 第四条, （二）.
  package var number: String?
  /// The words without the number.
  package var text: String

  package init(kind: Kind, parent: Int?, number: String?, text: String) {
    self.kind = kind
    self.parent = parent
    self.number = number
    self.text = text
  }
}
