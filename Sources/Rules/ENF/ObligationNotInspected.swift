import Corpus
import Diagnostics
import Impact
import Model

/// ENF001
struct ObligationNotInspected: CorpusRule {
  static let metadata = RuleMetadata(
    code: "ENF001", slug: "obligation-not-inspected",
    title: Bilingual(zh: "法定义务没有检查事项", en: "obligation without inspection item"),
    severity: .info,
    rationale: Bilingual(
      zh: "登记的法定义务没有任何检查事项与它对应，履行情况就不会被查到。",
      en:
        "A registered duty that no inspection item meets is a duty whose fulfilment is never looked at."
    ),
    remedy: Bilingual(
      zh: "用 guiju coverage --only obligations --gaps 逐项查看；应当检查的，在程序中增加检查事项，或者在已有事项中写明依据。",
      en:
        "See `guiju coverage --only obligations --gaps`; add an item to a procedure, or cite the provision in the item that inspects it."
    ),
    failing: EnforcementExample.item(
      "依照《示例旧法》第一条核实登记。", files: [EnforcementExample.duty]),
    passing: EnforcementExample.item(
      "依照《示例旧法》第二条核实登记。", files: [EnforcementExample.duty]))

  static let reads = CorpusView.law

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard let inspected = corpus.inspectedDuties, let coverage = CoverageGaps.coverage(corpus)
    else { return }
    sink.cover()
    for gap in CoverageGaps.of(coverage, in: corpus, where: { !inspected.contains($0.key) }) {
      sink.report(
        Bilingual(
          zh: "《\(gap.title)》登记的义务\(gap.total)项，没有检查事项的\(gap.places.count)项：\(gap.list)。",
          en:
            "\(gap.places.count) of the \(gap.total) duties registered from 《\(gap.title)》 meet no inspection item: \(gap.listEnglish)."
        ), at: gap.node, in: gap.document, discriminator: gap.key)
    }
  }
}
