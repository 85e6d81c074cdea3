import Model
import XMLTree

/// Writes the result: every piece of it is the bytes of one version, unless both changed that piece.
struct MergeWriter {
  /// Markers would have to stand within markers.
  struct Nested: Error {}

  /// What a hunk becomes.
  enum Mode {
    case markers
    case only(MergeSide)
  }

  private let trees: [MergeTree]
  private let plan: MergePlan
  private let options: MergeOptions
  private let mode: Mode
  /// Nodes that are put between markers because the merged text was not in order.
  private let forced: [Int: Bilingual]
  private(set) var output: [UInt8] = []
  private(set) var conflicts: [MergeConflict] = []
  /// Where each node was written, outer ones before those within.
  private(set) var places: [(identity: Int, range: Range<Int>)] = []
  private var isAfterMarker = false
  private var isInHunk = false

  init(
    _ trees: [MergeTree], _ plan: MergePlan, _ options: MergeOptions, mode: Mode = .markers,
    forced: [Int: Bilingual] = [:]
  ) {
    self.trees = trees
    self.plan = plan
    self.options = options
    self.mode = mode
    self.forced = forced
  }

  mutating func run() throws(Nested) {
    try write(0, placedBy: nil)
    let pieces = MergeSide.allCases.map { trees[$0.rawValue].bytes(trees[$0.rawValue].epilogue) }
    append(trivia: chosen(pieces[0], pieces[1], pieces[2]))
  }

  // MARK: Nodes

  private mutating func write(_ identity: Int, placedBy side: MergeSide?) throws(Nested) {
    if !isInHunk, let kind = kind(identity) {
      let has = MergeSide.allCases.map { plan.matching.node(identity, $0) != nil ? [identity] : [] }
      return try write(
        ours: has[1], base: has[0], theirs: has[2], kind, forced[identity], raw: true)
    }
    append(trivia: trivia(of: identity, placedBy: side))
    let start = output.count
    let index = places.count
    places.append((identity, start..<start))
    try writeContent(identity)
    places[index].range = start..<output.count
  }

  /// Whether the node as a whole is for a person to decide.
  private func kind(_ identity: Int) -> MergeConflict.Kind? {
    if forced[identity] != nil { return .fault }
    if let kind = plan.conflicts[identity] { return kind }
    let nodes = MergeSide.allCases.map { plan.matching.node(identity, $0) }
    guard let base = nodes[0], let ours = nodes[1], let theirs = nodes[2] else { return nil }
    if !base.isRun, TagMerge(trees, base: base, ours: ours, theirs: theirs) == nil {
      return .edited
    }
    if base.isLeaf, ours.isLeaf, theirs.isLeaf {
      return leaf(base, ours, theirs) == nil ? .edited : nil
    }
    if base.isLeaf == ours.isLeaf, base.isLeaf == theirs.isLeaf {
      return comments(nodes) == nil ? .edited : nil
    }
    return ours.content == base.content || theirs.content == base.content ? nil : .edited
  }

  private mutating func writeContent(_ identity: Int) throws(Nested) {
    let nodes = MergeSide.allCases.map { plan.matching.node(identity, $0) }
    guard let base = nodes[0], let ours = nodes[1], let theirs = nodes[2] else {
      // Only one side has it, or both the same.
      let side: MergeSide = nodes[1] != nil ? .ours : .theirs
      guard let node = nodes[side.rawValue] else { return }
      if node.isLeaf { return copy(node.range, side) }
      return try writeContainer(identity, TagMerge(trees[side.rawValue], node), nodes)
    }
    if isInHunk, kind(identity) != nil { throw Nested() }
    if base.isRun || ours.isLeaf != theirs.isLeaf || base.isLeaf != ours.isLeaf
      || TagMerge(trees, base: base, ours: ours, theirs: theirs) == nil
    {
      if base.isRun, let words = leaf(base, ours, theirs) {
        output += words
        return
      }
      let side: MergeSide = ours.content == base.content ? .theirs : .ours
      return copy(nodes[side.rawValue]?.range ?? 0..<0, side)
    }
    guard let tag = TagMerge(trees, base: base, ours: ours, theirs: theirs) else { return }
    if base.isLeaf {
      guard let words = leaf(base, ours, theirs) else { return }
      close(tag, nodes) { $0.output += words }
    } else {
      try writeContainer(identity, tag, nodes)
    }
  }

