/// A list of commits and how far it reaches.
package struct CommitList: Hashable, Sendable {
  package let commits: [CommitInfo]
  /// Whether a shallow clone was cut within these commits: there was more history.
  package let reachedShallowBoundary: Bool
  /// Whether the limit ended the list.
  package let wasStopped: Bool
}
