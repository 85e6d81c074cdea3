import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// PRO002
struct ZoneDiffers: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "PRO002", slug: "zone-differs",
    title: Bilingual(zh: "应急计划区不同", en: "emergency planning zones differ"),
    severity: .error,
    rationale: Bilingual(
      zh: "场内、场外预案划定的应急计划区半径或者乡镇不同，两边准备的范围对不上，边上的人没有人管。",
      en:
        "The on-site and the off-site plan draw other zones: those who live between the two lines are prepared for by nobody."
    ),
    remedy: Bilingual(
      zh: "以经批准的应急计划区为准，各预案改成一致。",
      en: "All plans follow the zones that were approved."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("7"),
    passing: example("10"))

  private static func example(_ number: String) -> RuleExample {
    func zone(_ number: String) -> String {
      ExamplePlan.block(
        "zone", "aexamp33", #"type="plume" codes="990121""#,
        #"烟羽应急计划区半径<value role="radius" number="\#(number)" unit="km">\#(number) km</value>。"#)
    }
    return ExamplePlan.example([
      ExamplePlan("EP-900", "county", zone(number)) { $0.scope = "county" },
      ExamplePlan("EP-901", "province", zone("10")) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: { !$0.elements(.zone).isEmpty }) { sink.cover() }
    for difference in ProtectionBook.of(corpus).zones {
      let (zone, reference) = (difference.zone, difference.reference)
      let name = Self.name(zone[.type] ?? "")
      let plan = index.plans[reference.place.plan].name
      let (own, other) =
        difference.isRadius ? (radius(zone), radius(reference)) : (codes(zone), codes(reference))
      let what =
        difference.isRadius
        ? Bilingual(zh: "半径", en: "radius") : Bilingual(zh: "所含行政区划", en: "territory")
      sink.report(
        Bilingual(
          zh: "\(name.zh)的\(what.zh)为\(own)，\(plan.zh)为\(other)。",
          en: "The \(what.en) of the \(name.en) is \(own), in \(plan.en) \(other)."),
        at: zone.place.node, in: zone.place.document, help: index.agree(zone, reference),
        related: [index.related(reference, Bilingual(zh: "划定的区域", en: "the zone there"))],
        discriminator: "\(zone[.type] ?? "")/\(index.key(ofPlan: reference.place.plan))")
    }
  }

  private static func name(_ type: String) -> Bilingual {
    switch type {
    case "plume": Bilingual(zh: "烟羽应急计划区", en: "plume emergency planning zone")
    case "ingestion": Bilingual(zh: "食入应急计划区", en: "ingestion emergency planning zone")
    case "precautionary": Bilingual(zh: "预防行动区", en: "precautionary action zone")
    case "inner": Bilingual(zh: "内区", en: "inner zone")
    case "outer": Bilingual(zh: "外区", en: "outer zone")
    case "planning-restricted": Bilingual(zh: "规划限制区", en: "planning restricted area")
    default: Bilingual(zh: type, en: type)
    }
  }

  private func radius(_ zone: PlanElement) -> String {
    zone.value("radius")?.quantity.map {
      $0.lower == $0.upper ? "\($0.lower) \($0.unit)" : "\($0.lower)～\($0.upper) \($0.unit)"
    } ?? ""
  }

  private func codes(_ zone: PlanElement) -> String { zone.words(.codes).joined(separator: "、") }
}
