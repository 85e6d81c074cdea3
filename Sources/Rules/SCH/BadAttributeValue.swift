import Diagnostics
import Model
import XMLTree

/// SCH105
enum BadAttributeValue: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH105", slug: "bad-value",
    title: Bilingual(zh: "取值不合规定", en: "value not allowed"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "改成允许的取值；取值的写法见 guiju schema export 给出的说明。",
      en: "Use a permitted value; `guiju schema export` gives the documentation."),
    isWaivable: false,
    failing: .procedure(#"<p id="坏标识">正文。</p>"#),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.badValue]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let element = ElementWords.of(fault.element ?? "")
    let value = fault.value ?? ""
    let what =
      fault.attribute.map { attribute in
        Bilingual(
          zh: "\(element.zh) 的属性 \(attribute) 的值“\(value)”",
          en: "Value “\(value)” of attribute \(attribute) of \(element.en)")
      }
      ?? Bilingual(zh: "\(element.zh) 的内容“\(value)”", en: "Content “\(value)” of \(element.en)")
    if !fault.expected.isEmpty {
      return FaultDescription(
        Bilingual(
          zh: "\(what.zh)不在允许的取值之内：\(fault.expected.joined(separator: "、"))。",
          en: "\(what.en) is none of \(fault.expected.joined(separator: ", "))."))
    }
    let form = ValueForms.words(facet: fault.facet, limit: fault.limit, attribute: fault.attribute)
    return FaultDescription(
      Bilingual(
        zh: "\(what.zh)写法不对：\(form.zh)。", en: "\(what.en) is not of the right form: \(form.en)."))
  }
}
