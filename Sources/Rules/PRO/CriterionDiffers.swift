import Alignment
import Corpus
import Diagnostics
import Documents
import Model

/// PRO001
struct CriterionDiffers: AlignmentRule {
  static let metadata = RuleMetadata(
    code: "PRO001", slug: "criterion-differs",
    title: Bilingual(zh: "干预水平不同", en: "criteria for one action differ"),
    severity: .blocking,
    rationale: Bilingual(
      zh: "隐蔽、撤离、服碘的干预水平两份预案不同，或者一个用可防止剂量、一个用预期剂量，同一个监测结果会得出相反的决定。",
      en:
        "Two plans set other levels for one action, or doses of other kinds: one reading leads to opposite decisions."
    ),
    remedy: Bilingual(
      zh: "按决定防护行动的单位的预案改成一致；剂量的种类、积分时间、“以上”“超过”也要一致，不得换算。",
      en:
        "Follow the plan of the body that decides: number, kind of dose, integration time and comparison; kinds are never converted."
    ),
    basis: AlignmentBasis.words, basisTargets: AlignmentBasis.targets,
    failing: example("50"),
    passing: example("10"))

  private static func example(_ number: String) -> RuleExample {
    func action(_ number: String) -> String {
      ExamplePlan.block(
        "protectiveAction", "aexamp33",
        #"type="shelter" decider="party:province" implementer="party:county""#,
        #"可防止的有效剂量达到<value role="criterion" number="\#(number)" unit="mSv" op="ge" doseKind="averted">\#(number) mSv</value>的，隐蔽。"#
      )
    }
    return ExamplePlan.example([
      ExamplePlan("EP-900", "county", action(number)) { $0.scope = "county" },
      ExamplePlan("EP-901", "province", action("10")) {
        $0.scope = "province"
        $0.codes = "990000"
      },
    ])
  }

  func check(_ index: AlignmentIndex, _ corpus: Corpus, _ sink: inout FindingSink) {
    if index.plans.contains(where: { !$0.elements(.protectiveAction).isEmpty }) { sink.cover() }
    for difference in ProtectionBook.of(corpus).criteria {
      let (element, reference) = (difference.element, difference.reference)
      let name = Self.name(element[.type] ?? "")
      let plan = index.plans[reference.place.plan].name
      let what: Bilingual =
        switch difference.kind {
        case .doseKind: Bilingual(zh: "剂量的种类", en: "kinds of dose")
        case .integrationTime: Bilingual(zh: "剂量的积分时间", en: "integration times")
        case .comparison: Bilingual(zh: "“以上”与“超过”", en: "comparisons")
        case .amount: Bilingual(zh: "数值", en: "values")
        case .unit: Bilingual(zh: "单位", en: "units")
        case .unstated: Bilingual(zh: "一方没有数值，", en: "numbers (one has none)")
        }
      let (own, other) = (words(difference.value), words(difference.referenceValue))
      sink.report(
        Bilingual(
          zh: "\(name.zh)的干预水平为\(own.zh)，\(plan.zh)为\(other.zh)，\(what.zh)不同。",
          en:
            "The criterion for \(name.en) is \(own.en), in \(plan.en) \(other.en): the \(what.en) differ."
        ),
        at: element.place.node, in: element.place.document, help: index.agree(element, reference),
        verdict: difference.kind == .unit || difference.kind == .unstated ? .undetermined : .fail,
        related: [index.related(reference, Bilingual(zh: "的干预水平", en: "the criterion there"))],
        discriminator: "\(element[.type] ?? "")/\(index.key(ofPlan: reference.place.plan))")
    }
  }

  static func name(_ type: String) -> Bilingual {
    switch type {
    case "shelter": Bilingual(zh: "隐蔽", en: "sheltering")
    case "evacuate": Bilingual(zh: "撤离", en: "evacuation")
    case "iodine": Bilingual(zh: "服用稳定性碘", en: "iodine prophylaxis")
    case "relocate": Bilingual(zh: "避迁", en: "relocation")
    case "food-control": Bilingual(zh: "食品和饮水控制", en: "food and water control")
    case "access-control": Bilingual(zh: "通道控制", en: "access control")
    case "decontamination": Bilingual(zh: "去污", en: "decontamination")
    case "monitoring": Bilingual(zh: "监测", en: "monitoring")
    default: Bilingual(zh: type, en: type)
    }
  }

  private func words(_ value: ValueFact?) -> Bilingual {
    guard let value, let quantity = value.quantity else {
      return Bilingual(zh: "（无数值）", en: "(no number)")
    }
    let number =
      quantity.lower == quantity.upper ? "\(quantity.lower)" : "\(quantity.lower)～\(quantity.upper)"
    let kind: Bilingual =
      switch value.doseKind {
      case .projected: Bilingual(zh: "预期剂量", en: "projected dose ")
      case .residual: Bilingual(zh: "剩余剂量", en: "residual dose ")
      case .averted: Bilingual(zh: "可防止剂量", en: "averted dose ")
      case .received: Bilingual(zh: "受照剂量", en: "received dose ")
      case nil: Bilingual(zh: "", en: "")
      }
    let over = value.over.map { LimitWords.words($0) }
    return Bilingual(
      zh: kind.zh + "\(number) \(quantity.unit)" + (over.map { "（\($0.zh)）" } ?? ""),
      en: kind.en + "\(number) \(quantity.unit)" + (over.map { " over \($0.en)" } ?? ""))
  }
}
