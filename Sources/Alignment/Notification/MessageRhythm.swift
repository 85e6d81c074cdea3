package import Model
package import XMLTree

/// One rhythm of follow-up reports: every hour, every two to three hours when things are slow, at once
/// on a change of source term.
package struct MessageRhythm: Sendable, Hashable {
  /// `normal`, `slow`, `fast`, or `change`.
  package let pace: String
  package let limit: Limit?
  package let node: NodeIndex

  package init(pace: String, limit: Limit?, node: NodeIndex) {
    self.pace = pace
    self.limit = limit
    self.node = node
  }
}
