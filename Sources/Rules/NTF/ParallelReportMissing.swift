import Alignment
import Corpus
import Diagnostics
import Model

/// NTF007
struct ParallelReportMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF007", slug: "parallel-report-missing",
    title: Bilingual(zh: "缺少并行报告", en: "the parallel report is missing"),
    severity: .error,
    rationale: Bilingual(
      zh: "法规要求在逐级上报的同时直接报告，正是因为逐级上报来不及；预案只写逐级，全程就会超限。",
      en: "The law asks for a report beside the tiers because the tiers alone are too slow."),
    remedy: Bilingual(
      zh: "补充与逐级上报同时作出的报告。", en: "Add the report that runs beside the one through the tiers."),
    basis: [
      Bilingual(
        zh: "《放射性同位素与射线装置安全和防护管理办法》第四十五条（待核实）",
        en: "MEP Decree 18, art. 45 (not verified)")
    ] + AlignmentBasis.words,
    basisTargets: ["放射性同位素与射线装置安全和防护管理办法#45"] + AlignmentBasis.targets,
    failing: example("party:province"), passing: example("party:province party:caea"))

  private static func example(_ to: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "county",
          ExamplePlan.sent(
            "aexamp33",
            #"kind="report" from="party:county" to="\#(to)" when="event" level="eq:nuclear-state:场外应急" clock="detect" noCounterpart="示例""#,
            ("PT2H", "2小时"))
        ) { $0.scope = "county" }
      ],
      [
        ExamplePlan.deadlines(
          #"<deadline key="beside" kind="report" from="kind:county" to="party:caea" level="eq:nuclear-state:场外应急" clock="receive" limit="PT2H" family="nuclear" parallel="yes" source="示例" state="verified"><zh>逐级上报的同时直接报告。</zh></deadline>"#
        )
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let required = RequiredReports(index)
    var hasRows = false
    let gaps = required.gaps(parallel: true) { hasRows = true }
    if hasRows { sink.cover() }
    for gap in gaps { required.report(gap, corpus, &sink) }
  }
}
