import Corpus
import Diagnostics
import Documents
import Model
import XMLTree

/// IDS104
struct NumberPatternMismatch: DocumentRule {
  static let metadata = RuleMetadata(
    code: "IDS104", slug: "number-form",
    title: Bilingual(zh: "文件编号不符合规定的格式", en: "printed number not in the required form"),
    severity: .error,
    rationale: Bilingual(
      zh: "文件编号的格式由文件控制规定，写明单位、年份或者专业、文件类别和顺序号。格式不对的编号查不到、排不进清单。",
      en:
        "The form of numbers is laid down by document control. A number in another form is not found and not listed."
    ),
    remedy: Bilingual(
      zh: "按文件控制规定改正编号；格式本身有变动的，修改 guiju.xml 的 numberPattern。",
      en:
        "Correct the number; where the form itself has changed, change `numberPattern` in guiju.xml."
    ),
    failing: example(number: "NNSA/HQ-8-JD-IP-900"),
    passing: example(number: "NNSA/HQ-08-JD-IP-900"))

  static let elements: [ElementName] = [.number, .numberPattern]

  mutating func visit(
    _ element: Element, in document: DocumentContext, _ sink: inout FindingSink
  ) {
    if element.kind == .numberPattern {
      checkPattern(element, &sink)
    } else if element.parent?.kind == .meta {
      checkNumber(element, document, &sink)
    }
  }

  private func checkNumber(
    _ element: Element, _ document: DocumentContext, _ sink: inout FindingSink
  ) {
    guard let kind = Self.name(document.facts.kind) else { return }
    let patterns = document.configuration.numberPatterns.filter { $0.kind == kind }
    // A pattern that cannot be read is reported where it stands.
    let forms = patterns.compactMap { NumberForm($0.pattern) }
    guard !patterns.isEmpty, forms.count == patterns.count else { return }
    let number = element.normalisedText
    guard !number.isEmpty, !forms.contains(where: { $0.matches(number) }) else { return }
    let expected = patterns.map(\.pattern)
    sink.report(
      Bilingual(
        zh: "\(document.facts.kind.name.zh)的编号应当符合 \(expected.joined(separator: " 或者 "))。",
        en:
          "The number of a \(document.facts.kind.name.en) must match \(expected.joined(separator: " or "))."
      ), at: element.index, discriminator: "number")
  }

  private func checkPattern(_ element: Element, _ sink: inout FindingSink) {
    guard let pattern = element[.pattern], NumberForm(pattern) == nil else { return }
    sink.report(
      Bilingual(
        zh: "编号格式 \(pattern) 读不懂，没有按它校验编号。",
        en: "Number pattern \(pattern) cannot be read; no number was held against it."),
      at: element.index, spot: .attribute("pattern"),
      help: Bilingual(
        zh: "格式用正则表达式写：字符、[A-Z]、\\d、(甲|乙)、?、*、+、{2}、{1,3}。",
        en:
          "Patterns are regular expressions of characters, [A-Z], \\d, (a|b), ?, *, +, {2}, {1,3}."),
      discriminator: "pattern")
  }

  private static func name(_ kind: DocumentKind) -> String? {
    switch kind {
    case .procedure: "procedure"
    case .plan: "plan"
    case .template: "template"
    default: nil
    }
  }

  private static func example(number: String) -> RuleExample {
    RuleExample(
      files: [
        .init(
          "guiju.xml",
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <guiju xmlns="urn:guiju:1" schemaVersion="1">
            <numberPattern kind="procedure" pattern="^NNSA/(HQ|EC)-[0-9]{2}-[A-Z]{2}-IP-[0-9]{3}$"/>
          </guiju>

          """),
        .init(
          "procedures/inspection/baseline/IP-900.xml",
          ExampleMeta { $0.number = number }.document(ExampleMeta.plainBody)),
      ], excerpt: "<number>\(number)</number>", asOf: RuleExample.day)
  }
}
