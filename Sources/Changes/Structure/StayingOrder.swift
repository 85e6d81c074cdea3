/// Which of some elements kept their place when their order changed: those that together are heaviest and
/// stand in the same order on both sides.
///
/// Among orders of equal weight that one stays whose elements have the smaller ids; so diff(B, A) says
/// the same as diff(A, B).
enum StayingOrder {
  struct Item {
    /// The place on the other side.
    var target: Int
    var weight: Int
    /// The rank of the id, or of the place where there are no ids; smaller stays.
    var rank: Int
  }

  /// - Parameter items: In the order of the one side.
  /// - Returns: For each item whether it stays.
  static func staying(_ items: [Item]) -> [Bool] {
    let count = items.count
    guard count > 1 else { return [Bool](repeating: true, count: count) }
    if (1..<count).allSatisfy({ items[$0 - 1].target < items[$0].target }) {
      return [Bool](repeating: true, count: count)
    }
    // Weight first, then the ranks of those that stay: a smaller rank counts for more.
    let sorted = items.map(\.target).sorted()
    var position: [Int: Int] = [:]
    for (index, target) in sorted.enumerated() { position[target] = index }
    var tree = [Best](repeating: Best(weight: 0, ranks: 0, item: -1), count: count + 1)
    var previous = [Int](repeating: -1, count: count)
    var ends: [Best] = []
    for (index, item) in items.enumerated() {
      let place = (position[item.target] ?? 0) + 1
      let before = query(tree, place - 1)
      previous[index] = before.item
      let best = Best(
        weight: before.weight + item.weight, ranks: before.ranks + (count - item.rank), item: index)
      ends.append(best)
      update(&tree, place, best)
    }
    var stays = [Bool](repeating: false, count: count)
    var current = query(tree, count).item
    while current >= 0 {
      stays[current] = true
      current = previous[current]
    }
    return stays
  }

  private struct Best {
    var weight: Int
    var ranks: Int
    var item: Int

    func isBetter(than other: Best) -> Bool {
      (weight, ranks, -item) > (other.weight, other.ranks, -other.item)
    }
  }

  // A Fenwick tree of the best order that ends at or before a place.

  private static func query(_ tree: [Best], _ place: Int) -> Best {
    var best = Best(weight: 0, ranks: 0, item: -1)
    var index = place
    while index > 0 {
      if tree[index].item >= 0, best.item < 0 || tree[index].isBetter(than: best) {
        best = tree[index]
      }
      index -= index & -index
    }
    return best
  }

  private static func update(_ tree: inout [Best], _ place: Int, _ best: Best) {
    var index = place
    while index < tree.count {
      if tree[index].item < 0 || best.isBetter(than: tree[index]) { tree[index] = best }
      index += index & -index
    }
  }
}
