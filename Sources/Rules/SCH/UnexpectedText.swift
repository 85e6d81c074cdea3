import Diagnostics
import Model
import XMLTree

/// SCH106
enum UnexpectedText: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH106", slug: "unexpected-text",
    title: Bilingual(zh: "此处不能直接写文字", en: "text not allowed here"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "把文字放进 <p>、<li> 或者 <cell> 等可以写文字的元素。",
      en: "Put the words into <p>, <li>, <cell> or another element that holds words."),
    isWaivable: false,
    failing: .procedure(#"<p id="aexamp22">正文。</p>散落的文字"#),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.textNotAllowed]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let element = ElementWords.of(fault.element ?? "")
    return FaultDescription(
      Bilingual(
        zh: "\(element.zh) 中不能直接写文字。", en: "\(element.en) may not hold words directly."))
  }
}
