import Diagnostics
package import Documents
import Model
package import XMLTree

/// LIF001
package struct ReviewOverdue: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "LIF001", slug: "review-overdue",
    title: Bilingual(zh: "超过复审日期", en: "review overdue"),
    severity: .error,
    rationale: Bilingual(
      zh: "过了复审日期仍在执行的文件，其依据、机构和数值是否还对，没有人确认过。",
      en:
        "Nobody has confirmed that the basis, the bodies and the figures of a document past its review date still hold."
    ),
    remedy: Bilingual(
      zh: "组织复审：需要修订的启动修订；不需修订的，经批准后重新写明下次复审日期。",
      en: "Hold the review: revise, or have the next review date set anew by whoever approves."),
    failing: example("2026-11-22"), passing: example("2026-11-23"))

  private static func example(_ nextReview: String) -> RuleExample {
    .meta(
      ExampleMeta {
        $0.revision =
          #"number="1" state="effective" issued="2024-11-20" effective="2024-12-01" nextReview="\#(nextReview)""#
        $0.history =
          #"<history><entry revision="1" date="2024-11-20" reason="new">首次发布。</entry></history>"#
      })
  }

  package static let elements: [ElementName] = [.revision]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let meta = document.meta, meta.state == .effective, let due = meta.nextReview,
      due < document.asOf
    else { return }
    // What has expired is LIF104's: its review is moot.
    if let expires = meta.expires, expires <= document.asOf { return }
    let days = document.asOf.dayNumber - due.dayNumber
    sink.report(
      Bilingual(
        zh: "本文件应当在\(due.chinese)以前复审，到\(document.asOf.chinese)已超过\(days)天。",
        en: "The review was due on \(due); on \(document.asOf) it is \(days) days overdue."),
      at: element.index, spot: .attribute("nextReview"))
  }
}
