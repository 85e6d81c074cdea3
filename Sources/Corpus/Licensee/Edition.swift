import Citations
package import Model

/// How a revision is named: 第3版, （B版）, 修订版2, 2022版, Rev. C.
package enum Edition {
  /// The revision that the words of a citation name behind a title; nil where none is.
  ///
  /// - Parameter words: begin with the title, in 《》 or without.
  package static func behind(_ title: String, in words: String) -> String? {
    var rest = words[...]
    if let range = rest.firstRange(of: title) { rest = rest[range.upperBound...] }
    while rest.first.map({ "》〉”".contains($0) || $0.isWhitespace }) == true {
      rest = rest.dropFirst()
    }
    guard let open = rest.first, "（(".contains(open) else { return read(rest) }
    let inner = rest.dropFirst().prefix { !"）)".contains($0) }
    // （第2版，2024年3月）
    return inner.split(whereSeparator: { "，,；;、".contains($0) }).lazy.compactMap { read($0) }.first
  }

  /// The revision that words begin with: `3`, `B`, `2022`.
  package static func read(_ words: Substring) -> String? {
    var rest = words.drop { $0.isWhitespace }
    let isOrdinal = drop("第", &rest)
    for mark in ["修订版本", "修订版", "版本号", "版本", "版次", "Revision", "Rev", "REV", "rev"]
    where drop(mark, &rest) {
      drop("：", &rest)
      drop(":", &rest)
      drop(".", &rest)
      drop("第", &rest)
      return number(&rest)
    }
    guard let number = number(&rest) else { return nil }
    rest = rest.drop { $0.isWhitespace }
    for mark in ["修订版", "版", "次修订"] where rest.hasPrefix(mark) {
      // 版次, 版面 and 版本 name something else.
      let next = rest.dropFirst(mark.count).first
      if mark == "版", let next, "面权图式块".contains(next) { return nil }
      return mark == "次修订" && !isOrdinal ? nil : number
    }
    return nil
  }

  private static func number(_ rest: inout Substring) -> String? {
    rest = rest.drop { $0.isWhitespace }
    let letters = rest.prefix { character in
      guard let ascii = narrow(character).asciiValue else { return false }
      return (0x30...0x39).contains(ascii) || (0x41...0x5A).contains(ascii)
        || (0x61...0x7A).contains(ascii) || ascii == 0x2E
    }
    if !letters.isEmpty, letters.count <= 6 {
      rest = rest.dropFirst(letters.count)
      var text = String(letters.map(narrow)).uppercased()
      if text.count > 1, text.hasPrefix("V") { text.removeFirst() }
      while text.hasSuffix(".") { text.removeLast() }
      return text.isEmpty ? nil : text
    }
    let digits = rest.prefix { "〇零一二三四五六七八九十".contains($0) }
    guard !digits.isEmpty, let value = ChineseNumeral.value(of: digits) else { return nil }
    rest = rest.dropFirst(digits.count)
    return String(value)
  }

  private static func narrow(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(narrow)
  }

  @discardableResult
  private static func drop(_ mark: String, _ rest: inout Substring) -> Bool {
    guard rest.hasPrefix(mark) else { return false }
    rest = rest.dropFirst(mark.count)
    return true
  }

  /// 第3版, B版, 2022年版, as a reader of the field writes it.
  package static func printed(_ edition: String) -> Bilingual {
    let isNumber = edition.allSatisfy { $0.isASCII && $0.isNumber }
    let zh =
      isNumber ? edition.count == 4 ? "\(edition)年版" : "第\(edition)版" : "\(edition)版"
    return Bilingual(zh: zh, en: "revision \(edition)")
  }
}
