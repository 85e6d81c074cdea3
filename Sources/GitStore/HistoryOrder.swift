/// The order in which a walk visits commits.
package enum HistoryOrder: Hashable, Sendable {
  /// From each commit to its first parent only: `git log --first-parent`.
  case firstParent
  /// Every commit, none before all its children, otherwise newest first: `git log --date-order`.
  case newestFirst
}
