import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// COV008
struct TransportMissing: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV008", slug: "transport-not-covered",
    title: Bilingual(zh: "没有纳入运输事故的应急", en: "transport accidents are not covered"),
    severity: .error,
    rationale: Bilingual(
      zh: "核材料、放射性废物和放射性物品运输事故的应急，法律要求纳入沿途政府的预案（省场外核事故应急预案或者辐射应急预案）；都没有这一章，运输车辆在境内出事没有人牵头。",
      en:
        "The law puts transport accidents into the off-site plan or the radiation plan of the governments on the way; where neither has it, nobody leads."
    ),
    remedy: Bilingual(
      zh: "补充运输事故应急的章节（topic=\"transport\"）。",
      en: "Add the section on transport accidents (topic “transport”)."),
    basis: [
      Bilingual(
        zh: "《核安全法》第六十二条；《放射性物品运输安全管理条例》第四十二条",
        en: "Nuclear Safety Law, art. 62; Regulation on Transport of Radioactive Material, art. 42")
    ], basisTargets: ["核安全法#62", "放射性物品运输安全管理条例#42"],
    failing: example("activation"), passing: example("transport"))

  private static func example(_ topic: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "province",
        #"<section id="aexamp22" topic="\#(topic)"><heading>响应</heading><p id="aexamp33">响应行动。</p></section>"#
      ) { $0.scope = "province" }
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    let radiation = index.plans.filter { $0.family == "radiation" && $0.scope == "province" }
    let served = Set(radiation.filter(Self.hasTransport).flatMap(Self.provinces))
    for plan in index.plans {
      let scope = plan.scope ?? ""
      let isConcerned =
        switch plan.family {
        // 核安全法第六十二条 asks for it in the off-site plan or in the radiation plan of the province.
        case "nuclear": scope == "province" && served.isDisjoint(with: Self.provinces(plan))
        case "radiation", "environmental": ["county", "city", "province"].contains(scope)
        default: false
        }
      guard isConcerned else { continue }
      sink.cover()
      guard !Self.hasTransport(plan) else { continue }
      sink.report(
        Bilingual(zh: "没有运输事故应急的章节。", en: "There is no section on transport accidents."),
        at: nil, in: plan.document,
        help: Bilingual(
          zh: "由\(index.owner(ofPlan: plan.index).zh)补充运输事故应急的章节（topic=\"transport\"）。",
          en:
            "\(index.owner(ofPlan: plan.index).en) adds the section on transport accidents (topic “transport”)."
        ))
    }
  }

  private static func hasTransport(_ plan: Plan) -> Bool {
    plan.topics.contains { $0.topic == "transport" && $0.hasContent }
  }

  private static func provinces(_ plan: Plan) -> [String] { plan.codes.map(RegionCode.province) }
}
