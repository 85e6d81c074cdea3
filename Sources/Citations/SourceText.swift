/// A text as one 16-bit unit a code point, so that the grammar reads by index.
///
/// A code point beyond the basic plane is one `beyondBasic` unit, a byte that is not UTF-8 one
/// `invalidByte` unit. An index is therefore a count of code points, and no input is refused.
struct SourceText: Sendable {
  static let beyondBasic: UInt16 = 0xD800
  static let invalidByte: UInt16 = 0xDFFF

  let bytes: [UInt8]
  let units: [UInt16]
  /// The byte at which every 64th unit begins.
  private let marks: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    (units, marks) = Self.decode(bytes)
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

  /// The byte at which a unit begins; the end of the text for a unit beyond it.
  func byteOffset(of unit: Int) -> Int {
    if unit >= units.count { return bytes.count }
    if unit <= 0 { return 0 }
    // Sums without branches, which the processor takes eight at a time.
    let span = units.span.extracting(unit & ~63..<unit)
    var byte: UInt16 = 0
    for place in span.indices {
      let unit = span[place]
      let wide: UInt16 = (unit >= 0x80 ? 1 : 0) &+ (unit >= 0x800 ? 1 : 0)
      let rare: UInt16 = (unit == Self.beyondBasic ? 1 : 0) &- (unit == Self.invalidByte ? 2 : 0)
      byte &+= 1 &+ wide &+ rare
    }
    return marks[unit >> 6] + Int(byte)
  }

  /// The unit that contains a byte, the count of units for a byte beyond the text.
  func unit(atByte byte: Int) -> Int {
    if byte >= bytes.count { return units.count }
    if byte < 0 { return 0 }
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= byte { low = middle } else { high = middle }
    }
    var unit = low << 6
    var end = marks[low] + Self.byteCount(of: units[unit])
    while end <= byte {
      unit += 1
      end += Self.byteCount(of: units[unit])
    }
    return unit
  }

  private static func decode(_ array: [UInt8]) -> ([UInt16], marks: [Int]) {
    // Written by index into a zeroed array: appending costs twice the time.
    var units = [UInt16](repeating: 0, count: array.count)
    var marks: [Int] = []
    marks.reserveCapacity(array.count / 64 + 1)
    var length = 0
    do {
      var output = units.mutableSpan
      let bytes = array.span
      let count = bytes.count
      var index = 0
      while index < count {
        if length & 63 == 0 { marks.append(index) }
        let lead = bytes[index]
        if lead < 0x80 {
          output[length] = UInt16(truncatingIfNeeded: lead)
          index &+= 1
        } else if lead > 0xE0, lead < 0xF0, lead != 0xED, index &+ 2 < count {
          // Three bytes without the two leads (E0, ED) that have forbidden seconds.
          let second = UInt16(truncatingIfNeeded: bytes[index &+ 1] ^ 0x80)
          let third = UInt16(truncatingIfNeeded: bytes[index &+ 2] ^ 0x80)
          if second | third < 0x40 {
            output[length] = UInt16(truncatingIfNeeded: lead) &<< 12 | second &<< 6 | third
            index &+= 3
          } else {
            // A call, not a choice of values: the next index must not wait for these bytes.
            (output[length], index) = rare(bytes, at: index)
          }
        } else {
          (output[length], index) = rare(bytes, at: index)
        }
        length &+= 1
      }
    }
    units.removeLast(units.count - length)
    return (units, marks)
  }

  /// Two and four bytes, the leads E0 and ED, and what is not UTF-8.
  @inline(never)
  private static func rare(_ bytes: Span<UInt8>, at index: Int) -> (UInt16, Int) {
    let lead = bytes[index]
    if lead & 0xE0 == 0xC0, lead >= 0xC2, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
      return (UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F), index + 2)
    }
    if lead == 0xE0 || lead == 0xED, index + 2 < bytes.count, bytes[index + 1] & 0xC0 == 0x80,
      bytes[index + 2] & 0xC0 == 0x80
    {
      // Overlong forms and surrogates are not UTF-8.
      let unit =
        UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
        | UInt16(bytes[index + 2] & 0x3F)
      if unit >= 0x800, unit & 0xF800 != 0xD800 { return (unit, index + 3) }
    }
    if lead & 0xF8 == 0xF0, index + 3 < bytes.count, isBeyondBasic(bytes, at: index) {
      return (beyondBasic, index + 4)
    }
    return (invalidByte, index + 1)
  }

  private static func isBeyondBasic(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let second = bytes[index + 1]
    let value = UInt32(bytes[index] & 0x07) << 6 | UInt32(second & 0x3F)
    return second & 0xC0 == 0x80 && bytes[index + 2] & 0xC0 == 0x80
      && bytes[index + 3] & 0xC0 == 0x80 && value >= 0x10 && value < 0x110
  }
}
