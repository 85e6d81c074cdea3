/// Whether one commit is an ancestor of another, as far as history reaches.
package enum Ancestry: Hashable, Sendable {
  case ancestor
  case notAncestor
  /// The answer lies behind the cut of a shallow clone.
  case undetermined
}
