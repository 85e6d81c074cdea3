package import XMLTree

/// A `cite`: the printed words and the target that the drafter gave.
package struct CitationRecord: Sendable, Hashable {
  package var node: NodeIndex
  /// Targets as written, e.g. `核安全法#56.1`.
  package var targets: [String]
  package var role: String?
  package var kind: String?

  package init(node: NodeIndex, targets: [String], role: String?, kind: String?) {
    self.node = node
    self.targets = targets
    self.role = role
    self.kind = kind
  }
}
