package import Citations
package import Import
import Model

/// The place inside a document that a citation names: 条, 款, 项, 目, or a division.
///
/// Small on purpose: a corpus holds some hundred thousand of them.
package struct LawLocator: Sendable, Hashable {
  private var articleValue: Int32 = 0
  private var lastValue: Int32 = 0
  private var articleSuffix: Int16 = 0
  private var lastSuffix: Int16 = 0
  private var paragraphValue: Int16 = 0
  private var lastParagraphValue: Int16 = 0
  private var pointValue: Int16 = 0
  private var lastPointValue: Int16 = 0
  private var indentValue: Int16 = 0
  /// `pt2/ch3`; nil for most.
  package var divisions: String?
  /// A decimal section of a document that is not numbered by 条: `8.2.2`.
  package var section: String?

  package init() {}

  package init(article: UnitNumber, paragraph: Int? = nil, point: Int? = nil, indent: Int? = nil) {
    self.article = article
    self.paragraph = paragraph
    self.point = point
    self.indent = indent
  }

  package var article: UnitNumber? {
    get { Self.number(articleValue, articleSuffix) }
    set { (articleValue, articleSuffix) = Self.fields(newValue) }
  }
  /// The last 条 of a range.
  package var lastArticle: UnitNumber? {
    get { Self.number(lastValue, lastSuffix) }
    set { (lastValue, lastSuffix) = Self.fields(newValue) }
  }
  package var paragraph: Int? {
    get { Self.value(paragraphValue) }
    set { paragraphValue = Self.field(newValue) }
  }
  package var lastParagraph: Int? {
    get { Self.value(lastParagraphValue) }
    set { lastParagraphValue = Self.field(newValue) }
  }
  /// 项.
  package var point: Int? {
    get { Self.value(pointValue) }
    set { pointValue = Self.field(newValue) }
  }
  package var lastPoint: Int? {
    get { Self.value(lastPointValue) }
    set { lastPointValue = Self.field(newValue) }
  }
  /// 目.
  package var indent: Int? {
    get { Self.value(indentValue) }
    set { indentValue = Self.field(newValue) }
  }

  /// Whether the whole document is meant.
  package var isWhole: Bool {
    articleValue == 0 && paragraphValue == 0 && pointValue == 0 && indentValue == 0
      && divisions == nil && section == nil
  }

  /// Whether several provisions are meant.
  package var isRange: Bool { lastValue != 0 || lastParagraphValue != 0 || lastPointValue != 0 }

  private static func value(_ field: Int16) -> Int? { field == 0 ? nil : Int(field) }
  private static func field(_ value: Int?) -> Int16 { value.flatMap { Int16(exactly: $0) } ?? 0 }
  private static func number(_ value: Int32, _ suffix: Int16) -> UnitNumber? {
    value == 0 ? nil : UnitNumber(Int(value), suffix: self.value(suffix))
  }
  private static func fields(_ number: UnitNumber?) -> (Int32, Int16) {
    guard let number, let value = Int32(exactly: number.value) else { return (0, 0) }
    return (value, field(number.suffix))
  }
}

extension LawLocator {
  /// What the recogniser read behind a name.
  package init(_ target: CitationTarget) {
    if let text = target.article {
      if let number = Self.unit(text) { article = number } else { section = text }
    }
    lastArticle = target.toArticle.flatMap { Self.unit($0) }
    paragraph = target.paragraph.flatMap { Self.integer($0) }
    lastParagraph = target.toParagraph.flatMap { Self.integer($0) }
    point = target.item.flatMap { Self.integer($0) }
    lastPoint = target.toItem.flatMap { Self.integer($0) }
    indent = target.subitem.flatMap { Self.integer($0) }
    if let above = target.antecedent { fill(above) }
    var steps: [String] = []
    if let part = target.part { steps.append("pt" + part) }
    if let subpart = target.subpart { steps.append("sp" + subpart) }
    if let chapter = target.chapter { steps.append("ch" + chapter) }
    if let number = target.section {
      if UnitNumber(number) == nil || steps.isEmpty && article == nil && number.contains(".") {
        section = number
      } else {
        steps.append("sec" + number)
      }
    }
    // 第二编第三章第五条: articles are numbered through the law, the division adds nothing.
    if !steps.isEmpty, article == nil { divisions = steps.joined(separator: "/") }
  }

  /// 同条第二款: the article is that of the citation before.
  private mutating func fill(_ above: CitationTarget.Antecedent) {
    guard article == nil, let number = Self.unit(above.article) else { return }
    article = number
    if paragraph == nil { paragraph = above.paragraph.flatMap { Self.integer($0) } }
    if point == nil { point = above.item.flatMap { Self.integer($0) } }
  }

