/// A document as a plain tree of numbered clauses, as it is read from a Word file.
package struct ClauseTree: Sendable {
  /// In document order; the first is the document itself.
  package private(set) var nodes: [ClauseNode]

  /// - Parameter nodes: In document order, a parent before its children; a node without a parent is put
  ///   under the document, which is added in front.
  package init(title: String, nodes: [ClauseNode]) {
    let root = ClauseNode(kind: .document, parent: nil, number: nil, text: title)
    self.nodes =
      [root]
      + nodes.map { node in
        var node = node
        node.parent = node.parent.map { $0 + 1 } ?? 0
        return node
      }
  }
}
