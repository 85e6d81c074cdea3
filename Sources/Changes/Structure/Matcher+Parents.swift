extension Matcher {
  /// Brings together what is left within parents that belong together, from the root down.
  mutating func matchWithinParents() {
    for node in old.nodes.indices {
      guard let partner = matching.new(node) else { continue }
      let left = old.children(of: node).filter { matching.isFree(old: $0) }
      guard !left.isEmpty else { continue }
      let right = new.children(of: partner).filter { matching.isFree(new: $0) }
      guard !right.isEmpty else { continue }
      pairEqual(left, right)
      pairOnly(left, right)
      pairSimilar(left, right)
    }
  }

  /// A number, a heading, or the only one of its name is the same whatever its words.
  private mutating func pairOnly(_ left: [Int], _ right: [Int]) {
    let mine = byName(left.filter { matching.isFree(old: $0) }, old)
    let others = byName(right.filter { matching.isFree(new: $0) }, new)
    for (name, places) in mine.sorted(by: { $0.key < $1.key }) {
      guard places.count == 1, let place = places.first, let partners = others[name],
        partners.count == 1, let other = partners.first, mayResemble(place, other)
      else { continue }
      if old.nodes[place].role != .plain || isAlone(place, other) {
        matching.pair(place, other, .place)
      }
    }
  }

  private func byName(_ places: [Int], _ tree: DiffTree) -> [Int32: [Int]] {
    Dictionary(grouping: places) { tree.nodes[$0].name }
  }

  /// The only element of its name in either parent: a title, a table head, a single paragraph whose
  /// words still have something in common.
  private mutating func isAlone(_ left: Int, _ right: Int) -> Bool {
    guard let parent = old.parent(of: left), let other = new.parent(of: right) else { return true }
    let mine = old.children(of: parent).count { old.nodes[$0].name == old.nodes[left].name }
    let others = new.children(of: other).count { new.nodes[$0].name == new.nodes[right].name }
    guard mine == 1, others == 1 else { return false }
    if old.nodes[left].length < Self.tellingLength { return true }
    return profiles.similarity(old, left, new, right) >= 0.25
  }

  /// The most similar first; among equals, those that stand closer to the same place.
  private mutating func pairSimilar(_ left: [Int], _ right: [Int]) {
    let mine = left.filter { matching.isFree(old: $0) }
    let others = right.filter { matching.isFree(new: $0) }
    guard !mine.isEmpty, !others.isEmpty else { return }
    let siblings = Siblings(old, mine, new, others)
    let isNarrow = mine.count * others.count > Self.pairLimit
    if isNarrow { isDegraded = true }
    var pairs: [(score: Double, distance: Int, old: Int, new: Int)] = []
    for (place, node) in mine.enumerated() {
      let middle = place * others.count / max(mine.count, 1)
      let window =
        isNarrow
        ? max(0, middle - 12)..<min(others.count, middle + 13) : 0..<others.count
      for index in window {
        let other = others[index]
        guard haveSameName(node, other), mayResemble(node, other) else { continue }
        let isSamePlace = stands(node, inPlaceOf: other, siblings)
        let score = profiles.similarity(old, node, new, other)
        if score >= (isSamePlace ? Self.samePlaceThreshold : Self.threshold) {
          pairs.append((score, isSamePlace ? -1 : abs(index - middle), node, other))
        }
      }
    }
    pairs.sort { ($1.score, $0.distance, $0.old, $0.new) < ($0.score, $1.distance, $1.old, $1.new) }
    for pair in pairs where matching.isFree(old: pair.old) && matching.isFree(new: pair.new) {
      matching.pair(pair.old, pair.new, .similarity)
    }
  }

  static let pairLimit = 4_096
  static let threshold = 0.5
  static let samePlaceThreshold = 0.4

  /// Whether what stands before and after the one is what stands before and after the other.
  private func stands(_ left: Int, inPlaceOf right: Int, _ siblings: Siblings) -> Bool {
    guard let place = siblings.old[left], let other = siblings.new[right] else { return false }
    let before =
      place.before.map { matching.new($0) != nil && matching.new($0) == other.before }
      ?? (other.before == nil)
    let after =
      place.after.map { matching.new($0) != nil && matching.new($0) == other.after }
      ?? (other.after == nil)
    return before && after
  }
}
