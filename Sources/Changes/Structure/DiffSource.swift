import Documents
import XMLTree

/// What a tree was made of.
enum DiffSource {
  case xml(XMLDocument)
  case clauses(ClauseTree)

  func words(of node: Int, in tree: DiffTree) -> String {
    switch self {
    case .xml(let document):
      if tree.nodes[node].isLeaf {
        return LeafWords(tree: tree, node: node, document: document).text
      }
      return (node..<Int(tree.nodes[node].end)).filter {
        tree.nodes[$0].isLeaf && tree.nodes[$0].role != .number
      }.map { LeafWords(tree: tree, node: $0, document: document).text }
        .filter { !$0.isEmpty }.joined(separator: "\n")
    case .clauses(let clauses):
      return (node..<Int(tree.nodes[node].end)).compactMap { place in
        guard tree.nodes[place].isLeaf, place == node || tree.nodes[place].role != .number else {
          return nil
        }
        let origin = clauses.nodes[Int(tree.nodes[place].origin)]
        let words = tree.nodes[place].role == .number ? origin.number ?? "" : origin.text
        return words.isEmpty ? nil : words
      }.joined(separator: "\n")
    }
  }
}
