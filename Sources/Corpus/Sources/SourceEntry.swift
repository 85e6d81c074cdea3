import Model

/// A file in scope, not yet read.
package struct SourceEntry: Sendable, Hashable {
  /// Relative to the root of the corpus.
  package var path: String
  /// Hexadecimal blob id; nil for a file of the work tree.
  package var blob: String?
  /// It is there, but cannot be read as a file.
  package var failure: ReadFailure?

  package init(path: String, blob: String? = nil, failure: ReadFailure? = nil) {
    self.path = path
    self.blob = blob
    self.failure = failure
  }
}
