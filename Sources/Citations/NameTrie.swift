/// A set of names, matched from a place in a text; the longest name wins.
///
/// Edges lie in one open-addressed table keyed by state and unit. A bitmap over the first three
/// units turns almost every place away before the table is touched.
struct NameTrie: Sendable {
  private static let empty = UInt64.max

  private var keys = [UInt64](repeating: NameTrie.empty, count: 64)
  private var targets = [Int32](repeating: 0, count: 64)
  private var edgeCount = 0
  private var isEnd: [Bool] = [false]
  /// A bitmap over the hashed first three units; a name of two counts a zero as its third.
  private var triples = [UInt64](repeating: 0, count: 1024)

  /// Whether no name is in it.
  var isEmpty: Bool { edgeCount == 0 }

  init(_ names: some Sequence<String> = [String]()) {
    for name in names { insert(Array(name.utf16)) }
  }

  /// Adds a name. A name of fewer than two units is not added: it would match everywhere.
  mutating func insert(_ name: [UInt16]) {
    if name.count < 2 { return }
    let triple = Self.hash(name[0], name[1]) ^ Int(name.count > 2 ? name[2] : 0)
    triples[triple >> 6] |= 1 << UInt64(triple & 63)
    var state: Int32 = 0
    for unit in name {
      if let next = next(state, unit) {
        state = next
      } else {
        let new = Int32(isEnd.count)
        isEnd.append(false)
        addEdge(state, unit, new)
        state = new
      }
    }
    isEnd[Int(state)] = true
  }

  /// The length of the longest name at a place, a line break inside it counted; 0 for none.
  func longestMatch(in units: [UInt16], at start: Int) -> Int {
    guard start + 1 < units.count else { return 0 }
    guard mayMatch(units.span, at: start) else { return 0 }
    var state: Int32 = 0
    var index = start
    var best = 0
    var broken = 0
    while index < units.count {
      guard let next = next(state, units[index]) else {
        guard broken == 0, index > start, Self.isBreak(units[index]) else { break }
        let place = Self.behindBreak(units.span, at: index)
        broken = place - index
        index = place
        continue
      }
      state = next
      index += 1
      // 水⏎法 is hardly the law.
      if isEnd[Int(state)], broken == 0 || index - start - broken > 3 { best = index - start }
    }
    return best
  }

  private static func isBreak(_ unit: UInt16) -> Bool { unit == 0x0A || unit == 0x0D }

  /// The place behind one line break and its indentation.
  private static func behindBreak(_ units: Span<UInt16>, at start: Int) -> Int {
    var index = units[start] == 0x0D ? start + 1 : start
    if index < units.count, units[index] == 0x0A { index += 1 }
    while index < min(units.count, start + 12), Han.isBlank(units[index]) { index += 1 }
    return index
  }

  /// Whether a name may begin at a place; `false` is certain.
  func mayMatch(_ units: Span<UInt16>, at start: Int) -> Bool {
    guard start &+ 1 < units.count else { return false }
    let second = units[start &+ 1]
    let third = start &+ 2 < units.count ? units[start &+ 2] : 0
    if min(second, third) < 0x0E, third != 0 { return mayMatchBroken(units, at: start) }
    let pair = Self.hash(units[start], second)
    return hasTriple(pair ^ Int(third)) || hasTriple(pair)
  }

  /// As `mayMatch`, where a line may end behind the first or the second unit.
  @inline(never)
  private func mayMatchBroken(_ units: Span<UInt16>, at start: Int) -> Bool {
    var pair = Self.hash(units[start], units[start + 1])
    var third = start + 2
    if Self.isBreak(units[start + 1]) {
      let second = Self.behindBreak(units, at: start + 1)
      guard second < units.count else { return false }
      pair = Self.hash(units[start], units[second])
      third = second + 1
    } else if Self.isBreak(units[start + 2]) {
      third = Self.behindBreak(units, at: start + 2)
    }
    return third < units.count && hasTriple(pair ^ Int(units[third])) || hasTriple(pair)
  }

  private func hasTriple(_ triple: Int) -> Bool {
    triples.span[triple &>> 6] &>> UInt64(truncatingIfNeeded: triple & 63) & 1 != 0
  }

  @inline(__always)
  private static func hash(_ first: UInt16, _ second: UInt16) -> Int {
    let mixed = UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA77
    return Int(mixed &>> 16)
  }

  private func next(_ state: Int32, _ unit: UInt16) -> Int32? {
    let key = UInt64(UInt32(bitPattern: state)) << 16 | UInt64(unit)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != Self.empty {
      if keys[slot] == key { return targets[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func addEdge(_ state: Int32, _ unit: UInt16, _ target: Int32) {
    if (edgeCount + 1) * 2 > keys.count {
      let (oldKeys, oldTargets) = (keys, targets)
      keys = [UInt64](repeating: Self.empty, count: oldKeys.count * 2)
      targets = [Int32](repeating: 0, count: oldKeys.count * 2)
      for (index, key) in oldKeys.enumerated() where key != Self.empty {
        place(key, oldTargets[index])
      }
    }
    place(UInt64(UInt32(bitPattern: state)) << 16 | UInt64(unit), target)
    edgeCount += 1
  }

  private mutating func place(_ key: UInt64, _ target: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while keys[slot] != Self.empty { slot = (slot + 1) & mask }
    keys[slot] = key
    targets[slot] = target
  }
}
