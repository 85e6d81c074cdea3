import Corpus
import Diagnostics
import Impact
import Model

/// LIF007
struct DutyWithoutSanction: CorpusRule {
  static let metadata = RuleMetadata(
    code: "LIF007", slug: "duty-without-sanction",
    title: Bilingual(zh: "义务没有登记的罚则", en: "duty without a registered sanction"),
    severity: .info,
    rationale: Bilingual(
      zh: "没有罚则的义务只能靠责令改正等措施落实；执法之前应当知道，修法时可以提出建议。没有登记，不等于法律没有规定。",
      en:
        "A duty without sanction can only be enforced by orders; whoever enforces must know it, and it can be put to the law's makers. What is not registered may still be law."
    ),
    remedy: Bilingual(
      zh: "用 guiju coverage --only sanctions --gaps 逐项查看；确有罚则的，在 registry/sanctions.xml 登记并写明来源。",
      en:
        "See `guiju coverage --only sanctions --gaps`; where there is a sanction, register it in registry/sanctions.xml with its source."
    ),
    failing: example(violation: "示例旧法#1"), passing: example(violation: "示例旧法#2.1"))

  private static func example(violation: String) -> RuleExample {
    let row =
      #"<pair key="exa-1" violation="\#(violation)" penalty="示例旧法#2" prerequisite="none" state="verified">没有登记</pair>"#
    return RuleExample(
      files: [
        EnforcementExample.law, EnforcementExample.duty, EnforcementExample.sanctions(row),
      ], excerpt: row, asOf: RuleExample.day)
  }

  static let reads = CorpusView.law

  init() {}

  func check(_ corpus: Corpus, _ sink: inout FindingSink) {
    guard let coverage = CoverageGaps.coverage(corpus), !coverage.sanctions.isEmpty else { return }
    sink.cover()
    for gap in CoverageGaps.of(coverage, in: corpus, where: { $0.sanctions.isEmpty }) {
      sink.report(
        Bilingual(
          zh: "《\(gap.title)》登记的义务\(gap.total)项，没有登记罚则的\(gap.places.count)项：\(gap.list)。",
          en:
            "\(gap.places.count) of the \(gap.total) duties registered from 《\(gap.title)》 have no registered sanction: \(gap.listEnglish)."
        ), at: gap.node, in: gap.document, discriminator: gap.key)
    }
  }
}
