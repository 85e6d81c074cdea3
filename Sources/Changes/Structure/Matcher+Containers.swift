extension Matcher {
  /// Pairs containers by what they contain, the innermost first.
  mutating func matchContainers() {
    for node in old.nodes.indices.reversed() {
      guard matching.isFree(old: node), !old.nodes[node].isLeaf,
        let (candidate, votes) = favourite(of: node, isOld: true),
        matching.isFree(new: candidate), haveSameName(node, candidate),
        mayResemble(node, candidate),
        let (back, _) = favourite(of: candidate, isOld: false), back == node
      else { continue }
      // A third of the smaller one: a container from which one part was moved is not the place that
      // it was moved to.
      let least = min(old.weight(of: node), new.weight(of: candidate)) - 1
      if votes * 3 >= least { matching.pair(node, candidate, .hash) }
    }
  }

  /// The container on the other side that has most of the parts; among equals, the first.
  private func favourite(of node: Int, isOld: Bool) -> (Int, Int)? {
    let (tree, other) = isOld ? (old, new) : (new, old)
    var votes: [(parent: Int, weight: Int)] = []
    var child = node + 1
    let end = Int(tree.nodes[node].end)
    while child < end {
      let partner = isOld ? matching.new(child) : matching.old(child)
      if let partner, let parent = other.parent(of: partner), tree.nodes[child].role != .number,
        other.nodes[parent].name == tree.nodes[node].name
      {
        let weight = tree.weight(of: child)
        if let place = votes.firstIndex(where: { $0.parent == parent }) {
          votes[place].weight += weight
        } else {
          votes.append((parent, weight))
        }
      }
      child = Int(tree.nodes[child].end)
    }
    var best: (Int, Int)?
    for vote in votes {
      let isFree = isOld ? matching.isFree(new: vote.parent) : matching.isFree(old: vote.parent)
      guard isFree else { continue }
      if let known = best, known.1 > vote.weight || known.1 == vote.weight && known.0 < vote.parent
      {
        continue
      }
      best = (vote.parent, vote.weight)
    }
    return best
  }
}
