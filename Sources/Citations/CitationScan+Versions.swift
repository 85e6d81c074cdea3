import Model

extension CitationScan {
  /// How far before a name its version is looked for: 2017年9月1日第三次修正的《…》.
  private static let versionLimit = 24
  /// How long a version behind a name may be: 2013年修订版.
  private static let editionLimit = 16
  /// How far back 同条 may reach.
  private static let antecedentLimit = 400

  /// The version that stands in the bracket behind a name: （2017年修正）, （修订前）.
  func versionInBracket(_ bracket: Range<Int>) -> VersionMark? {
    let open = skipBlanks(bracket.lowerBound)
    guard Self.mayBeVersion(at(open + 1)), bracket.upperBound > open + 2 else { return nil }
    return VersionMark(string(open + 1..<bracket.upperBound - 1))
  }

  /// What a version in brackets may begin with; nearly every bracket holds something else.
  private static func mayBeVersion(_ unit: UInt16) -> Bool {
    Han.decimalDigit(unit) != nil || beginsVersion.contains(unit)
  }

  private static let beginsVersion = UnitSet("一二〇修根自经主国")

  /// The version behind a name without brackets and the place behind it: 《…》2013年修订版.
  func versionBehind(_ end: Int) -> (mark: VersionMark, end: Int)? {
    let start = skipBlanks(end)
    guard Han.decimalDigit(at(start)) != nil, Han.decimalDigit(at(start + 3)) != nil else {
      return nil
    }
    var index = start + 4
    while index < start + Self.editionLimit, at(index) == Han.year || Han.isHan(at(index)) {
      if at(index) == Han.edition || at(index) == Han.this {
        let behind = at(index + 1) == Han.this ? index + 2 : index + 1
        return VersionMark(string(start..<behind)).map { ($0, behind) }
      }
      index += 1
    }
    return nil
  }

  /// The version before a name: 2017年修正的《…》, 2007年的《…》, 修订前的《…》, 2021年版《…》.
  func versionBefore(_ start: Int) -> VersionMark? {
    guard Self.endsVersion.contains(at(start - 1)) else { return nil }
    let end = at(start - 1) == Han.of ? start - 1 : start
    guard Self.endsRemark.contains(at(end - 1)) else { return nil }
    var index = end - 1
    while index >= floor, index > end - Self.versionLimit, !Self.outsideVersion.contains(at(index))
    {
      if at(index) == Han.year || at(index) == Han.edition, let first = yearStart(before: index) {
        return VersionMark(string(first..<end))
      }
      index -= 1
    }
    return nil
  }

  private static let endsRemark = UnitSet("过布订正改定发台版本行施年后前")
  private static let endsVersion = UnitSet("的版本订正改后前")
  private static let outsideVersion = UnitSet("，。；：、《》（）,;:()\n\r")

  /// Where the four digits that end at a place begin.
  private func yearStart(before end: Int) -> Int? {
    let start = end - 4
    guard start >= floor, !ChineseNumeral.isNumeral(at(start - 1)) else { return nil }
    for index in start..<end where !ChineseNumeral.isNumeral(at(index)) { return nil }
    return start
  }

  /// The place behind the year that belongs to the number of a standard: HAF101（91）, HAF103（2004年版）.
  func bracketedYearEnd(behind end: Int) -> Int? {
    guard Han.opensRound(at(end)), Han.decimalDigit(at(end + 1)) != nil else { return nil }
    var close = end + 1
    while close < end + 7, Self.isOfYear(at(close)) { close += 1 }
    guard Han.closesRound(at(close)),
      VersionMark.isWhole(string(end + 1..<close), isCode: true)
    else { return nil }
    return close + 1
  }

  private static func isOfYear(_ unit: UInt16) -> Bool {
    Han.decimalDigit(unit) != nil || unit == Han.year || unit == Han.edition
  }

  // MARK: Antecedents

  /// The provision that 同条, 该条 or 该款 at a place means: the last one cited before it in its paragraph.
  func antecedent(
    at level: ProvisionLevel, before place: Int
  ) -> (target: CitationTarget, isHistorical: Bool)? {
    guard (.article ... .item).contains(level), let last = citations.last,
      !beginsParagraph(floor..<place), let named = last.targets.last,
      let article = named.toArticle ?? named.article ?? named.antecedent?.article
    else { return nil }
    let paragraph = named.toParagraph ?? named.paragraph ?? named.antecedent?.paragraph
    let item = named.toItem ?? named.item ?? named.antecedent?.item
    if level == .paragraph, paragraph == nil { return nil }
    if level == .item, item == nil { return nil }
    var target = CitationTarget(norm: named.norm)
    target.version = named.version
    target.antecedent = CitationTarget.Antecedent(
      article: article, paragraph: level > .article ? paragraph : nil,
      item: level > .paragraph ? item : nil)
    return (target, last.isHistorical)
  }

  /// Whether a paragraph or an article begins between two places; also where they are too far apart to tell.
  private func beginsParagraph(_ range: Range<Int>) -> Bool {
    if range.count > Self.antecedentLimit { return true }
    for index in range where at(index) == 0x0A {
      let next = skipBlanks(index + 1)
      if Han.isLineEnd(at(next)) || at(next) == Han.ordinal { return true }
    }
    return false
  }
}
