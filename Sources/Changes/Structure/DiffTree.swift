import XMLTree

/// One side of a comparison: the nodes in document order, and the way back to their words.
struct DiffTree {
  var nodes: [DiffNode] = []
  /// Where the words come from.
  let source: DiffSource
  /// Hashes of comments and processing instructions, in order.
  var remarks: [UInt64] = []
  /// The attribute that holds the ids.
  var idAttribute: NameID?

  init(source: DiffSource) { self.source = source }

  var count: Int { nodes.count }

  /// The nodes below a node, not those below them.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var place = node + 1
    let end = Int(nodes[node].end)
    while place < end {
      children.append(place)
      place = Int(nodes[place].end)
    }
    return children
  }

  func parent(of node: Int) -> Int? {
    let parent = nodes[node].parent
    return parent < 0 ? nil : Int(parent)
  }

  /// How many elements the subtree has.
  func weight(of node: Int) -> Int { Int(nodes[node].end) - node }

  func isDescendant(_ node: Int, of ancestor: Int) -> Bool {
    node > ancestor && node < Int(nodes[ancestor].end)
  }

  /// The words of a leaf, or of all leaves of a subtree.
  func words(of node: Int) -> String { source.words(of: node, in: self) }

  /// Gives every node the hash of its subtree. Children come after their parents, so that the list is
  /// walked from its end.
  mutating func hashSubtrees() {
    var sums = [UInt64](repeating: 0, count: nodes.count)
    for place in nodes.indices.reversed() {
      var hash = Mixing.chain(
        UInt64(truncatingIfNeeded: nodes[place].name) &+ 1, nodes[place].words)
      var total = nodes[place].length
      var child = place + 1
      let end = Int(nodes[place].end)
      if child == end, nodes[place].words == 0 {
        hash = Mixing.chain(hash, nodes[place].attributes)
      }
      while child < end {
        if nodes[child].role != .number {
          hash = Mixing.chain(hash, sums[child])
          total &+= nodes[child].total
        }
        child = Int(nodes[child].end)
      }
      sums[place] = hash
      nodes[place].subtree = hash
      nodes[place].total = total
    }
  }
}

extension DiffTree {
  /// The id of an element as it is written.
  func idText(of node: Int) -> String? {
    guard nodes[node].id >= 0, case .xml(let document) = source else { return nil }
    guard let idAttribute,
      let place = document.attributeIndex(of: NodeIndex(Int(nodes[node].origin)), idAttribute)
    else { return nil }
    return document.attributeValue(at: place)
  }
}
