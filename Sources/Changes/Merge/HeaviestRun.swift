/// Which elements of a reordered list stay and which were moved.
enum HeaviestRun {
  /// The places of `order` that keep their mutual order: the increasing subsequence of the greatest
  /// weight, so that the lighter of two that changed places is the one that moved.
  static func staying(_ order: [Int], weight: (Int) -> Int) -> Set<Int> {
    if zip(order, order.dropFirst()).allSatisfy({ $0 < $1 }) { return Set(order.indices) }
    let ranks = Dictionary(
      order.sorted().enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    // A Fenwick tree of the best run that ends at or below a rank.
    var best = [(weight: Int, place: Int)](repeating: (0, -1), count: order.count + 1)
    var previous = [Int](repeating: -1, count: order.count)
    var last = (weight: 0, place: -1)
    for (place, value) in order.enumerated() {
      guard let rank = ranks[value] else { continue }
      var found = (weight: 0, place: -1)
      var node = rank - 1
      while node > 0 {
        if best[node].weight > found.weight { found = best[node] }
        node &= node - 1
      }
      previous[place] = found.place
      let total = (weight: found.weight + max(1, weight(value)), place: place)
      node = rank
      while node < best.count {
        if total.weight > best[node].weight { best[node] = total }
        node += node & -node
      }
      if total.weight > last.weight { last = total }
    }
    var staying: Set<Int> = []
    var place = last.place
    while place >= 0 {
      staying.insert(place)
      place = previous[place]
    }
    return staying
  }
}
