import Corpus
import Diagnostics
import Documents
import Model

/// REF203
struct NotYetInForce: DocumentRule {
  static let metadata = RuleMetadata(
    code: "REF203", slug: "law-not-yet-in-force",
    title: Bilingual(zh: "引用的法规尚未施行", en: "cited law is not yet in force"),
    severity: .error,
    rationale: Bilingual(
      zh: "尚未施行的法规不能作为检查和处理的依据；提前引用，等于提前设定义务。",
      en: "A law that is not yet in force gives no ground for inspection or sanction."),
    remedy: Bilingual(
      zh: "在施行日以前改引现行法规；文件与法规同日施行的，在文件的生效日期中写明。",
      en:
        "Until that day cite the law in force; where the document takes effect together with the law, let its effective date say so."
    ),
    failing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例新法#2">《示例新法》第二条</cite>报告。</p>"#,
      registry: LawExample.library),
    passing: .procedure(
      #"<p id="aexamp22">依照<cite target="示例新法#2">《示例新法》第二条</cite>报告，不执行《示例法典》第二条。</p>"#,
      meta: ExampleMeta {
        $0.revision = #"number="1" state="draft" effective="2027-01-01""#
      }, registry: LawExample.library))

  init() {}

  func finish(_ document: DocumentContext, _ sink: inout FindingSink) {
    guard let law = document.law, !law.uses.isEmpty else { return }
    sink.cover()
    let groups = CitedGroup.all(in: document) { $0.obstacles.contains(where: Self.isFuture) }
    for group in groups {
      guard
        case .notYetInForce(let date)? = group.resolutions[0].obstacles.first(where: Self.isFuture)
      else { continue }
      // A document that is itself only coming may rest on a law that comes with it.
      let meta = document.meta
      if let date, let effective = meta?.effective, date <= effective { continue }
      let remark = group.carriedRemark
      sink.report(
        Bilingual(
          zh:
            "《\(group.title)》自\(date?.chinese ?? "")起施行，\(document.asOf.chinese)尚未施行。\(remark.zh)",
          en:
            "《\(group.title)》 takes effect on \(date?.description ?? "an unknown day"), after \(document.asOf).\(remark.en)"
        ),
        at: group.node, spot: group.spot,
        discriminator: group.discriminator, cap: group.isVerified ? nil : .warning)
    }
  }

  private static func isFuture(_ obstacle: Obstacle) -> Bool {
    if case .notYetInForce = obstacle { true } else { false }
  }
}
