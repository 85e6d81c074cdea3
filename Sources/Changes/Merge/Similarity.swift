/// How much two texts have in common.
enum Similarity {
  /// The Dice share of their pairs of bytes, 0 to 1.
  static func share(_ one: [UInt8], _ other: [UInt8]) -> Double {
    if one == other { return 1 }
    guard one.count > 1, other.count > 1 else { return 0 }
    var counts: [UInt16: Int] = [:]
    for place in 1..<one.count {
      counts[UInt16(one[place - 1]) << 8 | UInt16(one[place]), default: 0] += 1
    }
    var common = 0
    for place in 1..<other.count {
      let pair = UInt16(other[place - 1]) << 8 | UInt16(other[place])
      guard let count = counts[pair], count > 0 else { continue }
      counts[pair] = count - 1
      common += 1
    }
    return Double(2 * common) / Double(one.count + other.count - 2)
  }
}
