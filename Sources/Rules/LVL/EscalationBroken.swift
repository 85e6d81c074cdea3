import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// LVL007
struct EscalationBroken: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "LVL007", slug: "escalation-broken",
    title: Bilingual(zh: "升级路径断裂", en: "nobody takes the next step"),
    severity: .error,
    rationale: Bilingual(
      zh: "从一级升到上一级要有人提出、有人批准；其中一步在对方的预案里没有写，到时就停在那里。",
      en:
        "Every step up needs somebody to take it: where the plan of that body does not know of it, the response stops there."
    ),
    remedy: Bilingual(
      zh: "由应当宣布、批准的单位在其预案中写明该级的宣布、批准。",
      en: "The body that has to declare or approve the level says so in its plan."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(false),
    passing: example(true))

  private static func example(_ knows: Bool) -> RuleExample {
    let level = ExamplePlan.block(
      "level", "aexamp33", #"level="eq:nuclear-state:场外应急" declaredBy="party:province""#, "场外应急。")
    return ExamplePlan.example([
      ExamplePlan("EP-900", "plant", level),
      ExamplePlan("EP-901", "province", knows ? level : #"<p id="aexamp33">另行规定。</p>"#) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: { !$0.elements(.level).isEmpty }) { sink.cover() }
    for step in DeclarationBook.of(corpus).broken {
      let level = index.words.value(step.value)
      switch step.why {
      case .undeclared:
        sink.report(
          Bilingual(
            zh: "多处依据\(level.zh)行动，各预案都没有写明由谁宣布\(level.zh)。",
            en: "Plans act on \(level.en), and none says who declares it."),
          at: step.element.place.node, in: step.element.place.document,
          help: Bilingual(
            zh: "由有权宣布的单位在其预案中补写该级的宣布单位和条件；\(index.owner(of: step.element).zh)核对本条的等级。",
            en:
              "The body with the power adds the level, who declares it and when; \(index.owner(of: step.element).en) checks the level here."
          ), discriminator: "undeclared/\(step.value.scale):\(step.value.value)")
      case .unknownTo(let party, let plan):
        let (who, name) = (index.words.party(party), index.plans[plan].name)
        sink.report(
          Bilingual(
            zh: "本预案写明\(level.zh)由\(who.zh)宣布或者批准，\(name.zh)没有写这一级的宣布、批准。",
            en: "\(who.en) is to declare or approve \(level.en); \(name.en) does not know of it."),
          at: step.element.place.node, in: step.element.place.document,
          help: Bilingual(
            zh: "由\(index.owner(ofPlan: plan).zh)在其预案中补写\(level.zh)的宣布、批准。",
            en: "\(index.owner(ofPlan: plan).en) adds the level to its plan."),
          related: [index.related(plan: plan, Bilingual(zh: "没有相应条款", en: "has no such clause"))],
          discriminator: "unknown/\(index.directory[party].key)")
      }
    }
  }
}
