/// Finds quantities in running text: durations in every spelling of the field, doses, distances,
/// shares, money. Dates (2026年8月15日), ordinals (第3次) and article numbers (第三十条) are none.
package struct QuantityScanner {
  let text: [UInt8]
  let reader: NumeralReader
  /// The text is the content of a `value`.
  let isValue: Bool

  /// With `counts`, numbers of persons, vehicles and the like are found too, and bare numbers: right
  /// inside a `value`, where the drafter has said that a number stands there.
  package init(_ text: [UInt8], counts: Bool = false) {
    self.text = text
    reader = NumeralReader(text: text)
    isValue = counts
  }

  /// Whether a number may stand in a text; false is certain.
  package static func mayHoldNumber(_ text: Span<UInt8>) -> Bool {
    nextStart(in: text, from: 0) != nil
  }

  package func mentions() -> [QuantityMention] {
    var found: [QuantityMention] = []
    var position = 0
    while let start = Self.nextStart(in: text.span, from: position) {
      position = start
      let next = text[start] < 0x80 ? start + 1 : start + 3
      let reading = reader.read(at: start)
      if let reading, !mayBeFollowed(reading) {
        position = reading.end
        continue
      }
      if let skipped = notAQuantity(at: position) {
        position = skipped
      } else if let mention = mention(at: position) {
        found.append(mention)
        position = mention.range.upperBound
      } else {
        position = max(next, reading?.end ?? next)
      }
    }
    return found
  }

  private func mention(at start: Int) -> QuantityMention? {
    if let rhythm = rhythm(at: start) { return rhythm }
    guard let first = number(at: start) else { return nil }
    if let upper = rangeEnd(after: first.end), let second = number(at: upper) {
      // 2至3小时
      if let range = range(from: first, to: second, start: start) { return range }
    }
    guard let single = single(first, start: start) else { return bare(first, start: start) }
    // 15分钟至1小时, 5%～10%
    guard let upper = rangeEnd(after: single.range.upperBound),
      let second = number(at: upper), let end = self.single(second, start: upper)
    else { return single }
    return joined(single, end) ?? single
  }

  /// One number with its unit.
  private func single(_ number: NumeralReader.Reading, start: Int) -> QuantityMention? {
    if let share = number.share {
      return QuantityMention(
        range: start..<number.end,
        amount: .quantity(Quantity(lower: number.value, upper: number.value, unit: share)),
        isVague: number.isVague, unitStart: number.end)
    }
    if let time = time(number, start: start) {
      return QuantityMention(
        range: start..<time.end, amount: .time(lower: time.span, upper: time.span),
        isVague: number.isVague, unitStart: number.end)
    }
    guard let (unit, end) = unit(after: number.end) else { return nil }
    let value = signed(number.value, unit: unit, start: start)
    return QuantityMention(
      range: start..<end, amount: .quantity(Quantity(lower: value, upper: value, unit: unit)),
      isVague: number.isVague, unitStart: skippingSpace(number.end))
  }

  private func bare(_ number: NumeralReader.Reading, start: Int) -> QuantityMention? {
    guard isValue, !number.isVague else { return nil }
    return QuantityMention(
      range: start..<number.end,
      amount: .quantity(Quantity(lower: number.value, upper: number.value, unit: "")))
  }

  // MARK: Ranges

  /// `2至3小时`: the unit stands behind the upper end only.
  private func range(
    from first: NumeralReader.Reading, to second: NumeralReader.Reading, start: Int
  ) -> QuantityMention? {
    let isVague = first.isVague || second.isVague
    if first.share != nil || second.share != nil { return nil }
    if let upper = unitOfTime(after: second.end),
      let low = upper.unit.span(first.value), let high = upper.unit.span(second.value)
    {
      let (kind, end) = dayKind(of: upper.unit, after: upper.end)
      return QuantityMention(
        range: start..<end, amount: .time(lower: low.with(kind), upper: high.with(kind)),
        isVague: isVague, unitStart: skippingSpace(second.end))
    }
    if let (unit, end) = unit(after: second.end) {
      return QuantityMention(
        range: start..<end,
        amount: .quantity(Quantity(lower: first.value, upper: second.value, unit: unit)),
        isVague: isVague, unitStart: skippingSpace(second.end))
    }
    guard isValue, !isVague, unitOfTime(after: first.end) == nil, unit(after: first.end) == nil
    else { return nil }
    return QuantityMention(
      range: start..<second.end,
      amount: .quantity(Quantity(lower: first.value, upper: second.value, unit: "")))
  }

  /// Two quantities with a 至 between them, as one range.
  private func joined(_ low: QuantityMention, _ high: QuantityMention) -> QuantityMention? {
    let range = low.range.lowerBound..<high.range.upperBound
    let isVague = low.isVague || high.isVague
    switch (low.amount, high.amount) {
    case (.time(let lower, _), .time(_, let upper)):
      var lower = lower
      if lower.days > 0, upper.days > 0, lower.dayKind == .unstated {
        lower.dayKind = upper.dayKind
      }
      return QuantityMention(
        range: range, amount: .time(lower: lower, upper: upper), isVague: isVague,
        unitStart: high.unitStart)
    case (.quantity(let lower), .quantity(let upper)) where lower.unit == upper.unit:
      return QuantityMention(
        range: range,
        amount: .quantity(
          Quantity(lower: lower.lower, upper: upper.upper, unit: upper.unit)),
        isVague: isVague, unitStart: high.unitStart)
    default: return nil
    }
  }

  /// Where the second number of `2至3`, `2～3`, `2-3` begins.
  private func rangeEnd(after offset: Int) -> Int? {
    guard let (mark, end) = reader.scalar(at: skippingSpace(offset)),
      Self.rangeMarks.contains(mark)
    else { return nil }
    return skippingSpace(end)
  }

  // MARK: Time

  /// 15分钟, 1小时30分钟, 1年6个月, 一年半, 两个半小时, 30日（自然日）.
  private func time(
    _ number: NumeralReader.Reading, start: Int
  ) -> (span: TimeSpan, end: Int)? {
    guard var part = unitOfTime(after: number.end) else { return nil }
    var value = number.value
    if part.hasHalf {
      guard let more = value.plusHalf() else { return nil }
      value = more
    }
    guard !isDate(part.name, number, end: part.end) else { return nil }
    if let after = half(after: part.end), let more = value.plusHalf(),
      part.unit.span(more) != nil
    {
      value = more
      part.end = after
    }
    guard var span = part.unit.span(value) else { return nil }
    var end = part.end
    var lastUnit = part.unit
    while let next = self.number(at: behindZero(end)), !next.isVague,
      let finer = unitOfTime(after: next.end), let more = finer.unit.span(next.value),
      isFiner(more, than: span)
    {
      span.months += more.months
      span.days += more.days
      span.seconds += more.seconds
      end = finer.end
      lastUnit = finer.unit
    }
    guard span.days > 0 else { return (span, end) }
    let (kind, closed) = dayKind(of: lastUnit, after: end)
    return (span.with(kind), closed)
  }

  /// 1年零6个月
  private func behindZero(_ offset: Int) -> Int {
    let place = skippingSpace(offset)
    return continues(at: place, with: ["零", "又"]) ? place + 3 : place
  }

  private func isFiner(_ part: TimeSpan, than whole: TimeSpan) -> Bool {
    if whole.seconds > 0 {
      return part.months == 0 && part.days == 0 && part.seconds < 3600
        && whole.seconds % 3600 == 0 || part.seconds < 60 && part.seconds > 0
    }
    if whole.days > 0 { return part.months == 0 && part.days == 0 }
    return part.months < 12 && (part.months == 0 || whole.months % 12 == 0)
  }

  struct UnitOfTime {
    var unit: TimeUnit
    var name: String
    var end: Int
    /// 两个半小时
    var hasHalf = false
  }

  func unitOfTime(after offset: Int) -> UnitOfTime? {
    var place = skippingSpace(offset)
    var hasHalf = false
    if text[place...].starts(with: Self.andAHalf) {
      place += Self.andAHalf.count
      hasHalf = true
    }
    guard let (name, end) = Self.timeUnits.match(in: text, at: place),
      let unit = TimeUnit(spelling: name)
    else { return nil }
    // 15分 of a mark, 8时 of a clock, 8月 of a date; in a value they can only be times.
    switch name {
    case "分", "时", "秒", "月":
      guard isValue, !continues(at: end, with: Self.notTimes) else { return nil }
    case "周": guard !continues(at: end, with: ["年", "岁", "边", "围"]) else { return nil }
    case "天": guard !continues(at: end, with: ["线", "然"]) else { return nil }
    case "年": guard !continues(at: end, with: ["级", "代"]) else { return nil }
    default: break
    }
    return UnitOfTime(unit: unit, name: name, end: end, hasHalf: hasHalf)
  }

  /// 2026年, 26年8月, 15日 behind a month.
  private func isDate(_ name: String, _ number: NumeralReader.Reading, end: Int) -> Bool {
    guard name == "年" else { return false }
    if number.value >= DecimalNumber(1000) { return true }
    guard !isValue, let next = reader.read(at: end) else { return false }
    return continues(at: next.end, with: ["月"])
  }

  /// 一年半, but not 一年半数.
  private func half(after offset: Int) -> Int? {
    guard let (value, end) = reader.scalar(at: offset), value == 0x534A,
      !continues(at: end, with: ["数", "径", "衰", "个", "年", "小时", "天", "日"])
    else { return nil }
    return end
  }

  /// The kind of day that the unit says, or the words in brackets behind it.
  private func dayKind(of unit: TimeUnit, after end: Int) -> (kind: DayKind, end: Int) {
    guard unit.isDay else { return (.unstated, end) }
    guard unit.dayKind == .unstated else { return (unit.dayKind, end) }
    for (words, kind) in Self.dayKinds where text[end...].starts(with: words) {
      let inside = end + words.count
      return (kind, continues(at: inside, with: ["）", ")"]) ? closing(inside) : inside)
    }
    return (.unstated, end)
  }

  private func closing(_ offset: Int) -> Int { reader.scalar(at: offset)?.end ?? offset }

  /// 每小时, 每年, 每2年.
  private func rhythm(at start: Int) -> QuantityMention? {
    guard let (value, end) = reader.scalar(at: start), value == 0x6BCF else { return nil }  // 每
    var after = skippingSpace(end)
    if continues(at: after, with: ["隔"]) { after = skippingSpace(after + 3) }
    if number(at: after) != nil {
      guard let inner = mention(at: after), inner.isTime else { return nil }
      return inner
    }
    guard let (name, unitEnd) = Self.timeUnits.match(in: text, at: after),
      let unit = TimeUnit(spelling: name == "月" ? "个月" : name),
      name != "时", name != "分", let span = unit.span(DecimalNumber(1))
    else { return nil }
    let stated = span.with(unit.isDay ? unit.dayKind : .unstated)
    return QuantityMention(
      range: start..<unitEnd, amount: .time(lower: stated, upper: stated), isRhythm: true,
      unitStart: after)
  }

  // MARK: Numbers

  /// A number, with 余 and 多 behind it (30余人) read over.
  private func number(at start: Int) -> NumeralReader.Reading? {
    guard var reading = reader.read(at: start) else { return nil }
    if reading.share == nil, continues(at: reading.end, with: ["余", "多"]),
      let (_, end) = reader.scalar(at: reading.end),
      unitOfTime(after: end) != nil || unit(after: end) != nil
    {
      reading.end = end
      reading.isVague = true
    }
    return reading
  }

  private func unit(after offset: Int) -> (name: String, end: Int)? {
    (isValue ? Self.allUnits : Self.measuredUnits).match(in: text, at: skippingSpace(offset))
  }

  /// −10 ℃ and 零下10℃.
  private func signed(_ value: DecimalNumber, unit: String, start: Int) -> DecimalNumber {
    guard UnitCatalogue.factor(of: unit)?.dimension == "celsius",
      isPreceded(at: start, by: ["-", "−", "－", "零下"])
    else { return value }
    return DecimalNumber(-value.significand, scale: value.scale)
  }

  func continues(at offset: Int, with words: [String]) -> Bool {
    words.contains { Self.stands($0, in: text.span, at: offset) }
  }

  func isPreceded(at offset: Int, by words: [String]) -> Bool {
    words.contains { word in
      Self.stands(word, in: text.span.extracting(0..<offset), at: offset - word.utf8.count)
    }
  }

  private static func stands(_ word: String, in text: Span<UInt8>, at offset: Int) -> Bool {
    let bytes = word.utf8.span
    guard offset >= 0, offset + bytes.count <= text.count else { return false }
    for place in bytes.indices where text[offset + place] != bytes[place] { return false }
    return true
  }

  /// White space of XML, no-break, thin, narrow and ideographic space.
  private func skippingSpace(_ offset: Int) -> Int {
    var offset = min(offset, text.count)
    while let (value, end) = reader.scalar(at: offset),
      [0x20, 0xA0, 0x09, 0x0A, 0x0D, 0x2009, 0x202F, 0x3000].contains(value)
    {
      offset = end
    }
    return offset
  }

  // MARK: Tables

  /// 第一时间, 十分之一, 三分析: words that only begin like a unit of time.
  private static let notTimes = [
    "间", "刻", "限", "段", "期", "效", "之", "别", "析", "类", "区", "组", "项", "配", "级", "批",
  ]
  /// 至 到 ～ ~ - – — － −
  static let rangeMarks: Set<UInt32> = [
    0x81F3, 0x5230, 0xFF5E, 0x7E, 0x2D, 0x2013, 0x2014, 0xFF0D, 0x2212, 0x301C,
  ]
  private static let andAHalf = Array("个半".utf8)
  private static let dayKinds: [(words: [UInt8], kind: DayKind)] = {
    let natural = ["自然日", "日历日", "日历天", "均为自然日", "指自然日"]
    let working = ["工作日", "均为工作日", "指工作日"]
    let kinds: [([String], DayKind)] = [(natural, .natural), (working, .working)]
    return kinds.flatMap { words, kind in
      words.flatMap { word in ["（", "("].map { (Array(($0 + word).utf8), kind) } }
    }
  }()
  private static let timeUnits = UnitMatcher(TimeUnit.spellings)
  private static let measuredUnits = UnitMatcher(UnitCatalogue.measured)
  private static let allUnits = UnitMatcher(UnitCatalogue.all)

  /// Whether anything that makes a quantity of a number stands behind it.
  private func mayBeFollowed(_ reading: NumeralReader.Reading) -> Bool {
    if isValue || reading.share != nil { return true }
    guard let (next, _) = reader.scalar(at: skippingSpace(reading.end)) else { return false }
    return next < 0x80 ? Self.asciiFollowers[Int(next)] : Self.followers.contains(next)
  }

  /// First characters of units, range marks, and 余, 多, 半, 个.
  private static let followers: Set<UInt32> = {
    let words = TimeUnit.spellings + UnitCatalogue.measured + ["余", "多", "半", "个", "、", "和", "或"]
    return rangeMarks.union(words.compactMap { $0.unicodeScalars.first?.value })
  }()
  private static let asciiFollowers: [Bool] = (0..<128).map { followers.contains($0) }
}
