import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// COV005
struct TerritoryGap: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "COV005", slug: "territory-gap",
    title: Bilingual(zh: "应急计划区内有区域没有预案管", en: "a territory in the zone that no plan covers"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "应急计划区划到的乡、县，没有一份政府预案把它写进适用区域：事故来了，那里的防护行动没有人组织。",
      en:
        "A division lies in the zone and no public plan covers it: nobody organises protection there."
    ),
    remedy: Bilingual(
      zh: "由所在省、市的预案扩大适用区域，或者由该区域的政府编制预案；区划代码写错的改正。",
      en:
        "Widen the plan of the province or city, or have that territory write its own; correct a wrong code."
    ),
    basis: [
      Bilingual(
        zh: "《核电厂核事故应急管理条例》第十三条第三项：应急计划区的范围", en: "the Regulations, art. 13(3): extent of the zones"
      )
    ] + AlignmentBasis.words,
    basisTargets: ["核电厂核事故应急管理条例#13.1.3"] + AlignmentBasis.targets,
    failing: example("990121 990122"), passing: example("990121"))

  private static func example(_ codes: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        #"<zone id="aexamp33" type="plume" codes="\#(codes)"><p id="aexamp44">烟羽应急计划区。</p></zone>"#),
      ExamplePlan("EP-901", "county", #"<p id="aexamp33">示例。</p>"#) { $0.scope = "county" },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    var covered: [String: Set<String>] = [:]
    for plan in index.plans where ["county", "city", "province"].contains(plan.scope ?? "") {
      // A province that lists its counties covers those; one that lists only itself covers them all.
      let isWhole = plan.codes.allSatisfy { $0.hasSuffix("0000") }
      for code in plan.codes where isWhole || !code.hasSuffix("0000") {
        covered[plan.family ?? "", default: []].insert(code)
      }
    }
    for plan in index.plans {
      let areas = covered[plan.family ?? ""] ?? []
      for zone in plan.elements(.zone) where zone[.type] != "planning-restricted" {
        for code in zone.words(.codes).map(String.init) {
          sink.cover()
          guard !areas.contains(code), RegionCode.around(code).allSatisfy({ !areas.contains($0) })
          else {
            continue
          }
          let name = RegionWords.name(code, corpus)
          sink.report(
            Bilingual(
              zh: "该区域包括\(name.zh)，没有一份县、市、省级同类预案的适用区域包括它。",
              en:
                "The zone includes \(name.en), which no plan of county, city or province of this family covers."
            ),
            at: zone.place.node, in: plan.document,
            verdict: corpus.isComplete ? .fail : .undetermined, discriminator: code)
        }
      }
    }
  }
}
