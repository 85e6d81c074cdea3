import Changes
import Import

extension ClauseTree {
  /// The tree of a Word file for comparison.
  init(_ outline: WordOutline) {
    self.init(
      title: outline.title,
      nodes: outline.nodes.map { node in
        let kind: ClauseNode.Kind =
          switch node.kind {
          case .clause: .clause
          case .paragraph, .note: .paragraph
          case .table: .table
          case .row: .row
          case .cell: .cell
          }
        return ClauseNode(kind: kind, parent: node.parent, number: node.number, text: node.text)
      })
  }
}
