/// A text as one 16-bit unit a code point, so that the grammar reads by index.
///
/// A code point beyond the basic plane is one `beyondBasic` unit, a byte that is not UTF-8 one
/// `invalidByte` unit. An index is therefore a count of code points, and no input is refused.
struct SourceText: Sendable {
  static let beyondBasic: UInt16 = 0xD800
  static let invalidByte: UInt16 = 0xDFFF

  let bytes: [UInt8]
  let units: [UInt16]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    units = [UInt16](capacity: bytes.count) { output in
      Self.decode(bytes.span, into: &output)
    }
  }

  /// Whether a byte order mark stands at the front.
  var hasByteOrderMark: Bool { units.first == 0xFEFF }

  /// How many bytes a unit stands for.
  static func byteCount(of unit: UInt16) -> Int {
    if unit < 0x80 { return 1 }
    if unit < 0x800 { return 2 }
    if unit == beyondBasic { return 4 }
    return unit == invalidByte ? 1 : 3
  }

  /// How many bytes some units stand for; without branches, because it sees the whole text.
  static func byteCount(of units: Span<UInt16>) -> Int {
    var count = units.count
    for index in units.indices {
      let unit = units[index]
      count &+= (unit >= 0x80 ? 1 : 0) &+ (unit >= 0x800 ? 1 : 0)
      count &+= (unit == beyondBasic ? 1 : 0) &- (unit == invalidByte ? 2 : 0)
    }
    return count
  }

  private static func decode(_ bytes: Span<UInt8>, into output: inout OutputSpan<UInt16>) {
    let count = bytes.count
    var index = 0
    while index < count {
      // Chinese text is nearly all three bytes a character, E4 to E9 free of special cases.
      while index &+ 2 < count, bytes[index] &- 0xE4 < 6 {
        let second = bytes[index &+ 1]
        let third = bytes[index &+ 2]
        guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { break }
        output.append(
          UInt16(truncatingIfNeeded: bytes[index]) << 12
            | UInt16(truncatingIfNeeded: second & 0x3F) << 6
            | UInt16(truncatingIfNeeded: third & 0x3F))
        index &+= 3
      }
      if index >= count { break }
      let lead = bytes[index]
      if lead < 0x80 {
        output.append(UInt16(lead))
        index += 1
      } else if lead & 0xF0 == 0xE0, index + 2 < count,
        bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
      {
        let unit =
          UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
          | UInt16(bytes[index + 2] & 0x3F)
        // Overlong forms and surrogates are not UTF-8.
        if unit < 0x800 || unit & 0xF800 == 0xD800 {
          output.append(invalidByte)
          index += 1
        } else {
          output.append(unit)
          index += 3
        }
      } else if lead & 0xE0 == 0xC0, lead >= 0xC2, index + 1 < count,
        bytes[index + 1] & 0xC0 == 0x80
      {
        output.append(UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F))
        index += 2
      } else if lead & 0xF8 == 0xF0, index + 3 < count, isBeyondBasic(bytes, at: index) {
        output.append(beyondBasic)
        index += 4
      } else {
        output.append(invalidByte)
        index += 1
      }
    }
  }

  private static func isBeyondBasic(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let second = bytes[index + 1]
    let value = UInt32(bytes[index] & 0x07) << 6 | UInt32(second & 0x3F)
    return second & 0xC0 == 0x80 && bytes[index + 2] & 0xC0 == 0x80
      && bytes[index + 3] & 0xC0 == 0x80 && value >= 0x10 && value < 0x110
  }
}
