/// Reads one number at a place in UTF-8 text: `15`, `1.5`, `１５`, `二十`, `一百二十`, `两`, `半`.
struct NumeralReader {
  let text: [UInt8]

  struct Reading {
    var value: DecimalNumber
    var end: Int
    /// Written with Chinese numerals, where a lone 一 or 十 is often no number at all.
    var isChinese: Bool
  }

  func read(at start: Int) -> Reading? {
    readDigits(at: start) ?? readChinese(at: start)
  }

  /// The scalar at an offset and the offset behind it. Text comes from a well-formed XML file, so it
  /// is valid UTF-8; a truncated sequence at the end of a slice reads as end of text.
  func scalar(at offset: Int) -> (value: UInt32, end: Int)? {
    guard offset < text.count else { return nil }
    let first = text[offset]
    if first < 0x80 { return (UInt32(first), offset + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= text.count else { return nil }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    return (value, offset + length)
  }

  private func readDigits(at start: Int) -> Reading? {
    var significand: Int64 = 0
    var scale = 0
    var digits = 0
    var sawPoint = false
    var position = start
    while let (value, end) = scalar(at: position) {
      if let digit = Self.digit(value) {
        guard digits < 17 else { return nil }
        significand = significand * 10 + digit
        digits += 1
        if sawPoint { scale += 1 }
      } else if value == 0x2E || value == 0xFF0E, !sawPoint, digits > 0,
        let next = scalar(at: end), Self.digit(next.value) != nil
      {
        sawPoint = true
      } else if value == 0x2C, digits > 0, isThousandsGroup(at: end) {
        // 1,000
      } else {
        break
      }
      position = end
    }
    guard digits > 0 else { return nil }
    return Reading(
      value: DecimalNumber(significand, scale: scale), end: position, isChinese: false)
  }

  private func isThousandsGroup(at offset: Int) -> Bool {
    guard offset + 3 <= text.count else { return false }
    guard text[offset..<offset + 3].allSatisfy({ (48...57).contains($0) }) else { return false }
    return offset + 3 == text.count || !(48...57).contains(text[offset + 3])
  }

  private static func digit(_ value: UInt32) -> Int64? {
    switch value {
    case 0x30...0x39: Int64(value - 0x30)
    case 0xFF10...0xFF19: Int64(value - 0xFF10)
    default: nil
    }
  }

  private func readChinese(at start: Int) -> Reading? {
    var total: Int64 = 0
    var section: Int64 = 0
    var pending: Int64?
    var lastUnit: Int64 = .max
    var position = start
    reading: while let (value, end) = scalar(at: position) {
      switch value {
      case 0x534A where position == start:  // 半
        return Reading(value: DecimalNumber(5, scale: 1), end: end, isChinese: true)
      case 0x96F6, 0x3007:  // 零〇
        guard pending == nil, position > start else { break reading }
        pending = nil
      case 0x4E24:  // 两
        guard pending == nil else { break reading }
        pending = 2
      case 0x5341, 0x767E, 0x5343:  // 十百千
        let unit: Int64 = value == 0x5341 ? 10 : value == 0x767E ? 100 : 1000
        guard unit < lastUnit, pending != nil || (unit == 10 && section == 0) else { break reading }
        section += (pending ?? 1) * unit
        pending = nil
        lastUnit = unit
      case 0x4E07:  // 万
        // 万元 is a unit: 二十万元 reads as 二十 万元 and as 二十万 元 alike; leave 万 to the unit.
        if let (next, _) = scalar(at: end), next == 0x5143 { break reading }
        guard total == 0, section > 0 || pending != nil else { break reading }
        total = (section + (pending ?? 0)) * 10_000
        (section, pending, lastUnit) = (0, nil, .max)
      default:
        guard pending == nil, let digit = Self.chineseDigits[value] else { break reading }
        pending = digit
      }
      position = end
    }
    guard position > start else { return nil }
    let value = total + section + (pending ?? 0)
    return Reading(value: DecimalNumber(value), end: position, isChinese: true)
  }

  private static let chineseDigits: [UInt32: Int64] = [
    0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8,
    0x4E5D: 9,
  ]
}
