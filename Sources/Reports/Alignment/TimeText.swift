import Model

/// Limits in the cells of tables, without the tokens of the vocabulary.
enum TimeText {
  static func words(_ limit: Limit?) -> Bilingual {
    switch limit {
    case nil: Bilingual(zh: "未写时限", en: "no limit stated")
    case .immediate: Bilingual(zh: "立即", en: "at once")
    case .prompt: Bilingual(zh: "及时", en: "promptly")
    case .discretionary: Bilingual(zh: "视情况", en: "at discretion")
    case .within(let lower, let upper):
      lower == upper
        ? words(upper)
        : Bilingual(
          zh: "\(words(lower).zh)至\(words(upper).zh)",
          en: "\(words(lower).en) to \(words(upper).en)")
    }
  }

  /// 15分钟内; 立即 stays as it is.
  static func within(_ limit: Limit?) -> Bilingual {
    let words = words(limit)
    guard case .within = limit else { return words }
    return Bilingual(zh: words.zh + "内", en: "within " + words.en)
  }

  static func words(_ span: TimeSpan) -> Bilingual {
    var zh = ""
    var en: [String] = []
    func add(_ number: Int, _ chinese: String, _ one: String, _ many: String) {
      guard number > 0 else { return }
      zh += "\(number)\(chinese)"
      en.append("\(number) \(number == 1 ? one : many)")
    }
    add(span.months / 12, "年", "year", "years")
    add(span.months % 12, "个月", "month", "months")
    switch span.dayKind {
    case .natural: add(span.days, "个自然日", "calendar day", "calendar days")
    case .working: add(span.days, "个工作日", "working day", "working days")
    case .unstated: add(span.days, "日", "day", "days")
    }
    if span.seconds % 3600 == 0 {
      add(span.seconds / 3600, "小时", "h", "h")
    } else if span.seconds % 60 == 0 {
      add(span.seconds / 60, "分钟", "min", "min")
    } else {
      add(span.seconds, "秒", "s", "s")
    }
    return zh.isEmpty
      ? Bilingual(zh: "0分钟", en: "0 min") : Bilingual(zh: zh, en: en.joined(separator: " "))
  }
}
