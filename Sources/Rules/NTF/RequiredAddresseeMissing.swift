import Alignment
import Corpus
import Diagnostics
import Model

/// NTF016
struct RequiredAddresseeMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF016", slug: "required-addressee-missing",
    title: Bilingual(zh: "法定报告对象缺失", en: "a required addressee is left out"),
    severity: .error,
    rationale: Bilingual(
      zh: "法规写明要报告的单位，预案漏了，或者在应当报告的等级没有报告；越级、绕行的一方会迟到甚至不知情。",
      en:
        "A body that the law says must be told is not told, or not at every level: it learns late or never."
    ),
    remedy: Bilingual(
      zh: "补上法定的报告对象和等级。", en: "Add the addressee and the levels that the law names."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("party:province"), passing: example("party:province party:nnsa-duty"))

  private static func example(_ to: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "plant",
          ExamplePlan.sent(
            "aexamp33",
            #"kind="report" from="party:plant" to="\#(to)" when="enter" level="ge:nuclear-state:厂房应急" clock="enter" noCounterpart="示例""#,
            ("PT45M", "45分钟"))
        ) { $0.facility = "npp" }
      ], [ExamplePlan.reportRow])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let required = RequiredReports(index)
    var hasRows = false
    let gaps = required.gaps(parallel: false) { hasRows = true }
    if hasRows { sink.cover() }
    for gap in gaps { required.report(gap, corpus, &sink) }
  }
}
