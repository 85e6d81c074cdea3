/// 不少于, 超过, 以上: the comparison that the words around a value state.
enum ComparisonWords {
  /// Operators that the words allow; empty where they state none.
  static func operators(before: [UInt8], after: [UInt8]) -> [String] {
    var result = prefix(before) ?? []
    for found in suffix(after) ?? [] where !result.contains(found) { result.append(found) }
    return result
  }

  // MARK: In front of the value

  private static func prefix(_ before: [UInt8]) -> [String]? {
    let text = trimmed(before)
    if let found = comparison(atEndOf: text) { return found }
    // 不低于额定值的90%, 超过规定时限10分钟
    guard let gap = linkingGap(text) else { return nil }
    return comparison(atEndOf: Array(text[..<gap]))
  }

  private static func comparison(atEndOf text: [UInt8]) -> [String]? {
    guard let last = text.last, endings[Int(last)] else { return nil }
    for (words, operators) in inclusive where words.contains(where: { text.ends(with: $0) }) {
      return operators
    }
    for (words, plain, negated) in comparatives {
      guard let word = words.first(where: { text.ends(with: $0) }) else { continue }
      let head = Array(text.dropLast(word.utf8.count))
      if let inclusive = orEqual[plain], Array(head.suffix(24)).has(anyOf: ["达到或", "等于或"]) {
        return [inclusive]
      }
      return negations.contains { head.ends(with: $0) } ? [negated] : [plain]
    }
    for (words, operators) in others where words.contains(where: { text.ends(with: $0) }) {
      return operators
    }
    return nil
  }

  /// Where the words between a comparison and its value begin: 额定值的, 规定时限.
  private static func linkingGap(_ text: [UInt8]) -> Int? {
    guard let last = text.last, linkEndings[Int(last)] else { return nil }
    guard let link = links.first(where: { text.ends(with: $0) }) else { return nil }
    var place = text.count - link.utf8.count
    if comparison(atEndOf: Array(text[..<place])) != nil { return place }
    for _ in 0..<10 {
      guard place >= 3, text[place - 3] >= 0xE4, text[place - 3] <= 0xE9 else { return nil }
      let character = Array(text[place - 3..<place])
      if barriers.contains(character) { return nil }
      place -= 3
      if comparison(atEndOf: Array(text[..<place])) != nil { return place }
    }
    return nil
  }

  // MARK: Behind it

  private static func suffix(_ after: [UInt8]) -> [String]? {
    guard let first = after.first, beginnings[Int(first)] else { return nil }
    var text = after[...]
    for bracket in brackets where text.begins(with: bracket) {
      text = text.dropFirst(bracket.utf8.count)
    }
    for (words, operators) in trailing {
      guard let word = words.first(where: { text.begins(with: $0) }) else { continue }
      let rest = text.dropFirst(word.utf8.count)
      return notTrailing.contains { rest.starts(with: $0.utf8) } ? nil : operators
    }
    return nil
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    var text = text
    while text.last == 0x20 { text.removeLast() }
    for filler in ["为", "每"] where text.ends(with: filler) { text.removeLast(filler.utf8.count) }
    return text
  }

  private static let inclusive: [(words: [String], operators: [String])] = [
    (["大于等于", "大于或等于", "大于或者等于", "达到或超过", "达到或者超过", "等于或大于", "≥", "≧"], ["ge"]),
    (["小于等于", "小于或等于", "小于或者等于", "低于或等于", "低于或者等于", "等于或小于", "≤", "≦"], ["le"]),
    (["未达到", "达不到", "没有达到"], ["lt"]),
  ]
  private static let others: [(words: [String], operators: [String])] = [
    (["至少", "最少", "起码"], ["ge"]), (["达到", "达", "满"], ["ge", "eq"]),
    (["最多", "至多", "最长", "最迟"], ["le"]),
    (["＞", ">"], ["gt"]), (["＜", "<"], ["lt"]),
  ]
  private static let comparatives: [(words: [String], plain: String, negated: String)] = [
    (["超过", "高于", "大于", "多于", "超出", "长于", "晚于"], "gt", "le"),
    (["低于", "小于", "少于", "短于", "早于"], "lt", "ge"),
    (["不足", "不到", "未满", "不满"], "lt", "lt"),
  ]
  /// 达到或者预计超过
  private static let orEqual = ["gt": "ge", "lt": "le"]
  private static let negations = ["不", "不得", "不应", "不能", "不宜", "不可", "不允许", "未", "没有", "不准", "不许"]
  private static let trailing: [(words: [String], operators: [String])] = [
    (["及以上", "或以上", "或者以上", "以上"], ["ge"]), (["及以下", "或以下", "或者以下", "以下"], ["le"]),
    (["及以内", "以内", "之内", "内"], ["le"]),
  ]
  /// 以上述方法, 内部, 内容: words that only begin like a comparison.
  private static let notTrailing = [
    "述", "各", "所", "情形", "规定", "要求", "部", "容", "外", "列", "简称", "统称",
  ]
  /// The last bytes of the words that compare, of those that link, and the first of those behind a value.
  private static let endings = Self.table(
    (inclusive.flatMap(\.words) + others.flatMap(\.words) + comparatives.flatMap(\.words))
      .compactMap(\.utf8.last))
  private static let linkEndings = Self.table(links.compactMap(\.utf8.last))
  private static let beginnings = Self.table(
    (trailing.flatMap(\.words) + brackets).compactMap(\.utf8.first))

  private static func table(_ bytes: [UInt8]) -> [Bool] {
    var table = Array(repeating: false, count: 256)
    for byte in bytes { table[Int(byte)] = true }
    return table
  }

  private static let brackets = ["（含）", "(含)", "（含本数）"]
  private static let links = ["的", "值", "时限", "期限", "水平", "规定", "总数", "标准", "本底"]
  private static let barriers: Set<[UInt8]> = Set("时后前在应当须可".map { Array(String($0).utf8) })
}

extension ArraySlice<UInt8> {
  fileprivate func begins(with word: String) -> Bool {
    let bytes = word.utf8.span
    guard count >= bytes.count else { return false }
    for offset in bytes.indices where self[startIndex + offset] != bytes[offset] { return false }
    return true
  }
}
