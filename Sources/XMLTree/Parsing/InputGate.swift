/// What is checked on the bare bytes, before any parsing.
enum InputGate {
  /// Refuses what is empty, too large, or not UTF-8 without NUL bytes.
  static func fault(of bytes: Span<UInt8>, limits: ParseLimits) -> XMLFault? {
    let count = bytes.count
    if count == byteOrderMarkCount(bytes) { return XMLFault(.emptyInput, at: 0, to: count) }
    if count > limits.maxBytes {
      return XMLFault(.tooLarge, at: 0, value: "\(count)", limit: "\(limits.maxBytes)")
    }
    if let encoding = recognisedEncoding(bytes) {
      return XMLFault(.unsupportedEncoding, at: 0, to: min(count, 4), value: encoding)
    }
    if let range = declaredEncoding(bytes) {
      let name = Bytes.string(bytes, range)
      if !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased()) {
        return XMLFault(
          .unsupportedEncoding, at: range.lowerBound, to: range.upperBound, value: name)
      }
    }
    let nul = Bytes.find(0, in: bytes, from: 0)
    if nul < count { return XMLFault(.nulByte, at: nul, to: nul + 1, value: "0x00") }
    if let bad = firstInvalidByte(bytes) {
      let digits = String(bytes[bad], radix: 16, uppercase: true)
      return XMLFault(.invalidUTF8, at: bad, to: bad + 1, value: "0x" + digits)
    }
    return nil
  }

  /// 3 where the bytes begin with a UTF-8 byte order mark, else 0.
  static func byteOrderMarkCount(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// An encoding other than UTF-8 that the first bytes give away.
  private static func recognisedEncoding(_ bytes: Span<UInt8>) -> String? {
    guard bytes.count >= 2 else { return nil }
    let isWide = bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): return isWide ? "UTF-32LE" : "UTF-16LE"
    case (0xFE, 0xFF): return "UTF-16BE"
    case (UInt8.less, 0): return isWide ? "UTF-32LE" : "UTF-16LE"
    case (0, UInt8.less): return "UTF-16BE"
    case (0, 0): return bytes.count >= 4 && bytes[3] == .less ? "UTF-32BE" : nil
    default: return nil
    }
  }

  /// The value of `encoding` in the XML declaration.
  private static func declaredEncoding(_ bytes: Span<UInt8>) -> Range<Int>? {
    let start = byteOrderMarkCount(bytes)
    guard Bytes.has("<?xml", in: bytes, at: start), start + 5 < bytes.count,
      Bytes.isSpace(bytes[start + 5])
    else { return nil }
    let end = Bytes.find(.greater, in: bytes, from: start)
    // Only the declaration is searched: a file may be one endless line.
    let declaration = bytes.extracting(0..<end)
    guard var place = Bytes.find("encoding", in: declaration, from: start) else { return nil }
    place = Bytes.skipSpace(in: declaration, from: place + 8, to: end)
    guard place < end, declaration[place] == .equals else { return nil }
    place = Bytes.skipSpace(in: declaration, from: place + 1, to: end)
    guard place < end, declaration[place] == .doubleQuote || declaration[place] == .singleQuote
    else { return nil }
    let close = Bytes.find(declaration[place], in: declaration, from: place + 1)
    return close < end ? place + 1..<close : nil
  }

  /// The first byte that cannot belong to well-formed UTF-8: the first byte of an overlong,
  /// surrogate or cut sequence, or a stray continuation byte. libxml2 lets some overlong forms
  /// pass.
  static func firstInvalidByte(_ bytes: Span<UInt8>) -> Int? {
    let count = bytes.count
    let raw = unsafe bytes.bytes
    var place = 0
    while place < count {
      if place + 8 <= count {
        // In bounds by the line above; eight ASCII bytes at once.
        let word: UInt64 = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 == 0 {
          place += 8
          continue
        }
      }
      let lead = bytes[place]
      if lead < 0x80 {
        place += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: place, lead: lead) else { return place }
      place += length
      // Han text comes in runs of three bytes: E1…EC, EE, EF and two continuation bytes.
      while place + 12 <= count {
        // In bounds by the line above: four of them at once.
        let word = UInt64(
          littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
        let rest = UInt32(
          littleEndian: unsafe raw.unsafeLoadUnaligned(fromByteOffset: place + 8, as: UInt32.self))
        guard word & 0xC0F0_C0C0_F0C0_C0F0 == 0x80E0_8080_E080_80E0,
          rest & 0xC0C0_F0C0 == 0x8080_E080
        else { break }
        // E0 and ED have forbidden seconds.
        let rare: UInt64 =
          0x2001 >> (word & 0x0F) | 0x2001 >> (word >> 24 & 0x0F) | 0x2001 >> (word >> 48 & 0x0F)
          | 0x2001 >> UInt64(rest >> 8 & 0x0F)
        if rare & 1 != 0 { break }
        place += 12
      }
      while place + 4 <= count {
        // In bounds by the line above.
        let word = unsafe raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self)
        let lead = UInt32(littleEndian: word) & 0xFF
        guard UInt32(littleEndian: word) & 0x00C0_C0F0 == 0x0080_80E0, lead != 0xE0, lead != 0xED
        else { break }
        place += 3
      }
    }
    return nil
  }

  @inline(__always)
  private static func sequenceLength(_ bytes: Span<UInt8>, at place: Int, lead: UInt8) -> Int? {
    let left = bytes.count - place
    func isContinuation(_ offset: Int) -> Bool { bytes[place + offset] & 0xC0 == 0x80 }
    switch lead {
    case 0xE0...0xEF:
      guard left >= 3, isContinuation(1), isContinuation(2) else { return nil }
      let second = bytes[place + 1]
      if lead == 0xE0 && second < 0xA0 { return nil }
      if lead == 0xED && second > 0x9F { return nil }
      return 3
    case 0xC2...0xDF:
      return left >= 2 && isContinuation(1) ? 2 : nil
    case 0xF0...0xF4:
      guard left >= 4, isContinuation(1), isContinuation(2), isContinuation(3) else { return nil }
      let second = bytes[place + 1]
      if lead == 0xF0 && second < 0x90 { return nil }
      if lead == 0xF4 && second > 0x8F { return nil }
      return 4
    default:
      return nil
    }
  }
}
