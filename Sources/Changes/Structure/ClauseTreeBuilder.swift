import XMLTree

/// Makes a tree for comparison of a plain tree of clauses.
struct ClauseTreeBuilder {
  private let clauses: ClauseTree
  private var tree: DiffTree
  private var children: [[Int]] = []

  init(_ clauses: ClauseTree) {
    self.clauses = clauses
    tree = DiffTree(source: .clauses(clauses))
    children = [[Int]](repeating: [], count: clauses.nodes.count)
    for (place, node) in clauses.nodes.enumerated() {
      if let parent = node.parent, parent < place { children[parent].append(place) }
    }
  }

  mutating func build(_ shared: inout SharedNames) -> DiffTree {
    if !clauses.nodes.isEmpty { add(0, parent: -1, &shared) }
    tree.hashSubtrees()
    return tree
  }

  private mutating func add(_ place: Int, parent: Int32, _ shared: inout SharedNames) {
    let clause = clauses.nodes[place]
    let hasParts = !children[place].isEmpty || clause.number != nil || clause.kind == .document
    guard hasParts else {
      addLeaf(place, clause.kind.rawValue, .plain, clause.text, parent, &shared)
      return
    }
    let node = tree.nodes.count
    tree.nodes.append(
      DiffNode(
        name: shared.number(of: XMLName(local: clause.kind.rawValue)), parent: parent,
        origin: Int32(place)))
    if let number = clause.number {
      addLeaf(place, "num", .number, number, Int32(node), &shared)
    }
    if !clause.text.isEmpty {
      let isHeading = !children[place].isEmpty
      addLeaf(
        place, isHeading ? "heading" : "p", isHeading ? .heading : .plain, clause.text, Int32(node),
        &shared)
    }
    for child in children[place] { add(child, parent: Int32(node), &shared) }
    tree.nodes[node].end = Int32(tree.nodes.count)
  }

  private mutating func addLeaf(
    _ place: Int, _ name: String, _ role: DiffNode.Role, _ text: String, _ parent: Int32,
    _ shared: inout SharedNames
  ) {
    let bytes = Array(text.utf8)
    let hash = bytes.isEmpty ? 0 : bytes.span.mixedHash(1)
    var node = DiffNode(
      name: shared.number(of: XMLName(local: name)), parent: parent, role: role, isLeaf: true,
      words: hash, printed: hash, raw: hash, length: Int32(bytes.count), origin: Int32(place))
    node.end = Int32(tree.nodes.count + 1)
    tree.nodes.append(node)
  }
}
