internal import CLibXML2

/// Byte-level helpers over the source.
enum Bytes {
  /// The first place of `byte` at or after `start`, or the number of bytes.
  @inline(__always)
  static func find(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      // The pointer and the count stay inside the span; memchr only reads.
      return unsafe start + shim_find(base + start, CInt(byte), buffer.count - start)
    }
  }

  /// The first place of `pattern` at or after `start`, or nil.
  static func find(_ pattern: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
    let first = character(of: pattern, at: 0)
    var place = start
    while true {
      place = find(first, in: bytes, from: place)
      if place >= bytes.count { return nil }
      if has(pattern, in: bytes, at: place) { return place }
      place += 1
    }
  }

  /// Whether `pattern` stands at `offset`.
  static func has(_ pattern: StaticString, in bytes: Span<UInt8>, at offset: Int) -> Bool {
    let count = pattern.utf8CodeUnitCount
    guard offset >= 0, offset + count <= bytes.count else { return false }
    for place in 0..<count where bytes[offset + place] != character(of: pattern, at: place) {
      return false
    }
    return true
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .lineFeed || byte == .carriageReturn || byte == .tab
  }

  /// The first byte at or after `start` that is not white space, or `end`.
  static func skipSpace(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var place = start
    while place < end, isSpace(bytes[place]) { place += 1 }
    return place
  }

  static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    unsafe bytes.extracting(range).withUnsafeBufferPointer { buffer in
      unsafe String(decoding: buffer, as: UTF8.self)
    }
  }

  @inline(__always)
  private static func character(of pattern: StaticString, at place: Int) -> UInt8 {
    // A StaticString literal of more than one scalar always has a pointer, and `place` is below
    // its count.
    unsafe pattern.utf8Start[place]
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let exclamation: UInt8 = 0x21
  static let doubleQuote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let ampersand: UInt8 = 0x26
  static let singleQuote: UInt8 = 0x27
  static let slash: UInt8 = 0x2F
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let equals: UInt8 = 0x3D
  static let greater: UInt8 = 0x3E
  static let question: UInt8 = 0x3F
}
