import Diagnostics
package import Documents
import Model
package import XMLTree

/// LIF109
package struct NextReviewMissing: DocumentRule {
  package static let metadata = RuleMetadata(
    code: "LIF109", slug: "next-review-missing",
    title: Bilingual(zh: "没有写明下次复审日期", en: "no date of the next review"),
    severity: .info,
    rationale: Bilingual(
      zh: "生效文件没有下次复审日期，到期也没有人提醒，容易多年不修订。",
      en: "Without a date nobody is reminded, and the document may go unrevised for years."),
    remedy: Bilingual(
      zh: "按照本单位的复审周期，在 revision 中写明 nextReview。",
      en: "Give nextReview on the revision, by the review cycle of the issuing body."),
    failing: example(state: "effective"), passing: example(state: "approved"))

  private static func example(state: String) -> RuleExample {
    .meta(
      ExampleMeta {
        $0.revision =
          #"number="1" state="\#(state)" issued="2026-11-20" effective="\#(state == "effective" ? "2026-11-23" : "2026-12-01")""#
        $0.history =
          #"<history><entry revision="1" date="2026-11-20" reason="new">首次发布。</entry></history>"#
      })
  }

  package static let elements: [ElementName] = [.revision]

  package init() {}

  package mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let meta = document.meta, meta.state == .effective, element[.nextReview] == nil else {
      return
    }
    sink.report(
      Bilingual(
        zh: "本文件已经生效，没有写明下次复审日期。", en: "The document is effective but states no date of review."),
      at: element.index)
  }
}
