/// A file that differs between two trees.
package struct TreeChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case added
    case removed
    case modified
    /// Another path. `similarity` is 0 to 100; 100 is the same content.
    case renamed(similarity: Int)
    /// Another kind of entry at the same path, such as a file that became a link.
    case modeChanged
  }

  /// One side: where the file stands and what it holds.
  package struct Side: Hashable, Sendable {
    package let path: String
    package let mode: FileMode
    package let id: ObjectID
  }

  package let kind: Kind
  /// Nil for an added file.
  package let old: Side?
  /// Nil for a removed file.
  package let new: Side?

  /// The new path, or the old one of a removed file.
  package var path: String { new?.path ?? old?.path ?? "" }
}
