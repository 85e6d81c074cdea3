/// The child elements of a node, or all elements below it, in document order.
package struct ElementSequence: Sequence, IteratorProtocol, Sendable {
  private let document: XMLDocument
  private let descends: Bool
  private let end: Int
  private var place: Int

  init(_ document: XMLDocument, in index: NodeIndex, descends: Bool) {
    self.document = document
    self.descends = descends
    end = Int(document.subtreeEnd(of: index).rawValue)
    place = Int(index.rawValue) + 1
  }

  package mutating func next() -> Element? {
    while place < end {
      let index = NodeIndex(place)
      place = descends ? place + 1 : Int(document.subtreeEnd(of: index).rawValue)
      if document.kind(of: index) == .element { return Element(document: document, index: index) }
    }
    return nil
  }
}
