/// The names that a text gave last, by where they stand in it, so that equal names are one string.
struct RecentNames {
  private static let limit = 8

  private var known: [(range: Range<Int>, hash: UInt64, text: String)] = []
  private var oldest = 0
  /// The hash of the name that was asked for last.
  private var lastHash: UInt64 = 0

  /// The string of a name that has been remembered; nil where it has not.
  mutating func text(of range: Range<Int>, in units: Span<UInt16>) -> String? {
    var hash = UInt64(truncatingIfNeeded: range.count)
    for place in range { hash = (hash ^ UInt64(units[place])) &* 0x9E37_79B9_7F4A_7C15 }
    lastHash = hash
    for (other, otherHash, text) in known where otherHash == hash && other.count == range.count {
      if Self.isEqual(units.extracting(other), units.extracting(range)) { return text }
    }
    return nil
  }

  /// Remembers the name that was asked for last.
  mutating func remember(_ range: Range<Int>, _ text: String) {
    if known.count < Self.limit {
      known.append((range, lastHash, text))
    } else {
      known[oldest] = (range, lastHash, text)
      oldest = (oldest + 1) % Self.limit
    }
  }

  private static func isEqual(_ left: Span<UInt16>, _ right: Span<UInt16>) -> Bool {
    for place in left.indices where left[place] != right[place] { return false }
    return true
  }
}