  /// A number of digits only, which nearly all are.
  private static func plain(_ text: String) -> Int? {
    guard (1...6).contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func unit(_ text: String) -> UnitNumber? {
    plain(text).map { UnitNumber($0) } ?? UnitNumber(text)
  }

  private static func integer(_ text: String) -> Int? { plain(text) ?? Int(text) }

  /// `55`, `55.2`, `55.2.3`, `55.2.3.1`; nil for what is more than that.
  static func plainPath(_ bytes: Span<UInt8>) -> LawLocator? {
    var numbers: (Int, Int, Int, Int) = (0, 0, 0, 0)
    var level = 0
    var digits = 0
    var value = 0
    for place in 0...bytes.count {
      let byte = place < bytes.count ? bytes[place] : 0x2E
      if byte == 0x2E {
        guard (1...4).contains(digits), level < 4, level == 0 || value > 0 else { return nil }
        switch level {
        case 0: numbers.0 = value
        case 1: numbers.1 = value
        case 2: numbers.2 = value
        default: numbers.3 = value
        }
        level += 1
        (digits, value) = (0, 0)
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      }
    }
    return LawLocator(
      article: UnitNumber(numbers.0), paragraph: level > 1 ? numbers.1 : nil,
      point: level > 2 ? numbers.2 : nil, indent: level > 3 ? numbers.3 : nil)
  }

  /// Reads what stands behind `#` in a target: `55.2.3`, `120-1`, `8..10`, `46.2..3`, `77.?.3`, `pt2/ch3`.
  package init?(_ text: some StringProtocol) {
    if text.utf8.first.map({ $0 >= 0x61 }) ?? false {
      guard Self.steps(text) != nil else { return nil }
      divisions = String(text)
      return
    }
    let bytes = Array(text.utf8)
    if let plain = Self.plainPath(bytes.span) {
      self = plain
      return
    }
    let dots = bytes.indices.dropLast().first { bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E }
    let front = String(decoding: bytes[..<(dots ?? bytes.count)], as: UTF8.self)
    let numbers = front.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...4).contains(numbers.count), let article = UnitNumber(numbers[0]) else { return nil }
    self.article = article
    for (level, number) in numbers.dropFirst().enumerated() {
      // 第七十七条第（三）项: the 款 is not named.
      if level == 0, number == "?", numbers.count > 2 { continue }
      guard let value = Int(number), value > 0 else { return nil }
      switch level {
      case 0: paragraph = value
      case 1: point = value
      default: indent = value
      }
    }
    guard let dots else { return }
    let last = String(decoding: bytes[(dots + 2)...], as: UTF8.self)
    switch numbers.count {
    case 1:
      guard let number = UnitNumber(last) else { return nil }
      lastArticle = number
    case 2:
      guard let value = Int(last), value > 0 else { return nil }
      lastParagraph = value
    case 3:
      guard let value = Int(last), value > 0 else { return nil }
      lastPoint = value
    default: return nil
    }
  }

  /// The divisions from the outside in; nil where one has no number.
  package var divisionSteps: [(kind: UnitKind, number: UnitNumber)]? {
    divisions.flatMap { Self.steps($0) }
  }

  private static let prefixes: [(String, UnitKind)] = [
    ("pt", .part), ("sp", .subpart), ("ch", .chapter), ("sec", .section),
  ]

  private static func steps(
    _ text: some StringProtocol
  ) -> [(kind: UnitKind, number: UnitNumber)]? {
    var result: [(kind: UnitKind, number: UnitNumber)] = []
    for step in text.split(separator: "/") {
      guard let (prefix, kind) = prefixes.first(where: { step.hasPrefix($0.0) }),
        let number = UnitNumber(step.dropFirst(prefix.count))
      else { return nil }
      result.append((kind, number))
    }
    return result.isEmpty ? nil : result
  }
}

extension LawLocator: CustomStringConvertible {
  /// As a target writes it; a 项 of an article whose 款 is not named has `?` for the 款.
  package var description: String {
    if let section { return section }
    guard let article else { return divisions ?? "" }
    var text = article.description
    if let lastArticle { return text + "..\(lastArticle)" }
    if let paragraph { text += ".\(paragraph)" }
    if let lastParagraph { return text + "..\(lastParagraph)" }
    guard let point else { return text }
    text += paragraph == nil ? ".?.\(point)" : ".\(point)"
    if let lastPoint { return text + "..\(lastPoint)" }
    return text + (indent.map { ".\($0)" } ?? "")
  }

  /// 第五十五条第二款第（三）项, as a law is cited; empty for the whole document.
  package var printed: String {
    if let section { return section + "节" }
    guard let article else {
      let steps = divisionSteps ?? []
      return steps.map { Self.printed($0.number, $0.kind.chinese) }.joined()
    }
    var text = Self.printed(article, "条")
    if let lastArticle { return text + "至" + Self.printed(lastArticle, "条") }
    if let paragraph { text += "第\(ChineseNumeral.printed(paragraph))款" }
    if let lastParagraph { text += "至第\(ChineseNumeral.printed(lastParagraph))款" }
    if let point { text += "第（\(ChineseNumeral.printed(point))）项" }
    if let lastPoint { text += "至第（\(ChineseNumeral.printed(lastPoint))）项" }
    if let indent { text += "第\(indent)目" }
    return text
  }

  private static func printed(_ number: UnitNumber, _ unit: String) -> String {
    "第\(ChineseNumeral.printed(number.value))\(unit)"
      + (number.suffix.map { "之" + ChineseNumeral.printed($0) } ?? "")
  }
}
