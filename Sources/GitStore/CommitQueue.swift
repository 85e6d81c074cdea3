/// A queue that gives the newest commit first, and of equally old ones the one that came first.
struct CommitQueue {
  private struct Item {
    let id: ObjectID
    let time: Int64
    let turn: Int

    func isBefore(_ other: Item) -> Bool {
      time != other.time ? time > other.time : turn < other.turn
    }
  }

  // A binary heap: the parent of item n is item (n - 1) / 2.
  private var items: [Item] = []
  private var turns = 0

  mutating func insert(_ id: ObjectID, time: Int64) {
    items.append(Item(id: id, time: time, turn: turns))
    turns += 1
    var child = items.count - 1
    while child > 0, items[child].isBefore(items[(child - 1) / 2]) {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func popFirst() -> ObjectID? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    if items.isEmpty { return first.id }
    items[0] = last
    var parent = 0
    while true {
      var best = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < items.count && items[child].isBefore(items[best]) {
        best = child
      }
      if best == parent { return first.id }
      items.swapAt(parent, best)
      parent = best
    }
  }
}
