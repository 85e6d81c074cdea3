extension Span<UInt8> {
  /// A hash of the bytes, for finding equal ones within one run. Not for digests: who wants to can make
  /// two texts collide.
  package func mixedHash(_ seed: UInt64) -> UInt64 {
    let raw = unsafe bytes
    var state = seed ^ 0x9E37_79B9_7F4A_7C15
    var place = 0
    let end = count
    while place + 8 <= end {
      // In bounds by the line above.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      state = Self.fold(state ^ word, 0xA076_1D64_78BD_642F)
      place += 8
    }
    var rest: UInt64 = 0
    while place < end {
      rest = rest << 8 | UInt64(self[place])
      place += 1
    }
    return Self.fold(state ^ rest, 0xE703_7ED1_A0B4_28DB ^ UInt64(end))
  }

  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
