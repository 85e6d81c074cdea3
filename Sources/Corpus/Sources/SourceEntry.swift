package import Files
import Model

/// A file in scope, not yet read.
package struct SourceEntry: Sendable, Hashable {
  /// Relative to the root of the corpus.
  package var path: String
  /// Hexadecimal blob id; nil for a file of the work tree.
  package var blob: String?
  /// What the system says of a file of the work tree.
  package var stamp: FileFacts?
  /// It is there, but cannot be read as a file.
  package var failure: ReadFailure?

  /// The blob that the content is read from. A file of the work tree is hashed whenever it is read: it may
  /// have changed since anybody looked.
  var objectBlob: String? { stamp == nil ? blob : nil }

  package init(path: String, blob: String? = nil, failure: ReadFailure? = nil) {
    self.path = path
    self.blob = blob
    self.failure = failure
  }
}
