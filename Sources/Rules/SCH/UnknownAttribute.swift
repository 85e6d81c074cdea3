import Diagnostics
import Model
import XMLTree

/// SCH103
enum UnknownAttribute: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH103", slug: "unknown-attribute",
    title: Bilingual(zh: "不允许的属性", en: "attribute not allowed"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "删去该属性，或者改成正确的名称。",
      en: "Remove the attribute or correct its name."),
    isWaivable: false,
    failing: .procedure(#"<p id="aexamp22" colour="red">正文。</p>"#),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.attributeNotAllowed]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let element = ElementWords.of(fault.element ?? "")
    return FaultDescription(
      Bilingual(
        zh: "\(element.zh) 没有属性 \(fault.attribute ?? "")。",
        en: "\(element.en) has no attribute \(fault.attribute ?? "")."))
  }
}
