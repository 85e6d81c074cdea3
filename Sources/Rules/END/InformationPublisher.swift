import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// END003
struct InformationPublisher: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "END003", slug: "information-publisher",
    title: Bilingual(zh: "信息发布单位不一致", en: "who informs the public is in conflict"),
    severity: .error,
    rationale: Bilingual(
      zh: "几家各发各的消息，数字和口径不同，公众不知道听谁的。",
      en: "Several bodies give out news of one accident: the public does not know whom to believe."),
    remedy: Bilingual(
      zh: "按法定职权只写一个发布单位，其余单位只向它提供信息。",
      en: "One body with the power gives out news; the others report to it."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("party:county"),
    passing: example("party:province"))

  private static func example(_ publisher: String) -> RuleExample {
    func information(_ publisher: String) -> String {
      ExamplePlan.block(
        "information", "aexamp33", #"publisher="\#(publisher)" scope="offsite""#, "发布核事故信息。")
    }
    return ExamplePlan.example([
      ExamplePlan("EP-900", "county", information(publisher)) { $0.scope = "county" },
      ExamplePlan("EP-901", "province", information("party:province")) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let powers = PowerRegister.of(corpus)
    var told: Set<FactPlace> = []
    for plan in index.plans {
      for element in plan.elements(.information) {
        sink.cover()
        guard let power = powers.power(.inform, family: plan.family, scope: element[.scope]) else {
          continue
        }
        let wrong = index.planSet.actors(element, .publisher).filter { actor in
          actor.party.map { !power.holds($0, index.directory) } ?? false
        }
        guard !wrong.isEmpty else { continue }
        told.insert(element.place)
        let names = index.names(of: wrong)
        sink.report(
          Bilingual(
            zh: "本预案写明由\(names.zh)发布事故信息，该单位没有这项职权。",
            en: "\(names.en) is to inform the public, and has no such power."),
          at: element.place.node, in: element.place.document,
          help: Bilingual(
            zh: "由\(index.owner(of: element).zh)改为有权发布的单位。",
            en: "\(index.owner(of: element).en) names the body that has the power."),
          related: index.related(power, corpus), discriminator: "power", cap: power.cap)
      }
    }
    for difference in EndingBook.of(corpus).publishers
    where !told.contains(difference.element.place) && !told.contains(difference.reference.place) {
      let plan = index.plans[difference.reference.place.plan].name
      let (own, other) = (
        index.names(of: difference.actors), index.names(of: difference.referenceActors)
      )
      sink.report(
        Bilingual(
          zh: "本预案写明由\(own.zh)发布事故信息，\(plan.zh)写明由\(other.zh)发布。",
          en: "Here \(own.en) informs the public; in \(plan.en) \(other.en) does."),
        at: difference.element.place.node, in: difference.element.place.document,
        help: index.agree(difference.element, difference.reference),
        related: [index.related(difference.reference, Bilingual(zh: "的规定", en: "says"))],
        discriminator: index.key(ofPlan: difference.reference.place.plan))
    }
  }
}
