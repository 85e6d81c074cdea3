import Alignment
import Corpus
import Diagnostics
import Model

/// COV003
struct RelationOneSided: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV003", slug: "relation-one-sided",
    title: Bilingual(zh: "衔接关系只有一方写明", en: "a relation that one side alone states"),
    severity: .warning,
    rationale: Bilingual(
      zh: "一方把另一方列为上级、同级或者下级预案，另一方没有列它：对方修订时不会想到通知这一方。",
      en:
        "One plan names the other as upper, peer or lower and is not named back: a revision there is not passed on."
    ),
    remedy: Bilingual(
      zh: "双方对应写明：上级对下级，同级对同级。",
      en: "State it on both sides: upper against lower, peer against peer."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example(""), passing: example(#"<lower doc="EP-900"/>"#))

  private static func example(_ relations: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan("EP-900", "county", #"<p id="aexamp33">示例。</p>"#) {
        $0.scope = "county"
        $0.relations = #"<upper doc="EP-901"/>"#
      },
      ExamplePlan("EP-901", "province", #"<p id="aexamp33">示例。</p>"#) {
        $0.scope = "province"
        $0.relations = relations
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let lowers = index.plans.map { Set($0.lower.compactMap(\.plan)) }
    let uppers = index.plans.map { Set($0.upper.compactMap(\.plan)) }
    let peers = index.plans.map { Set($0.peers.compactMap(\.plan)) }
    for plan in index.plans {
      let sides: [([PlanRelation], [Set<Int>], Bilingual, Bilingual)] = [
        (plan.upper, lowers, Bilingual(zh: "上级", en: "upper"), Bilingual(zh: "下级", en: "lower")),
        (plan.lower, uppers, Bilingual(zh: "下级", en: "lower"), Bilingual(zh: "上级", en: "upper")),
        (plan.peers, peers, Bilingual(zh: "同级", en: "peer"), Bilingual(zh: "同级", en: "peer")),
      ]
      for (relations, back, here, there) in sides {
        for relation in relations {
          guard let other = relation.plan, other != plan.index else { continue }
          sink.cover()
          guard !back[other].contains(plan.index) else { continue }
          let name = index.plans[other].name
          sink.report(
            Bilingual(
              zh: "本预案把\(name.zh)列为\(here.zh)预案，对方没有把本预案列为\(there.zh)预案。",
              en: "This plan names \(name.en) as \(here.en); it is not named back as \(there.en)."),
            at: relation.node, in: plan.document,
            help: Bilingual(
              zh:
                "由\(index.owner(ofPlan: other).zh)在其预案的封面信息中补上，或者由\(index.owner(ofPlan: plan.index).zh)删去。",
              en:
                "\(index.owner(ofPlan: other).en) adds it to the meta of its plan, or \(index.owner(ofPlan: plan.index).en) drops it."
            ),
            related: [index.related(plan: other, Bilingual(zh: "没有写明", en: "does not say so"))],
            discriminator: here.en + "/" + (index.plans[other].id?.description ?? ""))
        }
      }
    }
  }
}
