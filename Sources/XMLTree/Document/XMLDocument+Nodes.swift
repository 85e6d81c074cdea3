// The walk by index, for loops that visit every node. Nodes lie in document order: a subtree is
// the indices from its root up to `subtreeEnd`, and a whole document is read by counting up.
extension XMLDocument {
  @inlinable @inline(__always)
  package func record(_ index: NodeIndex) -> NodeRecord { nodes[Int(index.rawValue)] }

  @inlinable
  package func kind(of index: NodeIndex) -> NodeKind { record(index).kind }

  /// The name of an element; ``NameID/none`` for any other node.
  @inlinable
  package func nameID(of index: NodeIndex) -> NameID { NameID(rawValue: record(index).name) }

  /// The parent; nil for the document node.
  @inlinable
  package func parent(of index: NodeIndex) -> NodeIndex? {
    let parent = record(index).parent
    return parent < 0 ? nil : NodeIndex(rawValue: parent)
  }

  /// One past the last node of the subtree.
  @inlinable
  package func subtreeEnd(of index: NodeIndex) -> NodeIndex {
    NodeIndex(rawValue: record(index).subtreeEnd)
  }

  @inlinable
  package func firstChild(of index: NodeIndex) -> NodeIndex? {
    let next = index.rawValue + 1
    return next < record(index).subtreeEnd ? NodeIndex(rawValue: next) : nil
  }

  @inlinable
  package func nextSibling(of index: NodeIndex) -> NodeIndex? {
    let node = record(index)
    guard node.parent >= 0 else { return nil }
    let limit = nodes[Int(node.parent)].subtreeEnd
    return node.subtreeEnd < limit ? NodeIndex(rawValue: node.subtreeEnd) : nil
  }

  /// The source from the first byte of the node to past its last.
  @inlinable
  package func range(of index: NodeIndex) -> Range<Int> {
    let node = record(index)
    return Int(node.start)..<Int(node.end)
  }

  /// The source of an element's start tag; of any other node, all of it.
  @inlinable
  package func openTagRange(of index: NodeIndex) -> Range<Int> {
    let node = record(index)
    return Int(node.start)..<Int(node.openEnd)
  }

  /// The source between an element's tags; empty, behind the tag, for `<a/>`.
  package func innerRange(of index: NodeIndex) -> Range<Int> {
    let node = record(index)
    let open = Int(node.openEnd)
    if node.kind == .document { return 0..<Int(node.end) }
    guard node.kind == .element, node.end > node.openEnd else { return open..<open }
    // No `<` can stand in an end tag, so the last one begins it.
    var close = Int(node.end) - 1
    while close > open, source[close] != .less { close -= 1 }
    return open..<close
  }
}
