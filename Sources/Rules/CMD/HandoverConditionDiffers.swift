import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// CMD005
struct HandoverConditionDiffers: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "CMD005", slug: "handover-condition-differs",
    title: Bilingual(zh: "交接条件不一致", en: "the two sides hand over at different moments"),
    severity: .error,
    rationale: Bilingual(
      zh: "移交方认为已经交出，接收方认为条件还没有到，中间一段时间没有人指挥，或者两家都在指挥。",
      en:
        "One side has let go and the other still waits: between the two nobody commands, or both do."
    ),
    remedy: Bilingual(
      zh: "双方商定一个条件，在两份预案中写成一致。",
      en: "Agree on one condition and write it into both plans."),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("arrival"),
    passing: example("declare"))

  private static func example(_ condition: String) -> RuleExample {
    func facts(_ condition: String) -> String {
      #"function="offsite-command" from="party:county" to="party:province" condition="\#(condition)""#
    }
    return ExamplePlan.example([
      ExamplePlan(
        "EP-900", "county",
        ExamplePlan.block("handover", "aexamp33", facts("declare"), "移交场外应急指挥。")
      ) { $0.scope = "county" },
      ExamplePlan(
        "EP-901", "province",
        ExamplePlan.block("acceptance", "aexamp33", facts(condition), "接收场外应急指挥。")
      ) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    for match in HandoverMatch.all(index.planSet).matches {
      sink.cover()
      guard match.acceptance == nil, let acceptance = match.differing.first else { continue }
      let handover = match.handover
      let function = index.code(handover[.function] ?? "", list: "function", corpus)
      let (own, other) = (words(handover), words(acceptance))
      sink.report(
        Bilingual(
          zh: "“\(function.zh)”在\(own.zh)时移交，对方在\(other.zh)时接收。",
          en: "“\(function.en)” is handed over on \(own.en) and taken on \(other.en)."),
        at: handover.place.node, in: handover.place.document,
        help: index.agree(handover, acceptance),
        related: [index.related(acceptance, Bilingual(zh: "的接收条款", en: "takes over"))],
        discriminator: handover[.function] ?? "")
    }
  }

  private func words(_ element: PlanElement) -> Bilingual {
    switch element[.condition] {
    case "declare": Bilingual(zh: "宣布应急状态", en: "the declaration of the state")
    case "arrival": Bilingual(zh: "到位", en: "arrival")
    case "order": Bilingual(zh: "接到命令", en: "order")
    case "agreement": Bilingual(zh: "双方商定", en: "agreement")
    default: Bilingual(zh: "（未写明）", en: "(not stated)")
    }
  }
}
