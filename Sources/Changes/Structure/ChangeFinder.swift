/// Reads the changes off two trees and their matching.
struct ChangeFinder {
  let old: DiffTree
  let new: DiffTree
  let matching: Matching
  private(set) var changes: [RawChange] = []
  /// By place in the old tree: moved within its parent or away from it, and not part of a greater change.
  var moved: [Bool]
  var inserted: [Bool]
  var deleted: [Bool]
  /// Leaves whose words are part of a split or merge, by place in the old tree.
  var isAccounted: [Bool]

  init(_ old: DiffTree, _ new: DiffTree, _ matching: Matching) {
    self.old = old
    self.new = new
    self.matching = matching
    moved = [Bool](repeating: false, count: old.count)
    inserted = [Bool](repeating: false, count: new.count)
    deleted = [Bool](repeating: false, count: old.count)
    isAccounted = [Bool](repeating: false, count: old.count)
  }

  mutating func run() -> [RawChange] {
    markInsertedAndDeleted()
    markMoves()
    findContainerPatterns()
    findLeafPatterns()
    for place in new.nodes.indices where inserted[place] {
      changes.append(RawChange(kind: .insert, new: place))
    }
    for place in old.nodes.indices {
      if deleted[place] { changes.append(RawChange(kind: .delete, old: place)) }
      guard let partner = matching.new(place) else { continue }
      if moved[place] { addMove(place, partner) }
      addContents(place, partner)
    }
    return changes
  }

  mutating func add(_ change: RawChange) { changes.append(change) }

  /// The outermost elements without a partner.
  private mutating func markInsertedAndDeleted() {
    for place in new.nodes.indices where matching.isFree(new: place) {
      let parent = new.parent(of: place)
      inserted[place] = parent.map { !matching.isFree(new: $0) } ?? true
    }
    for place in old.nodes.indices where matching.isFree(old: place) {
      let parent = old.parent(of: place)
      deleted[place] = parent.map { !matching.isFree(old: $0) } ?? true
    }
  }

  private mutating func markMoves() {
    for parent in new.nodes.indices {
      let before = matching.old(parent)
      var within: [(old: Int, new: Int)] = []
      for child in new.children(of: parent) {
        guard let partner = matching.old(child), new.nodes[child].role != .number else { continue }
        if let before, old.parent(of: partner) == before {
          within.append((partner, child))
        } else {
          moved[partner] = true
        }
      }
      guard within.count > 1 else { continue }
      markMovesWithin(within)
    }
    // A root has no parent to be moved from.
    if !moved.isEmpty { moved[0] = false }
    if let root = matching.old(0) { moved[root] = false }
  }

  private mutating func markMovesWithin(_ pairs: [(old: Int, new: Int)]) {
    guard zip(pairs, pairs.dropFirst()).contains(where: { $0.old > $1.old }) else { return }
    let ids = pairs.map { old.idText(of: $0.old) ?? "" }
    let sorted = pairs.indices.sorted { (ids[$0], pairs[$0].old) < (ids[$1], pairs[$1].old) }
    var ranks = [Int](repeating: 0, count: pairs.count)
    for (rank, place) in sorted.enumerated() { ranks[place] = rank }
    let items = pairs.indices.map { place in
      StayingOrder.Item(
        target: pairs[place].old,
        weight: old.weight(of: pairs[place].old) + new.weight(of: pairs[place].new),
        rank: ranks[place])
    }
    for (place, stays) in StayingOrder.staying(items).enumerated() where !stays {
      moved[pairs[place].old] = true
    }
  }

  private mutating func addMove(_ place: Int, _ partner: Int) {
    var kind = ChangeKind.move
    if let parent = old.parent(of: place), let target = new.parent(of: partner) {
      // Out of its parent to stand beside it, or into one that stood beside it.
      if matching.new(parent) != target {
        if let outer = old.parent(of: parent), matching.new(outer) == target { kind = .promote }
        if let outer = new.parent(of: target), matching.old(outer) == parent { kind = .demote }
      }
    }
    changes.append(RawChange(kind: kind, old: place, new: partner))
  }

  /// What changed in an element that is on both sides.
  private mutating func addContents(_ place: Int, _ partner: Int) {
    let (before, after) = (old.nodes[place], new.nodes[partner])
    if before.role == .number {
      if before.printed != after.printed {
        changes.append(RawChange(kind: .renumber, old: place, new: partner))
      }
    } else if before.name != after.name, !isAccounted[place] {
      changes.append(RawChange(kind: .update, old: place, new: partner))
    } else if before.words != after.words {
      if !isAccounted[place] { changes.append(RawChange(kind: .update, old: place, new: partner)) }
    } else if before.printed != after.printed {
      changes.append(RawChange(kind: .renumber, old: place, new: partner))
    } else if before.raw != after.raw {
      changes.append(RawChange(kind: .whitespace, old: place, new: partner))
    } else if before.ordered != after.ordered, before.attributes == after.attributes {
      changes.append(RawChange(kind: .whitespace, old: place, new: partner))
    }
    if before.attributes != after.attributes || before.markup != after.markup {
      changes.append(RawChange(kind: .attribute, old: place, new: partner))
    }
  }
}
