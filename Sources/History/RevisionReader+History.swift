package import Corpus
import Documents
package import GitStore
import Model
import Synchronization
package import XMLTree

extension RevisionReader {
  /// Reads revisions along the first-parent line of a commit; a document's line is walked once.
  package static func history(
    from commit: ObjectID, in location: RepositoryLocation, prefix: String = "",
    of documents: [CorpusDocument], approvals: [Approval], limits: ParseLimits
  ) -> RevisionReader {
    let paths = Dictionary(
      documents.compactMap { document in document.id.map { ($0, document.path) } }
    ) { first, _ in first }
    let known = KnownHistories()
    return RevisionReader { id, number in
      let history = known.history(of: id) {
        try? DocumentHistory.read(
          id, from: commit, in: location, prefix: prefix,
          path: paths[id].map { RepositoryPath.full($0, under: prefix) }, approvals: approvals,
          limits: limits)
      }
      guard let history else { return .cut }
      switch history.revision(number) {
      case .none: return .none
      case .undetermined, .unclear: return .cut
      case .found(let revision):
        guard let tracker = try? DocumentTracker(id, in: location, prefix: prefix, limits: limits),
          let tree = try? tracker.tree(of: revision.state.blob),
          let facts = FactsExtractor.facts(of: tree)
        else { return .cut }
        return .found(ClauseNumbers(of: tree, facts))
      }
    }
  }
}

/// The histories that were read; one that could not be read is not tried again.
private final class KnownHistories: Sendable {
  private let histories = Mutex<[DocumentID: DocumentHistory?]>([:])

  func history(of id: DocumentID, _ read: () -> DocumentHistory?) -> DocumentHistory? {
    histories.withLock { histories in
      if let known = histories[id] { return known }
      let history = read()
      histories[id] = .some(history)
      return history
    }
  }
}
