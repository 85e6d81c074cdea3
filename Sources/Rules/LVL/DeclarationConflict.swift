import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// LVL004
struct DeclarationConflict: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "LVL004", slug: "declaration-authority",
    title: Bilingual(zh: "宣布权限冲突", en: "who declares a level is in conflict"),
    severity: .error,
    rationale: Bilingual(
      zh: "同一应急状态由两家宣布，或者由无权的单位宣布，收到的各方不知道以谁为准。",
      en:
        "Two bodies declare one level, or one that has no power to: nobody knows whose word counts."
    ),
    remedy: Bilingual(
      zh: "按法定职权改正宣布、批准单位；其余预案与有权单位的预案写成一致。",
      en: "Name the body that has the power, and make the other plans agree with its plan."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("party:county"),
    passing: example("party:province"))

  private static func example(_ party: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan(
          "EP-900", "county",
          ExamplePlan.block(
            "level", "aexamp33", #"level="eq:nuclear-state:场外应急" declaredBy="\#(party)""#, "场外应急。")
        ) { $0.scope = "county" }
      ],
      [
        ExamplePlan.power(
          #"verb="declare" by="kind:province" level="eq:nuclear-state:场外应急""#, "由省级人民政府指定的部门宣布。")
      ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let powers = PowerRegister.of(corpus)
    var told: Set<FactPlace> = []
    for plan in index.plans {
      for level in plan.elements(.level) {
        sink.cover()
        let levels = index.planSet.levelSet(level)
        for (attribute, verb) in [
          (AttributeName.declaredBy, StatutoryPower.Verb.declare), (.approvedBy, .approve),
        ] {
          guard let power = powers.power(verb, family: plan.family, levels: levels) else {
            continue
          }
          let wrong = index.planSet.actors(level, attribute).filter { actor in
            actor.party.map { !power.holds($0, index.directory) } ?? false
          }
          guard !wrong.isEmpty else { continue }
          told.insert(level.place)
          report(wrong, level, verb, power, index, corpus, &sink)
        }
      }
    }
    for difference in DeclarationBook.of(corpus).authorities
    where !told.contains(difference.level.place) && !told.contains(difference.reference.place) {
      let (own, other) = (
        index.names(of: difference.actors), index.names(of: difference.referenceActors)
      )
      let act =
        switch difference.attribute {
        case .declaredBy: Bilingual(zh: "宣布", en: "declared")
        case .endedBy: Bilingual(zh: "解除", en: "ended")
        default: Bilingual(zh: "批准", en: "approved")
        }
      let level = index.words.levels(difference.level.levels())
      let plan = index.plans[difference.reference.place.plan].name
      sink.report(
        Bilingual(
          zh: "本预案写明\(level.zh)由\(own.zh)\(act.zh)，\(plan.zh)写明由\(other.zh)\(act.zh)。",
          en:
            "Here \(level.en) is \(act.en) by \(own.en); in \(plan.en) it is \(act.en) by \(other.en)."
        ),
        at: difference.level.place.node, in: difference.level.place.document,
        help: index.agree(difference.level, difference.reference),
        related: [index.related(difference.reference, Bilingual(zh: "的规定", en: "says"))],
        discriminator:
          "\(difference.attribute.text)/\(index.key(ofPlan: difference.reference.place.plan))")
    }
  }

  private func report(
    _ wrong: [Actor], _ level: PlanElement, _ verb: StatutoryPower.Verb, _ power: StatutoryPower,
    _ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink
  ) {
    let names = index.names(of: wrong)
    let words = index.words.levels(level.levels())
    let act =
      verb == .declare ? Bilingual(zh: "宣布", en: "declare") : Bilingual(zh: "批准", en: "approve")
    sink.report(
      Bilingual(
        zh: "本预案写明由\(names.zh)\(act.zh)\(words.zh)，该单位没有这项职权。",
        en: "\(names.en) is to \(act.en) \(words.en), and has no such power."),
      at: level.place.node, in: level.place.document,
      help: Bilingual(
        zh: "由\(index.owner(of: level).zh)按法定职权修改。",
        en: "\(index.owner(of: level).en) names the body that has the power."),
      related: index.related(power, corpus), discriminator: verb.rawValue, cap: power.cap)
  }
}
