import Diagnostics
import Documents
import Model
import XMLTree

/// TXT101
struct ValueWordsDiffer: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT101", slug: "value-words-differ",
    title: Bilingual(zh: "时限的文字与数据不一致", en: "words and time limit differ"),
    severity: .error,
    rationale: Bilingual(
      zh: "人按文字执行，衔接性审查和统计按数据计算。二者不一致，结论就不可信，而且看不出来。",
      en:
        "People act on the words; comparisons of plans are computed from the data. Where the two differ, every result is wrong and nobody sees it."
    ),
    remedy: Bilingual(
      zh: "查明哪一个是本意，改正文字或者 duration。改数据时时限写成 PT15M、PT2H..PT3H、P7WD、P30D、P1M 的样子。",
      en:
        "Find out which one is meant and correct the words or `duration` (PT15M, PT2H..PT3H, P7WD, P30D, P1M)."
    ),
    failing: .procedure(
      #"<p id="aexamp22">应当在<value role="within" duration="PT45M">15分钟</value>内报告。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">应当在<value role="within" duration="PT15M">一刻钟</value>内报告，此后<value role="every" duration="PT2H..PT3H">每2至3小时</value>续报，<value role="limit" duration="P12M">一年</value>内完成整改。</p>"#
    ))

  static let elements: [ElementName] = [.value]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard element.has(.duration) else { return }
    let dayKind = element[.dayType].flatMap { DayKind(rawValue: $0) }
    guard let limit = element.withAttribute(.duration, { Limit(utf8: $0, dayKind: dayKind) }) ?? nil
    else { return }
    let words = document.words(of: element)
    guard !words.isBlank else { return }
    if let dayKind, case .within(_, let upper) = limit, upper.days > 0, dayKind != .unstated,
      upper.dayKind != dayKind
    {
      report(element, LimitWords.words(limit), dayKindWords(dayKind), &sink)
      return
    }
    guard let stated = statedLimit(words, like: limit), !agree(limit, stated) else { return }
    report(element, LimitWords.words(limit), LimitWords.words(stated), &sink)
  }

  /// What the words say; nil where they say nothing that can be read (TXT104) or compared.
  private func statedLimit(_ words: ValueWords, like limit: Limit) -> Limit? {
    let times = words.times
    let spans: [Limit] = times.compactMap { mention in
      guard !mention.isVague, case .time(let lower, let upper) = mention.amount else { return nil }
      return .within(lower: lower, upper: upper)
    }
    if let same = spans.first(where: { agree(limit, $0) }) { return same }
    if let first = spans.first { return first }
    return times.isEmpty ? LimitWords.limit(in: words.words) : nil
  }

  private func agree(_ data: Limit, _ words: Limit) -> Bool {
    switch (data, words) {
    case (.within(let lower, let upper), .within(let low, let high)):
      lower.states(low) && upper.states(high)
    default: data == words
    }
  }

  private func dayKindWords(_ kind: DayKind) -> Bilingual {
    kind == .working
      ? Bilingual(zh: "工作日（dayType）", en: "working days (dayType)")
      : Bilingual(zh: "自然日（dayType）", en: "calendar days (dayType)")
  }

  private func report(
    _ element: Element, _ data: Bilingual, _ words: Bilingual, _ sink: inout FindingSink
  ) {
    sink.report(
      Bilingual(
        zh: "文字写的是\(words.zh)，数据（duration）是\(data.zh)。",
        en: "The words say \(words.en), the data (duration) says \(data.en)."),
      at: element.index, discriminator: "duration")
  }
}
