import XMLTree

/// The children of one parent in the result, in order.
struct MergeOrder {
  private let plan: MergePlan
  private let trees: [MergeTree]
  private let parent: Int
  private let lists: [[Int]]
  /// For each changing side the children that it left in their order.
  private var staying: [Set<Int>] = [[], [], []]

  static func slots(under parent: Int, _ plan: MergePlan, _ trees: [MergeTree]) -> [MergeSlot] {
    var order = MergeOrder(plan, trees, parent)
    return order.run()
  }

  private init(_ plan: MergePlan, _ trees: [MergeTree], _ parent: Int) {
    self.plan = plan
    self.trees = trees
    self.parent = parent
    lists = MergeSide.allCases.map { plan.matching.children(parent, $0) }
  }

  private mutating func run() -> [MergeSlot] {
    let base = lists[0]
    let places = Dictionary(base.enumerated().map { ($1, $0) }, uniquingKeysWith: { a, _ in a })
    for side in MergeSide.changing {
      staying[side.rawValue] = stay(side, places, without: [])
    }
    agreeOnMoves(places)
    let anchors = base.filter { isAnchor($0) }
    let ours = gaps(lists[1], anchors)
    let theirs = gaps(lists[2], anchors)
    let old = gaps(base, anchors)
    // What both sides moved within the parent, or put in, must stand in one gap.
    var gapOfOurs: [Int: Int] = [:]
    for (gap, items) in ours.enumerated() {
      for item in items where isPlaced(item, by: .ours) { gapOfOurs[item] = gap }
    }
    var torn: Set<Int> = []
    for (gap, items) in theirs.enumerated() {
      for item in items where isPlaced(item, by: .theirs) {
        if let other = gapOfOurs[item], other != gap { torn.insert(item) }
      }
    }
    var slots: [MergeSlot] = []
    for gap in 0...anchors.count {
      slots += fill(
        ours[gap].filter { isPlaced($0, by: .ours) },
        theirs[gap].filter { isPlaced($0, by: .theirs) }, old[gap], torn)
      if gap < anchors.count { slots.append(.node(anchors[gap], placedBy: nil)) }
    }
    return slots
  }

  private func stay(
    _ side: MergeSide, _ places: [Int: Int], without moved: Set<Int>
  ) -> Set<Int> {
    let common = lists[side.rawValue].filter { places[$0] != nil && !moved.contains($0) }
    let stay = HeaviestRun.staying(common.map { places[$0] ?? 0 }) { place in
      plan.matching.node(lists[0][place], .base).map(\.weight) ?? 1
    }
    return Set(stay.map { common[$0] })
  }

  /// A change of order can often be told as a move of one child or of another. Where it can be told with
  /// the child that the other side moved, it is, so that two moves of one child are seen as such.
  private mutating func agreeOnMoves(_ places: [Int: Int]) {
    let first = staying
    for side in MergeSide.changing {
      let own = lists[side.rawValue].filter { places[$0] != nil }
      let other = Set(lists[side.other.rawValue].filter { places[$0] != nil })
      for child in own
      where first[side.rawValue].contains(child) && other.contains(child)
        && !first[side.other.rawValue].contains(child)
      {
        let moved = own.count - staying[side.rawValue].count
        let told = stay(side, places, without: [child])
        if moved > 0, own.count - told.count <= moved { staying[side.rawValue] = told }
      }
    }
  }

  private func isAnchor(_ identity: Int) -> Bool {
    guard plan.parents[identity] == parent, !plan.dropped.contains(identity) else { return false }
    return MergeSide.changing.allSatisfy {
      staying[$0.rawValue].contains(identity)
    }
  }

  /// Whether a side's list says where the node stands in the result.
  private func isPlaced(_ identity: Int, by side: MergeSide) -> Bool {
    let matching = plan.matching
    if plan.dropped.contains(identity) || isAnchor(identity) { return false }
    if plan.conflicts[identity] == .movedTwice { return true }
    guard plan.parents[identity] == parent else { return false }
    if plan.conflicts[identity] == .deletedAndEdited { return true }
    guard matching.parent(identity, .base) == parent else {
      // Put in or moved in by this side; what it only had here before was moved in by the other.
      return true
    }
    return !staying[side.rawValue].contains(identity)
  }

