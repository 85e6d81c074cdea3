extension ChangeFinder {
  /// Paragraphs that were split in two or more, or put together.
  mutating func findLeafPatterns() {
    for place in old.nodes.indices {
      guard old.nodes[place].isLeaf, old.nodes[place].role == .plain else { continue }
      if let partner = matching.new(place) {
        guard old.nodes[place].words != new.nodes[partner].words, !isAccounted[place] else {
          continue
        }
        if old.nodes[place].length > new.nodes[partner].length {
          findSplit(of: place, partner)
        } else {
          findMerge(into: partner, place)
        }
      } else if deleted[place] {
        findFullSplit(of: place)
      }
    }
    for place in new.nodes.indices
    where inserted[place] && new.nodes[place].isLeaf && new.nodes[place].role == .plain {
      findFullMerge(into: place)
    }
  }

  /// One half kept its identity, the other stands beside it.
  private mutating func findSplit(of place: Int, _ partner: Int) {
    let parts = run(around: partner, in: new) { inserted[$0] }
    guard let best = bestRun(parts, keeping: partner, whole: old.words(of: place), in: new) else {
      return
    }
    add(RawChange(kind: .split, old: place, newParts: best))
    for part in best where part != partner { inserted[part] = false }
    isAccounted[place] = true
  }

  private mutating func findMerge(into partner: Int, _ place: Int) {
    let parts = run(around: place, in: old) { deleted[$0] }
    guard let best = bestRun(parts, keeping: place, whole: new.words(of: partner), in: old) else {
      return
    }
    add(RawChange(kind: .merge, new: partner, oldParts: best))
    for part in best where part != place { deleted[part] = false }
    isAccounted[place] = true
  }

  /// No part kept the identity.
  private mutating func findFullSplit(of place: Int) {
    guard let parent = old.parent(of: place).flatMap({ matching.new($0) }) else { return }
    let whole = old.words(of: place)
    for group in groups(in: new, parent: parent, name: old.nodes[place].name, { inserted[$0] }) {
      guard let best = bestRun(group, keeping: nil, whole: whole, in: new) else { continue }
      add(RawChange(kind: .split, old: place, newParts: best))
      for part in best { inserted[part] = false }
      deleted[place] = false
      return
    }
  }

  private mutating func findFullMerge(into place: Int) {
    guard let parent = new.parent(of: place).flatMap({ matching.old($0) }) else { return }
    let whole = new.words(of: place)
    for group in groups(in: old, parent: parent, name: new.nodes[place].name, { deleted[$0] }) {
      guard let best = bestRun(group, keeping: nil, whole: whole, in: old) else { continue }
      add(RawChange(kind: .merge, new: place, oldParts: best))
      for part in best { deleted[part] = false }
      inserted[place] = false
      return
    }
  }

  /// At most so many parts of one paragraph are looked for.
  private static let mostParts = 6

  /// The leaf with those directly beside it that are on this side only.
  private func run(around place: Int, in tree: DiffTree, _ isLone: (Int) -> Bool) -> [Int] {
    guard let parent = tree.parent(of: place) else { return [place] }
    let siblings = tree.children(of: parent)
    guard let index = siblings.firstIndex(of: place) else { return [place] }
    func belongs(_ sibling: Int) -> Bool {
      tree.nodes[sibling].isLeaf && tree.nodes[sibling].name == tree.nodes[place].name
        && isLone(sibling)
    }
    var first = index
    while first > 0, index - first < Self.mostParts, belongs(siblings[first - 1]) { first -= 1 }
    var last = index
    while last + 1 < siblings.count, last - index < Self.mostParts, belongs(siblings[last + 1]) {
      last += 1
    }
    return Array(siblings[first...last])
  }

  private func groups(
    in tree: DiffTree, parent: Int, name: Int32, _ isLone: (Int) -> Bool
  ) -> [[Int]] {
    var groups: [[Int]] = []
    var current: [Int] = []
    for child in tree.children(of: parent) {
      if tree.nodes[child].isLeaf, tree.nodes[child].name == name, isLone(child) {
        current.append(child)
      } else if !current.isEmpty {
        groups.append(current)
        current = []
      }
    }
    if !current.isEmpty { groups.append(current) }
    return groups.filter { $0.count > 1 }
  }

  /// The neighbouring leaves, two or more, that laid end to end are the words of the whole.
  private func bestRun(_ parts: [Int], keeping kept: Int?, whole: String, in tree: DiffTree)
    -> [Int]?
  {
    guard parts.count > 1, parts.count <= 2 * Self.mostParts + 1 else { return nil }
    let target = ProfileCache.bigrams(whole)
    let words = parts.map { tree.words(of: $0) }
    var best: (score: Double, range: Range<Int>)?
    for first in 0..<parts.count - 1 {
      for last in first + 1..<parts.count {
        let range = first..<last + 1
        if let kept, !parts[range].contains(kept) { continue }
        guard words[range].allSatisfy({ isPart($0, of: target) }) else { continue }
        let score = ProfileCache.dice(
          ProfileCache.bigrams(words[range].joined()), target)
        if score >= Self.wholeThreshold, score > (best?.score ?? 0) { best = (score, range) }
      }
    }
    return best.map { Array(parts[$0.range]) }
  }

  private static let wholeThreshold = 0.85

  /// Whether nearly all of the words stand in the whole, and not nearly the whole in them.
  private func isPart(_ words: String, of whole: [UInt64]) -> Bool {
    let profile = ProfileCache.bigrams(words)
    guard profile.count >= 4, whole.count > profile.count else { return false }
    let common = Double(ProfileCache.common(profile, whole))
    return common >= 0.75 * Double(profile.count) && common <= 0.92 * Double(whole.count)
  }
}