  private mutating func writeContainer(
    _ identity: Int, _ tag: TagMerge, _ nodes: [MergeNode?]
  ) throws(Nested) {
    output += tag.opening
    output.append(UInt8(ascii: ">"))
    for slot in MergeOrder.slots(under: identity, plan, trees) {
      switch slot {
      case .node(let child, let side): try write(child, placedBy: side)
      case .hunk(let ours, let base, let theirs, let kind):
        try write(ours: ours, base: base, theirs: theirs, kind, nil, raw: false)
      }
    }
    let tails = MergeSide.allCases.map { side in
      nodes[side.rawValue].map { trees[side.rawValue].bytes($0.tail) }
    }
    append(trivia: merged(tails))
    output += "</".utf8
    output += tag.name
    output.append(UInt8(ascii: ">"))
  }

  /// Writes a leaf's tags as one of the sides has them.
  private mutating func close(
    _ tag: TagMerge, _ nodes: [MergeNode?], _ inner: (inout MergeWriter) -> Void
  ) {
    output += tag.opening
    let start = output.count
    output.append(UInt8(ascii: ">"))
    inner(&self)
    if output.count == start + 1 {
      // Nothing in it: as the side that left it so writes it.
      output.removeLast()
      let endings = MergeSide.allCases.map { side -> ArraySlice<UInt8>? in
        guard let node = nodes[side.rawValue], node.inner.isEmpty else { return nil }
        let written = trees[side.rawValue].bytes(node.range)
        return written.dropFirst(TagMerge(trees[side.rawValue], node).opening.count)
      }
      output += merged(endings)
      return
    }
    output += "</".utf8
    output += tag.name
    output.append(UInt8(ascii: ">"))
  }

  private func leaf(_ base: MergeNode, _ ours: MergeNode, _ theirs: MergeNode) -> [UInt8]? {
    LeafMerge.merge(
      base: trees[0].bytes(base.inner), ours: trees[1].bytes(ours.inner),
      theirs: trees[2].bytes(theirs.inner))
  }

  // MARK: Between nodes

  private func trivia(of identity: Int, placedBy side: MergeSide?) -> ArraySlice<UInt8> {
    if let side, let node = plan.matching.node(identity, side) {
      return trees[side.rawValue].bytes(node.trivia)
    }
    return merged(
      MergeSide.allCases.map { side in
        plan.matching.node(identity, side).map { trees[side.rawValue].bytes($0.trivia) }
      })
  }

  /// The comments before a node and behind its last child; nil where both sides changed them.
  private func comments(_ nodes: [MergeNode?]) -> Bool? {
    for range in [\MergeNode.trivia, \MergeNode.tail] {
      let words = MergeSide.allCases.map { side in
        nodes[side.rawValue].map { trees[side.rawValue].words(in: $0[keyPath: range]) } ?? []
      }
      if words[1] != words[0], words[2] != words[0], words[1] != words[2] { return nil }
    }
    return true
  }

  private func merged(_ pieces: [ArraySlice<UInt8>?]) -> ArraySlice<UInt8> {
    switch (pieces[0], pieces[1], pieces[2]) {
    case (let base?, let ours?, let theirs?): chosen(base, ours, theirs)
    case (_, let ours?, _): ours
    case (_, nil, let theirs?): theirs
    default: pieces[0] ?? []
    }
  }

  /// What the side that changed it has; of two changes of layout ours.
  private func chosen(
    _ base: ArraySlice<UInt8>, _ ours: ArraySlice<UInt8>, _ theirs: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    if ours == base { return theirs }
    if theirs == base { return ours }
    let isBlank: (ArraySlice<UInt8>) -> Bool = { $0.allSatisfy(MergeTree.isSpace) }
    return isBlank(ours) && !isBlank(theirs) ? theirs : ours
  }

