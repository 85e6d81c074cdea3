extension CitationScan {
  /// How far a name may go on behind a known one.
  private static let longerLimit = 16
  /// How long a title behind 中华人民共和国 may be.
  private static let titleLimit = 30

  /// The end of a longer name that begins with a known one and has provisions behind it:
  /// 民法典[担保制度解释]第三条 is no citation of the code. `end` where there is none.
  func longerNameEnd(behind end: Int) -> Int {
    var index = end
    while index < end + Self.longerLimit, Han.isHan(at(index)), at(index) != Han.ordinal {
      if Self.endsRun.contains(at(index)) { return end }
      if length(ofAny: Vocabulary.wordsBeforeName, at: index) > 0 { return end }
      index += 1
    }
    guard index > end + 1, at(index) == Han.ordinal, endsLikeName(end..<index),
      !matches(Self.provides, at: index - 2), length(ofAny: Vocabulary.namedParts, at: end) == 0,
      let component = component(at: index, below: nil), component.level <= .article
    else { return end }
    return index
  }

  /// A full title that neither 《》 nor the catalogue shows: 中华人民共和国治安管理处罚条例.
  mutating func unknownTitleMention(at start: Int) -> Int? {
    guard matches(Vocabulary.republic, at: start) else { return nil }
    let name = start + Vocabulary.republic.count
    var index = name
    while index < name + Self.titleLimit, Han.isHan(at(index)), !Self.endsTitle.contains(at(index))
    {
      let end = index + 1
      let isRegulation = matches(Self.regulation, at: index - 1)
      let isLaw = at(index) == Han.law && !Vocabulary.wordsBehindLaw.contains(at(end))
      if index > name + 1, isRegulation || isLaw,
        isRegulation || !Vocabulary.plainWordsInLaw.contains(string(index - 1..<end))
      {
        let longer = end + length(ofAny: Vocabulary.nameExtensions, at: end)
        if isTitleLine(start..<longer) { return longer }
        return documentMention(start: start, end: longer, name: start..<longer)
      }
      index += 1
    }
    return nil
  }

  private static let provides = Array("规定".utf16)
  private static let regulation = Array("条例".utf16)
  private static let endsRun = UnitSet("的和或及与中等")
  private static let endsTitle = UnitSet("的境领公政在由对是和第本各")
}
