import Documents
import XMLTree

/// The words of one leaf, white space normalised; those of nodes below it are not among them.
struct LeafWords {
  let text: String

  init(tree: DiffTree, node: Int, document: XMLDocument) {
    let origin = NodeIndex(Int(tree.nodes[node].origin))
    var machine = WhiteSpace()
    var place = origin.rawValue + 1
    let end = document.subtreeEnd(of: origin).rawValue
    var child = node + 1
    while place < end {
      if child < Int(tree.nodes[node].end), tree.nodes[child].origin == place {
        place = document.subtreeEnd(of: NodeIndex(rawValue: place)).rawValue
        child = Int(tree.nodes[child].end)
        continue
      }
      let index = NodeIndex(rawValue: place)
      if document.kind(of: index) == .text {
        document.withText(of: index) { machine.append(text: $0) }
      }
      place += 1
    }
    text = String(decoding: machine.output, as: UTF8.self)
  }
}
