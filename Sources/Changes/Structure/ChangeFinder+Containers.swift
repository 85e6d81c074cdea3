extension ChangeFinder {
  /// Wrap, unwrap, and the split and merge of containers.
  mutating func findContainerPatterns() {
    for place in new.nodes.indices where inserted[place] && !new.nodes[place].isLeaf {
      examineInserted(place)
    }
    for place in old.nodes.indices where deleted[place] && !old.nodes[place].isLeaf {
      examineDeleted(place)
    }
  }

  private mutating func examineInserted(_ place: Int) {
    let parts = nearest(below: place, in: new) { !matching.isFree(new: $0) }
    let partners = parts.compactMap { matching.old($0) }
    guard !partners.isEmpty, let source = mainParent(of: partners, in: old),
      let parent = new.parent(of: place)
    else { return }
    let taken = partners.filter { old.parent(of: $0) == source }
    guard 2 * taken.count >= partners.count else { return }
    let here = taken.compactMap { matching.new($0) }
    if matching.old(parent) == source {
      add(RawChange(kind: .wrap, new: place, newParts: here))
      for partner in taken where isRenamedOnly(partner) { isAccounted[partner] = true }
    } else if let kept = matching.new(source), new.parent(of: kept) == parent,
      new.nodes[kept].name == new.nodes[place].name
    {
      add(RawChange(kind: .split, old: source, newParts: [kept, place].sorted()))
    } else {
      return
    }
    inserted[place] = false
    settle(taken)
    for child in addedParts(of: place, in: new, isMatched: { !matching.isFree(new: $0) }) {
      inserted[child] = true
    }
  }

  private mutating func examineDeleted(_ place: Int) {
    let parts = nearest(below: place, in: old) { !matching.isFree(old: $0) }
    let partners = parts.compactMap { matching.new($0) }
    guard !partners.isEmpty, let target = mainParent(of: partners, in: new),
      let parent = old.parent(of: place)
    else { return }
    let gone = parts.filter { part in
      matching.new(part).flatMap { new.parent(of: $0) } == target
    }
    guard 2 * gone.count >= parts.count else { return }
    if matching.new(parent) == target {
      add(RawChange(kind: .unwrap, old: place, oldParts: gone))
      for part in gone where isRenamedOnly(part) { isAccounted[part] = true }
    } else if let kept = matching.old(target), old.parent(of: kept) == parent,
      old.nodes[kept].name == old.nodes[place].name
    {
      add(RawChange(kind: .merge, new: target, oldParts: [kept, place].sorted()))
    } else {
      return
    }
    deleted[place] = false
    settle(gone)
    for child in addedParts(of: place, in: old, isMatched: { !matching.isFree(old: $0) }) {
      deleted[child] = true
    }
  }

  /// The parts went with their container: they are not moves of their own, but those that changed their
  /// order on the way.
  private mutating func settle(_ parts: [Int]) {
    let items = parts.enumerated().map { index, part in
      StayingOrder.Item(
        target: matching.new(part) ?? 0,
        weight: old.weight(of: part) + (matching.new(part).map { new.weight(of: $0) } ?? 0),
        rank: index)
    }
    for (index, stays) in StayingOrder.staying(items).enumerated() where stays {
      moved[parts[index]] = false
    }
  }

  private func isRenamedOnly(_ place: Int) -> Bool {
    guard let partner = matching.new(place) else { return false }
    return old.nodes[place].name != new.nodes[partner].name
      && old.nodes[place].words == new.nodes[partner].words
  }

  /// The outermost matched nodes below a node.
  private func nearest(below place: Int, in tree: DiffTree, _ isMatched: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var current = place + 1
    let end = Int(tree.nodes[place].end)
    while current < end {
      if isMatched(current) {
        if tree.nodes[current].role != .number { found.append(current) }
        current = Int(tree.nodes[current].end)
      } else {
        current += 1
      }
    }
    return found
  }

  /// The parent of most of the nodes; among equals, the first.
  private func mainParent(of places: [Int], in tree: DiffTree) -> Int? {
    var votes: [(parent: Int, count: Int)] = []
    for place in places {
      guard let parent = tree.parent(of: place) else { continue }
      if let index = votes.firstIndex(where: { $0.parent == parent }) {
        votes[index].count += 1
      } else {
        votes.append((parent, 1))
      }
    }
    return votes.max { ($0.count, $1.parent) < ($1.count, $0.parent) }?.parent
  }

  /// What else stands in the container: not its number and heading, not what leads to the parts.
  private func addedParts(
    of place: Int, in tree: DiffTree, isMatched: (Int) -> Bool
  ) -> [Int] {
    tree.children(of: place).filter { child in
      guard tree.nodes[child].role == .plain, !isMatched(child) else { return false }
      return !(child..<Int(tree.nodes[child].end)).contains(where: isMatched)
    }
  }
}
