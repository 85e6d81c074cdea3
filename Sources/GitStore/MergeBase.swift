/// The best common ancestor of two commits, as far as history reaches.
package enum MergeBase: Hashable, Sendable {
  case commit(ObjectID)
  /// The two have no commit in common.
  case unrelated
  /// None was found before the cut of a shallow clone.
  case undetermined
}
