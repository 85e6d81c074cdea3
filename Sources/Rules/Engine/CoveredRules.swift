/// Rules that had something to look at, by their places in ``RuleRegistry/all``.
struct CoveredRules: Hashable, Sendable {
  /// More rules than this need a wider field.
  static let capacity = 256

  private(set) var bits = SIMD4<UInt64>()

  init() {}

  init(bits: SIMD4<UInt64>) { self.bits = bits }

  init(codes: some Sequence<String>) {
    for code in codes { insert(code) }
  }

  mutating func insert(place: Int) {
    guard place < Self.capacity else { return }
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  mutating func insert(_ code: String) {
    if let place = RuleRegistry.place(of: code) { insert(place: place) }
  }

  mutating func formUnion(_ other: CoveredRules) { bits |= other.bits }

  func union(_ other: CoveredRules) -> CoveredRules { CoveredRules(bits: bits | other.bits) }

  func contains(_ code: String) -> Bool {
    guard let place = RuleRegistry.place(of: code), place < Self.capacity else { return false }
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// `IDS`, `REF` …, in the order of the letters.
  var families: [String] {
    Set(
      RuleRegistry.all.map(\.metadata.code).filter { contains($0) }.map { String($0.prefix(3)) }
    ).sorted()
  }
}
