package import Model
package import XMLTree

/// One of `upper`, `peer` and `lower`: the plan that is named, and where.
package struct PlanRelation: Sendable, Hashable {
  package let reference: DocumentReference
  package let node: NodeIndex
  /// Index in the plan set; nil where no plan of the set has that id.
  package let plan: Int?

  package init(reference: DocumentReference, node: NodeIndex, plan: Int?) {
    self.reference = reference
    self.node = node
    self.plan = plan
  }
}
