import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// PRO003
struct ActionWithoutImplementer: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "PRO003", slug: "action-without-implementer",
    title: Bilingual(zh: "防护行动无执行方", en: "nobody carries the action out"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "决定隐蔽、撤离、服碘的预案写了由谁实施，实施单位的预案里却没有这件事：命令下了没有人动。",
      en:
        "The plan that decides names who carries the action out; the plan of that body does not know of it."
    ),
    remedy: Bilingual(
      zh: "实施单位在其预案中写明该项防护行动由谁、在多长时间内实施；决定单位的预案写明实施单位。",
      en:
        "The plan of the implementer states who carries the action out and how fast; the deciding plan names the implementer."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(false),
    passing: example(true))

  private static func example(_ knows: Bool) -> RuleExample {
    let action = ExamplePlan.block(
      "protectiveAction", "aexamp33",
      #"type="shelter" decider="party:province" implementer="party:county""#, "隐蔽。")
    return ExamplePlan.example([
      ExamplePlan("EP-900", "county", knows ? action : #"<p id="aexamp33">另行规定。</p>"#) {
        $0.scope = "county"
      },
      ExamplePlan("EP-901", "province", action) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: { !$0.elements(.protectiveAction).isEmpty }) { sink.cover() }
    for missing in ProtectionBook.of(corpus).unimplemented {
      let action = missing.action
      let name = CriterionDiffers.name(action[.type] ?? "")
      guard let implementer = missing.implementer else {
        sink.report(
          Bilingual(
            zh: "\(name.zh)没有写明由谁实施，其他预案也没有写。",
            en: "Nobody is named to carry out \(name.en), here or in another plan."),
          at: action.place.node, in: action.place.document,
          help: Bilingual(
            zh: "由\(index.owner(of: action).zh)写明实施单位。",
            en: "\(index.owner(of: action).en) names who carries it out."),
          discriminator: "none/\(action[.type] ?? "")")
        continue
      }
      let who = index.name(of: implementer)
      guard let plan = missing.plans.first else {
        sink.report(
          Bilingual(
            zh: "\(name.zh)由\(who.zh)实施，文件集中没有该单位的预案，没有人承接这项行动。",
            en:
              "\(who.en) is to carry out \(name.en); the set has no plan of it, so nobody takes it on."
          ),
          at: action.place.node, in: action.place.document,
          help: Bilingual(
            zh: "由\(who.zh)编制预案并写明\(name.zh)的实施，或者由\(index.owner(of: action).zh)改由有预案的单位实施。",
            en:
              "\(who.en) writes a plan with \(name.en), or \(index.owner(of: action).en) names a body that has one."
          ),
          verdict: corpus.isComplete ? .fail : .undetermined,
          discriminator: "\(action[.type] ?? "")/\(implementer.reference)")
        continue
      }
      sink.report(
        Bilingual(
          zh: "\(name.zh)由\(who.zh)实施，\(index.plans[plan].name.zh)没有这项行动。",
          en:
            "\(who.en) is to carry out \(name.en); \(index.plans[plan].name.en) has no such action."
        ),
        at: action.place.node, in: action.place.document,
        help: Bilingual(
          zh: "由\(index.owner(ofPlan: plan).zh)在其预案中补写\(name.zh)的实施。",
          en: "\(index.owner(ofPlan: plan).en) adds \(name.en) to its plan."),
        related: [index.related(plan: plan, Bilingual(zh: "没有相应条款", en: "has no such clause"))],
        discriminator: "\(action[.type] ?? "")/\(implementer.reference)")
    }
  }
}
