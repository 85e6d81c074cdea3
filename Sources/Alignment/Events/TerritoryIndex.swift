/// Things that are bound to divisions, to be found from the territories that they meet: the same division,
/// one around it, or one in it.
struct TerritoryIndex: Sendable {
  /// By the stem of their codes, and by every stem around those.
  private var exactly: [String: [Int]] = [:]
  private var under: [String: [Int]] = [:]

  mutating func insert(_ thing: Int, codes: [String]) {
    for code in codes {
      exactly[RegionCode.stem(code), default: []].append(thing)
      for stem in RegionCode.stems(around: code) { under[stem, default: []].append(thing) }
    }
  }

  /// What meets a territory by one of its codes.
  func meeting(_ territory: [String]) -> Set<Int> {
    var found: Set<Int> = []
    for code in territory {
      found.formUnion(under[RegionCode.stem(code)] ?? [])
      for stem in RegionCode.stems(around: code) { found.formUnion(exactly[stem] ?? []) }
    }
    return found
  }
}
