/// Finds which element of one document is which of the other.
///
/// 1. Ids, where they say it. 2. Subtrees of the same words, blind to numbers, if they occur once on each
/// side. 3. Containers by the majority of what they contain. 4. What is left within the same parent: equal
/// words in order, the only one of its kind, then the most similar. 5. What is left anywhere, if it is very
/// similar. 3 and 4 are repeated for what 5 has brought together.
struct Matcher {
  let old: DiffTree
  let new: DiffTree
  var matching: Matching
  private(set) var judge: IDJudge
  var usesIDs: Bool { judge.verdict == .stable }
  /// The place of each id; -1 for one that is not there, or there more than once.
  private let oldIDs: [Int32]
  private let newIDs: [Int32]
  private var oldHashes: [UInt64: Occurrence]
  private var newHashes: [UInt64: Occurrence]
  var profiles: ProfileCache
  /// Whether some comparison was left out to keep the time in bounds.
  var isDegraded = false

  struct Occurrence {
    var count: Int32
    var first: Int32
  }

  init(_ old: DiffTree, _ new: DiffTree, idCount: Int, looksPositional: Bool) {
    self.old = old
    self.new = new
    matching = Matching(oldCount: old.count, newCount: new.count)
    oldIDs = Self.places(of: old, idCount)
    newIDs = Self.places(of: new, idCount)
    oldHashes = Self.occurrences(in: old)
    newHashes = Self.occurrences(in: new)
    profiles = ProfileCache()
    var unique: [(Int, Int)] = []
    for node in old.nodes.indices where old.nodes[node].isLeaf && old.nodes[node].length >= 18 {
      guard old.nodes[node].role != .number else { continue }
      let hash = old.nodes[node].subtree
      if oldHashes[hash]?.count == 1, let other = newHashes[hash], other.count == 1 {
        unique.append((node, Int(other.first)))
      }
    }
    judge = IDJudge(
      old, new, oldIDs: oldIDs, newIDs: newIDs, unique: unique, looksPositional: looksPositional)
  }

  mutating func run() -> Matching {
    guard old.count > 0, new.count > 0 else { return matching }
    if old.nodes[0].name == new.nodes[0].name { matching.pair(0, 0, .place) }
    if usesIDs { matchIDs() }
    matchUnique()
    matchContainers()
    matchWithinParents()
    if matchAnywhere() {
      matchContainers()
      matchWithinParents()
    }
    matchRenamed()
    return matching
  }

  private static func places(of tree: DiffTree, _ count: Int) -> [Int32] {
    var places = [Int32](repeating: -1, count: count)
    for (place, node) in tree.nodes.enumerated() where node.id >= 0 {
      let id = Int(node.id)
      places[id] = places[id] == -1 ? Int32(place) : -2
    }
    return places
  }

  private static func occurrences(in tree: DiffTree) -> [UInt64: Occurrence] {
    var found: [UInt64: Occurrence] = [:]
    found.reserveCapacity(tree.count)
    for (place, node) in tree.nodes.enumerated() where node.role != .number {
      found[node.subtree, default: Occurrence(count: 0, first: Int32(place))].count += 1
    }
    return found
  }

  // MARK: - What may be the same

  /// Whether similarity may decide: ids that are trusted and differ say that the elements do.
  func mayResemble(_ left: Int, _ right: Int) -> Bool {
    guard usesIDs else { return true }
    let (a, b) = (old.nodes[left].id, new.nodes[right].id)
    return a < 0 || b < 0 || a == b
  }

  /// Whether both ids occur on one side only: an editor gave new ones.
  private func haveRenewedIDs(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (old.nodes[left].id, new.nodes[right].id)
    return (a < 0 || newIDs[Int(a)] == -1) && (b < 0 || oldIDs[Int(b)] == -1)
  }

  func haveSameName(_ left: Int, _ right: Int) -> Bool {
    old.nodes[left].name == new.nodes[right].name
  }

  // MARK: - Ids

  private mutating func matchIDs() {
    for node in old.nodes.indices {
      let id = old.nodes[node].id
      guard id >= 0, matching.isFree(old: node), oldIDs[Int(id)] == Int32(node) else { continue }
      let place = Int(newIDs[Int(id)])
      guard place >= 0, matching.isFree(new: place) else { continue }
      if haveSameName(node, place) || haveSameWords(node, place) {
        matching.pair(node, place, .id)
      }
    }
  }

  /// An element keeps its id when it becomes another kind, and its words.
  private mutating func haveSameWords(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (old.nodes[left], new.nodes[right])
    if a.isLeaf, b.isLeaf, a.words == b.words { return true }
    guard a.isLeaf == b.isLeaf else { return false }
    return profiles.similarity(old, left, new, right) >= 0.5
  }

  // MARK: - Equal words

  private mutating func matchUnique() {
    var node = 0
    while node < old.count {
      let here = old.nodes[node]
      guard here.role != .number, matching.isFree(old: node), here.total >= Self.tellingLength,
        let mine = oldHashes[here.subtree], mine.count == 1,
        let other = newHashes[here.subtree], other.count == 1,
        matching.isFree(new: Int(other.first)), haveSameName(node, Int(other.first)),
        !usesIDs || haveRenewedIDs(node, Int(other.first))
      else {
        node += 1
        continue
      }
      matchSubtrees(node, Int(other.first))
      node += 1
    }
  }

  /// Words shorter than this, in bytes, do not identify an element away from its parent.
  static let tellingLength: Int32 = 18

  /// Pairs two subtrees of equal words, part by part.
  mutating func matchSubtrees(_ left: Int, _ right: Int) {
    if matching.isFree(old: left), matching.isFree(new: right), left == 0 || mayPair(left, right) {
      matching.pair(left, right, .hash)
    }
    let (leftParts, rightParts) = (old.children(of: left), new.children(of: right))
    pairInOrder(
      leftParts.filter { old.nodes[$0].role == .number },
      rightParts.filter { new.nodes[$0].role == .number })
    let leftRest = leftParts.filter { old.nodes[$0].role != .number }
    let rightRest = rightParts.filter { new.nodes[$0].role != .number }
    guard leftRest.count == rightRest.count else { return }
    for (a, b) in zip(leftRest, rightRest) where old.nodes[a].subtree == new.nodes[b].subtree {
      matchSubtrees(a, b)
    }
  }

  private func mayPair(_ left: Int, _ right: Int) -> Bool {
    mayResemble(left, right) || haveRenewedIDs(left, right)
  }

  private mutating func pairInOrder(_ left: [Int], _ right: [Int]) {
    for (a, b) in zip(left, right)
    where matching.isFree(old: a) && matching.isFree(new: b) && haveSameName(a, b)
      && mayPair(a, b)
    {
      matching.pair(a, b, .place)
    }
  }

  /// Equal words within the same parent, in order.
  mutating func pairEqual(_ left: [Int], _ right: [Int]) {
    var waiting: [UInt64: [Int]] = [:]
    for place in right.reversed() where matching.isFree(new: place) {
      waiting[new.nodes[place].subtree, default: []].append(place)
    }
    for place in left where matching.isFree(old: place) {
      let hash = old.nodes[place].subtree
      guard let other = waiting[hash]?.last, haveSameName(place, other), mayPair(place, other)
      else { continue }
      waiting[hash]?.removeLast()
      matchSubtrees(place, other)
    }
  }
}
