/// Turns source text into what it stands for: line ends, references, attribute white space.
///
/// Only ever run on text that libxml2 has accepted or will refuse: a malformed reference is
/// left as it stands.
enum TextDecoder {
  enum Mode {
    /// Character data between tags.
    case text
    /// CDATA sections, comments, processing instructions: line ends only.
    case literal
    /// Attribute values: white space becomes a space.
    case attribute
  }

  /// One step: how many source bytes, and the scalar that they stand for, or nil where the one
  /// byte stands for itself.
  struct Unit {
    let count: Int
    let scalar: Unicode.Scalar?

    /// The bytes that the unit adds to the decoded text.
    var decodedCount: Int { scalar.map { UTF8.width($0) } ?? 1 }
  }

  /// Appends what `range` stands for to `pool` and gives back where that lies.
  static func decode(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ mode: Mode, into pool: inout [UInt8]
  ) -> Range<Int> {
    let start = pool.count
    var place = range.lowerBound
    while place < range.upperBound {
      let unit = unit(bytes, at: place, end: range.upperBound, mode)
      if let scalar = unit.scalar {
        pool.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        pool.append(bytes[place])
      }
      place += unit.count
    }
    return start..<pool.count
  }

  /// The source offset of the decoded byte `offset` of the text in `range`.
  static func sourceOffset(
    of offset: Int, _ bytes: Span<UInt8>, _ range: Range<Int>, _ mode: Mode
  ) -> Int {
    var place = range.lowerBound
    var decoded = 0
    while place < range.upperBound {
      let unit = unit(bytes, at: place, end: range.upperBound, mode)
      // A byte inside a multi-byte scalar written as a reference maps to the reference.
      if decoded + unit.decodedCount > offset { break }
      decoded += unit.decodedCount
      place += unit.count
    }
    return place
  }

  private static func unit(
    _ bytes: Span<UInt8>, at place: Int, end: Int, _ mode: Mode
  ) -> Unit {
    switch bytes[place] {
    case .carriageReturn:
      let isPair = place + 1 < end && bytes[place + 1] == .lineFeed
      return Unit(count: isPair ? 2 : 1, scalar: mode == .attribute ? " " : "\n")
    case .lineFeed, .tab:
      return Unit(count: 1, scalar: mode == .attribute ? " " : nil)
    case .ampersand where mode != .literal:
      return reference(bytes, at: place, end: end) ?? Unit(count: 1, scalar: nil)
    default:
      return Unit(count: 1, scalar: nil)
    }
  }

  private static func reference(_ bytes: Span<UInt8>, at place: Int, end: Int) -> Unit? {
    // Stops at the first byte that no reference holds, so that a run of `&` stays linear.
    var close = place + 1
    while close < end, isReferenceByte(bytes[close]) { close += 1 }
    guard close < end, bytes[close] == .semicolon, close > place + 1 else { return nil }
    let count = close + 1 - place
    if bytes[place + 1] == .hash {
      return number(bytes, place + 2..<close).map { Unit(count: count, scalar: $0) }
    }
    let named: Unicode.Scalar? =
      switch Bytes.string(bytes, place + 1..<close) {
      case "lt": "<"
      case "gt": ">"
      case "amp": "&"
      case "quot": "\""
      case "apos": "'"
      default: nil
      }
    return named.map { Unit(count: count, scalar: $0) }
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Unicode.Scalar? {
    var place = range.lowerBound
    var radix: UInt32 = 10
    if place < range.upperBound, bytes[place] == UInt8(ascii: "x") {
      radix = 16
      place += 1
    }
    guard place < range.upperBound else { return nil }
    var value: UInt32 = 0
    while place < range.upperBound {
      let byte = bytes[place]
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte) - 0x30
      case 0x41...0x46 where radix == 16: digit = UInt32(byte) - 0x41 + 10
      case 0x61...0x66 where radix == 16: digit = UInt32(byte) - 0x61 + 10
      default: return nil
      }
      value = value * radix + digit
      if value > 0x10_FFFF { return nil }
      place += 1
    }
    return Unicode.Scalar(value)
  }

  private static func isReferenceByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, .hash: true
    default: false
    }
  }
}
