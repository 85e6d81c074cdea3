import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// LVL001
struct LevelMapDiffers: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "LVL001", slug: "level-map-differs",
    title: Bilingual(zh: "分级对应不一致", en: "levels are mapped differently"),
    severity: .error,
    rationale: Bilingual(
      zh: "同一应急状态在上下级预案中对应不同的响应等级，一方按四级响应时另一方已经按三级调人，启动必然不同步。",
      en:
        "The same state stands for another response level in the plan above: the two will not start together."
    ),
    remedy: Bilingual(
      zh: "下级预案按上级预案的对应关系修改；上级预案没有规定的，各方商定后写成一致。",
      en:
        "The lower plan follows the map of the plan above; where that is silent, all agree on one map."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("三级"),
    passing: example("四级"))

  private static func example(_ value: String) -> RuleExample {
    ExamplePlan.example(
      [
        ExamplePlan("EP-900", "county", map("eq:response-level:\(value)")) {
          $0.scope = "county"
          $0.relations = #"<upper doc="EP-901"/>"#
        },
        ExamplePlan("EP-901", "province", map("eq:response-level:四级")) {
          $0.scope = "province"
          $0.codes = "990000"
          $0.relations = #"<lower doc="EP-900"/>"#
        },
      ], [responseScale])
  }

  private static func map(_ to: String) -> String {
    ExamplePlan.block(
      "levelMap", "aexamp33", #"from="eq:nuclear-state:应急待命" to="\#(to)""#, "应急待命按该级响应。")
  }

  private static let responseScale = RuleExample.File(
    "registry/response.xml",
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <scales xmlns="urn:guiju:1" id="REG-RESPONSE" schemaVersion="1">
      <header date="2026-09-01">
        <title>响应等级</title>
      </header>
      <scale key="response-level" zh="响应等级" en="Response level">
        <level value="四级" rank="1" zh="四级" en="Level IV" state="verified"/>
        <level value="三级" rank="2" zh="三级" en="Level III" state="verified"/>
      </scale>
    </scales>

    """)

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: { !$0.elements(.levelMap).isEmpty }) { sink.cover() }
    for difference in DeclarationBook.of(corpus).maps {
      let words = index.words
      let (from, to) = (words.levels([difference.from]), words.levels([difference.to]))
      let expected = words.levels([difference.expected])
      let origin = origin(difference.reference, of: difference.map.place.plan, index, corpus)
      sink.report(
        Bilingual(
          zh: "本预案把\(from.zh)对应为\(to.zh)，\(origin.words.zh)对应为\(expected.zh)。",
          en: "This plan maps \(from.en) to \(to.en); \(origin.words.en) maps it to \(expected.en)."
        ),
        at: difference.map.place.node, in: difference.map.place.document,
        help: origin.help.map { help in help }, related: origin.related,
        discriminator: "\(difference.from)>\(difference.to)", cap: origin.cap)
    }
  }

  private struct Origin {
    var words: Bilingual
    var help: Bilingual?
    var related: [RawFinding.Related] = []
    var cap: Severity?
  }

  private func origin(
    _ reference: LevelMapDifference.Reference, of plan: Int, _ index: AlignmentIndex,
    _ corpus: Corpus
  ) -> Origin {
    switch reference {
    case .plan(let element):
      return Origin(
        words: index.plans[element.place.plan].name,
        related: [index.related(element, Bilingual(zh: "的对应关系", en: "the map there"))])
    case .itself(let element):
      return Origin(
        words: Bilingual(zh: "另一处", en: "another clause"),
        help: Bilingual(zh: "两处只留一种对应。", en: "Keep one of the two."),
        related: [index.related(element, Bilingual(zh: "的另一处对应", en: "the other map"))])
    case .chain(let first, let second):
      let other = index.plans[first.place.plan].name
      return Origin(
        words: first.place.plan == plan
          ? Bilingual(zh: "由另外两处对应推得，", en: "two other maps together")
          : Bilingual(zh: "由\(other.zh)的两处对应推得，", en: "two maps of \(other.en) together"),
        help: Bilingual(zh: "三处对应关系改为一致。", en: "Make the three maps agree."),
        related: [first, second].map {
          index.related($0, Bilingual(zh: "的对应关系", en: "a map"))
        })
    case .register(let row):
      let note =
        row.isVerified ? Bilingual(zh: "", en: "") : Bilingual(zh: "（依据待核实）", en: " (unverified)")
      let related = corpus.index(ofPath: row.origin.path).map {
        [
          RawFinding.Related(
            document: $0, node: row.origin.node,
            message: Bilingual(zh: "分级对照表", en: "register of scales"))
        ]
      }
      return Origin(
        words: Bilingual(zh: "分级对照表" + note.zh, en: "the register" + note.en),
        related: related ?? [], cap: row.isVerified ? nil : .warning)
    }
  }
}
