/// How much two pieces of words have in common: Dice over pairs of neighbouring characters, which needs no
/// words cut out of Chinese text.
struct ProfileCache {
  private var old: [Int: [UInt64]] = [:]
  private var new: [Int: [UInt64]] = [:]

  /// At most so many scalars of a container are looked at.
  private static let limit = 6_000

  mutating func similarity(_ left: DiffTree, _ a: Int, _ right: DiffTree, _ b: Int) -> Double {
    let (longer, shorter) = (
      max(left.nodes[a].total, right.nodes[b].total), min(left.nodes[a].total, right.nodes[b].total)
    )
    // 2·shorter / (shorter + longer) is the most that it could be.
    if Double(shorter) * 2 < 0.25 * Double(shorter + longer) { return 0 }
    return Self.dice(profile(of: a, in: left, isOld: true), profile(of: b, in: right, isOld: false))
  }

  mutating func profile(of node: Int, in tree: DiffTree, isOld: Bool) -> [UInt64] {
    if let known = isOld ? old[node] : new[node] { return known }
    let made = Self.bigrams(tree.words(of: node))
    if isOld { old[node] = made } else { new[node] = made }
    return made
  }

  /// Pairs of neighbouring characters, sorted; a single character is a pair with nothing.
  static func bigrams(_ text: String) -> [UInt64] {
    var pairs: [UInt64] = []
    var last: UInt64 = 0
    var count = 0
    for scalar in text.unicodeScalars {
      if CharacterClass.isSpace(scalar) { continue }
      let value = UInt64(scalar.value)
      if count > 0 { pairs.append(last << 32 | value) }
      last = value
      count += 1
      if count >= limit { break }
    }
    if count == 1 { pairs.append(last << 32) }
    pairs.sort()
    return pairs
  }

  static func dice(_ left: [UInt64], _ right: [UInt64]) -> Double {
    if left.isEmpty, right.isEmpty { return 1 }
    return 2 * Double(common(left, right)) / Double(left.count + right.count)
  }

  /// How many pairs occur in both, as often as in the one that has fewer.
  static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (a, b, count) = (0, 0, 0)
    while a < left.count, b < right.count {
      if left[a] == right[b] {
        count += 1
        a += 1
        b += 1
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }
}
