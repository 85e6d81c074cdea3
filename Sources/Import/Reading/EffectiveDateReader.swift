import Model

/// Works out whose text this is and from which day it holds, and says where the text is at odds
/// with itself.
struct EffectiveDateReader {
  let source: SourceText
  let options: ImportOptions

  func apply(to document: inout RegulationDocument) {
    let changes = document.events.filter(\.kind.makesText)
    let lastKnown = changes.map(\.date).max()
    document.versionDate = options.versionDate ?? lastKnown
    let clause = Self.clause(document)
    document.repeals = clause.repeals
    checkHeader(&document, clause)

    // An amendment that the header lost shows only in the date that the source gives.
    var lastChange = lastKnown
    if let version = options.versionDate, let known = lastKnown, version > known {
      document.notices.append(
        ImportNotice(
          .amendmentMissing,
          zh: "版本日期\(version)晚于题注中最后一次修改（\(known)），题注缺少修订记录。",
          en: "The version is of \(version), the header's last change of \(known): one is missing.")
      )
      lastChange = version
    } else if let version = options.versionDate, let known = lastKnown, version < known {
      document.notices.append(
        ImportNotice(
          .sourceDateDiffers, zh: "版本日期\(version)早于题注中最后一次修改（\(known)）。",
          en: "The version is of \(version), the header's last change of \(known)."))
    }
    if let user = options.effective {
      document.effective = EffectiveDate(date: user, basis: .user)
      return
    }
    document.effective = effective(&document, clause, lastChange)
  }

  private func effective(
    _ document: inout RegulationDocument, _ clause: EffectiveClause, _ lastChange: CivilDate?
  ) -> EffectiveDate {
    let header = document.events.last { $0.kind == .effect }?.date
    var stated = clause.date ?? header
    if clause.date == nil, clause.isOnPromulgation {
      let first =
        document.events.first { $0.kind == .promulgation }
        ?? document.events.first { $0.kind == .adoption }
      // 发布之日 is the day of the first text, not that of an amendment.
      let changes = document.events.filter(\.kind.makesText).count
      stated = changes <= 2 ? first?.date : document.events.first?.date
    }
    guard let stated else {
      let day = source.facts["date"].flatMap { CivilDate($0) }
      if let day, lastChange.map({ day >= $0 }) ?? true {
        return EffectiveDate(date: day, basis: .source)
      }
      document.notices.append(
        ImportNotice(
          .noDate, zh: "没有找到施行日期，请用 --effective 提供。",
          en: "No effective date was found; supply it with --effective."))
      return .unknown
    }
    let first = document.events.filter(\.kind.makesText).map(\.date).min()
    let isAmended = document.events.contains { $0.kind == .amendment || $0.kind == .revision }
    if let lastChange, stated < lastChange, isAmended || lastChange != first {
      let hasAdoptionOnly = !isAmended && options.versionDate == nil
      if !hasAdoptionOnly {
        document.notices.append(
          ImportNotice(
            .amendedKeepsOriginalDate, line: clause.line,
            zh: "末条的施行日期\(stated)早于最后一次修改（\(lastChange)），是最初文本的施行日期；"
              + "本版本的施行日期未知，请用 --effective 提供。",
            en:
              "The last article's date \(stated) is before the last change (\(lastChange)): it is "
              + "that of the first text. Supply this version's with --effective."))
        return .unknown
      }
    }
    return EffectiveDate(date: stated, basis: .text)
  }

  private func checkHeader(_ document: inout RegulationDocument, _ clause: EffectiveClause) {
    let header = document.events.last { $0.kind == .effect }?.date
    if let header, let text = clause.date, header != text {
      document.notices.append(
        ImportNotice(
          .effectiveDatesDiffer, line: clause.line,
          zh: "题注的施行日期\(header)与末条的\(text)不一致。",
          en: "The header says \(header), the last article \(text)."))
    }
    let isChanged = document.events.contains { $0.kind == .amendment || $0.kind == .revision }
    let published = document.events.last { $0.kind == .promulgation || $0.kind == .adoption }
    if !isChanged, let effective = clause.date ?? header, let published,
      published.date > effective
    {
      document.notices.append(
        ImportNotice(
          .effectiveBeforePromulgation, line: document.header.first?.number,
          zh: "题注的公布日期\(published.date)晚于施行日期\(effective)。",
          en: "Promulgated on \(published.date), in force since \(effective)."))
    }
    let stated = source.facts["publish_date"].flatMap { CivilDate($0) }
    if let stated, !document.events.contains(where: { $0.date == stated }) {
      document.notices.append(
        ImportNotice(
          .sourceDateDiffers, zh: "来源标注的公布日期\(stated)不在题注中。",
          en: "The source says published on \(stated), the header does not."))
    }
  }

  /// What the final articles say about dates.
  struct EffectiveClause {
    var date: CivilDate?
    var isOnPromulgation = false
    var repeals: [String] = []
    var line: Int?
  }

  static func clause(_ document: RegulationDocument) -> EffectiveClause {
    var result = EffectiveClause()
    for article in document.articles.suffix(3).reversed() {
      let text = Characters.withoutSpace(article.children.map(\.wholeText).joined())
      if result.date == nil, !result.isOnPromulgation { readDate(text, article.line, &result) }
      if result.repeals.isEmpty, let end = text.firstRange(of: "同时废止") {
        result.repeals = titles(in: text[..<end.lowerBound])
      }
    }
    return result
  }

  private static func readDate(_ text: String, _ line: Int, _ result: inout EffectiveClause) {
    let scalars = Array(text.unicodeScalars)
    for found in DateScanner.dates(in: scalars) {
      let rest = LineClassifier.text(scalars[found.range.upperBound...].prefix(4))
      let isLed = found.range.lowerBound > 0 && scalars[found.range.lowerBound - 1] == "自"
      guard
        rest.hasPrefix("起施行") || rest.hasPrefix("起实施") || rest.hasPrefix("起生效")
          || (isLed && rest.hasPrefix("施行"))
      else { continue }
      result.date = found.date
      result.line = line
      return
    }
    for words in ["自公布之日起施行", "自发布之日起施行", "自颁布之日起施行", "自公布之日起实施", "自发布之日起实施"]
    where text.contains(words) {
      result.isOnPromulgation = true
      result.line = line
    }
  }

  /// The titles in 《》 of the last sentence.
  private static func titles(in text: Substring) -> [String] {
    let sentence = text.split(separator: "。").last ?? text
    var titles: [String] = []
    var rest = sentence
    while let open = rest.firstIndex(of: "《"), let close = rest[open...].firstIndex(of: "》") {
      titles.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return titles
  }
}
