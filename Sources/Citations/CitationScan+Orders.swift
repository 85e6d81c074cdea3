import Model

extension CitationScan {
  // MARK: Orders

  /// 国务院令第449号, 国务院令（第449号）, 主席令第七十三号.
  mutating func orderMention(at order: Int) -> Int? {
    var place = skipBreak(order + 1)
    let isBracketed = Han.opensRound(at(place)) && at(place + 1) == Han.ordinal
    if isBracketed { place += 1 }
    let hasOrdinal = at(place) == Han.ordinal
    guard var end = numberEnd(at: place) else { return nil }
    if isBracketed {
      guard Han.closesRound(at(end)) else { return nil }
      end += 1
    }
    if let start = issuerStart(before: order) { return addNumber(start..<end) }
    guard hasOrdinal else { return nil }
    if !Han.isHan(at(order - 1)) { return addNumber(order..<end) }
    // 部令第17号: the body is known from before.
    return isBodyWord(order - 1) ? addNumber(order - 1..<end) : nil
  }

  /// 449号令, 第449号令, 国务院第449号令.
  mutating func numberedOrderMention(at number: Int) -> Int? {
    numberedOrder(at: number).map { addNumber($0) }
  }

  /// Whether the word for a body stands at a place without a name before it: 部令, not 生态环境部令.
  private func isBodyWord(_ place: Int) -> Bool {
    Self.bodyWords.contains(at(place))
      && (!Han.isHan(at(place - 1)) || Self.beforeBody.contains(at(place - 1)))
  }

  private static let bodyWords = UnitSet("部局委署院省")
  private static let beforeBody = UnitSet("按照据依见以由和及与对将在经为是的被了第该")

  /// The range of 449号令, 国务院第449号令 or 第17号部令, by the place of its 号.
  func numberedOrder(at number: Int) -> Range<Int>? {
    let order = Self.bodyWords.contains(at(number + 1)) ? number + 2 : number + 1
    guard at(order) == Han.order else { return nil }
    let digitsEnd = Han.isBlank(at(number - 1)) ? number - 1 : number
    var start = digitsEnd
    while start > floor, start > number - 12, ChineseNumeral.isNumeral(at(start - 1)) {
      start -= 1
    }
    guard start < digitsEnd, ChineseNumeral.value(ofUnits: units[start..<digitsEnd]) != nil
    else { return nil }
    let isArabic = Han.decimalDigit(at(start)) != nil
    if at(start - 1) == 0x2D || at(start - 1) == 0x2F || Self.isWordCharacter(at(start - 1)) {
      return nil
    }
    if Han.isBlank(at(start - 1)), at(start - 2) == Han.ordinal { start -= 1 }
    let hasOrdinal = at(start - 1) == Han.ordinal
    if hasOrdinal { start -= 1 }
    // 环境保护部2011年第18号令
    let year = hasOrdinal && at(start - 1) == Han.year && yearEnd(at: start - 5) == start - 1
    if let issuer = issuerStart(before: year ? start - 5 : start) {
      start = issuer
    } else if !isArabic && !hasOrdinal {
      return nil
    }
    return start..<order + 1
  }

  /// 生态环境部公告2024年第3号, 环境保护部2017年第66号公告. Without an issuer it names nothing.
  mutating func announcementMention(at end: Int) -> Int? {
    guard at(end - 1) == 0x516C, end - 1 >= floor else { return nil }
    let word = end - 1
    var place = skipBlanks(end + 1)
    if let year = yearEnd(at: place), at(year) == Han.year { place = skipBlanks(year + 1) }
    if at(place) == Han.ordinal, let numberEnd = numberEnd(at: place) {
      guard let start = issuerStart(before: word) else { return nil }
      return addNumber(start..<numberEnd)
    }
    guard at(word - 1) == Han.number else { return nil }
    var start = word - 1
    while start > floor, start > word - 8, ChineseNumeral.isNumeral(at(start - 1)) { start -= 1 }
    guard start < word - 1, at(start - 1) == Han.ordinal else { return nil }
    start -= 1
    if at(start - 1) == Han.year, yearEnd(at: start - 5) == start - 1 { start -= 5 }
    guard let issuer = issuerStart(before: start) else { return nil }
    return addNumber(issuer..<end + 1)
  }

