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

  package init?(_ text: String) { self.init(text[...]) }

  package init?(_ text: Substring) {
    let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
    if let hash {
      guard let id = ElementID(text[text.utf8.index(after: hash)...]) else { return nil }
      element = id
    } else {
      element = nil
    }
    let left = text[..<(hash ?? text.endIndex)]
    if left.isEmpty {
      guard element != nil else { return nil }
      (document, revision) = (nil, nil)
      return
    }
    let at = left.utf8.firstIndex(of: UInt8(ascii: "@"))
    guard let id = DocumentID(left[..<(at ?? left.endIndex)]) else { return nil }
    document = id
    if let at {
      guard let number = Int(left[left.utf8.index(after: at)...]), number >= 1 else { return nil }
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
