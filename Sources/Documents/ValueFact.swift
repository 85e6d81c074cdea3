package import Model
package import XMLTree

/// A `value` inside a typed element: which part it plays and what it states.
package struct ValueFact: Sendable, Hashable {
  package var node: NodeIndex
  package var role: String?
  package var limit: Limit?
  package var quantity: Quantity?
  /// 以上, 不超过 …; nil where the text does not compare.
  package var comparison: Comparison?
  /// Of a dose: projected, residual, averted or received. Kinds are never converted.
  package var doseKind: DoseKind?
  /// The time over which a dose is taken.
  package var over: Limit?

  /// Limits include themselves: 以上、以下、以内包括本数.
  package enum Comparison: String, Sendable, Hashable {
    case less = "lt"
    case atMost = "le"
    case equal = "eq"
    case atLeast = "ge"
    case more = "gt"
  }

  /// 预期剂量, 剩余剂量, 可防止剂量, 受照剂量 (GB 18871-2002).
  package enum DoseKind: String, Sendable, Hashable {
    case projected
    case residual
    case averted
    case received
  }

  package init(node: NodeIndex, role: String?, limit: Limit?, quantity: Quantity?) {
    self.node = node
    self.role = role
    self.limit = limit
    self.quantity = quantity
  }
}
