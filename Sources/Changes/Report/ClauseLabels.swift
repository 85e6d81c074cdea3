import Documents
import Model
import XMLTree

/// How readers call the places of one document.
struct ClauseLabels {
  let tree: DiffTree
  let names: [XMLName]
  /// Computed numbers; nil for a document whose numbers are printed in it.
  let numbering: Numbering?
  /// By node: the child that holds its printed number; -1 where there is none.
  private let numberNodes: [Int32]
  /// By node: the nearest clause at or above it; -1 where there is none.
  private let clauses: [Int32]

  init(_ tree: DiffTree, _ names: [XMLName]) {
    self.tree = tree
    self.names = names
    numbering = Self.numbering(of: tree)
    var numberNodes = [Int32](repeating: -1, count: tree.count)
    for (place, node) in tree.nodes.enumerated() where node.role == .number && node.parent >= 0 {
      if numberNodes[Int(node.parent)] < 0 { numberNodes[Int(node.parent)] = Int32(place) }
    }
    var clauses = [Int32](repeating: -1, count: tree.count)
    for (place, node) in tree.nodes.enumerated() {
      let isClause =
        numberNodes[place] >= 0
        || numbering.map { Self.isNumbered(node, tree, $0) } ?? false
      clauses[place] = isClause ? Int32(place) : node.parent < 0 ? -1 : clauses[Int(node.parent)]
    }
    self.numberNodes = numberNodes
    self.clauses = clauses
  }

  private static func numbering(of tree: DiffTree) -> Numbering? {
    guard case .xml(let document) = tree.source, let kind = document.root.knownKind,
      DocumentKind(root: kind)?.isControlled == true
    else { return nil }
    let stated = document.root.child(.meta)?[.numbering] ?? "gbt1.1"
    return Numbering(of: document.root, profile: .init(rawValue: stated) ?? .standard)
  }

  private static func isNumbered(
    _ node: DiffNode, _ tree: DiffTree, _ numbering: Numbering
  ) -> Bool {
    guard case .xml(let document) = tree.source else { return false }
    let index = NodeIndex(Int(node.origin))
    return numbering[index] != nil && Element(document, at: index)?.knownKind != .li
  }

  /// The nearest clause at or above a node.
  func clause(of node: Int) -> Int? {
    let clause = clauses[node]
    return clause < 0 ? nil : Int(clause)
  }

  func isClause(_ node: Int) -> Bool { clauses[node] == Int32(node) }

  /// The number of the nearest clause as printed.
  func number(of node: Int) -> String? {
    if let numbering, case .xml(let document) = tree.source {
      return Element(document, at: NodeIndex(Int(tree.nodes[node].origin))).flatMap {
        numbering.nearest($0)
      }
    }
    guard let clause = clause(of: node) else { return nil }
    return tree.words(of: Int(numberNodes[clause]))
  }

  /// The number of the clause itself, without that of the clauses around it.
  func ownNumber(of node: Int) -> String? {
    guard let numbering else { return nil }
    return numbering[NodeIndex(Int(tree.nodes[node].origin))]
  }

  /// 第7.3.1条, 第四条, 一、
  func citation(of node: Int) -> Bilingual? {
    if let numbering, case .xml(let document) = tree.source {
      return Element(document, at: NodeIndex(Int(tree.nodes[node].origin))).flatMap {
        numbering.citation(of: $0) ?? Self.envelope($0)
      }
    }
    return number(of: node).map(ClauseNumber.words)
  }

  /// What stands in `meta` is no clause.
  private static func envelope(_ element: Element) -> Bilingual? {
    var current: Element? = element
    while let node = current {
      if node.knownKind == .meta { return Bilingual(zh: "文件信息", en: "document information") }
      current = node.parent
    }
    return nil
  }

  func name(of node: Int) -> String { names[Int(tree.nodes[node].name)].local }

  /// `/procedure/section[2]/p[1]`
  func path(of node: Int) -> String {
    var steps: [String] = []
    var current = node
    while let parent = tree.parent(of: current) {
      let name = tree.nodes[current].name
      var position = 1
      var sibling = parent + 1
      while sibling < current {
        if tree.nodes[sibling].name == name { position += 1 }
        sibling = Int(tree.nodes[sibling].end)
      }
      steps.append("\(self.name(of: current))[\(position)]")
      current = parent
    }
    steps.append(name(of: current))
    return "/" + steps.reversed().joined(separator: "/")
  }

  func line(of node: Int) -> Int? {
    guard case .xml(let document) = tree.source else { return nil }
    let index = NodeIndex(Int(tree.nodes[node].origin))
    return document.position(at: document.range(of: index).lowerBound).line
  }

  func place(of node: Int) -> ChangePlace {
    ChangePlace(
      path: path(of: node), number: number(of: node), clause: citation(of: node),
      line: line(of: node))
  }

  /// The ids of a node and of what lies around it, up to its clause and with it.
  func touched(_ node: Int) -> [String] {
    var ids: [String] = []
    let clause = clause(of: node)
    var current: Int? = node
    while let place = current {
      if let id = tree.idText(of: place) { ids.append(id) }
      if place == clause { break }
      current = tree.parent(of: place)
    }
    return ids
  }
}
