import Diagnostics
import Model
import XMLTree

/// SCH101
enum UnexpectedElement: FaultRule {
  static let metadata = RuleMetadata(
    code: "SCH101", slug: "unexpected-element",
    title: Bilingual(zh: "此处不能出现该元素", en: "element not allowed here"),
    severity: .error,
    rationale: Bilingual(
      zh: "其他软件、其他单位都按公布的结构（XSD）读取受控文件；不合结构的内容可能整段读不到，也就得不到校验。",
      en:
        "Every reader of a controlled document relies on the published schema; what does not fit may not be seen at all, and so is not checked."
    ),
    remedy: Bilingual(
      zh: "把该元素移到允许的位置、换成允许的元素，或者删去。",
      en: "Move the element to where it may stand, use one of those allowed, or remove it."),
    isWaivable: false,
    failing: .procedure(
      #"<p id="aexamp22">正文。</p><notification id="aexamp44" kind="alert" to="party:nnsa"><p id="aexamp55">通告。</p></notification>"#
    ),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.elementNotExpected]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    let element = ElementWords.of(fault.element ?? "")
    guard !fault.expected.isEmpty else {
      return FaultDescription(
        Bilingual(
          zh: "此处不能出现 \(element.zh)，也不能再有别的元素。",
          en: "\(element.en) may not stand here, nor may any other element."))
    }
    let expected = ElementWords.list(fault.expected)
    return FaultDescription(
      Bilingual(
        zh: "此处不能出现 \(element.zh)；可以出现的是 \(expected.zh)。",
        en: "\(element.en) may not stand here; what may is \(expected.en)."))
  }
}
