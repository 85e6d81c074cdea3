package import GitStore
package import Model

/// One thing that happened to a clause.
package struct ClauseEvent: Sendable {
  package enum Kind: String, Sendable, Hashable {
    /// The clause appears for the first time.
    case created
    case changed
    /// It stands elsewhere in the same document; its words may have changed too.
    case moved
    /// It came from another document.
    case transferred
    case removed
  }

  package var kind: Kind
  package var commit: CommitInfo
  /// The document that holds the clause after the event; before it, for a removal.
  package var document: DocumentID
  package var path: String
  /// The revision that the document bore.
  package var revision: Int?
  package var state: LifecycleState?
  /// `第7.3.1条`, as the commit numbers it; nil where it has no number.
  package var place: Bilingual?
  /// Where it stood before.
  package var earlierPlace: Bilingual?
  /// The document that it came from.
  package var earlierDocument: DocumentID?
  /// The file that it stood in before, where the document was renamed or another.
  package var earlierPath: String?
  /// The words after the event; before it, for a removal.
  package var words: String
  /// The words before, where they differ.
  package var earlierWords: String?
}
