/// What looks like a quantity and is none.
extension QuantityScanner {
  /// The place behind something that looks like a quantity and is none: an ordinal (第3年, 第3至5年), a
  /// day of a month (8月15日, 8月10日至15日), a number inside a word (IP-024).
  func notAQuantity(at start: Int) -> Int? {
    guard let reading = reader.read(at: start) else { return nil }
    if isPartOfWord(at: start, reading) { return reading.end }
    if isPreceded(at: start, by: Self.ordinalMarks) {
      // 第一个月 in a value is a time all the same.
      if isValue, isPreceded(at: start, by: ["第"]), unitOfTime(after: reading.end) != nil {
        return nil
      }
      return behindList(reading.end, unit: nil)
    }
    if reading.isChinese, reading.value == DecimalNumber(1),
      isPreceded(at: start, by: Self.pointers), !isPreceded(at: start, by: ["以上", "以下"])
    {
      return reading.end
    }
    if isPreceded(at: start, by: ["月"]), continues(at: reading.end, with: ["日", "号"]) {
      return behindList(reading.end + 3, unit: "日")
    }
    return nil
  }

  /// Reads over `至5`, `、5`, `至15日` behind an ordinal or a day of a month.
  private func behindList(_ end: Int, unit: String?) -> Int {
    var end = end
    while let (mark, next) = reader.scalar(at: end),
      Self.rangeMarks.contains(mark) || mark == 0x3001 || mark == 0x548C || mark == 0x6216,
      let reading = reader.read(at: next)
    {
      if let unit {
        guard continues(at: reading.end, with: [unit]) else { return end }
        end = reading.end + unit.utf8.count
      } else {
        end = reading.end
      }
    }
    return end
  }

  /// GB 18871-2002, IP-024, v1.2: digits inside other words.
  private func isPartOfWord(at start: Int, _ reading: NumeralReader.Reading) -> Bool {
    guard !reading.isChinese, start > 0 else { return false }
    switch text[start - 1] {
    case 65...90, 97...122, 48...57, UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"):
      return true
    case UInt8(ascii: "-"):
      guard start > 1 else { return false }
      let before = text[start - 2]
      return (65...90).contains(before) || (97...122).contains(before)
        || (48...57).contains(before)
    default: return false
    }
  }

  /// 上一年度, 任一季度
  private static let pointers = ["上", "下", "某", "任", "同", "另", "本", "这", "那"]
  private static let ordinalMarks = ["第", "〔", "之", "No.", "№"]
}
