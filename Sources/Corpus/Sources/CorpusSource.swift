package import GitStore

/// The state of a repository that is looked at. Nothing is checked out.
package indirect enum CorpusSource: Sendable, Hashable {
  /// The files under a folder as they lie there.
  case folder(root: String)
  /// What is staged.
  case index(RepositoryLocation, prefix: String)
  /// Files that exist nowhere else: a rule's example.
  case memory([String: [UInt8]])
  /// A commit.
  case commit(RepositoryLocation, ObjectID, prefix: String)
  /// Another source with some files out of history.
  case overlaid(CorpusSource, SourceOverlay)
}
