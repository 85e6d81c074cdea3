package import GitStore

/// Files out of the history of a repository that stand in a source in place of its own, or beside them.
package struct SourceOverlay: Sendable, Hashable {
  /// Of index and commits below, the same repository.
  package var location: RepositoryLocation
  /// Hexadecimal blob ids by path, relative to the root of the corpus.
  package var blobs: [String: String]

  package init(location: RepositoryLocation, blobs: [String: String]) {
    self.location = location
    self.blobs = blobs
  }
}
