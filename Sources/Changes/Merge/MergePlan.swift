import XMLTree

/// What becomes of each node of the three versions, before anything is written.
struct MergePlan {
  /// The two sides cannot be brought into one tree.
  struct Tangled: Error {}

  let matching: MergeMatching
  /// Nodes that the result no longer has.
  private(set) var dropped: Set<Int> = []
  /// Nodes that a person must decide on.
  private(set) var conflicts: [Int: MergeConflict.Kind] = [:]
  /// The parent in the result; -1 for the root.
  private(set) var parents: [Int]

  init(_ matching: MergeMatching) throws(Tangled) {
    self.matching = matching
    parents = [Int](repeating: -1, count: matching.nodes.count)
    for identity in matching.nodes.indices { decide(identity) }
    for identity in matching.nodes.indices where !dropped.contains(identity) {
      try followUp(identity)
    }
  }

  private mutating func decide(_ identity: Int) {
    let base = matching.node(identity, .base)
    let ours = matching.node(identity, .ours)
    let theirs = matching.node(identity, .theirs)
    let (old, left, right) = (
      matching.parent(identity, .base) ?? -1, matching.parent(identity, .ours) ?? -1,
      matching.parent(identity, .theirs) ?? -1
    )
    switch (base, ours, theirs) {
    case (_?, _?, _?):
      parents[identity] = left == old ? right : left
      if left != old, right != old, left != right { conflicts[identity] = .movedTwice }
    case (nil, let ours?, let theirs?):
      parents[identity] = left
      if left != right {
        conflicts[identity] = .movedTwice
      } else if ours.content != theirs.content {
        conflicts[identity] = .edited
      }
    case (nil, _?, nil): parents[identity] = left
    case (nil, nil, _?): parents[identity] = right
    case (_?, let ours, let theirs):
      guard let keeper: MergeSide = ours != nil ? .ours : theirs != nil ? .theirs : nil else {
        dropped.insert(identity)
        return
      }
      parents[identity] = keeper == .ours ? left : right
      if parents[identity] != old || isTouched(identity, by: keeper) {
        conflicts[identity] = .deletedAndEdited
      } else {
        dropped.insert(identity)
      }
    case (nil, nil, nil): dropped.insert(identity)
    }
  }

  /// Whether a side changed what the other side deleted. What the other side only took out of it and
  /// kept elsewhere answers for itself.
  private func isTouched(_ identity: Int, by side: MergeSide) -> Bool {
    guard let old = matching.node(identity, .base), let new = matching.node(identity, side) else {
      return false
    }
    if old.content == new.content { return false }
    if old.head != new.head || old.isLeaf != new.isLeaf || old.isLeaf { return true }
    return matching.children(identity, side).contains { child in
      if matching.parent(child, .base) != identity { return true }
      if matching.node(child, side.other) != nil { return false }
      return isTouched(child, by: side)
    }
  }

  /// - Throws: where the parents of the result make no tree.
  private func followUp(_ identity: Int) throws(Tangled) {
    var current = identity
    var count = 0
    while parents[current] >= 0 {
      current = parents[current]
      count += 1
      if count > parents.count || dropped.contains(current) { throw Tangled() }
    }
    if current != 0 { throw Tangled() }
  }
}
