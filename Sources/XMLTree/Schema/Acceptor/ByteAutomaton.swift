/// A deterministic automaton over bytes: whether a value belongs to an expression, one table look-up a
/// byte.
struct ByteAutomaton: Sendable {
  /// The class of each byte: bytes that no set of the expression tells apart share one.
  let classes: [UInt8]
  let classCount: Int
  /// Row by row, the next state; 0 is the dead state and 1 the first.
  let next: [UInt16]
  let isAccepting: [Bool]

  /// An expression over byte sets, whose symbols are their places in `sets`; nil where the automaton
  /// would grow beyond reason.
  init?(_ expression: RegularExpression, sets: [ByteSet]) {
    let positions = PositionAutomaton(expression)
    let (classes, count) = Self.partition(sets)
    var members = sets.map { set in
      var found = Set<Int>()
      for byte in set.bytes { found.insert(Int(classes[Int(byte)])) }
      return Array(found)
    }
    if members.isEmpty { members = [[]] }

    var table: [UInt16] = Array(repeating: 0, count: 2 * count)
    var accepting = [false, positions.acceptsEmpty]
    var numbers: [[Int]: Int] = [:]
    // The first state stands before all positions and has no list of its own.
    var waiting: [(state: Int, followers: [Int])] = [(1, positions.first)]
    while let (state, followers) = waiting.popLast() {
      var targets: [[Int]] = Array(repeating: [], count: count)
      for place in followers {
        for number in members[positions.symbols[place]] { targets[number].append(place) }
      }
      for number in 0..<count where !targets[number].isEmpty {
        let key = targets[number]
        if let known = numbers[key] {
          table[state * count + number] = UInt16(known)
          continue
        }
        let made = accepting.count
        guard made < 4096 else { return nil }
        numbers[key] = made
        accepting.append(key.contains { positions.isLast[$0] })
        table.append(contentsOf: repeatElement(0, count: count))
        table[state * count + number] = UInt16(made)
        let more = key.count == 1 ? positions.follow[key[0]] : Self.union(key, positions.follow)
        waiting.append((made, more))
      }
    }
    self.classes = classes
    classCount = count
    next = table
    isAccepting = accepting
  }

  private static func union(_ places: [Int], _ follow: [[Int]]) -> [Int] {
    var all: Set<Int> = []
    for place in places { all.formUnion(follow[place]) }
    return all.sorted()
  }

  /// Numbers the classes of bytes that the sets tell apart.
  private static func partition(_ sets: [ByteSet]) -> ([UInt8], Int) {
    var classes: [UInt8] = Array(repeating: 0, count: 256)
    var sizes = [256]
    for set in sets {
      // Splits each class into what is in the set and what is not.
      var met: [UInt8: [UInt8]] = [:]
      for byte in set.bytes { met[classes[Int(byte)], default: []].append(byte) }
      for (old, bytes) in met where bytes.count < sizes[Int(old)] {
        for byte in bytes { classes[Int(byte)] = UInt8(sizes.count) }
        sizes[Int(old)] -= bytes.count
        sizes.append(bytes.count)
      }
    }
    return (classes, sizes.count)
  }
}
