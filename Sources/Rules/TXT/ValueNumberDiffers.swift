import Diagnostics
import Documents
import Model
import XMLTree

/// TXT102
struct ValueNumberDiffers: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT102", slug: "value-number-differs",
    title: Bilingual(zh: "数量的文字与数据不一致", en: "words and number differ"),
    severity: .error,
    rationale: Bilingual(
      zh: "抽样数量、干预水平、应急计划区半径等按数据比对，检查员和指挥人员按文字执行。二者必须是同一个数、同一个单位。",
      en:
        "Sampling, intervention levels and zone radii are compared by their data and acted on by their words. Both must be the same number in the same unit."
    ),
    remedy: Bilingual(
      zh: "查明哪一个是本意，改正文字或者 number、unit。区间写成 number=\"5..10\"。",
      en:
        "Find out which one is meant and correct the words or `number` and `unit` (ranges: 5..10)."
    ),
    failing: .procedure(
      #"<p id="aexamp22">抽取不少于<value role="min" number="5" unit="人">15人</value>。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">抽取<value role="min" number="2" unit="人">两名</value>持证人员、<value role="ratio" number="5..10" unit="%">百分之五至百分之十</value>的记录，剂量率低于<value number="1" unit="mSv/h">1000 μSv/h</value>。</p>"#
    ))

  static let elements: [ElementName] = [.value]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let comparison = document.amount(of: element) else { return }
    switch comparison.result {
    case .differs:
      sink.report(
        Bilingual(
          zh: "文字写的是\(comparison.words)，数据是\(comparison.data)。",
          en: "The words say \(comparison.words), the data says \(comparison.data)."),
        at: element.index, discriminator: "number")
    case .unitMissing:
      sink.report(
        Bilingual(
          zh: "文字写的是\(comparison.words)，数据只有\(comparison.data)，没有单位。",
          en: "The words say \(comparison.words), the data has \(comparison.data) without a unit."),
        at: element.index,
        help: Bilingual(zh: "用 unit 补上单位。", en: "Give the unit in `unit`."),
        discriminator: "unit")
    case .unknownUnit:
      sink.report(
        Bilingual(
          zh: "文字写的是\(comparison.words)，数据是\(comparison.data)，两个单位能否换算未知。",
          en:
            "The words say \(comparison.words), the data says \(comparison.data); whether the two units are the same is unknown."
        ),
        at: element.index,
        help: Bilingual(
          zh: "文字和 unit 使用同一个单位。", en: "Use one unit in the words and in `unit`."),
        verdict: .undetermined, discriminator: "unit")
    case .same, .slip, .unreadable: break
    }
  }
}
