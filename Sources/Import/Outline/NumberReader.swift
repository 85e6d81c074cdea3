/// Tells the number that a paragraph begins with.
enum NumberReader {
  /// - Parameter isLabel: the text is an automatic number alone.
  static func read(_ text: String, isLabel: Bool = false) -> NumberedText? {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return nil }
    if let bullet = bullet(scalars, isLabel: isLabel) { return bullet }
    switch first {
    case "第": return official(text)
    case "附": return annex(scalars)
    // As `show` prints it for readers of English.
    case "A" where text.hasPrefix("Annex "):
      return annex(Array(("附录" + text.dropFirst(6)).unicodeScalars))
    case "0"..."9", "A"..."Z":
      if let dotted = dotted(scalars, isLabel: isLabel) { return dotted }
    default: break
    }
    return ItemReader.item(isLabel ? scalars + [" "] : scalars).map { item in
      NumberedText(
        form: form(item.style), values: [item.value], printed: item.printed, rest: item.rest,
        isSure: true)
    }
  }

  private static func form(_ style: ItemOpening.Style) -> ClauseForm {
    switch style {
    case .bracketedHan: .hanBracket
    case .bracketedDigits: .digitParenthesis
    case .digitsPoint, .digitsComma: .digitPoint
    case .digitsBracket: .digitBracket
    case .circled: .circled
    case .hanComma: .hanComma
    case .letter: .letter
    }
  }

  /// 第三章 …, 第五条 …
  private static func official(_ text: String) -> NumberedText? {
    switch LineClassifier.form(of: SourceLine(number: 1, text: text)) {
    case .division(let kind, let number?, let printed, let heading):
      let form: ClauseForm =
        switch kind {
        case .part: .part
        case .subpart: .subpart
        case .section: .section
        default: .chapter
        }
      return NumberedText(
        form: form, values: [number.value], printed: printed, rest: heading, isSure: true)
    case .article(let article):
      let caption = article.caption.isEmpty ? "" : "【\(article.caption)】"
      return NumberedText(
        form: .article, values: [article.number.value], printed: article.printed,
        rest: caption + article.rest, isSure: article.isSetApart)
    default: return nil
    }
  }

  /// 附录A 应急联络表, 附件1, 附件一：…; 附件 in a sentence is none.
  private static func annex(_ scalars: [Unicode.Scalar]) -> NumberedText? {
    guard scalars.count > 1, "录件".unicodeScalars.contains(scalars[1]) else { return nil }
    var place = LineClassifier.skipSpace(scalars, 2)
    let start = place
    var value = 1
    if place < scalars.count, ("A"..."Z").contains(scalars[place]) {
      value = Int(scalars[place].value) - 0x40
      place += 1
    } else if let number = LineClassifier.number(scalars, &place) {
      value = number
    }
    let name = LineClassifier.text(scalars[..<2])
    let label = LineClassifier.text(scalars[start..<place])
    let end = place
    while place < scalars.count,
      Characters.isSpace(scalars[place]) || "：:.．、".unicodeScalars.contains(scalars[place])
    { place += 1 }
    let rest = LineClassifier.text(scalars[place...])
    guard LineClassifier.isHeading(rest), rest.unicodeScalars.count <= 40,
      place > end || place == scalars.count, !label.isEmpty || place == scalars.count
    else { return nil }
    return NumberedText(
      form: .annex, values: [value], printed: name + label, rest: rest, isSure: true)
  }

  /// 7 目的, 7.3 …, A.1.2 …; a trailing point as in 7.3. is no part of it.
  private static func dotted(_ scalars: [Unicode.Scalar], isLabel: Bool) -> NumberedText? {
    var place = 0
    var values: [Int] = []
    var annex: String?
    if ("A"..."Z").contains(scalars[0]) {
      annex = LineClassifier.text(scalars[..<1])
      values.append(Int(scalars[0].value) - 0x40)
      place = 1
      guard place < scalars.count, isPoint(scalars[place]) else { return nil }
      place += 1
    }
    var end = place
    while place < scalars.count, ("0"..."9").contains(scalars[place]) {
      var value = 0
      let start = place
      while place < scalars.count, ("0"..."9").contains(scalars[place]), place - start < 4 {
        value = value * 10 + Int(scalars[place].value) - 0x30
        place += 1
      }
      values.append(value)
      end = place
      guard place + 1 < scalars.count, isPoint(scalars[place]),
        ("0"..."9").contains(scalars[place + 1])
      else { break }
      place += 1
    }
    guard end > 0, values.count > (annex == nil ? 0 : 1), values.allSatisfy({ $0 < 1000 }) else {
      return nil
    }
    let printed = LineClassifier.text(scalars[..<end]).replacing("．", with: ".")
    var rest = end
    var isSure = isLabel
    if rest < scalars.count, isPoint(scalars[rest]) {
      // 1. alone is another form.
      guard values.count > 1 else { return nil }
      rest += 1
      isSure = true
    }
    // 3、 3) 3） and 2025年 are other things.
    if values.count == 1, rest < scalars.count, !Characters.isSpace(scalars[rest]) { return nil }
    let words = LineClassifier.skipSpace(scalars, rest)
    if words > rest || words == scalars.count { isSure = true }
    return NumberedText(
      form: .dotted(values.count), values: values, printed: printed,
      rest: LineClassifier.text(scalars[words...]), isSure: isSure, annex: annex)
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "．"
  }

  /// ——, •, ● and what lists are marked with; one sign, then words.
  private static func bullet(_ scalars: [Unicode.Scalar], isLabel: Bool) -> NumberedText? {
    var place = 0
    while place < scalars.count, place < 2,
      "—–-•●○■□◆◇▪➢➤√·※".unicodeScalars.contains(scalars[place])
    { place += 1 }
    guard place > 0 else { return nil }
    // □ is also a box to tick, and a lone hyphen a minus sign.
    let isDash = "—–".unicodeScalars.contains(scalars[0]) && place == 2
    let isDot = "•●■◆▪➢➤·".unicodeScalars.contains(scalars[0])
    let isSpaced = place < scalars.count && Characters.isSpace(scalars[place])
    guard isLabel || isDash || isDot || isSpaced && scalars[0] != "□" else { return nil }
    let rest = LineClassifier.skipSpace(scalars, place)
    return NumberedText(
      form: .bullet, values: [0], printed: LineClassifier.text(scalars[..<place]),
      rest: LineClassifier.text(scalars[rest...]), isSure: true)
  }
}