  /// The items before, between and behind the anchors.
  private func gaps(_ list: [Int], _ anchors: [Int]) -> [[Int]] {
    var result: [[Int]] = [[]]
    let isAnchor = Set(anchors)
    for item in list {
      if isAnchor.contains(item) {
        result.append([])
      } else {
        result[result.count - 1].append(item)
      }
    }
    while result.count <= anchors.count { result.append([]) }
    return result
  }

  private func fill(
    _ ours: [Int], _ theirs: [Int], _ old: [Int], _ torn: Set<Int>
  ) -> [MergeSlot] {
    let isSimple =
      !(ours + theirs).contains {
        torn.contains($0) || plan.conflicts[$0] == .movedTwice
          || plan.conflicts[$0] == .deletedAndEdited
      }
    if isSimple {
      if ours == theirs { return ours.map { .node($0, placedBy: nil) } }
      if theirs.isEmpty { return ours.map { .node($0, placedBy: .ours) } }
      if ours.isEmpty { return theirs.map { .node($0, placedBy: .theirs) } }
      if takesBoth { return both(ours, theirs) }
      return shared(ours, theirs)
    }
    if !ours.isEmpty, !theirs.isEmpty {
      let deleted = old.filter { plan.conflicts[$0] == .deletedAndEdited }
      let kinds = (ours + theirs).compactMap { plan.conflicts[$0] }
      return [
        .hunk(
          ours: ours, base: deleted, theirs: theirs, kinds.first ?? .movedTwice)
      ]
    }
    // One side alone: what is sure stands outside the markers.
    let side: MergeSide = theirs.isEmpty ? .ours : .theirs
    return (ours + theirs).map { item in
      let kind = torn.contains(item) ? MergeConflict.Kind.movedTwice : plan.conflicts[item]
      guard let kind, kind != .edited else { return .node(item, placedBy: side) }
      let base = old.contains(item) && kind == .deletedAndEdited ? [item] : []
      return side == .ours
        ? .hunk(ours: [item], base: base, theirs: [], kind)
        : .hunk(ours: [], base: base, theirs: [item], kind)
    }
  }

  /// What both sides put at either end of a gap is sure; only the rest is not.
  private func shared(_ ours: [Int], _ theirs: [Int]) -> [MergeSlot] {
    let count = min(ours.count, theirs.count)
    var head = 0
    while head < count, ours[head] == theirs[head] { head += 1 }
    var tail = 0
    while tail < count - head, ours[ours.count - 1 - tail] == theirs[theirs.count - 1 - tail] {
      tail += 1
    }
    let left = Array(ours[head..<ours.count - tail])
    let right = Array(theirs[head..<theirs.count - tail])
    var slots: [MergeSlot] = ours[..<head].map { .node($0, placedBy: nil) }
    if right.isEmpty || left.isEmpty {
      slots += left.map { .node($0, placedBy: .ours) }
      slots += right.map { .node($0, placedBy: .theirs) }
    } else {
      slots.append(.hunk(ours: left, base: [], theirs: right, .insertedAtOnePoint))
    }
    return slots + ours[(ours.count - tail)...].map { .node($0, placedBy: nil) }
  }

  /// Records whose order says nothing: the rows of a register, the entries of the 修改记录.
  private var takesBoth: Bool {
    guard let node = MergeSide.allCases.compactMap({ plan.matching.node(parent, $0) }).first else {
      return false
    }
    return node.name.local == "history" || parent == 0 && Self.registers.contains(node.name.local)
  }

  private static let registers: Set<String> = [
    "parties", "glossary", "codeLists", "scales", "deadlines", "sanctions", "requiredContents",
    "obligations", "programme", "forms", "facilities", "holidays", "authorities",
    "licenseeDocuments", "approvals", "waivers",
  ]

  private func both(_ ours: [Int], _ theirs: [Int]) -> [MergeSlot] {
    var items = ours.map { (item: $0, side: MergeSide.ours) }
    items += theirs.filter { !ours.contains($0) }.map { ($0, MergeSide.theirs) }
    let dated = items.enumerated().sorted { one, other in
      let (left, right) = (date(one.element.item), date(other.element.item))
      return left == right ? one.offset < other.offset : left < right
    }
    return dated.map { .node($0.element.item, placedBy: $0.element.side) }
  }

  private func date(_ identity: Int) -> String {
    let node = MergeSide.changing.compactMap { plan.matching.node(identity, $0) }.first
    return node?.attributes[XMLName(local: "date")] ?? ""
  }
}
