/// Finds quantities in running text: durations in every spelling of the field, doses, distances,
/// shares, money. Dates (2026年8月15日), ordinals (第3次) and article numbers (第三十条) are none.
package struct QuantityScanner {
  private let text: [UInt8]
  private let reader: NumeralReader
  private let units: UnitMatcher
  private let countsToo: Bool

  /// With `counts`, numbers of persons, vehicles and the like are found too, and bare numbers: right
  /// inside a `value`, where the drafter has said that a number stands there.
  package init(_ text: [UInt8], counts: Bool = false) {
    self.text = text
    reader = NumeralReader(text: text)
    units = counts ? Self.allUnits : Self.measuredUnits
    countsToo = counts
  }

  package func mentions() -> [QuantityMention] {
    var found: [QuantityMention] = []
    var position = 0
    while position < text.count {
      guard Self.mayStart[Int(text[position])] else {
        position += 1
        continue
      }
      if let mention = mention(at: position) {
        found.append(mention)
        position = mention.range.upperBound
      } else if let reading = reader.read(at: position), !reading.isChinese {
        position = reading.end
      } else {
        position = reader.scalar(at: position)?.end ?? position + 1
      }
    }
    return found
  }

  private func mention(at start: Int) -> QuantityMention? {
    if let rhythm = rhythm(at: start) { return rhythm }
    guard !isPreceded(at: start, by: Self.ordinalMarks),
      let first = reader.read(at: start), !isPartOfWord(at: start, first)
    else { return nil }
    let second = rangeEnd(after: first.end)
    if let (span, kind, end) = timeUnits(first, second: nil, after: first.end), second == nil {
      return compoundTime(start: start, span: span, kind: kind, end: end)
    }
    if let second {
      if let (upper, kind, end) = timeUnits(second, second: nil, after: second.end),
        let lower = span(of: first.value, like: second.value, upper)
      {
        return QuantityMention(
          range: start..<end,
          amount: .time(lower: with(lower, kind), upper: with(upper, kind)))
      }
      // Both ends carry the unit: 5 mSv～10 mSv is read as two mentions, which is what it says.
      if let (unit, end) = unit(after: second.end) {
        return QuantityMention(
          range: start..<end,
          amount: .quantity(Quantity(lower: first.value, upper: second.value, unit: unit)))
      }
      return nil
    }
    if let (unit, end) = unit(after: first.end) {
      return QuantityMention(
        range: start..<end,
        amount: .quantity(Quantity(lower: first.value, upper: first.value, unit: unit)))
    }
    guard countsToo, !first.isChinese || first.end - start >= 3 else { return nil }
    return QuantityMention(
      range: start..<first.end,
      amount: .quantity(Quantity(lower: first.value, upper: first.value, unit: "")))
  }

  // MARK: Time

  /// 1小时30分钟, 1年6个月: parts that follow each other at once.
  private func compoundTime(
    start: Int, span: TimeSpan, kind: DayKind, end: Int
  ) -> QuantityMention? {
    var span = with(span, kind)
    var end = end
    while let next = reader.read(at: end), let part = timeUnits(next, second: nil, after: next.end),
      isFiner(part.span, than: span)
    {
      span.months += part.span.months
      span.days += part.span.days
      span.seconds += part.span.seconds
      if part.span.days > 0 { span.dayKind = part.kind }
      end = part.end
    }
    return QuantityMention(range: start..<end, amount: .time(lower: span, upper: span))
  }

  private func isFiner(_ part: TimeSpan, than whole: TimeSpan) -> Bool {
    if whole.seconds > 0 {
      return part.months == 0 && part.days == 0 && part.seconds < whole.seconds
    }
    if whole.days > 0 { return part.months == 0 && part.days == 0 }
    return part.months < 12 && (part.months == 0 || whole.months % 12 == 0)
  }

  private func with(_ span: TimeSpan, _ kind: DayKind) -> TimeSpan {
    TimeSpan(months: span.months, days: span.days, seconds: span.seconds, dayKind: kind)
  }

  /// The lower end of a range whose unit stands only behind the upper end.
  private func span(of lower: DecimalNumber, like upper: DecimalNumber, _ span: TimeSpan)
    -> TimeSpan?
  {
    guard upper.scale == 0, lower.scale == 0, upper.significand > 0 else { return nil }
    let scale = Int(upper.significand)
    return TimeSpan(
      months: span.months / scale * Int(lower.significand),
      days: span.days / scale * Int(lower.significand),
      seconds: span.seconds / scale * Int(lower.significand), dayKind: span.dayKind)
  }

  private func timeUnits(
    _ number: NumeralReader.Reading, second: NumeralReader.Reading?, after offset: Int
  ) -> (span: TimeSpan, kind: DayKind, end: Int)? {
    guard let (name, end) = Self.timeUnits.match(in: text, at: skippingSpace(offset)),
      let unit = TimeUnit(spelling: name)
    else { return nil }
    // 2026年, 8月, 15日 of a date; 第 and 月 before them were ruled out or are looked at here.
    switch name {
    case "年" where number.value >= DecimalNumber(1000): return nil
    case "月": return nil
    case "日" where isPreceded(at: numberStart(offset), by: ["月"]): return nil
    case "分", "时", "秒", "号": return nil
    default: break
    }
    guard let span = unit.span(number.value) else { return nil }
    return (span, span.days > 0 || unit.isDay ? unit.dayKind : .unstated, end)
  }

  /// Where the number that ends at `end` begins.
  private func numberStart(_ end: Int) -> Int {
    var start = end
    while start > 0 {
      var previous = start - 1
      while previous > 0, text[previous] & 0xC0 == 0x80 { previous -= 1 }
      guard let reading = reader.read(at: previous), reading.end >= start || reading.end == end
      else { break }
      start = previous
    }
    return start
  }

  /// 每小时, 每年, 每2年.
  private func rhythm(at start: Int) -> QuantityMention? {
    guard let (value, end) = reader.scalar(at: start), value == 0x6BCF else { return nil }  // 每
    let after = skippingSpace(end)
    if let number = reader.read(at: after) {
      guard let time = timeUnits(number, second: nil, after: number.end) else { return nil }
      let span = with(time.span, time.kind)
      return QuantityMention(range: after..<time.end, amount: .time(lower: span, upper: span))
    }
    guard let (name, unitEnd) = Self.timeUnits.match(in: text, at: after),
      let unit = TimeUnit(spelling: name == "月" ? "个月" : name),
      let span = unit.span(DecimalNumber(1))
    else { return nil }
    let stated = with(span, unit.isDay ? unit.dayKind : .unstated)
    return QuantityMention(
      range: start..<unitEnd, amount: .time(lower: stated, upper: stated), isRhythm: true)
  }

  // MARK: Numbers

  private func unit(after offset: Int) -> (name: String, end: Int)? {
    units.match(in: text, at: skippingSpace(offset))
  }

  /// The second number of `2至3`, `2～3`, `2-3`, `5%～10%`.
  private func rangeEnd(after offset: Int) -> NumeralReader.Reading? {
    guard let (mark, end) = reader.scalar(at: skippingSpace(offset)),
      Self.rangeMarks.contains(mark)
    else { return nil }
    return reader.read(at: skippingSpace(end))
  }

  private func skippingSpace(_ offset: Int) -> Int {
    var offset = offset
    while offset < text.count, text[offset] == 0x20 { offset += 1 }
    // No-break space, U+00A0.
    if offset + 1 < text.count, text[offset] == 0xC2, text[offset + 1] == 0xA0 { offset += 2 }
    return offset
  }

  private func isPreceded(at offset: Int, by words: [String]) -> Bool {
    words.contains { word in
      let bytes = Array(word.utf8)
      return offset >= bytes.count && text[offset - bytes.count..<offset].elementsEqual(bytes)
    }
  }

  /// 一般, 一旦, 统一, GB 18871: digits and numerals inside other words.
  private func isPartOfWord(at start: Int, _ reading: NumeralReader.Reading) -> Bool {
    guard !reading.isChinese, start > 0 else { return false }
    let before = text[start - 1]
    return (65...90).contains(before) || (97...122).contains(before) || (48...57).contains(before)
      || before == UInt8(ascii: "/") || before == UInt8(ascii: "-") || before == UInt8(ascii: ".")
  }

  private static let ordinalMarks = ["第", "〔", "之"]
  /// 至 到 ～ ~ - – — －
  private static let rangeMarks: Set<UInt32> = [
    0x81F3, 0x5230, 0xFF5E, 0x7E, 0x2D, 0x2013, 0x2014, 0xFF0D,
  ]
  private static let timeUnits = UnitMatcher(TimeUnit.spellings)
  private static let measuredUnits = UnitMatcher(UnitCatalogue.measured)
  private static let allUnits = UnitMatcher(UnitCatalogue.all)

  /// First bytes of digits, full-width digits, Chinese numerals, 半 and 每.
  private static let mayStart: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in 48...57 { table[byte] = true }
    for word in "０一二两三四五六七八九十半每百" {
      if let first = word.utf8.first { table[Int(first)] = true }
    }
    return table
  }()
}
