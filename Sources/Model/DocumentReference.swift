/// A place in a document: `IP-024`, `IP-024@4`, `IP-024#k7f3qabc`, `IP-024@4#k7f3qabc`, or `#k7f3qabc`
/// in the document that says it.
package struct DocumentReference: Sendable, Hashable, CustomStringConvertible {
  /// Nil for a place in the same document.
  package let document: DocumentID?
  /// Nil where the newest effective revision is meant.
  package let revision: Int?
  package let element: ElementID?

  package init(document: DocumentID?, revision: Int? = nil, element: ElementID? = nil) {
    self.document = document
    self.revision = revision
    self.element = element
  }

  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let left = halves.first else { return nil }
    if halves.count == 2 {
      guard let id = ElementID(halves[1]) else { return nil }
      element = id
    } else {
      element = nil
    }
    if left.isEmpty {
      guard element != nil else { return nil }
      (document, revision) = (nil, nil)
      return
    }
    let parts = left.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let id = DocumentID(parts[0]) else { return nil }
    document = id
    if parts.count == 2 {
      guard let number = Int(parts[1]), number >= 1 else { return nil }
      revision = number
    } else {
      revision = nil
    }
  }

  package var description: String {
    (document?.description ?? "") + (revision.map { "@\($0)" } ?? "")
      + (element.map { "#\($0)" } ?? "")
  }
}
