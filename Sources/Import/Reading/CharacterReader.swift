/// Finds characters that a reader must be told of.
enum CharacterReader {
  static func notices(_ document: RegulationDocument) -> [ImportNotice] {
    var notices: [ImportNotice] = []
    func look(_ text: String, _ line: Int) {
      var zeroWidth = false
      for scalar in text.unicodeScalars {
        let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
        if Characters.isPrivateUse(scalar) {
          notices.append(
            ImportNotice(
              .privateUse, line: line,
              zh: "有自造字（\(code)），常代替数字或者小数点，请对照原文：“\(text.prefix(40))”。",
              en: "A private-use character (\(code)), often a digit; compare with the original."))
        } else if Characters.isForbidden(scalar) {
          notices.append(
            ImportNotice(
              .replacedCharacter, line: line, zh: "控制字符（\(code)）不能写入XML，以U+FFFD代替。",
              en: "A control character (\(code)) cannot stand in XML; U+FFFD replaces it."))
        } else if Characters.isZeroWidth(scalar) {
          zeroWidth = true
        }
      }
      if zeroWidth {
        notices.append(
          ImportNotice(
            .zeroWidth, line: line, zh: "有零宽字符，已保留。",
            en: "There are zero-width characters; they are kept."))
      }
    }
    for unit in document.units { unit.forEach { look($0.heading + $0.text, $0.line) } }
    for appendix in document.appendices {
      for line in [appendix.heading] + appendix.lines { look(line.text, line.number) }
    }
    for line in document.titleLines + document.header + document.unplaced {
      look(line.text, line.number)
    }
    return notices
  }
}
