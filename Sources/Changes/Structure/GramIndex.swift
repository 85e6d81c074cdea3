/// Finds the few leaves that share rare pairs of characters with a given one, without comparing each with
/// each.
struct GramIndex {
  private var postings: [UInt64: [Int32]] = [:]

  /// A pair that occurs in more leaves than this tells nothing.
  private static let common = 24
  private static let shortlist = 6

  mutating func add(_ profile: [UInt64], _ place: Int) {
    var last: UInt64?
    for pair in profile where pair != last {
      postings[pair, default: []].append(Int32(truncatingIfNeeded: place))
      last = pair
    }
  }

  /// The leaves with most rare pairs in common, best first; among equals, the first in the document.
  func candidates(for profile: [UInt64]) -> [Int] {
    var votes: [Int32: Int] = [:]
    var last: UInt64?
    for pair in profile where pair != last {
      last = pair
      guard let places = postings[pair], places.count <= Self.common else { continue }
      for place in places { votes[place, default: 0] += 1 }
    }
    return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.shortlist).map {
      Int($0.key)
    }
  }
}
