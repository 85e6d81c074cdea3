/// A symbolic link that a folder listing found and did not follow.
package struct ListedLink: Hashable, Sendable {
  /// Relative to the root, with `/`.
  package let path: String
  /// What the link says, unchanged; bytes that are not UTF-8 are shown as U+FFFD.
  package let target: String
  /// Whether following it ends outside the root. True also where that cannot be found out.
  package let leavesRoot: Bool
  /// Whether it points to nothing.
  package let isBroken: Bool
}
