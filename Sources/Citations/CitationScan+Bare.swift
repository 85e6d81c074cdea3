import Model

extension CitationScan {
  /// How far a name without 《》 is looked for before its number.
  private static let nameLimit = 60

  /// 第…条 without a document before it: of this document, of a document whose name the
  /// catalogue does not hold, or no citation at all.
  mutating func ordinalMention(at start: Int) -> Int? {
    if let end = headingEnd(at: start) { return end }
    let base = CitationTarget(norm: CitationTarget.selfNorm)
    guard var list = provisions(at: start, base: base, isBare: true) else { return nil }
    // 附件2第三条: no article of this document, and no field says which annex.
    if followsAnnex(start) { return list.end }
    if length(ofAny: Vocabulary.forms, endingAt: start) > 0 { return list.end }
    if let name = nameBefore(start, list) {
      let norm = string(name.name)
      for index in list.targets.indices { list.targets[index].norm = norm }
      return add(name.range.lowerBound..<list.end, .provision, list.targets)
    }
    guard isProvision(list, at: start) else { return nil }
    return add(start..<list.end, .provision, list.targets)
  }

  /// （二）、（四）项 and （一）至（三）项 without anything before.
  mutating func bracketedItemMention(at start: Int) -> Int? {
    guard let component = component(at: start, below: .paragraph), component.level == .item,
      component.first.first.isBracketed
    else { return nil }
    let isSingle = component.isSingle
    if isSingle {
      // A line that begins （一）项 is the item's own number before its text.
      if lineStart(before: start) { return nil }
      guard followsProvision(component.end) else { return nil }
    }
    var targets: [CitationTarget] = []
    for entry in [component.first] + component.more {
      var target = CitationTarget(norm: CitationTarget.selfNorm, item: entry.first.text)
      if let last = entry.last { _ = target.setEnd(.item, to: last.text) }
      targets.append(target)
    }
    return add(start..<component.end, .provision, targets)
  }

  /// Whether bare numbers are a provision and not counted things: 第一条生产线, 第一项工作.
  private func isProvision(_ list: ProvisionList, at start: Int) -> Bool {
    let end = list.end
    switch list.firstLevel {
    case .article:
      // 。第二条：… is the number of a rule, not a citation.
      if list.isSimple, at(end) == Han.colon || at(end) == 0x3A, !Han.isHan(at(start - 1)) {
        return false
      }
      return !list.isFlat || !isCounted(list, at: start)
    case .paragraph:
      if !list.isFlat { return true }
      if list.isSimple && isEnumerating(start, end) { return false }
      return !isCounted(list, at: start)
    case .item:
      if list.lastLevel > .item || list.isBracketed { return true }
      if list.isSimple && isEnumerating(start, end) { return false }
      if length(ofAny: Self.countedByItem, at: end) > 0 { return false }
      return followsProvision(end) || Vocabulary.itemFollows.contains(at(end))
    case .subitem, .part, .subpart, .chapter, .section:
      return followsProvision(end) || !list.isSimple && !Han.isBlank(at(end))
    }
  }

  /// Whether the numbers of a list without a name before them count things: 第5条、第6条焊缝.
  private func isCounted(_ list: ProvisionList, at start: Int) -> Bool {
    if list.precedesThing { return !isCited(at: start) }
    return isThing(at: list.end, level: list.lastLevel) ?? !isCited(at: start)
  }

  /// Whether a noun that 条 or 款 counts stands behind a number; nil where only what stands before can
  /// tell: 依照第五条开展检查, 第五条传送带.
  ///
  /// What may stand behind a provision is a short list, things are without number.
  func isThing(at end: Int, level: ProvisionLevel) -> Bool? {
    let things =
      level == .paragraph ? Vocabulary.countedByParagraph : Vocabulary.countedByArticle
    if length(ofAny: things, at: skipBlanks(end)) > 0 { return true }
    let next = at(end)
    guard Han.isHan(next) || Self.isWordCharacter(next) else { return false }
    return length(ofAny: Vocabulary.behindProvision, at: end) > 0 ? false : nil
  }

  /// Whether a word before a number says that it is cited.
  func isCited(at start: Int) -> Bool {
    length(ofAny: Vocabulary.beforeProvision, endingAt: start) > 0
  }

  /// The document that the words right before a number name.
  private func nameBefore(_ start: Int, _ list: ProvisionList) -> (
    range: Range<Int>, name: Range<Int>
  )? {
    if let quoted = unknownQuotedName(endingAt: start) { return quoted }
    let end = backOverBreak(start)
    guard list.firstLevel <= .article || length(ofAny: Vocabulary.papers, endingAt: end) > 0,
      let name = unknownName(endingAt: end)
    else { return nil }
    return (name, name)
  }

  /// Whether 附件2, 附录A or the like stands right before a place.
  private func followsAnnex(_ start: Int) -> Bool {
    var index = start
    while index > start - 5,
      ChineseNumeral.isNumeral(at(index - 1)) || Self.isWordCharacter(at(index - 1))
    {
      index -= 1
    }
    return length(ofAny: Self.annexes, endingAt: index) > 0
  }

  private static let annexes = WordList(Vocabulary.words("附件 附录 附表 附则"))

  /// The 实 of 实施.
  private static let carry: UInt16 = 0x5B9E
  private static let countedByItem = WordList(Vocabulary.words("证据 违法行为"))

  /// 。第一项，… counts off; 第一项，…
  private func isEnumerating(_ start: Int, _ end: Int) -> Bool {
    let next = at(end)
    guard next == Han.comma || next == 0x2C || next == Han.colon || next == 0x3A else {
      return false
    }
    let before = at(start - 1)
    return !Han.isHan(before)
  }

  // MARK: Headings

