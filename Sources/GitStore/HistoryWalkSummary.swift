/// What a walk saw besides the commits.
package struct HistoryWalkSummary: Hashable, Sendable {
  /// The commits visited.
  package let count: Int
  /// Whether the walk came to a commit at which a shallow clone was cut: there was more history.
  package let reachedShallowBoundary: Bool
  /// Whether the walk was stopped before its end.
  package let wasStopped: Bool
}
