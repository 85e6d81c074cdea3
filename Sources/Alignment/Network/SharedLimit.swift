package import Model

/// 逐级上报: several messages on a path share one limit.
package struct SharedLimit: Sendable, Hashable {
  package let place: FactPlace
  /// The parties of the path, first and last included.
  package let path: [Int]
  /// The messages between them.
  package let hops: [Int]
  package let limit: Limit?
}
