import XMLTree

/// Walks the new document and copies from the old one whatever it can.
struct EditScriptWriter {
  private let diff: StructuralDiff
  private let old: XMLDocument
  private let new: XMLDocument
  private var steps: [EditScript.Step] = []

  init(_ diff: StructuralDiff, _ old: XMLDocument, _ new: XMLDocument) {
    self.diff = diff
    self.old = old
    self.new = new
  }

  mutating func run() -> [EditScript.Step] {
    let root = new.range(of: new.rootIndex)
    let oldRoot = old.range(of: old.rootIndex)
    literal(0..<root.lowerBound, like: 0..<oldRoot.lowerBound)
    if new.nodeCount > 0 { write(0) }
    literal(root.upperBound..<new.source.count, like: oldRoot.upperBound..<old.source.count)
    return steps
  }

  private func range(_ node: Int) -> Range<Int> {
    new.range(of: NodeIndex(Int(diff.new.nodes[node].origin)))
  }

  private func oldRange(_ node: Int) -> Range<Int>? {
    diff.matching.old(node).map { old.range(of: NodeIndex(Int(diff.old.nodes[$0].origin))) }
  }

  private mutating func write(_ node: Int) {
    let range = range(node)
    let before = oldRange(node)
    if let before, isSame(range, before) {
      copy(before)
      return
    }
    var place = range.lowerBound
    var oldPlace = before?.lowerBound
    for child in diff.new.children(of: node) {
      let part = self.range(child)
      let oldPart = oldRange(child)
      // The bytes between two children stood between them before, if anywhere.
      let gap: Range<Int>? = oldPlace.flatMap { start in
        guard let oldPart, let before, oldPart.lowerBound >= start,
          oldPart.upperBound <= before.upperBound
        else { return before.map { start..<$0.upperBound } }
        return start..<oldPart.lowerBound
      }
      literal(place..<part.lowerBound, like: gap)
      write(child)
      place = part.upperBound
      if let oldPart, let before, oldPart.lowerBound >= before.lowerBound,
        oldPart.upperBound <= before.upperBound
      {
        oldPlace = oldPart.upperBound
      }
    }
    let rest: Range<Int>? = oldPlace.flatMap { start in
      before.map { start..<max(start, $0.upperBound) }
    }
    literal(place..<range.upperBound, like: rest)
  }

  private func isSame(_ range: Range<Int>, _ before: Range<Int>) -> Bool {
    range.count == before.count && new.source[range] == old.source[before]
  }

  // MARK: - Steps

  private mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if case .copy(let last)? = steps.last, last.upperBound == range.lowerBound {
      steps[steps.count - 1] = .copy(last.lowerBound..<range.upperBound)
    } else {
      steps.append(.copy(range))
    }
  }

  private mutating func insert(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    if case .insert(let last)? = steps.last {
      steps[steps.count - 1] = .insert(last + bytes)
    } else {
      steps.append(.insert(Array(bytes)))
    }
  }

  /// Bytes of the new document: what goes on from the last copy, then what begins and ends like the old
  /// bytes in that place, the rest as it is.
  private mutating func literal(_ range: Range<Int>, like before: Range<Int>?) {
    var range = range
    if case .copy(let last)? = steps.last {
      var count = 0
      while count < range.count, last.upperBound + count < old.source.count,
        old.source[last.upperBound + count] == new.source[range.lowerBound + count]
      {
        count += 1
      }
      count = whole(count, range)
      copy(last.upperBound..<last.upperBound + count)
      range = range.lowerBound + count..<range.upperBound
    }
    guard !range.isEmpty else { return }
    guard let before, before.lowerBound <= before.upperBound else {
      insert(new.source[range])
      return
    }
    let most = min(range.count, before.count)
    var head = 0
    while head < most,
      old.source[before.lowerBound + head] == new.source[range.lowerBound + head]
    {
      head += 1
    }
    head = head >= Self.leastCopy ? whole(head, range) : 0
    var tail = 0
    while tail < most - head,
      old.source[before.upperBound - 1 - tail] == new.source[range.upperBound - 1 - tail]
    {
      tail += 1
    }
    while tail > 0, new.source[range.upperBound - tail] & 0xC0 == 0x80 { tail -= 1 }
    if tail < Self.leastCopy { tail = 0 }
    copy(before.lowerBound..<before.lowerBound + head)
    insert(new.source[range.lowerBound + head..<range.upperBound - tail])
    copy(before.upperBound - tail..<before.upperBound)
  }

  /// Fewer bytes are not worth a step.
  private static let leastCopy = 12

  /// No character is cut in two.
  private func whole(_ count: Int, _ range: Range<Int>) -> Int {
    var count = count
    while count > 0, range.lowerBound + count < new.source.count,
      new.source[range.lowerBound + count] & 0xC0 == 0x80
    {
      count -= 1
    }
    return count
  }
}
