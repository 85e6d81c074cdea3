/// The nodes that stand directly before and after some nodes of one parent on either side.
struct Siblings {
  typealias Neighbours = (before: Int?, after: Int?)

  let old: [Int: Neighbours]
  let new: [Int: Neighbours]

  init(_ left: DiffTree, _ mine: [Int], _ right: DiffTree, _ others: [Int]) {
    old = Self.neighbours(left, mine)
    new = Self.neighbours(right, others)
  }

  private static func neighbours(_ tree: DiffTree, _ places: [Int]) -> [Int: Neighbours] {
    guard let first = places.first, let parent = tree.parent(of: first) else { return [:] }
    let all = tree.children(of: parent)
    let wanted = Set(places)
    var found: [Int: Neighbours] = [:]
    for (index, place) in all.enumerated() where wanted.contains(place) {
      found[place] = (
        index > 0 ? all[index - 1] : nil, index + 1 < all.count ? all[index + 1] : nil
      )
    }
    return found
  }
}
