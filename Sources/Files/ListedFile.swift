/// A regular file that a folder listing found.
package struct ListedFile: Hashable, Sendable {
  /// Relative to the root, with `/`.
  package let path: String
  package let facts: FileFacts
}
