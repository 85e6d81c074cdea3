extension CitationScan {
  /// The longest title that is looked for, in code points; the longest real one found has 150.
  private static let titleLimit = 300
  /// How far a bracket behind a name is looked into.
  private static let bracketLimit = 120

  /// 《…》 with what follows it, the outermost brackets counting.
  mutating func titleMention(at start: Int) -> Int? {
    guard let close = titleClose(at: start), close > start + 1 else { return nil }
    if at(start) == Han.innerOpen {
      // 〈〉 alone also encloses poems and games: only a name of a norm counts.
      let followed = at(close + 1) == Han.ordinal
      guard followed || endsLikeName(start + 1..<close) else { return nil }
    }
    return documentMention(start: start, end: close + 1, name: start + 1..<close)
  }

  /// The place of the 》 that closes a title, on its line or the next.
  private mutating func titleClose(at start: Int) -> Int? {
    let open = at(start)
    let closing = open == Han.titleOpen ? Han.titleClose : Han.innerClose
    if open == Han.titleOpen, nextTitleClose(from: start) > start + Self.titleLimit { return nil }
    var depth = 1
    var lineBreaks = 0
    var index = start + 1
    while index < units.count, index <= start + Self.titleLimit {
      let unit = units[index]
      if unit == open {
        if lineBreaks > 0 { return nil }
        depth += 1
      } else if unit == closing {
        depth -= 1
        if depth == 0 { return index }
      } else if unit == 0x0A {
        // One break inside a title comes from a printed page; two are a lost bracket.
        lineBreaks += 1
        if lineBreaks > 1 || depth > 1 { return nil }
      } else if lineBreaks > 0 && (unit == Han.stop || unit == Han.semicolon) {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// The first 》 from a place on; remembered, so that ten million 《 cost one look each.
  private mutating func nextTitleClose(from start: Int) -> Int {
    if nextClose > start { return nextClose }
    var index = start
    while index < units.count, units[index] != Han.titleClose { index += 1 }
    nextClose = index
    return index
  }

  /// A name of the catalogue, or a short name that the text has defined.
  mutating func nameMention(at start: Int) -> Int? {
    guard start >= floor else { return nil }
    let known = catalogue.trie.longestMatch(in: units, at: start)
    let length = max(known, defined.isEmpty ? 0 : defined.longestMatch(in: units, at: start))
    guard length > 0 else { return unknownTitleMention(at: start) }
    if let tail = LicenseeNames.tail(at: start, in: self), tail == length {
      return licenseeMention(endingAt: start + tail)
    }
    var end = start + length
    guard beginsAndEndsName(start..<end) else { return nil }
    if isTitleLine(start..<end) { return end }
    if known == 0, let place = definitionPlace, place.contains(start) { return nil }
    // 18号令 is known, 环境保护部第18号令 says more.
    if at(end - 1) == Han.order, let order = numberedOrder(at: end - 2), order.lowerBound < start {
      return addNumber(order)
    }
    let name = self.name(start..<end)
    let kind = catalogue.kind(of: name)
    end += self.length(ofAny: Vocabulary.nameExtensions, at: end)
    end = longerNameEnd(behind: afterAmendment(end))
    if Vocabulary.genericNames.contains(name), !standsAlone(start..<end, name),
      provisionsBehind(end, base: CitationTarget(norm: "")) == nil
    {
      return nil
    }
    return documentMention(start: start, end: end, name: start..<end, bare: kind)
  }

  /// Whether a short name that is a mere kind (以下简称“条例”) is meant: 违反条例规定, not 有关条例.
  private func standsAlone(_ range: Range<Int>, _ name: String) -> Bool {
    guard Vocabulary.kindsCitedAlone.contains(name) else { return false }
    let before = at(range.lowerBound - 1)
    return (!Han.isHan(before) || Vocabulary.beforeShortName.contains(before))
      && followsProvision(range.upperBound)
  }

  /// 刑法修正案（十一）, or `end` where it does not go on so.
  private func afterAmendment(_ end: Int) -> Int {
    guard matches(Self.amendment, at: end) else { return end }
    let behind = end + Self.amendment.count
    guard let number = number(at: behind), number.isBracketed else { return behind }
    return number.end
  }

  private static let amendment = Array("修正案".utf16)

  /// Whether the characters around a name let it be one: not 公司法人, not 污水法.
  private func beginsAndEndsName(_ range: Range<Int>) -> Bool {
    let first = at(range.lowerBound)
    let last = at(range.upperBound - 1)
    let before = at(range.lowerBound - 1)
    let next = at(range.upperBound)
    let following = at(range.upperBound + 1)
    if Self.isWordCharacter(first) && Self.isWordCharacter(before) { return false }
    if Self.isWordCharacter(last) && continuesCode(at: range.upperBound) { return false }
    if isLabelled(range.lowerBound) { return false }
    // 民法典型案例
    if last == Han.code, next == 0x578B { return false }
    if last == Han.law {
      if first == 0x6C34, range.count == 2, Vocabulary.beforeWaterLaw.contains(before) {
        return false
      }
      // 宪法日, 宪法宣誓
      if first == 0x5BAA, next == Han.day || next == 0x5BA3 { return false }
      guard Vocabulary.wordsBehindLaw.contains(next) else { return true }
      // 核安全法则侧重: nobody speaks of a 法则 of that name, while 民法则 may be cut short.
      if range.count > 3, length(ofAny: Vocabulary.wordsBehindLongLaw, at: range.upperBound) > 0 {
        return true
      }
      return (next == Han.rule && following == Han.fix)
        || (next == Han.make && following == Han.fix)
        || (next == Han.fix && following == Han.guilt)
    }
    return true
  }

  /// Whether a full title is all that its line holds: the heading of the law itself.
  func isTitleLine(_ range: Range<Int>) -> Bool {
    matches(Vocabulary.republic, at: range.lowerBound) && Han.isLineEnd(at(range.lowerBound - 1))
      && Han.isLineEnd(at(skipBlanks(range.upperBound)))
  }

  /// An ASCII letter or digit.
  static func isWordCharacter(_ unit: UInt16) -> Bool {
    (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  /// Whether a text ends as names of norms do: 法, 条例, 办法.
  func endsLikeName(_ range: Range<Int>) -> Bool {
    guard Vocabulary.nameEndings.mayEnd(with: at(range.upperBound - 1)) else { return false }
    return Vocabulary.nameEndings.words.contains {
      $0.count <= range.count && matches($0, at: range.upperBound - $0.count)
    }
  }

  // MARK: Behind a name

  /// Adds the mention of a document whose name is read, with the provisions behind it.
  mutating func documentMention(
    start: Int, end: Int, name: Range<Int>, bare kind: CitationKind = .document
  ) -> Int {
    var base = CitationTarget(norm: self.name(name))
    var (start, end) = (start, end)
    // “核安全法”第五条, <核安全法>第五条
    if let quoted = quotedName(start..<end), provisionsBehind(quoted.upperBound, base: base) != nil
    {
      (start, end) = (quoted.lowerBound, quoted.upperBound)
    }
    let bracketEnd = closingBracket(behind: end)
    let behind = versionBehind(end)
    if !definedVersions.isEmpty { base.version = definedVersions[base.norm] }
    let named =
      bracketEnd.flatMap { versionInBracket(end..<$0) } ?? behind?.mark
      ?? (mayBeDated(end) ? versionBefore(start) : nil)
    let historical =
      length(ofAny: Vocabulary.formerMarks, endingAt: start) > 0 || isFormer(start)
      || named?.isFormer ?? false
    if let version = named ?? (historical ? .former : nil) { base.version = version }
    if let bracketEnd { readDefinition(in: end..<bracketEnd, of: base) }
    if let list = provisionsBehind(end, base: base)
      ?? (bracketEnd ?? behind?.end).flatMap({ provisionsBehind($0, base: base) })
    {
      let relative = list.targets.contains { $0.relative != nil }
      return add(
        start..<list.end, relative ? .relative : .provision, historical: historical, list.targets)
    }
    return add(start..<end, kind, historical: historical, [base])
  }

  /// 2024年发布的《…》解读 is of that year, the law is not.
  private func mayBeDated(_ end: Int) -> Bool {
    !Han.isHan(at(end)) || at(end) == Han.ordinal || followsProvision(end)
      || length(ofAny: Vocabulary.behindProvision, at: end) > 0
  }

  /// 修正前的《…》
  private func isFormer(_ start: Int) -> Bool {
    at(start - 1) == Han.of && length(ofAny: Vocabulary.formerMarks, endingAt: start - 1) > 1
  }

  /// The provisions behind a document's name: 第三条, 分则第三章, 的第三条, 8.2.2节, 前五条.
  mutating func provisionsBehind(_ end: Int, base: CitationTarget) -> ProvisionList? {
    var place = skipBlanks(end)
    if Han.isLineEnd(at(place)) { place = brokenLine(at: place) ?? place }
    guard Self.beginsProvision.contains(at(place)) else { return nil }
    var base = base
    let word = length(ofAny: Vocabulary.namedParts, at: place)
    if word > 0, at(place + word) == Han.ordinal {
      base.part = string(place..<place + word)
      place += word
    } else if at(place) == Han.within && at(place + 1) == Han.of && at(place + 2) == Han.ordinal {
      place += 2
    } else if (at(place) == Han.of || at(place) == Han.within) && at(place + 1) == Han.ordinal {
      place += 1
    }
    if let list = provisions(at: place, base: base) { return list }
    if let list = decimalProvisions(at: place, base: base) { return list }
    guard at(place) == Han.before, let word = beforeWord(at: place), word.isCounted,
      word.level == .article
    else { return nil }
    base.relative = string(place..<word.end)
    return ProvisionList(
      targets: [base], firstLevel: .article, firstValue: 0, isSimple: true, isBracketed: false,
      lastLevel: .article, end: word.end)
  }

  /// The 第 of the next line where a citation goes on there: 《…条例》⏎第十五条对…, which a heading (第十五条　…)
  /// does not.
  private func brokenLine(at end: Int) -> Int? {
    let place = skipBreak(end)
    guard place > end, at(place) == Han.ordinal, let component = component(at: place, below: nil),
      component.level >= .article
    else { return nil }
    let next = at(component.end)
    let behind = skipBreak(component.end)
    if Han.isLineEnd(next), let deeper = self.component(at: behind, below: nil),
      deeper.level > component.level
    {
      return place
    }
    return Han.isBlank(next) || Han.isLineEnd(next) || next == Han.blackOpen ? nil : place
  }

  private static let beginsProvision = UnitSet("第的中前总分附物合人婚继侵0123456789０１２３４５６７８９")

  /// Decimal sections without 第: 《…报告》8.2.2节、8.2.3节.
  private func decimalProvisions(at start: Int, base: CitationTarget) -> ProvisionList? {
    guard let first = number(at: start), first.isDecimal else { return nil }
    var targets: [CitationTarget] = []
    var next: ProvisionNumber? = first
    var end = start
    var lastLevel = ProvisionLevel.section
    while let number = next, number.isDecimal {
      next = nil
      let place = skipBlanks(number.end)
      let unit = level(at: place)
      // Without a unit only a number that can be nothing but a section counts: 5.2.4, not 1.5.
      let dots = number.text.utf8.count { $0 == 0x2E }
      guard unit != nil || dots > 1, !Self.isWordCharacter(at(number.end)) else { break }
      var target = base
      lastLevel = unit?.level ?? .section
      target.set(lastLevel, to: number.text)
      targets.append(target)
      end = unit?.end ?? number.end
      let mark = afterListMark(end, allowsComma: false)
      if mark > end, targets.count < 64 { next = self.number(at: mark) }
    }
    if targets.isEmpty { return nil }
    return ProvisionList(
      targets: targets, firstLevel: lastLevel, firstValue: first.value,
      isSimple: targets.count == 1, isBracketed: false, lastLevel: lastLevel, end: end)
  }

  /// The place behind the round bracket that opens right behind a name.
  private func closingBracket(behind end: Int) -> Int? {
    let open = skipBlanks(end)
    guard Han.opensRound(at(open)) else { return nil }
    var depth = 0
    var index = open
    while index < open + Self.bracketLimit, !Han.isLineEnd(at(index)) {
      if Han.opensRound(at(index)) { depth += 1 }
      if Han.closesRound(at(index)) {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return nil
  }

  /// （以下简称《条例》） and （国务院令第449号，以下简称“条例”） behind a document's name.
  private mutating func readDefinition(in range: Range<Int>, of document: CitationTarget) {
    var index = range.lowerBound
    var mark = 0
    while index < range.upperBound, mark == 0 {
      mark = length(ofAny: Vocabulary.definitionMarks, at: index)
      index += max(mark, 1)
    }
    guard mark > 0 else { return }
    if at(index) == Han.being { index += 1 }
    if at(index) == Han.colon { index += 1 }
    let closing = Self.quotes[at(index)]
    if closing != nil { index += 1 }
    let start = index
    while index < range.upperBound - 1, at(index) != closing {
      if closing == nil, Self.endsDefinition.contains(at(index)) { break }
      index += 1
    }
    guard index > start else { return }
    var name = start..<index
    // “《条例》”
    if at(start) == Han.titleOpen, at(index - 1) == Han.titleClose, name.count > 2 {
      name = start + 1..<index - 1
    }
    let skipped = text.hasByteOrderMark ? 1 : 0
    shortForms.append(
      ShortForm(name: string(name), norm: document.norm, knownFrom: range.upperBound - skipped))
    if let version = document.version { definedVersions[string(name)] = version }
    guard name.count > 1, endsLikeName(name) else { return }
    defined.insert(Array(units[name]))
    triggers.addName(at(name.lowerBound), at(name.lowerBound + 1))
    definitionPlace = name
  }

  /// A name with the marks right around it, doubled ones too; nil where none stand there.
  private func quotedName(_ name: Range<Int>) -> Range<Int>? {
    guard Self.opensQuote.contains(at(name.lowerBound - 1)) else { return nil }
    var range = name
    while range.lowerBound > floor, let closing = Self.quotes[at(range.lowerBound - 1)],
      closing == at(range.upperBound), range.count < name.count + 4
    {
      range = range.lowerBound - 1..<range.upperBound + 1
    }
    return range == name ? nil : range
  }

  /// The name in marks that ends at a place and that nothing else has read: “统一程序”第五条.
  func unknownQuotedName(endingAt end: Int) -> (range: Range<Int>, name: Range<Int>)? {
    guard Self.closesQuote.contains(at(end - 1)),
      let opening = Self.quotes.first(where: { $0.value == at(end - 1) })?.key
    else { return nil }
    var start = end - 2
    while start > floor, start > end - 40, at(start) != opening, !Han.isLineEnd(at(start)) {
      start -= 1
    }
    guard start >= floor, at(start) == opening, endsLikeName(start + 1..<end - 1) else {
      return nil
    }
    return (start..<end, start + 1..<end - 1)
  }

  private static let quotes: [UInt16: UInt16] = [
    0x3C: 0x3E, 0x2039: 0x203A, 0xAB: 0xBB, Han.titleOpen: Han.titleClose,
    Han.quoteOpen: Han.quoteClose, 0x22: 0x22, 0x2018: 0x2019,
    0x300C: 0x300D, 0x300E: 0x300F, Han.innerOpen: Han.innerClose,
  ]
  private static let opensQuote = UnitSet(Array(quotes.keys))
  private static let closesQuote = UnitSet(Array(quotes.values))
  private static let endsDefinition = UnitSet("，,、；;。")
}