  /// The place behind 第449号 or 449号.
  private func numberEnd(at start: Int) -> Int? {
    let place = at(start) == Han.ordinal ? skipBreak(start + 1) : start
    guard let number = number(at: place), !number.isBracketed, !number.isDecimal else {
      return nil
    }
    var end = skipBreak(number.end)
    // 〔2023〕16-1号
    if at(end) == 0x2D, Han.decimalDigit(at(end + 1)) != nil {
      end += 1
      while end < number.end + 5, Han.decimalDigit(at(end)) != nil { end += 1 }
    }
    return at(end) == Han.number ? end + 1 : nil
  }

  /// 部令第17号, with the provisions behind it: 国务院令第449号第五条.
  mutating func addNumber(_ range: Range<Int>) -> Int {
    let base = CitationTarget(norm: string(range))
    if let list = provisionsBehind(range.upperBound, base: base) {
      return add(range.lowerBound..<list.end, .provision, list.targets)
    }
    return add(range, .docnumber, [base])
  }

  /// Where the issuer that ends at a place begins, joint issuers and 中华人民共和国 included.
  private func issuerStart(before end: Int) -> Int? {
    guard var start = knownIssuerStart(before: end) ?? unknownIssuerStart(before: end) else {
      return nil
    }
    for _ in 0..<8 {
      guard isJoint(at(start - 1)), let other = knownIssuerStart(before: start - 1) else { break }
      start = other
    }
    return start
  }

  private func isJoint(_ unit: UInt16) -> Bool {
    unit == Han.pause || unit == Han.and || unit == Han.with || Han.isBlank(unit)
  }

  private func knownIssuerStart(before end: Int) -> Int? {
    var start = max(floor, end - Issuers.longest)
    while start < end - 1 {
      if Issuers.names.longestMatch(in: units, at: start) == end - start {
        let prefix = Vocabulary.republic.count
        let hasPrefix = start - prefix >= floor && matches(Vocabulary.republic, at: start - prefix)
        return hasPrefix ? start - prefix : start
      }
      start += 1
    }
    return nil
  }

  private func unknownIssuerStart(before end: Int) -> Int? {
    guard length(ofAny: Issuers.endings, endingAt: end) > 0 else { return nil }
    var start = runStart(before: end, limit: 24)
    // 2014年12月19日某某局令: the date is not the issuer.
    for index in start..<end where at(index) == Han.day && Han.decimalDigit(at(index - 1)) != nil {
      start = index + 1
    }
    return end - start > 1 ? start : nil
  }

  // MARK: Document numbers

  /// 环发〔2006〕50号, 国办发(1985)49号, 法释[2008]3号; and （二）、（四）项, which begins alike.
  mutating func yearNumberMention(at open: Int) -> Int? {
    if Han.opensRound(at(open)), mayOpenItems(open), let end = bracketedItemMention(at: open) {
      return end
    }
    guard let yearEnd = yearEnd(at: open + 1) else {
      return licenceMention(at: open)
    }
    guard closes(at(yearEnd), opened: at(open)) else { return nil }
    guard let end = numberEnd(at: skipBreak(yearEnd + 1)) else { return nil }
    let codeEnd = backOverBreak(open)
    let start = codeStart(before: codeEnd)
    if start < codeEnd { return addNumber(start..<end) }
    return at(open) == Han.yearOpen ? addNumber(open..<end) : nil
  }

  /// Whether a bracket may begin （二）、（四）项; nearly all only number a line.
  private func mayOpenItems(_ open: Int) -> Bool {
    var close = open + 2
    while close < open + 7, !Han.closesRound(at(close)) { close += 1 }
    let place = close + 1
    return close < open + 7
      && (at(place) == Han.item || afterRangeMark(place) > place
        || afterListMark(place, allowsComma: false) > place)
  }

  /// 国环辐证[00204]
  private mutating func licenceMention(at open: Int) -> Int? {
    guard at(open - 1) == 0x8BC1 else { return nil }
    var end = open + 1
    while end < open + 9, Han.decimalDigit(at(end)) != nil || Self.isWordCharacter(at(end)) {
      end += 1
    }
    guard end > open + 4, closes(at(end), opened: at(open)) else { return nil }
    let start = codeStart(before: open)
    guard open - start > 2 else { return nil }
    return addNumber(start..<end + 1)
  }

  /// 国核安证字1213号, 环审字第5号.
  mutating func characterNumberMention(at character: Int) -> Int? {
    guard Self.beforeCharacter.contains(at(character - 1)) || at(character + 1) == Han.ordinal,
      let end = numberEnd(at: skipBlanks(character + 1))
    else { return nil }
    let start = codeStart(before: character)
    // (2013)民申字第628号 is a court's case.
    if closesYear(start - 1) { return nil }
    return character - start > 1 ? addNumber(start..<end) : nil
  }

