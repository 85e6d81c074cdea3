import Diagnostics
import Model
import XMLTree

/// XML104
enum ForbiddenDeclaration: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML104", slug: "forbidden-declaration",
    title: Bilingual(zh: "含有不允许的声明", en: "forbidden declaration"),
    severity: .error,
    rationale: Bilingual(
      zh: "文档类型声明（DOCTYPE）和实体可以让文件引入外部内容，或者在读入时膨胀到无法处理。受控文件的全部内容必须都在文件之内。",
      en:
        "A DOCTYPE and its entities can pull in outside content or grow beyond all bounds when read. All that a controlled document says must stand in its own file."
    ),
    remedy: Bilingual(
      zh: "删去 DOCTYPE 声明，把实体换成所代表的文字。", en: "Remove the DOCTYPE and write entities out as text."),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE procedure [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<procedure xmlns=\"urn:guiju:1\">&x;</procedure>\n"
    ),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.documentType, .undefinedEntity, .entityExpansion]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    switch fault.code {
    case .documentType:
      FaultDescription(
        Bilingual(zh: "文件含有文档类型声明（DOCTYPE）。", en: "The file has a document type declaration."))
    case .undefinedEntity:
      FaultDescription(
        Bilingual(
          zh: "实体 &\(fault.value ?? ""); 没有定义。", en: "Entity &\(fault.value ?? ""); is not defined."
        ),
        help: Bilingual(
          zh: "把实体换成所代表的文字；“&”本身要写成 &amp;。",
          en: "Write the entity out as text; a plain “&” is written &amp;."))
    default:
      FaultDescription(Bilingual(zh: "实体展开过大。", en: "Entities expand too far."))
    }
  }
}
