import Alignment
import Corpus
import Diagnostics
import Model

/// COV101
struct TwoPlansInForce: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV101", slug: "two-plans-in-force",
    title: Bilingual(zh: "同一单位有两份同类预案同时有效", en: "two plans of one owner in force at once"),
    severity: .error,
    rationale: Bilingual(
      zh: "同一单位、同一类、同一范围的两份预案同时有效，照哪一份做就说不清；衔接性审查也只能两份都比。",
      en: "Two plans of one owner for one purpose are in force: nobody can say which to follow."),
    remedy: Bilingual(
      zh: "废止其中一份，或者写明各自的设施和区域。", en: "Withdraw one, or state the facilities and territory of each."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("effective"), passing: example("withdrawn"))

  private static func example(_ state: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan("EP-900", "plant", #"<p id="aexamp33">示例。</p>"#),
      ExamplePlan("EP-901", "plant", #"<p id="aexamp33">示例。</p>"#) {
        $0.revision =
          #"number="1" state="\#(state)" issued="2026-03-02" effective="2026-04-01" nextReview="2028-03-31""#
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    sink.cover()
    for (first, second) in index.planSet.doubles(in: corpus) {
      let name = index.plans[first].name
      let owner = index.owner(ofPlan: second)
      sink.report(
        Bilingual(
          zh:
            "\(owner.zh)的\(name.zh)（\(index.plans[first].id?.description ?? "")）与本预案同类、同范围，两份同时有效。",
          en:
            "\(name.en) (\(index.plans[first].id?.description ?? "")) of \(owner.en) has the same purpose and reach, and both are in force."
        ),
        at: nil, in: index.plans[second].document,
        help: Bilingual(
          zh: "由\(owner.zh)废止其中一份，或者写明各自适用的设施和区域。",
          en: "\(owner.en) withdraws one or states the facilities and territory of each."),
        related: [index.related(plan: first, Bilingual(zh: "同时有效", en: "is in force too"))],
        discriminator: index.plans[first].id?.description ?? "")
    }
  }
}
