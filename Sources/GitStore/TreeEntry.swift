/// One entry of a tree, with its path from the root.
package struct TreeEntry: Hashable, Sendable {
  /// With `/`. Bytes that are not UTF-8 are shown as U+FFFD; then `isValidUTF8` is false.
  package let path: String
  package let mode: FileMode
  package let id: ObjectID
  package let isValidUTF8: Bool
}
