package import XMLTree

/// A term as a document defines it: 「场区：由本厂管理、具有确定边界的区域」.
package struct TermDefinition: Sendable, Hashable {
  /// The paragraph or list entry.
  package var node: NodeIndex
  /// The glossary's word for it, or the word as written.
  package var term: String
  /// What stands behind the colon, white space normalised.
  package var text: String
  /// Whether the document uses the term where it draws a line: triggers, levels, zones, protective
  /// actions, conditions of termination.
  package var isUsedInThreshold: Bool

  package init(node: NodeIndex, term: String, text: String, isUsedInThreshold: Bool) {
    self.node = node
    self.term = term
    self.text = text
    self.isUsedInThreshold = isUsedInThreshold
  }
}
