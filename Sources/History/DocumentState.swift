package import GitStore

/// Where a document stands in a commit, and with which bytes.
package struct DocumentState: Sendable, Hashable {
  /// From the root of the repository.
  package var path: String
  package var blob: ObjectID
}
