extension Matcher {
  /// Brings together what is left in different parents, if the words are equal and occur once among what
  /// is left, or are very similar. Says whether anything was found.
  mutating func matchAnywhere() -> Bool {
    let before = matching.toNew.count { $0 >= 0 }
    matchEqualLeftovers()
    matchSimilarLeaves(sameName: true)
    return matching.toNew.count { $0 >= 0 } > before
  }

  /// A paragraph that has become an entry of a list, a section that has become an item.
  mutating func matchRenamed() {
    let before = matching.toNew.count { $0 >= 0 }
    matchSimilarLeaves(sameName: false)
    if matching.toNew.count(where: { $0 >= 0 }) > before { matchContainers() }
  }

  private mutating func matchEqualLeftovers() {
    let mine = leftovers(in: old, isOld: true)
    let others = leftovers(in: new, isOld: false)
    // In the order of the document, so that the outermost come first.
    for left in mine.values.compactMap({ $0 }).sorted() {
      guard let found = others[old.nodes[left].subtree], let right = found,
        haveSameName(left, right), mayResemble(left, right),
        matching.isFree(old: left), matching.isFree(new: right)
      else { continue }
      matchSubtrees(left, right)
    }
  }

  /// Free nodes by the hash of their subtree; nil where there are several.
  private func leftovers(in tree: DiffTree, isOld: Bool) -> [UInt64: Int?] {
    var found: [UInt64: Int?] = [:]
    for place in tree.nodes.indices {
      let node = tree.nodes[place]
      let isFree = isOld ? matching.isFree(old: place) : matching.isFree(new: place)
      guard isFree, node.role != .number, node.total >= Self.tellingLength else { continue }
      if found[node.subtree] == nil {
        found[node.subtree] = .some(place)
      } else {
        found[node.subtree] = .some(nil)
      }
    }
    return found
  }

  private mutating func matchSimilarLeaves(sameName: Bool) {
    let mine = freeLeaves(of: old, isOld: true)
    let others = freeLeaves(of: new, isOld: false)
    guard !mine.isEmpty, !others.isEmpty else { return }
    var index = GramIndex()
    for place in others {
      index.add(profiles.profile(of: place, in: new, isOld: false), place)
    }
    var pairs: [(score: Double, old: Int, new: Int)] = []
    for place in mine {
      let profile = profiles.profile(of: place, in: old, isOld: true)
      for other in index.candidates(for: profile) {
        guard haveSameName(place, other) == sameName,
          mayResemble(place, other) || isExact(place, other)
        else { continue }
        let score = ProfileCache.dice(profile, profiles.profile(of: other, in: new, isOld: false))
        let isNear = !sameName && standsNear(place, other)
        if score >= (isNear ? Self.nearThreshold : Self.anywhereThreshold) {
          pairs.append((score, place, other))
        }
      }
    }
    pairs.sort { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    for pair in pairs where matching.isFree(old: pair.old) && matching.isFree(new: pair.new) {
      matching.pair(pair.old, pair.new, .similarity)
    }
  }

  /// High, because the sentences of a regulator resemble each other: the same duty of another party is not
  /// the same sentence moved.
  static let anywhereThreshold = 0.9
  static let nearThreshold = 0.6

  /// Whether the one stands where the other stood, with at most a new container around it.
  private func standsNear(_ left: Int, _ right: Int) -> Bool {
    guard let parent = old.parent(of: left), let other = new.parent(of: right) else { return false }
    if matching.new(parent) == other { return true }
    if let outer = new.parent(of: other), matching.new(parent) == outer { return true }
    guard let outer = old.parent(of: parent) else { return false }
    return matching.new(outer) == other
  }

  /// The same words under another name and another id.
  private func isExact(_ left: Int, _ right: Int) -> Bool {
    !haveSameName(left, right) && old.nodes[left].words == new.nodes[right].words
  }

  private func freeLeaves(of tree: DiffTree, isOld: Bool) -> [Int] {
    tree.nodes.indices.filter { place in
      let node = tree.nodes[place]
      return node.isLeaf && node.role != .number && node.length >= 2 * Self.tellingLength
        && (isOld ? matching.isFree(old: place) : matching.isFree(new: place))
    }
  }
}
