import Model

extension CitationScan {
  /// A word that points back from where it stands: 前款, 前两条.
  struct BackwardWord {
    let level: ProvisionLevel
    /// Whether it counts: 前两款.
    let isCounted: Bool
    let end: Int
  }

  // MARK: 本

  /// 本法第三条, 本《规定》第三条, 本条第一款, 本章.
  mutating func thisMention(at start: Int) -> Int? {
    if Vocabulary.beforeThis.contains(at(start - 1)) { return nil }
    let base = CitationTarget(norm: CitationTarget.selfNorm)
    if let end = documentWord(at: overBreak(start + 1)) {
      return mention(start..<end, behindWord: base)
    }
    guard let (level, end) = level(at: overBreak(start + 1)) else { return nil }
    return unitMention(start..<end, level: level)
  }

  /// The place behind a word for a kind of document: 条例, 《条例》.
  private func documentWord(at start: Int) -> Int? {
    if at(start) == Han.titleOpen {
      var end = start + 1
      while end < start + 10, at(end) != Han.titleClose, !Han.isLineEnd(at(end)) { end += 1 }
      guard at(end) == Han.titleClose, endsLikeName(start + 1..<end) else { return nil }
      return end + 1
    }
    let length = Vocabulary.documentKinds.longestMatch(in: units, at: start)
    if length > 0 { return start + length }
    return at(start) == Han.law ? start + 1 : nil
  }

  /// A word for a document counts only with provisions behind it: 本法 alone is no citation.
  private mutating func mention(_ word: Range<Int>, behindWord base: CitationTarget) -> Int? {
    guard let list = provisionsBehind(word.upperBound, base: base) else { return nil }
    let isRelative = list.targets.contains { $0.relative != nil }
    return add(
      word.lowerBound..<list.end, isRelative ? .relative : .provision, list.targets)
  }

  /// 本条第一款, 本条前两款, 本章规定.
  private mutating func unitMention(_ word: Range<Int>, level: ProvisionLevel) -> Int? {
    let start = word.lowerBound
    if at(word.upperBound) == Han.before, let back = beforeWord(at: word.upperBound),
      back.level > level
    {
      return add(relativeFrom: start, word: word.upperBound..<back.end, level: back.level)
    }
    let base = CitationTarget(norm: CitationTarget.selfNorm, relative: string(word))
    if let list = provisions(at: skipBreak(word.upperBound), base: base, above: level) {
      return add(start..<list.end, .relative, list.targets)
    }
    let next = at(word.upperBound)
    switch level {
    case .item, .subitem:
      guard Vocabulary.provisionFollows.contains(next) else { return nil }
    case .article:
      guard !Self.behindThisArticle.contains(next) else { return nil }
    case .chapter, .section, .part, .subpart:
      guard followsProvision(word.upperBound) || Self.behindThisChapter.contains(next) else {
        return nil
      }
    default: break
    }
    return add(word, .relative, [base])
  }

  /// 本章各条, 本节适用; 本节检查内容 is the text's own word for where it is.
  private static let behindThisChapter = UnitSet("各第适没未另已前有对执")

  private static let behindThisArticle = UnitSet("款文约目例")

  // MARK: 该, 同

  /// 该条例第五条, 该条第二款.
  mutating func thatMention(at start: Int) -> Int? {
    if let end = documentWord(at: overBreak(start + 1)) {
      return mention(start..<end, behindWord: antecedent(of: start..<end))
    }
    guard let (level, end) = level(at: overBreak(start + 1)), level >= .article else { return nil }
    return antecedentMention(start..<end, level) { scan in
      scan.matches(Self.provides, at: end) || scan.matches(Self.lists, at: end)
    }
  }

  private static let provides = Array("规定".utf16)
  private static let lists = Array("所列".utf16)

  /// What 该条例 means: the last document named in the text whose name ends so. Where there is
  /// none the words themselves.
  private mutating func antecedent(of word: Range<Int>) -> CitationTarget {
    let kind = string(word.lowerBound + 1..<word.upperBound)
    for citation in citations.suffix(8).reversed() {
      guard let last = citation.targets.last, last.norm != CitationTarget.selfNorm else {
        continue
      }
      let norm = last.norm
      guard norm.hasSuffix(kind) || kind == "法" && norm.hasSuffix("法典") else { continue }
      var document = CitationTarget(norm: last.norm)
      document.version = last.version
      return document
    }
    return CitationTarget(norm: string(word))
  }

