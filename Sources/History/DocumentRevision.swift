package import Corpus
package import Documents
package import GitStore
package import Model

/// One revision of a document.
package struct DocumentRevision: Sendable, Hashable {
  /// What the record of approval says of the content that is taken for the revision.
  package enum Agreement: Sendable, Hashable {
    case notApproved
    case approved
    /// There is an approval, but no commit of the line has the content that it names; the newest state
    /// stands in.
    case contentNotFound
  }

  package var number: Int
  /// The commit that has the revision's content.
  package var commit: CommitInfo
  package var state: DocumentState
  package var meta: DocumentMeta
  package var approval: Approval?
  package var agreement: Agreement
  /// Every commit of the line that changed the document while it bore this number, newest first.
  package var steps: [DocumentStep]

  /// The newest state with this number: it knows what came after the approval, such as the day on
  /// which the revision ends.
  package var newest: DocumentMeta { steps.first?.version?.meta ?? meta }

  /// The entries of the 修改记录 for this revision, as its newest state has them.
  package var entries: [HistoryEntry] { newest.history.filter { $0.revision == number } }

  /// Dates that were recorded when the revision was approved count, unless the newest state corrects
  /// them.
  package func standing(on day: CivilDate) -> DocumentMeta.Standing {
    newest.standing(on: day, recorded: meta.effective)
  }
}
