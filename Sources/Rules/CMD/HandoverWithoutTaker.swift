import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// CMD003
struct HandoverWithoutTaker: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "CMD003", slug: "handover-not-accepted",
    title: Bilingual(zh: "指挥权移交无接收方", en: "command handed to nobody"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "移交方到点就放手，接收方的预案里没有接这件事，指挥在最紧要的时候断档。",
      en:
        "One side lets go at the hour; the other does not know that it has to take over: command breaks when it matters most."
    ),
    remedy: Bilingual(
      zh: "接收方的预案写明接收（acceptance）：职能、从谁手里接、在什么条件下接；与移交方写成一致。",
      en:
        "The plan of the taker states the acceptance: function, from whom, on what condition; the same as the hand-over."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(false),
    passing: example(true))

  private static func example(_ accepts: Bool) -> RuleExample {
    let facts =
      #"function="offsite-command" from="party:county" to="party:province" condition="declare" level="eq:nuclear-state:场外应急""#
    return ExamplePlan.example([
      ExamplePlan("EP-900", "county", ExamplePlan.block("handover", "aexamp33", facts, "移交场外应急指挥。"))
      {
        $0.scope = "county"
      },
      ExamplePlan(
        "EP-901", "province",
        accepts
          ? ExamplePlan.block("acceptance", "aexamp33", facts, "接收场外应急指挥。")
          : #"<p id="aexamp33">另行规定。</p>"#
      ) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let (matches, orphans) = HandoverMatch.all(index.planSet)
    for match in matches {
      sink.cover()
      guard match.acceptance == nil, match.differing.isEmpty else { continue }
      let handover = match.handover
      let taker = index.planSet.actors(handover, .to)
      let (to, function) = (
        index.names(of: taker), index.code(handover[.function] ?? "", list: "function", corpus)
      )
      let plans = taker.first?.party.map { index.planSet.plans(speakingFor: $0) } ?? []
      let plan = plans.first { $0 != handover.place.plan }
      sink.report(
        Bilingual(
          zh: "“\(function.zh)”移交给\(to.zh)，\(plan.map { index.plans[$0].name.zh } ?? "各预案")没有写明接收。",
          en:
            "“\(function.en)” is handed to \(to.en); \(plan.map { index.plans[$0].name.en } ?? "no plan") says nothing of taking it."
        ),
        at: handover.place.node, in: handover.place.document,
        help: plan.map { plan in
          Bilingual(
            zh:
              "由\(index.owner(ofPlan: plan).zh)在其预案中补写接收；确不接收的，由\(index.owner(of: handover).zh)改写移交。",
            en:
              "\(index.owner(ofPlan: plan).en) adds the acceptance; where it does not take over, \(index.owner(of: handover).en) changes the hand-over."
          )
        },
        verdict: match.hasTakersPlan ? .fail : .undetermined,
        related: plan.map {
          [index.related(plan: $0, Bilingual(zh: "没有接收条款", en: "has no acceptance"))]
        } ?? [],
        discriminator: handover[.function] ?? "")
    }
    for acceptance in orphans {
      let giver = index.planSet.actors(acceptance, .from)
      let own = giver.first?.party.map { index.planSet.plans(speakingFor: $0) } ?? []
      guard let plan = own.first else { continue }
      let (from, function) = (
        index.names(of: giver), index.code(acceptance[.function] ?? "", list: "function", corpus)
      )
      guard
        !matches.contains(where: {
          $0.handover[.function] == acceptance[.function] && $0.acceptance == nil
        })
      else { continue }
      sink.report(
        Bilingual(
          zh: "本预案从\(from.zh)接收“\(function.zh)”，\(index.plans[plan].name.zh)没有写明移交。",
          en:
            "This plan takes “\(function.en)” from \(from.en); \(index.plans[plan].name.en) does not hand it over."
        ),
        at: acceptance.place.node, in: acceptance.place.document,
        help: Bilingual(
          zh: "由\(index.owner(ofPlan: plan).zh)补写移交，或者由\(index.owner(of: acceptance).zh)改写接收。",
          en:
            "\(index.owner(ofPlan: plan).en) adds the hand-over, or \(index.owner(of: acceptance).en) changes the acceptance."
        ),
        related: [index.related(plan: plan, Bilingual(zh: "没有移交条款", en: "has no hand-over"))],
        discriminator: "acceptance/\(acceptance[.function] ?? "")", cap: .error)
    }
  }
}
