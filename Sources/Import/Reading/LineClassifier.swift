import Model

import Citations

/// Tells from a line alone what it looks like.
enum LineClassifier {
  static func form(of line: SourceLine) -> LineForm {
    let scalars = Array(line.text.unicodeScalars)
    guard let first = scalars.first else { return .text }
    if isRule(scalars) { return .separator }
    if scalars.count <= 12 {
      let compact = Characters.withoutSpace(line.text)
      switch compact {
      case "目录", "目次": return .contents
      case "附则", "序言", "总则", "前言", "总纲":
        return .division(kind: .chapter, number: nil, printed: "", heading: line.text)
      default: break
      }
    }
    if first == "第", let form = numbered(scalars, hint: line.hint) { return form }
    if first == "附", isAppendix(line.text) { return .appendix }
    return ItemReader.item(scalars).map { .item($0) } ?? .text
  }

  /// A rule across the page: three or more of one sign.
  private static func isRule(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 3, let first = scalars.first else { return false }
    switch first {
    case "-", "*", "_", "—", "=", "─": return scalars.allSatisfy { $0 == first }
    default: return false
    }
  }

  private static func isAppendix(_ text: String) -> Bool {
    let compact = Characters.withoutSpace(text)
    guard compact.unicodeScalars.count <= 40, !compact.hasSuffix("。") else { return false }
    if compact.hasPrefix("附：") || compact.hasPrefix("附:") { return true }
    return ["附件", "附表", "附录", "附图"].contains { compact.hasPrefix($0) }
  }

  /// 第…编, 第…章, 第…条.
  private static func numbered(
    _ scalars: [Unicode.Scalar], hint: SourceLine.Hint
  ) -> LineForm? {
    var place = skipSpace(scalars, 1)
    guard let value = number(scalars, &place) else { return nil }
    place = skipSpace(scalars, place)
    guard place < scalars.count else { return nil }
    let kind: UnitKind
    switch scalars[place] {
    case "编": kind = .part
    case "章": kind = .chapter
    case "节": kind = .section
    case "条": kind = .article
    case "分" where place + 1 < scalars.count && scalars[place + 1] == "编":
      kind = .subpart
      place += 1
    default: return nil
    }
    place += 1
    let suffix = suffix(scalars, &place)
    let printed = text(scalars[..<place])
    let number = UnitNumber(value, suffix: suffix)
    if kind == .article { return article(number, printed, scalars, place) }
    let heading = Characters.trimmed(text(scalars[place...]))
    // 第二章、第三章规定的… is a sentence.
    guard isHeading(heading), hint == .heading || heading.unicodeScalars.count <= 60 else {
      return nil
    }
    return .division(kind: kind, number: number, printed: printed, heading: heading)
  }

  private static func article(
    _ number: UnitNumber, _ printed: String, _ scalars: [Unicode.Scalar], _ start: Int
  ) -> LineForm {
    var place = skipSpace(scalars, start)
    var isSetApart = place > start || place == scalars.count
    var caption = ""
    if place < scalars.count, scalars[place] == "【",
      let close = scalars[place...].firstIndex(of: "】")
    {
      caption = text(scalars[(place + 1)..<close])
      place = skipSpace(scalars, close + 1)
      isSetApart = true
    }
    return .article(
      ArticleOpening(
        number: number, printed: printed, caption: caption, rest: text(scalars[place...]),
        isSetApart: isSetApart))
  }

  /// Whether the words can be a heading: no sentence, no list.
  static func isHeading(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    if "、，。；：和至或的及与之".unicodeScalars.contains(first) { return false }
    return !text.unicodeScalars.contains { "。；，：".unicodeScalars.contains($0) }
  }

  /// 之一 behind 条.
  private static func suffix(_ scalars: [Unicode.Scalar], _ place: inout Int) -> Int? {
    guard place < scalars.count, scalars[place] == "之" else { return nil }
    var end = place + 1
    guard let value = number(scalars, &end), value > 0 else { return nil }
    place = end
    return value
  }

  static func number(_ scalars: [Unicode.Scalar], _ place: inout Int) -> Int? {
    var end = place
    var units: [UInt16] = []
    // No number of a law is this long; the bound keeps hostile runs of digits cheap.
    let limit = min(scalars.count, place + 24)
    while end < limit, let unit = UInt16(exactly: scalars[end].value),
      ChineseNumeral.isNumeral(unit)
    {
      units.append(unit)
      end += 1
    }
    guard !units.isEmpty, let value = ChineseNumeral.value(ofUnits: units[...]) else { return nil }
    place = end
    return value
  }

  static func skipSpace(_ scalars: [Unicode.Scalar], _ place: Int) -> Int {
    var place = place
    while place < scalars.count, Characters.isSpace(scalars[place]) { place += 1 }
    return place
  }

  static func text(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
