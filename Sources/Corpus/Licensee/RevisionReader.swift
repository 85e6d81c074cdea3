package import Model

/// Reads a former revision of a document of the set; given by the module that knows history.
package struct RevisionReader: Sendable {
  package enum Answer: Sendable {
    case found(ClauseNumbers)
    /// All of history was read, and there is no such revision.
    case none
    /// History was cut before an answer.
    case cut
  }

  private let read: @Sendable (DocumentID, Int) -> Answer

  package init(_ read: @escaping @Sendable (DocumentID, Int) -> Answer) { self.read = read }

  package func revision(_ number: Int, of document: DocumentID) -> Answer { read(document, number) }
}
