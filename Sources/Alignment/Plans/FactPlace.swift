package import Model
package import XMLTree

/// Where a plan states something.
package struct FactPlace: Sendable, Hashable {
  /// Index in the plan set.
  package let plan: Int
  /// Index in the corpus.
  package let document: Int
  package let node: NodeIndex
  package let id: ElementID?

  package init(plan: Int, document: Int, node: NodeIndex, id: ElementID?) {
    self.plan = plan
    self.document = document
    self.node = node
    self.id = id
  }
}
