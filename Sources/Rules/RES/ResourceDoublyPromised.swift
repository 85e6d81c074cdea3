import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// RES002
struct ResourceDoublyPromised: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "RES002", slug: "resource-doubly-promised",
    title: Bilingual(zh: "资源重复承诺", en: "one resource promised twice"),
    severity: .error,
    rationale: Bilingual(
      zh: "同一台车、同一支队伍答应了几家，几家同时要用时必有一家落空。",
      en:
        "One vehicle or team is promised to several who may need it at once: one of them will go without."
    ),
    remedy: Bilingual(
      zh: "减少承诺、增加资源，或者写明先后次序；不会同时发生的，写明各自的情景。",
      en:
        "Promise less, own more, or say who comes first; where the cases exclude each other, name the scenario of each."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("2", "2台"),
    passing: example("1", "1台"))

  private static func example(_ number: String, _ words: String) -> RuleExample {
    func commitment(_ id: String, _ to: String) -> String {
      ExamplePlan.block(
        "commitment", id,
        ##"type="monitoring-vehicle" to="party:\##(to)" resource="#cexamp33" level="eq:nuclear-state:场外应急""##,
        #"派出监测车<value role="quantity" number="\#(number)" unit="台">\#(words)</value>。"#)
    }
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "county",
        ExamplePlan.block(
          "resource", "cexamp33", #"type="monitoring-vehicle""#,
          #"监测车<value role="quantity" number="2" unit="台">2台</value>。"#)
          + commitment("aexamp33", "plant") + commitment("bexamp33", "province")
      ) { $0.scope = "county" },
      ExamplePlan("EP-901", "plant", #"<p id="aexamp33">另行规定。</p>"#),
      ExamplePlan("EP-902", "province", #"<p id="aexamp33">另行规定。</p>"#) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for use in SupportBook.of(corpus).resources where !use.commitments.isEmpty {
      sink.cover()
      let what = index.code(use.resource[.type] ?? "", list: "resource-type", corpus)
      if use.isUnknown {
        sink.report(
          Bilingual(
            zh: "\(what.zh)承诺给了几家，总数或者承诺的数量没有写明，是否重复承诺无法判定。",
            en:
              "\(what.en) is promised to several; an amount is missing, so nobody can tell whether it is promised twice."
          ),
          at: use.resource.place.node, in: use.resource.place.document, verdict: .undetermined,
          discriminator: "unknown")
        continue
      }
      guard !use.overcommitted.isEmpty else { continue }
      let receivers = use.overcommitted.map { index.names(of: index.planSet.actors($0, .to)) }
      let isExclusive = use.overcommitted.contains { $0[.exclusive] == "yes" }
      let sum =
        use.promised.map { Bilingual(zh: "共\($0)\(unit(use))", en: "\($0)\(unit(use)) in all") }
        ?? Bilingual(zh: "", en: "")
      let owned = use.owned.map { "\($0.lower)\($0.unit)" } ?? ""
      let why =
        isExclusive
        ? Bilingual(zh: "其中有专用承诺", en: "one of them exclusively")
        : Bilingual(zh: "现有\(owned)", en: "\(owned) owned")
      sink.report(
        Bilingual(
          zh:
            "\(what.zh)同时承诺给\(receivers.map(\.zh).joined(separator: "、"))\(sum.zh)，\(why.zh)；这些情形可能同时发生。",
          en:
            "\(what.en) is promised to \(receivers.map(\.en).joined(separator: ", ")), \(sum.en), \(why.en); they may need it at once."
        ),
        at: use.resource.place.node, in: use.resource.place.document,
        help: Bilingual(
          zh: "由\(index.owner(of: use.resource).zh)核减承诺或者增配，并告知受影响的单位。",
          en:
            "\(index.owner(of: use.resource).en) promises less or owns more, and tells those concerned."
        ),
        related: use.overcommitted.map { index.related($0, Bilingual(zh: "的承诺", en: "promises")) },
        discriminator: use.resource[.type] ?? "")
    }
  }

  private func unit(_ use: ResourceUse) -> String { use.owned?.unit ?? "" }
}