  /// 同条第二款, 该款第三项: below the provision cited last; alone only where `mayBeAlone` says so.
  private mutating func antecedentMention(
    _ word: Range<Int>, _ level: ProvisionLevel, mayBeAlone: (borrowing CitationScan) -> Bool
  ) -> Int? {
    let before = antecedent(at: level, before: word.lowerBound)
    var base = before?.target ?? CitationTarget(norm: CitationTarget.selfNorm)
    base.relative = string(word)
    let historical = before?.isHistorical ?? false
    if let list = provisions(at: skipBreak(word.upperBound), base: base, above: level) {
      return add(word.lowerBound..<list.end, .relative, historical: historical, list.targets)
    }
    guard mayBeAlone(self) else { return nil }
    return add(word, .relative, historical: historical, [base])
  }

  /// 上款, 上条, 同款第三项.
  ///
  /// - Parameter needsProvision: Whether the word alone is too common to count (同条).
  mutating func positionMention(at start: Int, deny: UnitSet, needsProvision: Bool) -> Int? {
    if deny.contains(at(start - 1)) { return nil }
    if needsProvision, at(start + 1) == Han.law {
      return mention(start..<start + 2, behindWord: antecedent(of: start..<start + 2))
    }
    guard let (level, end) = level(at: overBreak(start + 1)), (.article ... .item).contains(level)
    else {
      return nil
    }
    if needsProvision {
      return antecedentMention(start..<end, level) { $0.matches(Self.provides, at: end) }
    }
    let base = CitationTarget(norm: CitationTarget.selfNorm, relative: string(start..<end))
    if let list = provisions(at: skipBreak(end), base: base, above: level) {
      return add(start..<list.end, .relative, list.targets)
    }
    guard followsProvision(end) else { return nil }
    return add(start..<end, .relative, [base])
  }

  // MARK: 前

  /// 前款, 前两款第一项, 前条.
  mutating func beforeMention(at start: Int) -> Int? {
    if Vocabulary.beforeBefore.contains(at(start - 1)) { return nil }
    guard let word = beforeWord(at: start) else { return nil }
    return add(relativeFrom: start, word: start..<word.end, level: word.level)
  }

  /// Adds a mention that ends with 前款 or the like and what follows it.
  private mutating func add(
    relativeFrom start: Int, word: Range<Int>, level: ProvisionLevel
  ) -> Int? {
    let base = CitationTarget(norm: CitationTarget.selfNorm, relative: string(word))
    if let list = provisions(at: skipBreak(word.upperBound), base: base, above: level) {
      return add(start..<list.end, .relative, list.targets)
    }
    if level == .paragraph {
      guard length(ofAny: Vocabulary.countedByParagraph, at: word.upperBound) == 0 else {
        return nil
      }
    } else {
      guard followsProvision(word.upperBound) else { return nil }
    }
    return add(start..<word.upperBound, .relative, [base])
  }

  /// 前款, 前两款, 前３条 at a place.
  func beforeWord(at start: Int) -> BackwardWord? {
    if let (level, end) = level(at: overBreak(start + 1)) {
      return BackwardWord(level: level, isCounted: false, end: end)
    }
    let first = overBreak(start + 1)
    var index = first
    while index < first + 3, ChineseNumeral.isNumeral(at(index)) { index += 1 }
    guard index > first, ChineseNumeral.value(ofUnits: units[first..<index]) != nil,
      let (level, end) = level(at: overBreak(index)), level >= .chapter
    else { return nil }
    return BackwardWord(level: level, isCounted: true, end: end)
  }

  /// Whether what stands at a place follows a provision rather than a counted noun.
  func followsProvision(_ index: Int) -> Bool {
    let unit = at(index)
    // 行为, not 第一项行动.
    if unit == 0x884C { return at(index + 1) == Han.being }
    return Vocabulary.provisionFollows.contains(unit) || Han.isLineEnd(unit)
  }
}
