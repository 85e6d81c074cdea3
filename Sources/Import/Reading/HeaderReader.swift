import Model

/// Reads the history under a title: who passed, published, changed the law, and when.
struct HeaderReader {
  private(set) var events: [RegulationEvent] = []
  private(set) var notices: [ImportNotice] = []

  init(_ lines: [SourceLine]) {
    for line in lines { read(line) }
    if let last = lines.last, Self.dangles(last.text) {
      notices.append(
        ImportNotice(
          .danglingHeader, line: last.number,
          zh: "题注不完整（“\(last.text)”），可能缺少后来的修订。",
          en: "The history under the title breaks off; later amendments may be missing."))
    }
  }

  private mutating func read(_ line: SourceLine) {
    let scalars = Array(line.text.unicodeScalars)
    let dates = Self.eventDates(scalars)
    if dates.isEmpty {
      let words = line.text.unicodeScalars.filter { Characters.isHan($0) }
      if words.count > 2 {
        notices.append(
          ImportNotice(
            .headerNotUnderstood, line: line.number, zh: "题注中没有日期：“\(line.text)”。",
            en: "A line under the title has no date."))
      }
      return
    }
    for (index, date) in dates.enumerated() {
      let end = index + 1 < dates.count ? dates[index + 1].range.lowerBound : scalars.count
      let words = LineClassifier.text(scalars[date.range.upperBound..<end])
      if let event = Self.event(date.date, words) {
        events.append(event)
      } else {
        notices.append(
          ImportNotice(
            .headerNotUnderstood, line: line.number,
            zh: "题注中\(date.date.chinese)所述事项没有看懂：“\(words)”。",
            en: "What happened on \(date.date) is not understood."))
      }
    }
  }

  /// The days that begin an event: not those inside 《》.
  private static func eventDates(_ scalars: [Unicode.Scalar]) -> [DateScanner.Found] {
    var depth = 0
    var isInside = [Bool](repeating: false, count: scalars.count)
    for (place, scalar) in scalars.enumerated() {
      if scalar == "《" { depth += 1 }
      isInside[place] = depth > 0
      if scalar == "》" { depth = max(0, depth - 1) }
    }
    return DateScanner.dates(in: scalars).filter { !isInside[$0.range.lowerBound] }
  }

  private static func event(_ date: CivilDate, _ words: String) -> RegulationEvent? {
    let text = clean(words)
    let decision = title(in: text)
    var plain = text
    if let open = text.firstIndex(of: "《") { plain = String(text[..<open]) }
    var tail = text
    if let close = text.lastIndex(of: "》") { tail = String(text[text.index(after: close)...]) }
    let number = documentNumber(in: plain)
    let kind: RegulationEvent.Kind
    let verbs: [String]
    if tail.contains("修正") {
      (kind, verbs) = (.amendment, ["修正", "第"])
    } else if tail.contains("修订") {
      // A decision that changes articles is no new text, whatever it calls itself.
      kind = decision == nil && !tail.hasPrefix("号") ? .revision : .amendment
      verbs = ["修订", "第一次", "第二次"]
    } else if tail.contains("修改") {
      (kind, verbs) = (.amendment, ["修改"])
    } else if tail.contains("通过") {
      (kind, verbs) = (.adoption, ["通过"])
    } else if tail.contains("公布") || tail.contains("发布") || tail.contains("颁布") {
      (kind, verbs) = (.promulgation, ["公布", "发布", "颁布"])
    } else if tail.contains("施行") || tail.contains("实施") || tail.contains("生效") {
      (kind, verbs) = (.effect, ["起施行", "施行", "实施", "生效"])
    } else if tail.contains("废止") {
      (kind, verbs) = (.repeal, ["废止"])
    } else if tail.contains("批准") || tail.contains("备案") {
      (kind, verbs) = (.other, ["批准", "备案"])
    } else {
      return nil
    }
    return RegulationEvent(
      date: date, kind: kind,
      body: kind == .effect ? "" : body(plain, number: number, verbs: verbs),
      documentNumber: number, decision: decision, text: date.chinese + text)
  }

  /// The words without what leads to the next event: 根据, 自, brackets.
  private static func clean(_ words: String) -> String {
    var text = Characters.trimmed(words)
    var changed = true
    while changed {
      changed = false
      for end in ["根据", "自", "（", "(", "）", ")", "；", "，", "、", ";", ",", "。"]
      where text.hasSuffix(end) {
        text = Characters.trimmed(String(text.dropLast(end.count)))
        changed = true
      }
    }
    return text
  }

  private static func title(in text: String) -> String? {
    guard let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close
    else { return nil }
    return String(text[text.index(after: open)..<close])
  }

  /// 国务院令第449号 of 中华人民共和国国务院令第449号公布.
  static func documentNumber(in text: String) -> String? {
    let compact = Characters.withoutSpace(text)
    guard let order = compact.firstRange(of: "令第"),
      let end = compact[order.upperBound...].firstIndex(of: "号")
    else { return nil }
    var start = compact[..<order.lowerBound]
    if start.hasPrefix("中华人民共和国"), start.count > 7 { start = start.dropFirst(7) }
    let number = compact[order.upperBound..<end]
    guard number.count <= 8, start.count <= 20 else { return nil }
    return "\(start)令第\(number)号"
  }

  private static func body(_ plain: String, number: String?, verbs: [String]) -> String {
    var text = Characters.withoutSpace(plain)
    if number != nil, let order = text.firstRange(of: "令第") {
      text = String(text[..<order.lowerBound])
    }
    for verb in verbs {
      if let range = text.firstRange(of: verb) { text = String(text[..<range.lowerBound]) }
    }
    // 第十二届全国人民代表大会常务委员会第二十九次会议: the body is what stands between.
    return text
  }

  /// 根据 or an open bracket at the end.
  private static func dangles(_ text: String) -> Bool {
    let compact = Characters.withoutSpace(text)
    if compact.hasSuffix("根据") || compact == "）" || compact == ")" { return true }
    let opens = compact.filter { $0 == "（" || $0 == "(" }.count
    let closes = compact.filter { $0 == "）" || $0 == ")" }.count
    return opens != closes
  }
}
