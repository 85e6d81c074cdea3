import Diagnostics
import Documents
import Model
import XMLTree

/// TXT106
struct DayKindUnstated: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT106", slug: "day-kind-unstated",
    title: Bilingual(zh: "期限未写明自然日或者工作日", en: "calendar or working days not stated"),
    severity: .warning,
    rationale: Bilingual(
      zh: "以日计算的期限，自然日和工作日相差可达一半。文字没有写明的，任何比对都无法判定；数据也不得替文字补写。",
      en:
        "Calendar and working days can differ by half. Where the words leave it open, no comparison can be decided, and the data may not add what the words do not say."
    ),
    remedy: Bilingual(
      zh: "写明“个工作日”或者“日（自然日）”，也可以在术语一章写明本文件所称日的含义。",
      en:
        "Write 个工作日 or 日（自然日）, or state once, among the terms, what a day means in this document."
    ),
    failing: .procedure(
      #"<p id="aexamp22">整改期限不超过<value role="limit" duration="P30D">30日</value>。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">整改期限不超过<value role="limit" duration="P30D" dayType="natural">30日</value>（自然日），在<value role="limit" duration="P7WD">7个工作日</value>内答复，<value role="retain" duration="P90D">90日</value>后销毁副本；调取近<value duration="P30D">30日</value>的记录。</p>"#
    ))

  static let elements: [ElementName] = [.value, .p, .li]

  private enum Problem {
    case unstated
    /// The data says what the words do not.
    case added(DayKind)
    /// The words say what the data does not.
    case dropped(DayKind)
  }

  private var candidates: [(node: NodeIndex, problem: Problem, hasAttribute: Bool)] = []
  private var paragraphs: [NodeIndex] = []

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard element.kind == .value else {
      paragraphs.append(element.index)
      return
    }
    guard element.has(.duration) else { return }
    let dayKind = element[.dayType].flatMap { DayKind(rawValue: $0) }
    guard
      let limit = element.withAttribute(.duration, { Limit(utf8: $0, dayKind: dayKind) }) ?? nil,
      let data = limit.upper, data.days > 0
    else { return }
    let words = document.words(of: element)
    let spans: [TimeSpan] = words.times.compactMap { mention in
      guard !mention.isVague, !mention.isRhythm, case .time(_, let upper) = mention.amount,
        upper.days == data.days
      else { return nil }
      return upper
    }
    // What differs in the number itself is TXT101's.
    guard let stated = spans.first else { return }
    let problem: Problem
    switch (data.dayKind, stated.dayKind) {
    case (.unstated, .unstated):
      guard isTimeLimit(element, words) else { return }
      problem = .unstated
    case (let kind, .unstated): problem = .added(kind)
    case (.unstated, let kind):
      // 一周 is seven days whatever the data calls them.
      guard !words.words.has(anyOf: ["周", "星期"]) else { return }
      problem = .dropped(kind)
    default: return
    }
    candidates.append((element.index, problem, element.has(.dayType)))
  }

  mutating func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard !candidates.isEmpty else { return }
    let declared = declaration(document)
    for candidate in candidates {
      let spot = candidate.hasAttribute ? RawFinding.Spot.attribute("dayType") : .node
      switch candidate.problem {
      case .unstated:
        if declared != nil { continue }
        sink.report(
          Bilingual(
            zh: "以日计算的期限没有写明是自然日还是工作日，是否符合规定时限无法判定。",
            en:
              "A limit in days that says neither calendar nor working days cannot be compared with any other."
          ), at: candidate.node, spot: spot, verdict: .undetermined, discriminator: "unstated")
      case .added(let kind):
        if declared == kind { continue }
        sink.report(
          Bilingual(
            zh: "数据（dayType）写明是\(name(kind).zh)，文字没有写明。",
            en: "The data (dayType) says \(name(kind).en), the words do not."),
          at: candidate.node, spot: spot, discriminator: "added")
      case .dropped(let kind):
        sink.report(
          Bilingual(
            zh: "文字写明是\(name(kind).zh)，数据没有写明。",
            en: "The words say \(name(kind).en), the data does not."),
          at: candidate.node, spot: spot,
          help: Bilingual(
            zh: "在数据中写明：dayType=\"\(kind.rawValue)\"。",
            en: "Say so in the data: dayType=\"\(kind.rawValue)\"."), discriminator: "dropped")
      }
    }
  }

  // MARK: Which values are time limits

  private func isTimeLimit(_ value: Element, _ words: ValueWords) -> Bool {
    if let role = value[.role] {
      if Self.otherRoles.contains(role) { return false }
    } else {
      let after = words.surroundings.after
      guard
        Self.limitWords.contains(where: { after.starts(with: $0.utf8) })
          || words.words.has(anyOf: ["内", "前", "不超过"])
      else { return false }
    }
    let before = words.surroundings.before
    if Self.lookBack.contains(where: { before.ends(with: $0) }) { return false }
    return !isFixedByLaw(value)
  }

  /// In the words on remedies, beside a citation of the limit, or in a dose criterion the day is the law's
  /// or a measuring time.
  private func isFixedByLaw(_ value: Element) -> Bool {
    var current = value.parent
    while let element = current {
      switch element.kind {
      case .remedies: return true
      case .protectiveAction, .trigger: return value[.role] == nil
      case .p, .li, .cell:
        if element.descendants.contains(where: { $0.kind == .cite && $0[.role] == "deadline" }) {
          return true
        }
      default: break
      }
      current = element.parent
    }
    return false
  }

  private static let otherRoles: Set<String> = [
    "retain", "every", "times", "duration", "travel", "over", "period",
  ]
  private static let limitWords = ["内", "之内", "以内", "前", "之前", "以前", "后", "之后", "的期限"]
  private static let lookBack = ["近", "最近", "过去", "此前", "连续", "持续", "最初", "沉积后"]

  // MARK: What the document says of its days

  /// 本程序所称“日”是指自然日, 本预案中的期限均为自然日.
  private func declaration(_ document: DocumentContext) -> DayKind? {
    for node in paragraphs {
      guard let element = document.element(node) else { continue }
      let text = Array(element.normalisedText.utf8)
      guard text.has(anyOf: ["所称", "均", "未注明", "另有"]) else { continue }
      for (words, kind) in Self.declarations where text.has(anyOf: words) { return kind }
    }
    return nil
  }

  private static let declarations: [(words: [String], kind: DayKind)] = {
    let verbs = ["均为", "均指", "均按", "均以", "是指", "系指", "即指", "，指", "，为", "”指", "”为"]
    return [
      (verbs.map { $0 + "自然日" }, .natural), (verbs.map { $0 + "日历日" }, .natural),
      (verbs.map { $0 + "工作日" }, .working),
    ]
  }()

  private func name(_ kind: DayKind) -> Bilingual {
    kind == .working
      ? Bilingual(zh: "工作日", en: "working days") : Bilingual(zh: "自然日", en: "calendar days")
  }
}
