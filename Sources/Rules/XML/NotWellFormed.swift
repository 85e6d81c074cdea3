import Diagnostics
import Model
import XMLTree

/// XML103
enum NotWellFormed: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML103", slug: "not-well-formed",
    title: Bilingual(zh: "XML 格式有误", en: "not well-formed XML"),
    severity: .error,
    rationale: Bilingual(
      zh: "标签不成对、引号缺失或者字符有误的文件无法读成一篇文件，其余校验都不能进行。",
      en:
        "A file with unmatched tags, missing quotes or forbidden characters cannot be read as a document; no other rule can run on it."
    ),
    remedy: Bilingual(
      zh: "按所示行列改正标签或者字符；改好后再次校验，可能还有后面的问题。",
      en: "Correct the tag or character at the place shown, then check again: more may follow."),
    isWaivable: false,
    failing: .file(
      "procedures/inspection/baseline/IP-900.xml",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<procedure xmlns=\"urn:guiju:1\">\n  <meta>\n</procedure>\n"
    ),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [
    .mismatchedTag, .unclosedTag, .unterminatedMarkup, .duplicateAttribute, .undeclaredPrefix,
    .invalidCharacter, .malformedAttribute, .malformedReference, .extraContent, .notWellFormed,
    .internalFault,
  ]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    FaultDescription(message(fault))
  }

  private static func message(_ fault: XMLFault) -> Bilingual {
    let element = fault.element ?? ""
    let value = fault.value ?? ""
    return switch fault.code {
    case .mismatchedTag:
      Bilingual(
        zh: "开始标签是 <\(element)>，结束标签却是 </\(value)>，二者不成对。",
        en: "<\(element)> is closed by </\(value)>.")
    case .unclosedTag:
      Bilingual(
        zh: "<\(element)> 没有结束标签 </\(element)>，文件到末尾仍未结束。",
        en: "<\(element)> has no end tag; the file ends first.")
    case .unterminatedMarkup:
      Bilingual(zh: "此处的标记没有写完。", en: "The markup that begins here is not finished.")
    case .duplicateAttribute:
      Bilingual(
        zh: "<\(element)> 的属性 \(fault.attribute ?? "") 写了两次。",
        en: "Attribute \(fault.attribute ?? "") stands twice on <\(element)>.")
    case .undeclaredPrefix:
      Bilingual(
        zh: "命名空间前缀“\(value)”没有声明。", en: "Namespace prefix “\(value)” is not declared.")
    case .invalidCharacter:
      Bilingual(zh: "此处有 XML 不允许的控制字符。", en: "A control character that XML forbids stands here.")
    case .malformedAttribute:
      Bilingual(
        zh: "属性写法有误：值要用引号括起，且不能含有“<”。",
        en: "The attribute is malformed: its value needs quotes and must not contain “<”.")
    case .malformedReference:
      Bilingual(
        zh: "“&”后面不是完整的字符引用；文字中的“&”要写成 &amp;。",
        en: "“&” does not begin a complete reference; in text, write &amp;.")
    case .extraContent:
      Bilingual(zh: "根元素之后还有多余的内容。", en: "There is content behind the root element.")
    default:
      Bilingual(
        zh: "不符合 XML 语法（\(fault.detail)）。", en: "XML syntax is violated (\(fault.detail)).")
    }
  }
}