  // MARK: Markers

  private mutating func write(
    ours: [Int], base: [Int], theirs: [Int], _ kind: MergeConflict.Kind, _ message: Bilingual?,
    raw: Bool
  ) throws(Nested) {
    if isInHunk { throw Nested() }
    isInHunk = true
    defer { isInHunk = false }
    if case .only(let side) = mode {
      startLine()
      return try write(side == .ours ? ours : theirs, of: side, raw: raw)
    }
    record(ours + theirs + base, kind, message)
    startLine()
    marker("<", options.oursLabel)
    try write(ours, of: .ours, raw: raw)
    marker("|", options.baseLabel)
    try write(base, of: .base, raw: true)
    marker("=", "")
    try write(theirs, of: .theirs, raw: raw)
    marker(">", options.theirsLabel)
    isAfterMarker = true
  }

  /// Whole elements, each ending its line.
  private mutating func write(_ items: [Int], of side: MergeSide, raw: Bool) throws(Nested) {
    let tree = trees[side.rawValue]
    for item in items {
      guard let node = plan.matching.node(item, side) else { continue }
      isAfterMarker = true
      if raw || plan.conflicts[item] == .movedTwice || plan.conflicts[item] == .deletedAndEdited {
        append(trivia: tree.bytes(node.trivia))
        copy(node.range, side)
      } else {
        try write(item, placedBy: side)
      }
      startLine()
    }
    isAfterMarker = true
  }

  private mutating func marker(_ sign: Character, _ label: String) {
    isAfterMarker = false
    let name = label.split(whereSeparator: \.isNewline).joined(separator: " ")
    let line = String(repeating: sign, count: max(1, options.markerSize))
    output += (name.isEmpty ? line : line + " " + name).utf8
    output += lineEnd
  }

  private mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output += lineEnd }
  }

  private var lineEnd: [UInt8] {
    trees[1].document.source.prefix(4_096).contains(UInt8(ascii: "\r")) ? [0x0D, 0x0A] : [0x0A]
  }

  /// Behind a marker the line has begun already.
  private mutating func append(trivia: ArraySlice<UInt8>) {
    guard isAfterMarker else {
      output += trivia
      return
    }
    isAfterMarker = false
    guard let end = trivia.firstIndex(of: UInt8(ascii: "\n")),
      trivia[..<end].allSatisfy(MergeTree.isSpace)
    else {
      output += trivia
      return
    }
    output += trivia[(end + 1)...]
  }

  private mutating func copy(_ range: Range<Int>, _ side: MergeSide) {
    output += trees[side.rawValue].bytes(range)
  }

  private mutating func record(
    _ items: [Int], _ kind: MergeConflict.Kind, _ message: Bilingual?
  ) {
    guard let item = items.first else { return }
    let side = MergeSide.changing.first { plan.matching.node(item, $0) != nil } ?? .base
    var identity: Int? = item
    var key: String?
    while let current = identity, key == nil {
      key = plan.matching.node(current, side)?.key
      identity = plan.matching.parent(current, side)
    }
    // Two new clauses with one id: chance, or a copy.
    let isTwin =
      plan.matching.nodes[item][0] == nil && kind != .insertedAtOnePoint && kind != .fault
    let words = isTwin ? MergeConflict.twin : MergeConflict.message(kind)
    // Readers know a clause by the number that it had.
    let known = plan.matching.node(item, .base) != nil ? MergeSide.base : side
    conflicts.append(
      MergeConflict(
        kind: kind, element: key,
        place: plan.matching.nodes[item][known.rawValue].flatMap {
          MergePlace.citation(of: $0, in: trees[known.rawValue])
        },
        message: message.map {
          Bilingual(zh: "\(words.zh)：\($0.zh)", en: "\(words.en): \($0.en)")
        } ?? words))
  }
}
