import Documents
import Corpus
import Model

/// The approvals of the revisions that the repository holds, by document.
struct ApprovalIndex {
  private var byDocument: [DocumentID: [Approval]] = [:]

  init(_ corpus: Corpus) {
    for approval in corpus.approvals {
      if let id = approval.document.document { byDocument[id, default: []].append(approval) }
    }
  }

  var isEmpty: Bool { byDocument.isEmpty }

  /// The approvals of the revision that a document stands at, in the order of the records.
  func approvals(of document: CorpusDocument) -> [Approval] {
    guard let id = document.id, let revision = document.meta?.revision else { return [] }
    return (byDocument[id] ?? []).filter { $0.document.revision == revision }
  }
}

/// Whether an approval was given to a text.
enum DigestMatch {
  case same
  case different
  /// The record gives too few digits to be sure of more than a difference.
  case tooShort(digits: Int)

  /// Fewer digits than this could be the beginning of another text's digest.
  static let enough = 16

  init(recorded: String, actual: String) {
    let a = Self.digits(of: recorded)
    let b = Self.digits(of: actual)
    if a.isEmpty || !b.hasPrefix(a) {
      self = .different
    } else if a.utf8.count < Self.enough {
      self = .tooShort(digits: a.utf8.count)
    } else {
      self = .same
    }
  }

  private static func digits(of digest: String) -> String {
    let prefix = "sha256:"
    let text = digest.hasPrefix(prefix) ? String(digest.dropFirst(prefix.count)) : digest
    return text.lowercased()
  }
}
