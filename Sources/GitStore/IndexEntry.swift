/// One entry of the index.
package struct IndexEntry: Hashable, Sendable {
  /// Which side of a merge an entry holds.
  package enum Stage: Int, Hashable, Sendable {
    case merged = 0
    case base = 1
    case ours = 2
    case theirs = 3
  }

  /// With `/`. Bytes that are not UTF-8 are shown as U+FFFD; then `isValidUTF8` is false.
  package let path: String
  package let mode: FileMode
  package let id: ObjectID
  /// Anything but `.merged` is a conflict.
  package let stage: Stage
  package let isValidUTF8: Bool
}
