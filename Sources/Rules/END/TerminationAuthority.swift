import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// END002
struct TerminationAuthority: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "END002", slug: "termination-authority",
    title: Bilingual(zh: "终止程序权限冲突", en: "who ends the state is in conflict"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "应急状态由无权的单位终止、发布，或者几份预案写的单位不同，会出现一方宣布结束、一方仍在响应。",
      en:
        "The wrong body ends the state, or the plans name different ones: one announces the end while the other still responds."
    ),
    remedy: Bilingual(
      zh: "按法定职权改正建议、批准、发布单位；其余预案与之一致。",
      en:
        "Name the bodies that have the power to propose, approve and announce; the other plans follow."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("party:plant"),
    passing: example("party:province"))

  private static func example(_ publisher: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "plant",
          ExamplePlan.block(
            "termination", "aexamp33", #"scope="offsite" publisher="\#(publisher)""#, "发布场外应急状态终止。")
        )
      ],
      [
        ExamplePlan.power(
          #"verb="publish-end" by="kind:province" scope="offsite""#, "由省级人民政府指定的部门发布。")
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let powers = PowerRegister.of(corpus)
    var told: Set<FactPlace> = []
    for plan in index.plans {
      for element in plan.elements(.termination) where element[.scope] != "plan" {
        sink.cover()
        for (act, verb) in [
          (EndingBook.Act.proposer, StatutoryPower.Verb.proposeEnd), (.decider, .end),
          (.publisher, .publishEnd),
        ] {
          guard let power = powers.power(verb, family: plan.family, scope: element[.scope]) else {
            continue
          }
          let wrong = index.planSet.actors(element, act.attribute).filter { actor in
            actor.party.map { !power.holds($0, index.directory) } ?? false
          }
          guard !wrong.isEmpty else { continue }
          told.insert(element.place)
          let (names, what) = (index.names(of: wrong), Self.name(act))
          sink.report(
            Bilingual(
              zh: "本预案写明由\(names.zh)\(what.zh)，该单位没有这项职权。",
              en: "\(names.en) is to \(what.en), and has no such power."),
            at: element.place.node, in: element.place.document,
            help: Bilingual(
              zh: "由\(index.owner(of: element).zh)按法定职权修改。",
              en: "\(index.owner(of: element).en) names the body that has the power."),
            related: index.related(power, corpus), discriminator: act.rawValue, cap: power.cap)
        }
      }
    }
    for difference in EndingBook.of(corpus).endings
    where !told.contains(difference.element.place) && !told.contains(difference.reference.place) {
      let plan = index.plans[difference.reference.place.plan].name
      let (own, other, what) = (
        index.names(of: difference.actors), index.names(of: difference.referenceActors),
        Self.name(difference.act)
      )
      sink.report(
        Bilingual(
          zh: "本预案写明由\(own.zh)\(what.zh)，\(plan.zh)写明由\(other.zh)\(what.zh)。",
          en: "Here \(own.en) is to \(what.en); in \(plan.en) \(other.en) is."),
        at: difference.element.place.node, in: difference.element.place.document,
        help: index.agree(difference.element, difference.reference),
        related: [index.related(difference.reference, Bilingual(zh: "的规定", en: "says"))],
        discriminator:
          "\(difference.act.rawValue)/\(index.key(ofPlan: difference.reference.place.plan))")
    }
  }

  private static func name(_ act: EndingBook.Act) -> Bilingual {
    switch act {
    case .proposer: Bilingual(zh: "提出终止建议", en: "propose the end")
    case .decider: Bilingual(zh: "决定（批准）终止", en: "decide the end")
    case .publisher: Bilingual(zh: "发布终止", en: "announce the end")
    }
  }
}
