package import Model

/// The words that stand for a time limit without a number.
package enum LimitWords {
  static let immediate = ["立即", "即刻", "马上", "当即", "即时", "随即", "第一时间", "立刻"]
  static let prompt = ["及时", "尽快", "尽早", "从速", "迅速"]
  static let discretionary = ["视情", "酌情", "根据情况", "依据情况", "必要时", "需要时", "按需"]

  /// What the words say; nil where they say none or more than one of the three.
  static func limit(in words: [UInt8]) -> Limit? {
    var found: [Limit] = []
    if words.has(anyOf: immediate) { found.append(.immediate) }
    if words.has(anyOf: prompt) { found.append(.prompt) }
    if words.has(anyOf: discretionary) { found.append(.discretionary) }
    return found.count == 1 ? found[0] : nil
  }

  package static func words(_ limit: Limit) -> Bilingual {
    switch limit {
    case .immediate: Bilingual(zh: "立即（immediate）", en: "at once (immediate)")
    case .prompt: Bilingual(zh: "及时（prompt）", en: "promptly (prompt)")
    case .discretionary: Bilingual(zh: "视情况（discretionary）", en: "at discretion (discretionary)")
    case .within(let lower, let upper): words(lower, upper)
    }
  }

  package static func words(_ lower: TimeSpan, _ upper: TimeSpan) -> Bilingual {
    let high = words(upper)
    guard lower != upper else { return high }
    let low = words(lower)
    return Bilingual(zh: "\(low.zh)至\(high.zh)", en: "\(low.en) to \(high.en)")
  }

  package static func words(_ span: TimeSpan) -> Bilingual {
    var zh: [String] = []
    var en: [String] = []
    func add(_ number: Int, _ chinese: String, _ english: String) {
      guard number > 0 else { return }
      zh.append("\(number)\(chinese)")
      en.append("\(number) \(english)\(number == 1 ? "" : "s")")
    }
    if span.months % 12 == 0 {
      add(span.months / 12, "年", "year")
    } else {
      add(span.months, "个月", "month")
    }
    switch span.dayKind {
    case .natural: add(span.days, "个自然日", "calendar day")
    case .working: add(span.days, "个工作日", "working day")
    case .unstated: add(span.days, "日", "day")
    }
    if span.seconds % 3600 == 0 {
      add(span.seconds / 3600, "小时", "hour")
    } else if span.seconds % 60 == 0 {
      add(span.seconds / 60, "分钟", "minute")
    } else {
      add(span.seconds, "秒", "second")
    }
    guard !zh.isEmpty else { return Bilingual(zh: "零", en: "zero") }
    return Bilingual(zh: zh.joined(), en: en.joined(separator: " "))
  }
}

extension TimeSpan {
  /// Whether words and data state the same time, the kind of day aside where one of them leaves it open
  /// (TXT106 speaks of that).
  func states(_ other: TimeSpan) -> Bool {
    if months == other.months, days == other.days, seconds == other.seconds {
      return days == 0 || dayKind == other.dayKind || other.dayKind == .unstated
        || (dayKind == .unstated && other.dayKind == .natural)
    }
    if let a = exactSeconds, let b = other.exactSeconds { return a == b }
    return false
  }
}
