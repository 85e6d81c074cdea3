import Diagnostics
import Documents
import Model
import XMLTree

/// TXT103
struct UnitSlip: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT103", slug: "unit-slip",
    title: Bilingual(zh: "单位差错", en: "unit slip"),
    severity: .error,
    rationale: Bilingual(
      zh: "毫希沃特写成微希沃特，剂量写成剂量率，数字一字不差，后果相差上千倍。",
      en:
        "mSv for μSv, a dose for a dose rate: the number is the same, the consequence differs a thousandfold."
    ),
    remedy: Bilingual(
      zh: "对照依据的标准核对单位，改正文字或者 unit。",
      en: "Check the unit against the standard it comes from; correct the words or `unit`."),
    failing: .procedure(
      #"<p id="aexamp22">剂量率超过<value number="1" unit="mSv/h">1 μSv/h</value>时撤出。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">剂量率超过<value number="1" unit="μSv/h">1 µSv/h</value>（0.001 mSv/h）时撤出。</p>"#
    ))

  static let elements: [ElementName] = [.value]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let comparison = document.amount(of: element),
      case .slip(let factor) = comparison.result
    else { return }
    let difference: Bilingual =
      if let factor {
        Bilingual(
          zh: "数字相同，单位相差\(factor)倍。",
          en: "The number is the same, the units differ by a factor of \(factor).")
      } else {
        Bilingual(
          zh: "数字相同，单位属于不同的量。", en: "The number is the same, the units measure different things.")
      }
    sink.report(
      Bilingual(
        zh: "文字写的是\(comparison.words)，数据是\(comparison.data)：" + difference.zh,
        en: "The words say \(comparison.words), the data says \(comparison.data). " + difference.en),
      at: element.index, discriminator: "unit")
  }
}
