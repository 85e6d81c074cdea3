import Model

extension CitationScan {
  /// The number at a place: 三十四, 12, １２, 7.3.1, （三）.
  func number(at start: Int) -> ProvisionNumber? {
    if Han.opensRound(at(start)) {
      guard let inner = plainNumber(at: skipBlanks(start + 1)), !inner.isDecimal else { return nil }
      let close = skipBlanks(inner.end)
      guard Han.closesRound(at(close)) else { return nil }
      return ProvisionNumber(
        value: inner.value, text: inner.text, isBracketed: true, isDecimal: false, end: close + 1)
    }
    return plainNumber(at: start)
  }

  func plainNumber(at start: Int) -> ProvisionNumber? {
    if Han.decimalDigit(at(start)) != nil { return arabicNumber(at: start) }
    var end = start
    while end < start + 16, ChineseNumeral.isNumeral(at(end)), Han.decimalDigit(at(end)) == nil {
      end += 1
    }
    if end > start, Han.isLineEnd(at(end)), let broken = brokenNumber(start..<end) { return broken }
    if end == start + 1, Han.isBlank(at(end)), let spaced = spacedNumber(at: start) {
      return spaced
    }
    if let value = smallNumber(start..<end) {
      return ProvisionNumber(
        value: value, text: String(value), isBracketed: false, isDecimal: false, end: end)
    }
    // 两 counts (两款 are two of them); it never numbers.
    guard end > start, at(start) != Han.two || end > start + 1,
      let value = ChineseNumeral.value(ofUnits: units[start..<end]), value > 0
    else { return nil }
    return ProvisionNumber(
      value: value, text: String(value), isBracketed: false, isDecimal: false, end: end)
  }

  /// 一 to 九十九, which nearly all numbers are; nil for any other.
  private func smallNumber(_ range: Range<Int>) -> Int? {
    guard (1...3).contains(range.count) else { return nil }
    let first = Self.digit(units[range.lowerBound])
    if range.count == 1 { return first ?? (units[range.lowerBound] == Self.ten ? 10 : nil) }
    if units[range.lowerBound] == Self.ten {
      return range.count == 2 ? Self.digit(units[range.lowerBound + 1]).map { 10 + $0 } : nil
    }
    guard let first, units[range.lowerBound + 1] == Self.ten else { return nil }
    if range.count == 2 { return 10 * first }
    return Self.digit(units[range.lowerBound + 2]).map { 10 * first + $0 }
  }

  private static let ten: UInt16 = 0x5341

  /// 一 to 九.
  private static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  /// 第五⏎十五条: a printed line ended inside the number.
  private func brokenNumber(_ first: Range<Int>) -> ProvisionNumber? {
    let rest = skipBreak(first.upperBound)
    var end = rest
    while end < rest + 8, ChineseNumeral.isNumeral(at(end)), Han.decimalDigit(at(end)) == nil {
      end += 1
    }
    guard rest > first.upperBound, end > rest, level(at: end) != nil,
      let value = ChineseNumeral.value(ofUnits: (units[first] + units[rest..<end])[...]), value > 0
    else { return nil }
    return ProvisionNumber(
      value: value, text: String(value), isBracketed: false, isDecimal: false, end: end)
  }

  /// 第 七 十 七 条: page dumps set a blank between any two characters.
  private func spacedNumber(at start: Int) -> ProvisionNumber? {
    var digits: [UInt16] = [at(start)]
    var end = start + 1
    while digits.count < 8, Han.isBlank(at(end)), ChineseNumeral.isNumeral(at(end + 1)),
      Han.decimalDigit(at(end + 1)) == nil
    {
      digits.append(at(end + 1))
      end += 2
    }
    guard digits.count > 1, !ChineseNumeral.isNumeral(at(end)),
      let value = ChineseNumeral.value(ofUnits: digits[...]), value > 0
    else { return nil }
    return ProvisionNumber(
      value: value, text: String(value), isBracketed: false, isDecimal: false, end: end)
  }

  private func arabicNumber(at start: Int) -> ProvisionNumber? {
    var index = start
    var text = ""
    var first: Int?
    while true {
      var value = 0
      let partStart = index
      while index < partStart + 5, let digit = Han.decimalDigit(at(index)) {
        value = value * 10 + digit
        index += 1
      }
      if index == partStart || Han.decimalDigit(at(index)) != nil { return nil }
      text += String(value)
      if first == nil { first = value }
      guard at(index) == 0x2E || at(index) == Han.fullStopWide,
        Han.decimalDigit(at(index + 1)) != nil, index < start + 24
      else { break }
      text += "."
      index += 1
    }
    guard let first, first > 0 else { return nil }
    return ProvisionNumber(
      value: first, text: text, isBracketed: false, isDecimal: text.utf8.contains(0x2E),
      end: index)
  }
}
