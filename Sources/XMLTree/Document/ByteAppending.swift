extension [UInt8] {
  /// Appends a copy of lent bytes in one move.
  package mutating func append(copying bytes: Span<UInt8>) {
    // The buffer is read during the call only.
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }
}

extension Span<UInt8> {
  /// The first place at or after `start` whose byte is below `limit`, or the count. Han text has only
  /// bytes from 0x80 up, so it is passed over by words of eight.
  /// - Parameter limit: at most 0x80.
  package func firstIndex(below limit: UInt8, from start: Int) -> Int {
    var place = start
    let end = count
    let raw = unsafe bytes
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = ones &* UInt64(min(limit, 0x80))
    while place + 8 <= end {
      // In bounds by the line above. A byte below the limit, and only that, leaves its top bit set.
      let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      if (word &- low) & ~word & (ones &* 0x80) != 0 { break }
      place += 8
    }
    while place < end, self[place] >= limit { place += 1 }
    return place
  }
}
