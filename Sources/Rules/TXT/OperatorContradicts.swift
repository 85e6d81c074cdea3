import Diagnostics
import Documents
import Model
import XMLTree

/// TXT108
struct OperatorContradicts: DocumentRule {
  static let metadata = RuleMetadata(
    code: "TXT108", slug: "operator-contradicts",
    title: Bilingual(zh: "比较词与数据不一致", en: "comparison contradicts the words"),
    severity: .error,
    rationale: Bilingual(
      zh: "“不少于”与“超过”、“以上”与“以下”，一字之差，合格与不合格对调。法规用语中“以上”“以下”“以内”包括本数，“超过”“低于”不包括本数。",
      en:
        "不少于 and 超过, 以上 and 以下 turn pass into fail. In legal language 以上, 以下 and 以内 include the number itself; 超过 and 低于 do not."
    ),
    remedy: Bilingual(
      zh: "查明本意，改正文字或者 op：不少于、以上为 ge，不超过、以下、以内为 le，超过为 gt，低于、不足为 lt。",
      en:
        "Correct the words or `op`: 不少于 and 以上 are ge, 不超过, 以下 and 以内 le, 超过 gt, 低于 and 不足 lt."
    ),
    failing: .procedure(
      #"<p id="aexamp22">合格率不低于<value number="90" unit="%" op="le">90%</value>。</p>"#),
    passing: .procedure(
      #"<p id="aexamp22">抽取<value role="min" number="5" unit="人" op="ge">5人</value>，不足的全部检查；偏差不得超过额定值的<value number="5" unit="%" op="le">5%</value>。</p>"#
    ))

  static let elements: [ElementName] = [.value]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard element.has(.op), let op = element[.op] else { return }
    let words = document.words(of: element)
    guard let mention = words.mentions.first else { return }
    let around = words.surroundings
    let behind = (words.words + around.after).dropFirst(mention.range.upperBound)
    let stated = ComparisonWords.operators(
      before: around.before + words.words[..<mention.range.lowerBound], after: Array(behind))
    guard !stated.isEmpty, !stated.contains(op) else { return }
    let expected = stated.sorted()
    sink.report(
      Bilingual(
        zh:
          "文字说的是\(expected.map(Self.chinese).joined(separator: "或者"))，数据说的是\(Self.chinese(op))。",
        en:
          "The words state \(expected.joined(separator: " or ")), the data (op) says \(op)."),
      at: element.index, spot: .attribute("op"), discriminator: "op")
  }

  /// The relation in words, with the value of `op` beside it.
  private static func chinese(_ op: String) -> String {
    switch op {
    case "lt": "小于（lt）"
    case "le": "不超过（le）"
    case "eq": "等于（eq）"
    case "ge": "不少于（ge）"
    case "gt": "超过（gt）"
    default: op
    }
  }
}
