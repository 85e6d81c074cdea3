package import Citations
import Model

/// How names of laws are compared: exactly, apart from what no two printings agree on.
package enum LawName {
  /// One spelling for 《中华人民共和国核安全法》, 核安全法 and 核安全法（2017年修订）; for
  /// 国务院第449号令, 中华人民共和国国务院令第四百四十九号 and 国务院令第449号; for GB18871—2002 and
  /// GB 18871-2002.
  package static func comparable(_ name: String) -> String {
    let bare =
      name.contains(where: { "《》〈〉".contains($0) })
      ? name.filter { !"《》〈〉".contains($0) } : name
    var text = NormCatalogue.comparable(bare)
    if let remark = remark(of: text), VersionMark.isWhole(remark, isCode: isCode(text)) {
      text.removeLast(remark.count + 2)
    }
    if text.contains("令"), let order = order(text) { return order }
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.uppercased().filter { $0 != "·" } }
    return text
  }

  /// The version that a name says itself: 行政处罚法（2017年修正）, HAF101（91）.
  package static func versionMark(in name: String) -> VersionMark? {
    let text = NormCatalogue.comparable(name)
    guard let remark = remark(of: text) else { return nil }
    return VersionMark(remark, isCode: isCode(text))
  }

  /// The words in the brackets that a name ends with.
  private static func remark(of text: String) -> String? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    return String(text[text.index(after: open)...].dropLast())
  }

  private static func isCode(_ text: String) -> Bool { text.utf8.first.map { $0 < 0x80 } ?? false }

  /// 国务院令第449号 for every way to write an order.
  private static func order(_ text: String) -> String? {
    // 国务院第449号令 and 国务院令第449号.
    var issuer = text
    var number = ""
    if let mark = text.firstIndex(of: "令"), text.index(after: mark) != text.endIndex {
      issuer = String(text[..<mark])
      number = String(text[text.index(after: mark)...])
    } else if text.hasSuffix("令") {
      issuer = String(text.dropLast())
      let digits = issuer.reversed().prefix { "第号".contains($0) || isNumeral($0) }
      number = String(digits.reversed())
      issuer = String(issuer.dropLast(digits.count))
    }
    let digits = number.filter { !"第号".contains($0) }
    guard !digits.isEmpty, digits.allSatisfy(isNumeral),
      let value = Int(digits) ?? ChineseNumeral.value(of: digits)
    else { return nil }
    return issuer.isEmpty ? "\(value)号令" : "\(issuer)令第\(value)号"
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isASCII && character.isNumber || "〇零一二三四五六七八九十百千两".contains(character)
  }

  /// `HAF102` and 2016 of HAF102-2016; nil for a name that does not end in a year.
  static func dated(_ comparable: String) -> (code: String, year: Int)? {
    guard let dash = comparable.lastIndex(of: "-") else { return nil }
    let digits = comparable[comparable.index(after: dash)...]
    guard digits.count == 4 || digits.count == 2, let value = Int(digits),
      comparable.first?.isASCII == true
    else { return nil }
    return (String(comparable[..<dash]), digits.count == 4 ? value : 1900 + value)
  }

  /// What two titles share when only the word for their kind, or 管理 and 监督, differ.
  ///
  /// Nil for rules on how to apply another law: 实施细则 of a law is not the law.
  package static func stem(_ title: String) -> String? {
    var text = comparable(title)
    if ["实施细则", "实施办法", "实施条例", "细则"].contains(where: { text.hasSuffix($0) }) { return nil }
    guard let kind = kinds.first(where: { text.hasSuffix($0) }) else { return nil }
    text = String(text.dropLast(kind.count))
    for word in ["监督", "管理"] { text = text.replacing(word, with: "") }
    text = text.filter { !"与和及的、暂行试".contains($0) }
    return text.count >= 4 ? text : nil
  }

  private static let kinds = ["暂行条例", "暂行规定", "条例", "办法", "规定", "规则", "法典", "法"]
}
