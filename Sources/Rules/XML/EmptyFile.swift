import Diagnostics
import Model
import XMLTree

/// XML101
enum EmptyFile: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML101", slug: "empty-file",
    title: Bilingual(zh: "文件为空", en: "empty file"),
    severity: .error,
    rationale: Bilingual(
      zh: "空文件没有可供校验的内容，多半是保存或者传输中断所致。",
      en: "An empty file holds nothing to check; most often a save or a transfer broke off."),
    remedy: Bilingual(
      zh: "从上一次提交恢复该文件，或者用 guiju new 重新起头；确实不需要的，请删除。",
      en: "Restore the file from the last commit, start again with `guiju new`, or delete it."),
    isWaivable: false,
    failing: .file("procedures/inspection/baseline/IP-900.xml", ""),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = [.emptyInput, .missingRoot]

  static func describe(_ fault: XMLFault) -> FaultDescription {
    fault.code == .emptyInput
      ? FaultDescription(
        Bilingual(zh: "文件没有任何内容。", en: "The file has no content."))
      : FaultDescription(
        Bilingual(zh: "文件中没有根元素。", en: "The file has no root element."))
  }
}
