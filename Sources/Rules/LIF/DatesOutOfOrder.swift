import Diagnostics
package import Documents
import Model
package import XMLTree

/// LIF102
package struct DatesOutOfOrder: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "LIF102", slug: "dates-out-of-order",
    title: Bilingual(zh: "日期先后颠倒", en: "dates out of order"),
    severity: .error,
    rationale: Bilingual(
      zh: "印发、生效、失效、复审的日期决定某一天执行哪一版；先后颠倒，就答不出当日有效的是哪一版。",
      en:
        "Dates of issue, effect, expiry and review decide which revision holds on a day; out of order they give no answer."
    ),
    remedy: Bilingual(
      zh: "对照批准文件核实日期后改正：印发不晚于生效，生效不晚于失效，复审在生效之后，修改记录的日期不晚于印发。",
      en:
        "Correct the dates by the act of approval: issue, then effect, then expiry; review after effect; history no later than issue."
    ),
    failing: example(issued: "2026-09-02"), passing: example(issued: "2026-09-01"))

  private static func example(issued: String) -> RuleExample {
    .meta(
      ExampleMeta {
        $0.revision =
          #"number="1" state="effective" issued="\#(issued)" effective="2026-09-01" nextReview="2029-08-31""#
        $0.history =
          #"<history><entry revision="1" date="\#(issued)" reason="new">首次发布。</entry></history>"#
      })
  }

  package static let elements: [ElementName] = [.revision]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let meta = document.meta else { return }
    compare(
      ("印发日期", "issue", meta.issued), isAfter: ("生效日期", "effect", meta.effective), .issued,
      element, &sink)
    compare(
      ("生效日期", "effect", meta.effective), isAfter: ("失效日期", "expiry", meta.expires), .expires,
      element, &sink)
    if meta.effective == nil {
      compare(
        ("印发日期", "issue", meta.issued), isAfter: ("失效日期", "expiry", meta.expires), .expires,
        element, &sink)
    }
    if let review = meta.nextReview, let start = meta.effective ?? meta.issued, review <= start {
      let name = meta.effective == nil ? "印发日期" : "生效日期"
      sink.report(
        Bilingual(
          zh: "下次复审日期\(review.chinese)不在\(name)\(start.chinese)之后。",
          en: "The next review, \(review), is not after \(start)."),
        at: element.index, spot: .attribute("nextReview"), discriminator: "nextReview")
    }
    guard let issued = meta.issued else { return }
    for entry in meta.history {
      guard let date = entry.date, date > issued else { continue }
      sink.report(
        Bilingual(
          zh: "修改记录写的是\(date.chinese)，晚于印发日期\(issued.chinese)。",
          en: "The history entry is dated \(date), after the issue on \(issued)."),
        at: entry.node, spot: .attribute("date"),
        discriminator: "history/\(entry.revision ?? 0)/\(entry.reason)")
    }
  }

  private func compare(
    _ first: (zh: String, en: String, date: CivilDate?),
    isAfter second: (zh: String, en: String, date: CivilDate?),
    _ attribute: AttributeName, _ element: Element, _ sink: inout FindingSink
  ) {
    guard let a = first.date, let b = second.date, a > b else { return }
    sink.report(
      Bilingual(
        zh: "\(first.zh)\(a.chinese)晚于\(second.zh)\(b.chinese)。",
        en: "The date of \(first.en), \(a), is after that of \(second.en), \(b)."),
      at: element.index, spot: .attribute(attribute.text),
      discriminator: first.en + "/" + second.en)
  }
}
