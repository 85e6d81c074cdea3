/// Reads one number at a place in UTF-8 text: `15`, `1.5`, `１５`, `10万`, `1×10⁶`, `二十`, `一百二十`,
/// `二〇二六`, `一点五`, `两`, `半`, `百分之十`, `三分之一`.
struct NumeralReader {
  let text: [UInt8]

  struct Reading {
    var value: DecimalNumber
    var end: Int
    /// Written with Chinese numerals, where a lone 一 or 十 is often no number at all.
    var isChinese: Bool
    /// 三五, 十几: a number that nobody can compare.
    var isVague = false
    /// 百分之十, 三分之一: a share, with its unit inside.
    var share: String?
  }

  func read(at start: Int) -> Reading? {
    readDigits(at: start) ?? readShare(at: start) ?? readChinese(at: start)
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

  // MARK: Digits

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
      } else if value == 0x2C, digits > 0, !sawPoint, isThousandsGroup(at: end) {
        // 1,000
      } else {
        break
      }
      position = end
    }
    guard digits > 0 else { return nil }
    let number = DecimalNumber(significand, scale: scale)
    let plain = Reading(value: number, end: position, isChinese: false)
    if let (power, end) = powerOfTen(after: position, base: number),
      let value = number.timesTen(to: power)
    {
      return Reading(value: value, end: end, isChinese: false)
    }
    if let (power, end) = multiplier(at: position), let value = number.timesTen(to: power) {
      return Reading(value: value, end: end, isChinese: false)
    }
    return plain
  }

  private func isThousandsGroup(at offset: Int) -> Bool {
    guard offset + 3 <= text.count else { return false }
    guard text[offset..<offset + 3].allSatisfy({ (48...57).contains($0) }) else { return false }
    return offset + 3 == text.count || !(48...57).contains(text[offset + 3])
  }

  /// `×10⁶`, `x10^6`, `E6` behind a number, or the exponent of a bare 10.
  private func powerOfTen(after offset: Int, base: DecimalNumber) -> (power: Int, end: Int)? {
    guard let (mark, end) = scalar(at: offset) else { return nil }
    switch mark {
    case 0xD7, 0x78, 0x58, 0x2A, 0xB7:  // × x X * ·
      guard text[end...].starts(with: [49, 48]), let power = exponent(at: end + 2) else {
        return nil
      }
      return power
    case 0x45, 0x65:  // E e
      return plainExponent(at: end)
    default:
      guard base == DecimalNumber(10), let (power, end) = exponent(at: offset) else { return nil }
      return (power - 1, end)
    }
  }

  private func exponent(at offset: Int) -> (power: Int, end: Int)? {
    guard let (mark, end) = scalar(at: offset) else { return nil }
    if mark == 0x5E { return plainExponent(at: end) }
    var position = offset
    var sign = 1
    var power: Int?
    while let (value, next) = scalar(at: position) {
      if value == 0x207B, power == nil, sign == 1 {
        sign = -1
      } else if let digit = Self.superscripts[value], power ?? 0 < 100 {
        power = (power ?? 0) * 10 + digit
      } else {
        break
      }
      position = next
    }
    return power.map { (sign * $0, position) }
  }

  private func plainExponent(at offset: Int) -> (power: Int, end: Int)? {
    var position = offset
    var sign = 1
    if let (value, end) = scalar(at: position), value == 0x2D || value == 0x2212 || value == 0x2B {
      if value != 0x2B { sign = -1 }
      position = end
    }
    var power: Int?
    while let (value, end) = scalar(at: position), let digit = Self.digit(value),
      power ?? 0 < 100
    {
      power = (power ?? 0) * 10 + Int(digit)
      position = end
    }
    return power.map { (sign * $0, position) }
  }

  /// 万 and 亿 behind digits. 万元 is a unit and keeps its 万.
  private func multiplier(at offset: Int) -> (power: Int, end: Int)? {
    guard let (value, end) = scalar(at: offset), value == 0x4E07 || value == 0x4EBF else {
      return nil
    }
    if let (next, _) = scalar(at: end), next == 0x5143 { return nil }
    return (value == 0x4E07 ? 4 : 8, end)
  }

  static func digit(_ value: UInt32) -> Int64? {
    switch value {
    case 0x30...0x39: Int64(value - 0x30)
    case 0xFF10...0xFF19: Int64(value - 0xFF10)
    default: nil
    }
  }

  // MARK: Chinese numerals

  private func readChinese(at start: Int) -> Reading? {
    if let year = readPositional(at: start) { return year }
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
    if let decimal = decimal(after: position, whole: value) { return decimal }
    if let (next, end) = scalar(at: position), next == 0x51E0, lastUnit < .max {  // 十几
      return Reading(value: DecimalNumber(value), end: end, isChinese: true, isVague: true)
    }
    return Reading(value: DecimalNumber(value), end: position, isChinese: true)
  }

  /// 二〇二六; two digits side by side without 〇 (三五天, 一二回路) are no number.
  private func readPositional(at start: Int) -> Reading? {
    var value: Int64 = 0
    var count = 0
    var position = start
    while count < 8, let (next, end) = scalar(at: position),
      let digit = next == 0x3007 || next == 0x96F6 ? 0 : Self.chineseDigits[next]
    {
      guard count > 0 || digit > 0 else { return nil }
      value = value * 10 + digit
      count += 1
      position = end
    }
    guard count >= 2 else { return nil }
    // 三百零五 has its 零 behind a unit; 五零 before one is not written.
    if let (next, end) = scalar(at: position), [0x5341, 0x767E, 0x5343, 0x4E07].contains(next) {
      return Reading(value: DecimalNumber(value), end: end, isChinese: true, isVague: true)
    }
    return Reading(
      value: DecimalNumber(value), end: position, isChinese: true, isVague: count < 3)
  }

  /// 一点五.
  private func decimal(after position: Int, whole: Int64) -> Reading? {
    guard let (point, end) = scalar(at: position), point == 0x70B9 else { return nil }
    var significand = whole
    var scale = 0
    var position = end
    while scale < 6, let (next, end) = scalar(at: position),
      let digit = next == 0x96F6 || next == 0x3007 ? 0 : Self.chineseDigits[next]
    {
      significand = significand * 10 + digit
      scale += 1
      position = end
    }
    guard scale > 0 else { return nil }
    return Reading(
      value: DecimalNumber(significand, scale: scale), end: position, isChinese: true)
  }

  /// 百分之十, 千分之五, 四分之一, 一半.
  private func readShare(at start: Int) -> Reading? {
    guard let (first, end) = scalar(at: start) else { return nil }
    for half in Self.halves
    where (first == 0x4E00 || first == 0x534A) && text[start...].starts(with: half) {
      return Reading(
        value: DecimalNumber(50), end: start + half.count, isChinese: true, share: "%")
    }
    if first == 0x767E || first == 0x5343, text[end...].starts(with: Self.partsOf) {
      let after = end + Self.partsOf.count
      guard let number = readDigits(at: after) ?? readChinese(at: after), !number.isVague else {
        return nil
      }
      return Reading(
        value: number.value, end: number.end, isChinese: true,
        share: first == 0x767E ? "%" : "‰")
    }
    guard let parts = readChinese(at: start), !parts.isVague, parts.value.scale == 0,
      parts.value.significand > 0, text[parts.end...].starts(with: Self.partsOf),
      let number = readChinese(at: parts.end + Self.partsOf.count), !number.isVague,
      number.value.scale == 0
    else { return nil }
    let divisor = parts.value.significand
    let percent = number.value.significand * 100
    // A third has no decimal form: the words are a quantity, but nothing can be compared with it.
    guard percent * 10_000 % divisor == 0 else {
      return Reading(
        value: number.value, end: number.end, isChinese: true, isVague: true, share: "%")
    }
    return Reading(
      value: DecimalNumber(percent * 10_000 / divisor, scale: 4), end: number.end,
      isChinese: true, share: "%")
  }

  private static let halves = [Array("一半".utf8), Array("半数".utf8)]
  private static let partsOf = Array("分之".utf8)

  static let chineseDigits: [UInt32: Int64] = [
    0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8,
    0x4E5D: 9,
  ]

  private static let superscripts: [UInt32: Int] = [
    0x2070: 0, 0xB9: 1, 0xB2: 2, 0xB3: 3, 0x2074: 4, 0x2075: 5, 0x2076: 6, 0x2077: 7, 0x2078: 8,
    0x2079: 9,
  ]
}
