package import Corpus
package import Diagnostics
import Model

/// SUP103
package struct WaiverTargetUnknown: WaiverRule {
  package static let metadata = RuleMetadata(
    code: "SUP103", slug: "waiver-target-unknown",
    title: Bilingual(zh: "例外所指的规则、文件或者条款不成立", en: "waiver of nothing"),
    severity: .error,
    rationale: Bilingual(
      zh: "例外写错了规则编号、文件或者条款，就什么也放不过，登记的人却以为已经登记了。",
      en:
        "With a wrong rule, document or element a waiver covers nothing, though its owner believes it does."
    ),
    remedy: Bilingual(
      zh: "对照校验报告改正规则编号、文件标识和条款标识；不允许登记例外的规则，只能改正问题本身。",
      en:
        "Correct rule, document and element by the report; what no waiver may cover has to be cured."
    ),
    isWaivable: false,
    failing: WaiverExample { $0.document = "IP-009" }.example,
    passing: WaiverExample { $0.element = "aexamp22" }.example)

  package init() {}

  package func check(_ corpus: Corpus, findings: [Finding], _ sink: inout FindingSink) {
    for waiver in corpus.waivers {
      guard let place = corpus.index(of: waiver) else { continue }
      sink.cover()
      guard let fault = Self.fault(waiver, corpus) else { continue }
      sink.report(
        fault.message, at: waiver.origin.node, spot: .attribute(fault.attribute), in: place,
        help: fault.help, verdict: fault.isCertain ? .fail : .undetermined,
        discriminator: waiver.label + "/" + fault.attribute)
    }
  }

  private struct Fault {
    var attribute: String
    var message: Bilingual
    var help: Bilingual?
    var isCertain = true
  }

  private static func fault(_ waiver: Waiver, _ corpus: Corpus) -> Fault? {
    let label = waiver.label
    switch WaiverTarget.of(waiver, in: corpus) {
    case .known: return nil
    case .unknownRule:
      return Fault(
        attribute: "rule",
        message: Bilingual(
          zh: "例外 \(label) 所写的规则 \(waiver.rule) 不存在。", en: "There is no rule \(waiver.rule)."),
        help: Bilingual(
          zh: "核对规则编号（guiju rules 列出全部规则）；新版工具才有的规则，升级后再登记。",
          en:
            "Check the code (`guiju rules` lists them all); for a rule of a later version, upgrade first."
        ))
    case .retiredRule(let since, let reason):
      return Fault(
        attribute: "rule",
        message: Bilingual(
          zh: "规则 \(waiver.rule) 自 \(since) 版起停用：\(reason)。",
          en: "Rule \(waiver.rule) has been retired since \(since): \(reason)."),
        help: Bilingual(zh: "撤销这一例外。", en: "Withdraw the waiver."))
    case .unwaivableRule(let rule):
      return Fault(
        attribute: "rule",
        message: Bilingual(
          zh: "规则 \(rule.code)（\(rule.title.zh)）不允许登记例外。",
          en: "Rule \(rule.code) (\(rule.title.en)) may not be waived."),
        help: Bilingual(
          zh: "撤销这一例外，改正问题本身。", en: "Withdraw the waiver and cure the fault itself."))
    case .unknownDocument:
      return Fault(
        attribute: "doc",
        message: Bilingual(
          zh: "例外 \(label) 所指的文件 \(waiver.document) 本库没有。",
          en: "Document \(waiver.document) of waiver \(label) is not kept here."))
    case .unreadDocument:
      return Fault(
        attribute: "doc",
        message: Bilingual(
          zh: "例外 \(label) 所指的文件 \(waiver.document) 不在本次读到的文件之中，无法判定是否存在。",
          en: "Document \(waiver.document) of waiver \(label) is not among the files read."),
        help: Bilingual(zh: "对全库校验一次。", en: "Check the whole repository."), isCertain: false)
    case .overspecified(let id):
      return Fault(
        attribute: "doc",
        message: Bilingual(
          zh: "例外 \(label) 的文件写作“\(waiver.document)”；例外按文件标识对应，带版次或者条款的写法不起作用。",
          en:
            "Waiver \(label) names “\(waiver.document)”; waivers go by the document's id alone, so it covers nothing."
        ),
        help: Bilingual(
          zh: "文件只写“\(id)”，条款写在 element 属性中。",
          en: "Write “\(id)” and put the element into its own attribute."))
    case .unknownElement:
      return Fault(
        attribute: "element",
        message: Bilingual(
          zh: "\(waiver.document) 中没有例外 \(label) 所指的 \(waiver.element ?? "")。",
          en:
            "\(waiver.document) has no element \(waiver.element ?? ""), to which waiver \(label) is tied."
        ))
    }
  }
}