  private static let beforeCharacter = UnitSet("证发审函批准许罚监辐环安管法政办建卫药质公核")

  /// Where the issuer's code before a number begins: 国办发, cut loose from 按, 根据, 转发.
  private func codeStart(before end: Int) -> Int {
    var start = runStart(before: end, limit: 20)
    var index = start
    while index < end {
      let word = length(ofAny: Self.wordsBeforeCode, at: index)
      if word > 0, index + word < end {
        index += word
        start = index
        continue
      }
      if Self.beforeCode.contains(at(index)), !Self.isPartOfCode(at(index), at(index + 1)) {
        start = index + 1
      }
      index += 1
    }
    start = afterSender(start..<end)
    // 自 was taken for a word of the sentence.
    if start > floor, Self.isPartOfCode(at(start - 1), at(start)) { start -= 1 }
    // 法（民）发〔1988〕6号
    guard end - start < 4, Han.closesRound(at(start - 1)) else { return start }
    var open = start - 2
    while open > max(floor, start - 6), Han.isHan(at(open)) { open -= 1 }
    guard open > floor, Han.opensRound(at(open)), open < start - 2, Han.isHan(at(open - 1)) else {
      return start
    }
    return runStart(before: open, limit: 6)
  }

  /// The place behind the body that wrote: 我局, 你公司来文, 国家核安全局.
  private func afterSender(_ code: Range<Int>) -> Int {
    var start = code.lowerBound
    while true {
      let length = max(
        length(ofAny: Self.senders, at: start), Issuers.names.longestMatch(in: units, at: start),
        length(ofAny: Self.wordsBeforeCode, at: start))
      guard length > 0, start + length + 1 < code.upperBound else { return start }
      start += length
    }
  }

  private static let senders = WordList(
    ["我", "你", "贵", "本", "该"].flatMap { who in
      ["局", "部", "站", "厂", "院", "公司", "单位", "中心", "委", "厅", "处", "所", "集团"].map { who + $0 }
    } + ["来文", "来函", "去函", "复函", "办公厅", "办公室"])

  /// Whether the bracket that closes at a place encloses a year.
  private func closesYear(_ close: Int) -> Bool {
    guard Han.closesRound(at(close)) || at(close) == Han.yearClose || at(close) == 0x5D else {
      return false
    }
    return yearEnd(at: close - 4) == close
  }

  private static let beforeCode = UnitSet("以于由被日年的按据见及为自持至与和等即系号书经")
  /// 自然资发, 经信: these begin or stand inside codes.
  private static func isPartOfCode(_ unit: UInt16, _ next: UInt16) -> Bool {
    switch unit {
    case 0x81EA: next == 0x7136
    case 0x7ECF: next == 0x4FE1 || next == 0x8D38
    default: false
    }
  }
  /// Words of the sentence before a number: 收到环法〔2026〕3号.
  private static let wordsBeforeCode = WordList(
    Vocabulary.words(
      """
      作出 收到 接到 持有 取得 撤销 下达 送达 核发 颁发 发出 出具 换发 补发 领取 吊销 注销 变更 批准 涉及 包括 \
      文件 通知 编号 查阅 替代 代替 取代 引用 参考 对应 报送 报请 提交 上报 记载 所附 名为 请求 制定 签发 \
      决定 批复 许可证 告知书
      """))

  /// The place behind a year of four digits at a place.
  private func yearEnd(at start: Int) -> Int? {
    var value = 0
    if Han.decimalDigit(at(start)) != nil {
      var end = start
      while end < start + 5, let digit = Han.decimalDigit(at(end)) {
        value = value * 10 + digit
        end += 1
      }
      // 国环字(87)12号: the short years before 2000.
      if end == start + 2 { return value >= 49 ? end : nil }
      return end == start + 4 && (1900...2099).contains(value) ? end : nil
    }
    guard start + 4 <= units.count,
      let year = ChineseNumeral.value(ofUnits: units[start..<start + 4]),
      (1900...2099).contains(year)
    else { return nil }
    return start + 4
  }

  private func closes(_ unit: UInt16, opened: UInt16) -> Bool {
    switch opened {
    case Han.yearOpen: unit == Han.yearClose
    case 0x5B: unit == 0x5D
    case Han.blackOpen: unit == Han.blackClose
    case Han.squareOpen: unit == Han.squareClose
    default: Han.closesRound(unit)
    }
  }
}
