/// Whole numbers as Chinese texts write them, read and written.
///
/// Reading is strict: a run of numeral characters that is not one well-formed number has no
/// value. Nothing here depends on another type of this package.
package enum ChineseNumeral {
  /// The value of a text that is one numeral and nothing else.
  ///
  /// Accepted: 一千二百四十二, 一百零五, 一千〇五, 十二, 一百十五, 廿三, 两百, 二〇二四, 一万二千,
  /// 贰拾, `12`, `１２`. Refused: 一十百, 一百五 (150 or 105), 二四, 十两, signs, separators, blanks.
  ///
  /// - Returns: The value, or `nil` where the text is empty, not one numeral, or too large.
  package static func value(of text: some StringProtocol) -> Int? {
    value(ofUnits: Array(text.utf16))
  }

  /// The value of a run of UTF-16 code units; see `value(of:)`.
  package static func value(ofUnits units: some Collection<UInt16>) -> Int? {
    var allDecimal = true
    var allDigits = true
    for unit in units {
      guard let sign = sign(of: unit) else { return nil }
      switch sign {
      case .decimal: allDigits = false
      case .digit: allDecimal = false
      default:
        allDecimal = false
        allDigits = false
      }
    }
    if units.isEmpty { return nil }
    if allDecimal { return decimalValue(units) }
    if allDigits && units.count > 1 { return digitStringValue(units) }
    return positionalValue(units)
  }

  /// Whether the unit can stand in a numeral.
  package static func isNumeral(_ unit: UInt16) -> Bool {
    // Most units that are asked about are ordinary Han characters between the tens and the digits.
    unit < 0x3A ? unit >= 0x30 : sign(of: unit) != nil
  }

  /// The number written out, as articles of law are numbered: 1242 is 一千二百四十二.
  ///
  /// - Returns: The numeral, or `nil` below zero and from 10¹² on.
  package static func text(of value: Int) -> String? {
    guard value >= 0, value < 1_000_000_000_000 else { return nil }
    if value == 0 { return "零" }
    var result = ""
    var pendingZero = false
    for (scale, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let section = value / scale % 10_000
      if section == 0 {
        pendingZero = !result.isEmpty
        continue
      }
      if !result.isEmpty && (pendingZero || section < 1_000) { result += "零" }
      result += sectionText(section) + name
      pendingZero = false
    }
    // 十二, not 一十二: the one is left out only at the very front.
    return result.hasPrefix("一十") ? String(result.dropFirst()) : result
  }

  private enum Sign {
    case decimal(Int)
    case digit(Int)
    case pair
    case tens(Int)
    case scale(Int)
  }

  private static func sign(of unit: UInt16) -> Sign? {
    switch unit {
    case 0x30...0x39: .decimal(Int(unit) - 0x30)
    case 0xFF10...0xFF19: .decimal(Int(unit) - 0xFF10)
    case 0x3007, 0x96F6, 0x25CB: .digit(0)  // 〇 零 ○
    case 0x4E00, 0x58F9: .digit(1)  // 一 壹
    case 0x4E8C, 0x8D30: .digit(2)  // 二 贰
    case 0x4E09, 0x53C1: .digit(3)  // 三 叁
    case 0x56DB, 0x8086: .digit(4)  // 四 肆
    case 0x4E94, 0x4F0D: .digit(5)  // 五 伍
    case 0x516D, 0x9646: .digit(6)  // 六 陆
    case 0x4E03, 0x67D2: .digit(7)  // 七 柒
    case 0x516B, 0x634C: .digit(8)  // 八 捌
    case 0x4E5D, 0x7396: .digit(9)  // 九 玖
    case 0x4E24: .pair  // 两
    case 0x5EFF: .tens(2)  // 廿
    case 0x5345: .tens(3)  // 卅
    case 0x5341, 0x62FE: .scale(10)  // 十 拾
    case 0x767E, 0x4F70: .scale(100)  // 百 佰
    case 0x5343, 0x4EDF: .scale(1_000)  // 千 仟
    case 0x4E07: .scale(10_000)  // 万
    case 0x4EBF: .scale(100_000_000)  // 亿
    default: nil
    }
  }

  private static func decimalValue(_ units: some Collection<UInt16>) -> Int? {
    if units.count > 15 { return nil }
    var value = 0
    for unit in units {
      guard case .decimal(let digit) = sign(of: unit) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// 二〇二四 is 2024. Two digits without a zero are refused: 三五 more often means "three to five".
  private static func digitStringValue(_ units: some Collection<UInt16>) -> Int? {
    if units.count > 15 { return nil }
    var value = 0
    var hasZero = false
    for unit in units {
      guard case .digit(let digit) = sign(of: unit) else { return nil }
      hasZero = hasZero || digit == 0
      // 〇二四 is no number.
      if digit == 0 && value == 0 { return nil }
      value = value * 10 + digit
    }
    return hasZero || units.count > 2 ? value : nil
  }

  private static func positionalValue(_ units: some Collection<UInt16>) -> Int? {
    if units.count > 32 { return nil }
    var total = 0
    var section = Section(isFirst: true)
    var lastScale = Int.max
    for unit in units {
      switch sign(of: unit) {
      case .digit(let digit):
        guard section.add(digit: digit) else { return nil }
      case .pair:
        guard section.addPair() else { return nil }
      case .tens(let count):
        guard section.add(digit: count), section.scale(by: 10) else { return nil }
      case .scale(let scale) where scale < 10_000:
        guard section.scale(by: scale) else { return nil }
      case .scale(let scale):
        guard scale < lastScale, let part = section.close(beforeScale: true), part > 0 else {
          return nil
        }
        total += part * scale
        lastScale = scale
        section = Section(isFirst: false)
      default:
        return nil
      }
    }
    guard let rest = section.close(beforeScale: false) else { return nil }
    return total + rest
  }

  /// One run below ten thousand.
  private struct Section {
    let isFirst: Bool
    var value = 0
    var lastScale = 10_000
    var pending: Int?
    var pendingIsPair = false
    var hasZero = false
    var isEmpty = true

    init(isFirst: Bool) { self.isFirst = isFirst }

    mutating func add(digit: Int) -> Bool {
      if pending != nil { return false }
      isEmpty = false
      if digit == 0 {
        // A zero stands between two parts, never twice and never at the very front.
        if hasZero || (isFirst && value == 0) || lastScale == 10 {
          guard isFirst && value == 0 && !hasZero && lastScale == 10_000 else { return false }
        }
        hasZero = true
        return true
      }
      pending = digit
      return true
    }

    mutating func addPair() -> Bool {
      if pending != nil { return false }
      isEmpty = false
      pending = 2
      pendingIsPair = true
      return true
    }

    mutating func scale(by scale: Int) -> Bool {
      guard scale < lastScale else { return false }
      if pendingIsPair && scale == 10 { return false }
      if hasZero && (scale * 10 == lastScale || (isFirst && value == 0)) { return false }
      // 十二 and 一百十五 leave the one out; 一百零十 does not exist.
      guard let digit = pending ?? (scale == 10 && !hasZero ? 1 : nil) else { return false }
      if pending == nil && !isFirst && value == 0 { return false }
      value += digit * scale
      lastScale = scale
      pending = nil
      pendingIsPair = false
      hasZero = false
      isEmpty = false
      return true
    }

    /// The section's value at its end, or `nil` where it does not end well.
    func close(beforeScale: Bool) -> Int? {
      if isEmpty { return beforeScale ? nil : 0 }
      guard let digit = pending else {
        // 一百零 ends on its zero; 零 alone is the number zero.
        if hasZero { return isFirst && value == 0 && !beforeScale ? 0 : nil }
        return value
      }
      if hasZero && isFirst && value == 0 { return nil }
      let standsAlone = value == 0 && isFirst
      if pendingIsPair && !standsAlone { return nil }
      if standsAlone || lastScale == 10 || hasZero { return value + digit }
      // 一百五 is read as 150 by some and 105 by others. 十万五 likewise.
      return nil
    }
  }

  private static func sectionText(_ value: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var result = ""
    var pendingZero = false
    for (scale, name) in [(1_000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = value / scale % 10
      if digit == 0 {
        pendingZero = !result.isEmpty
        continue
      }
      if pendingZero { result += "零" }
      pendingZero = false
      result += digits[digit] + name
    }
    return result
  }
}
