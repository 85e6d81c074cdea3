/// A clause number as the words of a reference print it: 第7.3.1条, 附录A, 表1, 第7.3.1条a)项, 三、（二）.
struct PrintedNumber: Hashable {
  enum Kind: Hashable {
    case clause
    case table
    case figure
  }

  var kind: Kind
  /// `7.3.1`, `A`, `A.1`; empty where only a list entry is named.
  var clause: String
  /// `a)`, `1)`, from the outside in.
  var entries: [String]

  /// Nil where the words are not a number and nothing else.
  init?(_ words: String) {
    var rest = Substring(String(words.filter { !$0.isWhitespace }.map(Self.narrow)))
    for prefix in ["本程序", "本预案", "本文件", "本规程"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    clause = ""
    entries = []
    kind = .clause
    if rest.hasPrefix("表") || rest.hasPrefix("图") {
      kind = rest.hasPrefix("表") ? .table : .figure
      rest = rest.dropFirst()
      clause = Self.dotted(&rest) ?? ""
      guard rest.isEmpty, !clause.isEmpty else { return nil }
      return
    }
    if rest.hasPrefix("附录") {
      rest = rest.dropFirst(2)
      clause = Self.dotted(&rest) ?? ""
      guard rest.isEmpty, clause.first?.isLetter == true else { return nil }
      return
    }
    let isOrdinal = rest.hasPrefix("第")
    if isOrdinal { rest = rest.dropFirst() }
    if let entry = Self.entry(&rest) {
      entries.append(entry)
    } else if let number = Self.dotted(&rest) {
      clause = number
      Self.drop(["条款", "条", "章", "节", "部分"], &rest)
    } else if isOrdinal, let number = Self.chinese(&rest) {
      // 第三章; 第三款 counts paragraphs and is none of ours.
      clause = String(number)
      guard Self.drop(["条", "章", "节", "部分"], &rest) else { return nil }
    } else if let number = Self.ordinal(in: String(rest)),
      rest.contains(where: { "（(、".contains($0) })
    {
      clause = String(number)
      return
    } else {
      return nil
    }
    while !rest.isEmpty {
      Self.drop(["第"], &rest)
      if let entry = Self.entry(&rest) {
        entries.append(entry)
        Self.drop(["项"], &rest)
      } else if entries.isEmpty || !Self.drop(["项"], &rest) {
        return nil
      }
    }
  }

  /// The figure of 一、, （二） or 3.; nil where there is none.
  static func ordinal(in label: String) -> Int? {
    var rest = Substring(label.filter { !"（）()、.".contains($0) })
    if let number = Int(rest) { return number }
    guard let number = chinese(&rest), rest.isEmpty else { return nil }
    return number
  }

  /// Full-width letters, digits, point and bracket.
  private static func narrow(_ character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
      (0xFF01...0xFF5E).contains(scalar.value), let narrow = UnicodeScalar(scalar.value - 0xFEE0)
    else { return character }
    return Character(narrow)
  }

  @discardableResult
  private static func drop(_ words: [String], _ rest: inout Substring) -> Bool {
    guard let word = words.first(where: { rest.hasPrefix($0) }) else { return false }
    rest = rest.dropFirst(word.count)
    return true
  }

  /// `7`, `7.3.1`, `A`, `A.1`.
  private static func dotted(_ rest: inout Substring) -> String? {
    var text = rest
    var number = ""
    if let first = text.first, first.isASCII, first.isUppercase {
      number.append(first)
      text = text.dropFirst()
      if text.first != "." {
        rest = text
        return number
      }
    } else {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { return nil }
      number += digits
      text = text.dropFirst(digits.count)
    }
    while text.first == "." {
      let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty else { break }
      number += "." + digits
      text = text.dropFirst(digits.count + 1)
    }
    rest = text
    return number
  }

  /// `a)`, `1)`.
  private static func entry(_ rest: inout Substring) -> String? {
    let letters = rest.prefix { $0.isASCII && ($0.isLowercase || $0.isNumber) }
    guard !letters.isEmpty, letters.count <= 2, rest.dropFirst(letters.count).first == ")",
      letters.allSatisfy(\.isNumber) || letters.allSatisfy(\.isLowercase)
    else { return nil }
    rest = rest.dropFirst(letters.count + 1)
    return letters + ")"
  }

  /// 一 to 九十九.
  private static func chinese(_ rest: inout Substring) -> Int? {
    let digits: [Character: Int] = [
      "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    var value = 0
    var pending: Int?
    var text = rest
    while let character = text.first {
      if let digit = digits[character], pending == nil {
        pending = digit
      } else if character == "十", value == 0 {
        value = (pending ?? 1) * 10
        pending = nil
      } else {
        break
      }
      text = text.dropFirst()
    }
    value += pending ?? 0
    guard value > 0 else { return nil }
    rest = text
    return value
  }
}