  /// The place behind a heading (第三章 总则, 第一条　为了…), or `nil` where 第 begins none.
  private func headingEnd(at start: Int) -> Int? {
    let atLineStart = lineStart(before: start)
    let before = at(start - 1)
    // In quoted amendments and in texts that lost their lines a heading stands mid-line.
    let mayBeInline = Self.beforeInlineHeading.contains(before) || Han.isBlank(before)
    guard atLineStart || mayBeInline else { return nil }
    guard let (level, end) = headingNumber(at: start) else { return nil }
    let next = at(end)
    let isBlankBehind =
      Han.isBlank(next) || Han.isLineEnd(next) || next == Han.blackOpen || next == 0x2A
      || next == 0x3C || next == 0x26
    if !atLineStart {
      // 依照《刑法》　第三条 is read by the title; a blank on both sides is a heading's.
      return isBlankBehind && !Han.isLineEnd(next) ? end : nil
    }
    if isBlankBehind { return end }
    if Han.isBlank(at(start + 1)), continuesCitation(level, at: end) { return nil }
    // A break inside the number (第一百二十八 条侦查人员) comes from a damaged heading.
    if Han.isBlank(at(end - 2)) { return end }
    return continuesCitation(level, at: end) ? nil : end
  }

  /// The level of 第…条 or 第…章 at a place and the place behind it. Headings are most of the 第 in
  /// a law, so the number is not worked out.
  private func headingNumber(at start: Int) -> (level: ProvisionLevel, end: Int)? {
    var index = skipBlanks(start + 1)
    let first = index
    while index < first + 16, ChineseNumeral.isNumeral(at(index)) { index += 1 }
    guard index > first, let (level, end) = level(at: skipBlanks(index)), level <= .article
    else { return nil }
    return (level, branch(at: end)?.end ?? end)
  }

  private static let beforeInlineHeading = UnitSet("。；：“\"‘「>")

  /// Whether the text behind a number at the start of a line goes on as a citation does.
  private func continuesCitation(_ level: ProvisionLevel, at end: Int) -> Bool {
    if length(ofAny: Self.behindCitation, at: end) > 0 { return true }
    let mark = max(afterListMark(end, allowsComma: true), afterRangeMark(end))
    if mark > end, self.component(at: mark, below: .part) != nil { return true }
    guard let deeper = self.component(at: end, below: nil) else { return false }
    // 第一章第一节 at the start of a line is two headings.
    return level == .article && deeper.level > .article
  }

  private static let behindCitation = WordList([
    "规定", "的", "所列", "所称", "所述", "中", "以外", "除外", "情形", "，", "后增加",
    "增加", "修改", "改为", "删去", "删除", "作为", "前增加", "和本", "等",
  ])

  /// Whether only marks of headings, lists and quotations stand between a place and its line's
  /// start.
  private func lineStart(before place: Int) -> Bool {
    var index = place - 1
    while index >= 0, index > place - 24, Self.beforeHeading.contains(at(index)) { index -= 1 }
    return index < 0 || Han.isLineEnd(at(index))
  }

  private static let beforeHeading = UnitSet(" \t　\u{A0}#*>“‘「\"\u{FEFF}\u{200B}|")

  // MARK: Names that the catalogue does not hold

  /// The name right before a number, cut loose from the sentence: 依照[某某管理条例]第五条.
  private func unknownName(endingAt end: Int) -> Range<Int>? {
    let paper = length(ofAny: Vocabulary.papers, endingAt: end)
    let ending = max(length(ofAny: Vocabulary.nameEndings, endingAt: end), paper)
    guard ending > 0 else { return nil }
    let nameEnd = end - ending
    var start = nameEnd
    while start > floor, start > end - Self.nameLimit, isNameCharacter(at(start - 1)) {
      start -= 1
    }
    start = cut(start..<nameEnd)
    start = strip(start..<nameEnd)
    let word = String(decoding: units[start..<end], as: UTF16.self)
    if start == nameEnd {
      return paper > 0 || Vocabulary.kindsCitedAlone.contains(word)
        || Vocabulary.kindsNotOwn.contains(word) ? start..<end : nil
    }
    if ending == 1 {
      let tail = String(decoding: units[end - 2..<end], as: UTF16.self)
      if Vocabulary.plainWordsInLaw.contains(tail) { return nil }
    }
    return start..<end
  }

  private func isNameCharacter(_ unit: UInt16) -> Bool {
    Han.isHan(unit) || Self.isWordCharacter(unit)
  }

  /// The place behind the last word that belongs to the sentence.
  private func cut(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let length = length(ofAny: Vocabulary.wordsBeforeName, at: index)
      if length > 0, index + length <= range.upperBound {
        index += length
        start = index
        continue
      }
      // 刑法和枪支管理条例: the conjunction behind a name's end stands between two names.
      let unit = at(index)
      if unit == Han.and || unit == Han.with || unit == Han.also || unit == Han.or,
        index > start, endsLikeName(start..<index)
      {
        start = index + 1
      }
      index += 1
    }
    return start
  }

  /// The place behind small words at the front.
  private func strip(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = length(ofAny: Vocabulary.wordsAtNameStart, at: start)
      if length == 0 || start + length > range.upperBound { break }
      // 实施细则 is a name, 实施核安全检查办法 is not.
      if start + length == range.upperBound, at(start) == Self.carry, length == 2 { break }
      start += length
    }
    return start
  }

  /// As `unknownName` cuts names: the start of the run of Han characters before a place that
  /// does not belong to the sentence.
  func runStart(before end: Int, limit: Int) -> Int {
    var start = end
    while start > floor, start > end - limit, Han.isHan(at(start - 1)) { start -= 1 }
    return strip(cut(start..<end)..<end)
  }
}
