package import Model
package import XMLTree

/// A `value` inside a typed element: which part it plays and what it states.
package struct ValueFact: Sendable, Hashable {
  package var node: NodeIndex
  package var role: String?
  package var limit: Limit?
  package var quantity: Quantity?

  package init(node: NodeIndex, role: String?, limit: Limit?, quantity: Quantity?) {
    self.node = node
    self.role = role
    self.limit = limit
    self.quantity = quantity
  }
}
