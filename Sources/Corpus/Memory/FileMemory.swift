/// What earlier runs found out about files, asked before they are read.
package protocol FileMemory<Value>: Sendable {
  associatedtype Value: Sendable

  /// The blob of a file of the work tree that has not been touched since its content was last seen; nil
  /// where there is any doubt.
  func blob(of entry: SourceEntry) -> String?
  /// Called once, before any file is recalled.
  func begin(_ basis: FileBasis)
  /// What is known of a file with that content at that path.
  func recall(_ path: String, _ blob: String) -> KnownFile<Value>?
}

/// Everything but its own content and path that the result for a file may depend on.
package struct FileBasis: Sendable, Hashable {
  /// `guiju.xml`; nil where there is none.
  package var configuration: String?
  /// Path and blob of each register, law and concordance, in the order of their paths.
  package var files: [String]
}

/// A file that need not be read again.
package struct KnownFile<Value: Sendable>: Sendable {
  package var document: CorpusDocument
  package var value: Value

  package init(document: CorpusDocument, value: Value) {
    self.document = document
    self.value = value
  }
}
