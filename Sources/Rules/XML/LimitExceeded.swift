import Diagnostics
import Model
import XMLTree

/// XML105
enum LimitExceeded: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML105", slug: "limit-exceeded",
    title: Bilingual(zh: "超出读取限度", en: "over a limit"),
    severity: .error,
    rationale: Bilingual(
      zh: "过大、嵌套过深的文件会耗尽内存或者使工具停住，因此在读入之前就拒绝。限度可以在 guiju.xml 的 limits 中调整。",
      en:
        "A file that is too large or nested too deeply would exhaust memory or hang the tool, so it is refused before it is read. The limits can be set in guiju.xml."
    ),
    remedy: Bilingual(
      zh: "检查文件是否生成有误；确有需要的，在 guiju.xml 的 limits 中提高限度。",
      en:
        "See whether the file was generated wrongly; if it is right, raise the limit in guiju.xml."),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [
    .tooLarge, .tooDeep, .textTooLong, .tooManyAttributes,
  ]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let limit = fault.limit ?? ""
    return switch fault.code {
    case .tooLarge:
      FaultDescription(
        Bilingual(zh: "文件超过 \(limit) 字节。", en: "The file is larger than \(limit) bytes."))
    case .tooDeep:
      FaultDescription(
        Bilingual(zh: "元素嵌套超过 \(limit) 层。", en: "Elements are nested more than \(limit) deep."))
    case .textTooLong:
      FaultDescription(
        Bilingual(zh: "一段文字超过 \(limit) 字节。", en: "One run of text is longer than \(limit) bytes."))
    default:
      FaultDescription(
        Bilingual(
          zh: "一个元素的属性超过 \(limit) 个。", en: "An element has more than \(limit) attributes."))
    }
  }
}
