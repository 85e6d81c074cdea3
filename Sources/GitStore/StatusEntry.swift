/// A file that differs between HEAD, the index and the work tree.
package struct StatusEntry: Hashable, Sendable {
  package enum Change: Hashable, Sendable {
    case added
    case modified
    case removed
    case typeChanged
  }

  package let path: String
  /// From HEAD to the index; nil where there is none.
  package let staged: Change?
  /// From the index to the work tree; nil where there is none. Untracked files are `.added`.
  package let unstaged: Change?
  /// Whether git does not know the file.
  package let isUntracked: Bool
  /// Whether a merge left several versions in the index.
  package let isConflicted: Bool

  package init(
    path: String, staged: Change?, unstaged: Change?, isUntracked: Bool, isConflicted: Bool
  ) {
    self.path = path
    self.staged = staged
    self.unstaged = unstaged
    self.isUntracked = isUntracked
    self.isConflicted = isConflicted
  }
}
