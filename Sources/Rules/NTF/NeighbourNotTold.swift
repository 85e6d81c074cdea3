import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// NTF015
struct NeighbourNotTold: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "NTF015", slug: "neighbour-not-told",
    title: Bilingual(zh: "应急计划区涉及的区域没有人通报", en: "nobody tells the territory inside the zone"),
    severity: .error,
    rationale: Bilingual(
      zh: "应急计划区越过行政区界，界那边的政府没有列入任何一份预案的通报对象，那里的公众不会得到通知。",
      en:
        "Where the zone crosses a boundary and no plan tells the authority beyond it, nobody there is warned."
    ),
    remedy: Bilingual(
      zh: "在省级或者本级预案中补充向相邻区域政府的通报；机构没有登记的先登记。",
      en:
        "Add the notification to the neighbouring authority; register it first where it is missing."
    ),
    basis: [
      Bilingual(
        zh: "《生态环境法典》第一百二十五条第一款；《突发环境事件信息报告办法》第八条",
        en: "Ecological and Environmental Code, art. 125(1); MEP Decree 17, art. 8")
    ] + AlignmentBasis.words,
    basisTargets: ["生态环境法典#125.1", "突发环境事件信息报告办法#8"] + AlignmentBasis.targets,
    failing: example("990121 980121", "party:province"),
    passing: example("990121 980121", "party:province party:next"))

  private static func example(_ codes: String, _ to: String) -> RuleExample {
    ExamplePlan.example([
      ExamplePlan(
        "EP-900", "plant",
        ExamplePlan.sent(
          "aexamp33",
          #"kind="alert" from="party:plant" to="\#(to)" when="enter" level="ge:nuclear-state:厂房应急" clock="enter" noCounterpart="示例""#,
          ("PT15M", "15分钟"))
          + #"<zone id="aexamp44" type="plume" codes="\#(codes)"><p id="aexamp55">烟羽应急计划区。</p></zone>"#
      )
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    var told: [String?: Set<Int>] = [:]
    for message in index.messages
    where !message.isExpected && message.isFirst && !message.isDiscretionary {
      let family = index.plans[message.place.plan].family
      told[family, default: []].formUnion(message.addressees.compactMap(\.party))
    }
    let areas = told.mapValues {
      Set($0.filter { isAuthority($0, index) }.flatMap { index.directory[$0].codes })
    }
    // Who has a plan of its own for the place acts by it, and has to be told.
    var acting: [String?: Set<String>] = [:]
    for plan in index.plans {
      guard let issuer = plan.issuer?.party, isAuthority(issuer, index),
        told[plan.family]?.contains(issuer) == false
      else { continue }
      acting[plan.family, default: []].formUnion(index.directory[issuer].codes)
    }
    var answers: [[String]: Bool] = [:]
    for plan in index.plans {
      let (known, untold) = (areas[plan.family] ?? [], acting[plan.family] ?? [])
      for zone in plan.elements(.zone) where zone[.type] != "planning-restricted" {
        for code in zone.words(.codes).map(String.init) {
          sink.cover()
          let key = [plan.family ?? "", code, zone[.type] ?? ""]
          let isTold = answers[key] ?? Self.isTold(code, zone[.type] ?? "", known, untold)
          answers[key] = isTold
          guard !isTold else { continue }
          let isRegistered = index.directory.parties.contains {
            $0.codes.contains {
              RegionCode.isWithin(code, $0) && $0 != RegionCode.province(of: code) || $0 == code
            }
          }
          sink.report(
            Bilingual(
              zh: "该区域包括\(RegionWords.name(code, corpus).zh)，没有一份预案写明通报那里的政府（机构）。",
              en:
                "The zone includes \(RegionWords.name(code, corpus).en); no plan tells an authority there."
            ),
            at: zone.place.node, in: plan.document,
            help: Bilingual(
              zh: isRegistered
                ? "由所在省的预案或者\(index.owner(ofPlan: plan.index).zh)补充向该区域政府的通报。"
                : "机构名录中没有该区域的单位（机构），先登记，再在预案中写明通报。",
              en: isRegistered
                ? "The plan of the province or of \(index.owner(ofPlan: plan.index).en) adds the notification."
                : "The register has no body for that territory: register it, then state the notification."
            ),
            discriminator: code)
        }
      }
    }
  }

  /// Whether a party governs: it can warn the people of its territory.
  private func isAuthority(_ party: Int, _ index: AlignmentIndex) -> Bool {
    ["county", "city", "province"].contains(index.directory[party].kind)
  }

  /// Told is a body of the place itself; unless that has a plan of its own, of the city around it, or,
  /// across the border of a province, of that province.
  private static func isTold(
    _ code: String, _ type: String, _ areas: Set<String>, _ untold: Set<String>
  ) -> Bool {
    if areas.contains(code) { return true }
    if untold.contains(code) { return false }
    let city = String(code.prefix(4)) + "00"
    if areas.contains(city) { return true }
    let province = RegionCode.province(of: code)
    // The ingestion zone is for the province to look after.
    if areas.contains(province),
      type == "ingestion"
        || !areas.contains(where: {
          $0 != province && RegionCode.isWithin($0, province)
        })
    {
      return true
    }
    return false
  }
}
