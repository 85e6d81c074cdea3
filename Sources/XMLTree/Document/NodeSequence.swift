/// The child nodes of a node, of every kind, in document order.
package struct NodeSequence: Sequence, IteratorProtocol, Sendable {
  private let document: XMLDocument
  private let end: Int32
  private var place: Int32

  init(_ document: XMLDocument, in index: NodeIndex) {
    self.document = document
    end = document.subtreeEnd(of: index).rawValue
    place = index.rawValue + 1
  }

  package mutating func next() -> NodeIndex? {
    guard place < end else { return nil }
    let index = NodeIndex(rawValue: place)
    place = document.subtreeEnd(of: index).rawValue
    return index
  }
}
