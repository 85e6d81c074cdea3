import XMLTree

/// Says which nodes of three trees are the same one: by permanent id, else by place and content.
struct MergeMatching {
  /// Why two versions cannot be matched at all.
  enum Failure: Error {
    case differentRoots
    case repeatedKey(String, MergeSide)
  }

  /// For each identity the node of base, ours and theirs.
  private(set) var nodes: [[Int?]] = []
  /// For each side and node its identity.
  private(set) var identities: [[Int]] = [[], [], []]

  private let trees: [MergeTree]

  private struct NewNode: Hashable {
    var parent: Int
    var content: Int
    var ordinal: Int
  }

  init(_ trees: [MergeTree]) throws(Failure) {
    self.trees = trees
    for side in MergeSide.allCases {
      if let key = trees[side.rawValue].repeatedKey { throw .repeatedKey(key, side) }
    }
    let base = trees[0].nodes
    nodes = base.indices.map { [$0, nil, nil] }
    identities[0] = Array(base.indices)
    var keys: [String: Int] = [:]
    for (place, node) in base.enumerated() { if let key = node.key { keys[key] = place } }
    var newKeys: [String: Int] = [:]
    var newNodes: [NewNode: Int] = [:]
    for side in MergeSide.changing {
      let root = trees[side.rawValue].nodes[0]
      guard root.name == base[0].name, root.key == base[0].key else { throw .differentRoots }
      let pairs = self.pairs(side, keys)
      assign(side, pairs, &newKeys, &newNodes)
    }
  }

  func node(_ identity: Int, _ side: MergeSide) -> MergeNode? {
    nodes[identity][side.rawValue].map { trees[side.rawValue].nodes[$0] }
  }

  /// The identity of the parent; nil for the root, and where the side has no such node.
  func parent(_ identity: Int, _ side: MergeSide) -> Int? {
    guard let node = node(identity, side), node.parent >= 0 else { return nil }
    return identities[side.rawValue][node.parent]
  }

  func children(_ identity: Int, _ side: MergeSide) -> [Int] {
    node(identity, side)?.children.map { identities[side.rawValue][$0] } ?? []
  }

  // MARK: Matching one side with the base

  /// For each node of the side its node of the base, or -1.
  private func pairs(_ side: MergeSide, _ keys: [String: Int]) -> [Int] {
    let base = trees[0].nodes
    let own = trees[side.rawValue].nodes
    var pairs = [Int](repeating: -1, count: own.count)
    var isTaken = [Bool](repeating: false, count: base.count)
    func pair(_ node: Int, _ old: Int) {
      pairs[node] = old
      isTaken[old] = true
    }
    pair(0, 0)
    for (place, node) in own.enumerated() where place > 0 {
      if let key = node.key, let old = keys[key] { pair(place, old) }
    }
    for place in own.indices where pairs[place] >= 0 {
      let left = base[pairs[place]].children
      let right = own[place].children
      var numbers: [Int: Int32] = [:]
      func number(_ content: Int) -> Int32 {
        if let known = numbers[content] { return known }
        let next = Int32(truncatingIfNeeded: numbers.count + base.count)
        numbers[content] = next
        return next
      }
      let leftNumbers = left.map { old in
        base[old].key == nil ? number(base[old].content) : Int32(truncatingIfNeeded: old)
      }
      let rightNumbers = right.map { node in
        if own[node].key == nil { return number(own[node].content) }
        return pairs[node] >= 0 ? Int32(truncatingIfNeeded: pairs[node]) : -1
      }
      var (old, new) = (0, 0)
      for hunk in SequenceDiff.hunks(leftNumbers, rightNumbers)
        + [SequenceHunk(old: left.count..<left.count, new: right.count..<right.count)]
      {
        while old < hunk.old.lowerBound, new < hunk.new.lowerBound {
          if base[left[old]].key == nil, own[right[new]].key == nil {
            pair(right[new], left[old])
          }
          old += 1
          new += 1
        }
        let before = hunk.old.map { left[$0] }.filter { base[$0].key == nil && !isTaken[$0] }
        let after = hunk.new.map { right[$0] }.filter { own[$0].key == nil && pairs[$0] < 0 }
        for (node, found) in alike(before, after, side) { pair(node, found) }
        (old, new) = (hunk.old.upperBound, hunk.new.upperBound)
      }
    }
    return pairs
  }

  /// Nodes without ids that were changed between two that were not: of one name, in order; where the
  /// numbers differ, only those that share most of their words.
  private func alike(
    _ before: [Int], _ after: [Int], _ side: MergeSide
  ) -> [(node: Int, old: Int)] {
    let base = trees[0].nodes
    let own = trees[side.rawValue].nodes
    var result: [(Int, Int)] = []
    var names: [XMLName] = []
    for node in after where !names.contains(own[node].name) { names.append(own[node].name) }
    for name in names {
      let left = before.filter { base[$0].name == name }
      let right = after.filter { own[$0].name == name }
      if left.count == right.count {
        result += zip(right, left).map { ($0, $1) }
        continue
      }
      var next = 0
      for node in right {
        guard
          let found = left[next...].firstIndex(where: { old in
            Similarity.share(
              trees[0].words(in: base[old].range),
              trees[side.rawValue].words(in: own[node].range)) > 0.5
          })
        else { continue }
        result.append((node, left[found]))
        next = found + 1
      }
    }
    return result
  }

  private mutating func assign(
    _ side: MergeSide, _ pairs: [Int], _ newKeys: inout [String: Int],
    _ newNodes: inout [NewNode: Int]
  ) {
    let own = trees[side.rawValue].nodes
    var ordinals: [NewNode: Int] = [:]
    for (place, node) in own.enumerated() {
      if pairs[place] >= 0 {
        nodes[pairs[place]][side.rawValue] = place
        identities[side.rawValue].append(pairs[place])
        continue
      }
      var known: Int?
      var new = NewNode(
        parent: identities[side.rawValue][node.parent], content: node.content, ordinal: 0)
      if let key = node.key {
        known = newKeys[key]
      } else {
        new.ordinal = ordinals[new, default: 0]
        ordinals[NewNode(parent: new.parent, content: new.content, ordinal: 0), default: 0] += 1
        known = newNodes[new]
      }
      let identity = known ?? nodes.count
      if known == nil { nodes.append([nil, nil, nil]) }
      nodes[identity][side.rawValue] = place
      identities[side.rawValue].append(identity)
      if let key = node.key { newKeys[key] = identity } else { newNodes[new] = identity }
    }
  }
}
