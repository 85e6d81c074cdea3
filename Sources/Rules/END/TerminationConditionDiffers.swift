import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// END001
struct TerminationConditionDiffers: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "END001", slug: "termination-condition-differs",
    title: Bilingual(zh: "终止条件矛盾", en: "conditions of the end contradict"),
    severity: .error,
    rationale: Bilingual(
      zh: "一方按自己的条件宣布结束，另一方的条件还没有达到：人撤了，行动还在继续。",
      en:
        "One side ends when its condition is met while that of the other is not: people leave and the response goes on."
    ),
    remedy: Bilingual(
      zh: "场外应急状态的终止条件以批准的场外预案为准；场内终止不得早于场外终止。",
      en:
        "The approved off-site plan decides the condition; the on-site end does not come before the off-site end."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("10"),
    passing: example("1"))

  private static func example(_ number: String) -> RuleExample {
    func termination(_ number: String) -> String {
      ExamplePlan.block(
        "termination", "aexamp33", #"scope="offsite""#,
        #"场区边界剂量率不高于<value role="criterion" number="\#(number)" unit="μSv/h" op="le">\#(number) μSv/h</value>的，终止。"#
      )
    }
    return ExamplePlan.example([
      ExamplePlan("EP-900", "plant", termination(number)),
      ExamplePlan("EP-901", "province", termination("1")) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: { !$0.elements(.termination).isEmpty }) { sink.cover() }
    for difference in EndingBook.of(corpus).conditions {
      let (element, reference) = (difference.termination, difference.reference)
      let plan = index.plans[reference.place.plan].name
      let (own, other) = (words(difference.criterion), words(difference.referenceCriterion))
      sink.report(
        Bilingual(
          zh: "终止条件为\(own.zh)，\(plan.zh)为\(other.zh)。",
          en: "The condition of the end is \(own.en), in \(plan.en) \(other.en)."),
        at: difference.criterion.value.node, in: element.place.document,
        help: index.agree(element, reference),
        related: [
          RawFinding.Related(
            document: reference.place.document, node: difference.referenceCriterion.value.node,
            message: Bilingual(zh: plan.zh + "的终止条件", en: plan.en + ": the condition there"),
            isQuoted: true)
        ],
        discriminator: "\(element[.scope] ?? "")/\(index.key(ofPlan: reference.place.plan))")
    }
  }

  private func words(_ criterion: EndingCriterion) -> Bilingual {
    let value = criterion.value
    let sign =
      switch value.comparison {
      case .less: "＜"
      case .atMost: "≤"
      case .atLeast: "≥"
      case .more: "＞"
      case .equal, nil: ""
      }
    let amount = value.quantity.map { sign + "\($0.lower) \($0.unit)" } ?? ""
    guard let hold = criterion.hold else { return Bilingual(zh: amount, en: amount) }
    let time = LimitWords.words(hold)
    return Bilingual(zh: "连续\(time.zh)\(amount)", en: "\(amount) for \(time.en)")
  }
}
