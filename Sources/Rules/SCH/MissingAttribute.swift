import Diagnostics
import Model
import XMLTree

/// SCH104
enum MissingAttribute: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH104", slug: "missing-attribute",
    title: Bilingual(zh: "缺少必需的属性", en: "required attribute missing"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "补上该属性。",
      en: "Add the attribute."),
    isWaivable: false,
    failing: .procedure("<p>没有标识的一段。</p>"),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.attributeMissing]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let element = ElementWords.of(fault.element ?? "")
    let attribute = fault.attribute ?? ""
    let message = Bilingual(
      zh: "\(element.zh) 缺少属性 \(attribute)。", en: "\(element.en) lacks attribute \(attribute).")
    guard attribute == "id" else { return FaultDescription(message) }
    return FaultDescription(
      message,
      help: Bilingual(
        zh: "运行 guiju fmt，由工具给出永久标识。", en: "Run `guiju fmt`: it gives permanent ids."))
  }
}
