import Diagnostics
import Model
import XMLTree

/// SCH102
enum MissingElement: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH102", slug: "missing-element",
    title: Bilingual(zh: "缺少必需的元素", en: "required element missing"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "在所示位置补上缺少的元素。",
      en: "Add the missing element at the place shown."),
    isWaivable: false,
    failing: .procedure(
      #"<table id="aexamp44"><caption>表</caption></table><section id="aexamp55"></section>"#),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.elementMissing]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let element = ElementWords.of(fault.element ?? "")
    let expected = ElementWords.list(fault.expected)
    return FaultDescription(
      Bilingual(
        zh: "\(element.zh) 的内容不完整，缺少 \(expected.zh)\(fault.expected.count > 1 ? " 之一" : "")。",
        en:
          "\(element.en) is incomplete: \(fault.expected.count > 1 ? "one of " : "")\(expected.en) is missing."
      ))
  }
}
