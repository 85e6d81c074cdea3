import Documents
import XMLTree

/// An element with its attributes, as far as a comparison of attributes looks at it: a node of the tree, or
/// an element inside the words of a leaf.
struct InlineElement {
  let name: String
  let id: String?
  let attributes: [(name: String, value: String)]
  let words: String
  let isValue: Bool

  init(_ element: Element) {
    name = element.name.local
    let ids = IDAttribute.names
    id = ids.lazy.compactMap { element.attribute($0) }.first
    attributes = element.attributes.filter { !ids.contains($0.name) }.map {
      ($0.name.local, $0.value)
    }
    words = element.normalisedText
    isValue = element.knownKind == .value
  }

  /// The elements inside the words of a leaf, in order; those of nodes below it are not among them.
  static func all(in node: Int, of tree: DiffTree) -> [InlineElement] {
    guard case .xml(let document) = tree.source, tree.nodes[node].isLeaf else { return [] }
    let origin = NodeIndex(Int(tree.nodes[node].origin))
    var found: [InlineElement] = []
    var place = origin.rawValue + 1
    let end = document.subtreeEnd(of: origin).rawValue
    var child = node + 1
    while place < end {
      let index = NodeIndex(rawValue: place)
      if child < Int(tree.nodes[node].end), tree.nodes[child].origin == place {
        place = document.subtreeEnd(of: index).rawValue
        child = Int(tree.nodes[child].end)
        continue
      }
      if let element = Element(document, at: index) { found.append(InlineElement(element)) }
      place += 1
    }
    return found
  }

  /// Something that is the same in the same element of two documents.
  var key: String { name + "\u{1}" + (id ?? words) }
}
