import Diagnostics
import Model
import XMLTree

/// SCH107
enum UnknownRoot: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH107", slug: "unknown-document-kind",
    title: Bilingual(zh: "无法识别的文件种类", en: "unknown kind of document"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "核对根元素名称和命名空间 urn:guiju:1；不属于本仓库的文件请移出。",
      en:
        "Check the root element and its namespace urn:guiju:1; move files that do not belong here elsewhere."
    ),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<letter xmlns=\"urn:guiju:1\"/>\n"),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.rootNotDeclared, .schemaOther]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    guard fault.code == .rootNotDeclared else {
      return FaultDescription(
        Bilingual(
          zh: "不符合文件结构（\(fault.detail)）。", en: "The schema is violated (\(fault.detail))."))
    }
    return FaultDescription(
      Bilingual(
        zh: "根元素 <\(fault.element ?? "")> 不是受控文件、登记表或者配置的根元素。",
        en:
          "Root element <\(fault.element ?? "")> is that of no controlled document, registry or configuration."
      ))
  }
}
