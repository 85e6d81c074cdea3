package import GitStore

/// A commit of the main line that changed a document.
package struct DocumentStep: Sendable, Hashable {
  package var commit: CommitInfo
  /// The document as the commit leaves it; nil where the commit took it away.
  package var state: DocumentState?
  package var version: DocumentVersion?
  /// Where the document stood before, if the commit moved it to another file.
  package var movedFrom: String?
}
