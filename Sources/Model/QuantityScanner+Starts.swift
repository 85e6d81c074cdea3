/// Where a number may begin.
extension QuantityScanner {
  /// The next digit, full-width digit, Chinese numeral, 半 or 每.
  static func nextStart(in text: Span<UInt8>, from start: Int) -> Int? {
    let starts = starts.span
    var place = start
    let end = text.count
    while place < end {
      let first = text[place]
      if first < 0x80 {
        if first >= 48, first <= 57 { return place }
        place += 1
        continue
      }
      guard first & 0xF0 == 0xE0, place + 2 < end else {
        place += 1
        continue
      }
      // The upper ten bits of the character choose the word, the lower six the bit.
      let word = Int(first & 0x0F) << 6 | Int(text[place + 1] & 0x3F)
      if starts[word] >> UInt64(text[place + 2] & 0x3F) & 1 == 1 { return place }
      place += 3
    }
    return nil
  }

  /// One bit for each character that a number begins with.
  private static let starts: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    for unit in "０１２３４５６７８９一二三四五六七八九十两半百千每".utf16 {
      bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
    }
    return bits
  }()
}
