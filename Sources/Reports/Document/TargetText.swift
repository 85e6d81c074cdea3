import Model

import Documents

/// A target (`核安全法#55.3`) as a Chinese document cites it: 《核安全法》第五十五条第三款. What is in no
/// known form stays as it is written.
enum TargetText {
  static func list(_ targets: String) -> String {
    targets.split(separator: " ").map { text(String($0)) }.joined(separator: "、")
  }

  static func text(_ target: String) -> String {
    let halves = target.split(separator: "#", maxSplits: 1)
    guard let head = halves.first else { return target }
    let norm = head.split(separator: "@").first.map(String.init) ?? String(head)
    let isCode = norm.utf8.first.map { $0 < 0x80 } ?? true
    let name = isCode ? norm : "《\(norm)》"
    guard halves.count == 2 else { return name }
    guard let place = locator(String(halves[1])) else { return target }
    return name + place
  }

  private static func locator(_ text: String) -> String? {
    if let range = text.firstRange(of: "..") {
      guard let from = article(text[..<range.lowerBound]),
        let to = article(text[range.upperBound...])
      else { return nil }
      return "\(from)至\(to)"
    }
    if text.hasPrefix("ch") || text.hasPrefix("pt") || text.hasPrefix("sec") {
      return division(text)
    }
    let parts = text.split(separator: ".")
    guard (1...4).contains(parts.count), let first = parts.first, var result = article(first) else {
      return nil
    }
    for (part, unit) in zip(parts.dropFirst(), ["款", "项", "目"]) {
      guard let number = Int(part) else { return nil }
      switch unit {
      case "款": result += "第\(ChineseNumeral.printed(number))款"
      case "项": result += "第（\(ChineseNumeral.printed(number))）项"
      default: result += "第\(number)目"
      }
    }
    return result
  }

  /// `120-1` is 第一百二十条之一.
  private static func article(_ text: Substring) -> String? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard (1...2).contains(parts.count), let number = parts.first.flatMap({ $0 }) else {
      return nil
    }
    let article = "第\(ChineseNumeral.printed(number))条"
    guard parts.count == 2 else { return article }
    return parts[1].map { article + "之" + ChineseNumeral.printed($0) }
  }

  private static func division(_ text: String) -> String? {
    var result = ""
    for part in text.split(separator: "/") {
      guard let digits = part.firstIndex(where: \.isNumber), let number = Int(part[digits...])
      else { return nil }
      let units = ["pt": "编", "ch": "章", "sec": "节"]
      guard let unit = units[String(part[..<digits])] else { return nil }
      result += "第\(ChineseNumeral.printed(number))\(unit)"
    }
    return result
  }
}
