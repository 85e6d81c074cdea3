package import Corpus

/// What the choice of revisions is made from: the set as the tree has it.
package struct RevisionQuestion: Sendable {
  package var documents: [CorpusDocument]
  package var approvals: [Approval]
  package var configuration: Configuration
}
