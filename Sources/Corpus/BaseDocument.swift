package import Documents
import Model

/// A document as an earlier commit has it.
package struct BaseDocument: Sendable {
  package var path: String
  package var facts: DocumentFacts
  package var digest: String?

  package init(path: String, facts: DocumentFacts, digest: String?) {
    self.path = path
    self.facts = facts
    self.digest = digest
  }
}

/// The last effective revision of a document before the state that is checked.
package enum LastEffective: Sendable {
  case none
  /// `blob` is its content: a blob of the repository, or a path of files in memory.
  case found(revision: Int, digest: String?, commit: String, blob: String)
  /// The history ends before an answer: a shallow clone.
  case unknown(depth: Int)
}
