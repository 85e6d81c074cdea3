/// One file as a new commit shall hold it.
package struct FileEdit: Hashable, Sendable {
  /// From the root, with `/`.
  package let path: String
  /// The content; nil takes the file out.
  package let bytes: [UInt8]?
  /// For a file that is new; one that is replaced keeps its mode where this is nil.
  package let mode: FileMode?

  package init(path: String, bytes: [UInt8]?, mode: FileMode? = nil) {
    self.path = path
    self.bytes = bytes
    self.mode = mode
  }
}
