import Corpus
import Diagnostics
import Model
import XMLTree

/// XML106
enum UnreadableFile: FaultRule {
  static let metadata = RuleMetadata(
    code: "XML106", slug: "unreadable-file",
    title: Bilingual(zh: "文件无法读取", en: "file cannot be read"),
    severity: .error,
    rationale: Bilingual(
      zh: "在校验范围之内而又读不到的文件，不能当作合格放过。",
      en: "A file in scope that cannot be read must not pass as if it were in order."),
    remedy: Bilingual(
      zh: "按所述原因处理，使该路径成为仓库中可读的普通文件。",
      en: "Make the path a readable regular file of the repository."),
    isWaivable: false,
    failing: .file("procedures/inspection/baseline/坏\u{1}名.xml", "<procedure/>"),
    passing: .procedure(ExampleMeta.plainBody))

  static let codes: Set<XMLFault.Code> = []

  static func describe(_ fault: XMLFault) -> FaultDescription {
    FaultDescription(Bilingual(zh: fault.detail, en: fault.detail))
  }

  static func finding(_ failure: ReadFailure, path: String) -> RawFinding {
    RawFinding(
      rule: metadata.code, document: 0, node: nil, message: message(failure),
      help: help(failure) ?? metadata.remedy, discriminator: failure.code.rawValue)
  }

  private static func message(_ failure: ReadFailure) -> Bilingual {
    switch failure.code {
    case .symbolicLink:
      Bilingual(
        zh: "这是符号链接\(failure.detail.isEmpty ? "" : "（\(failure.detail)）")，不是文件；链接所指的内容不受版本控制。",
        en:
          "This is a symbolic link\(failure.detail.isEmpty ? "" : " (\(failure.detail))"), not a file; what it points to is not under version control."
      )
    case .notRegular:
      Bilingual(zh: "这不是普通文件（文件夹、管道或者设备）。", en: "This is no regular file.")
    case .tooLarge:
      Bilingual(
        zh: "文件超过读取限度，未读入。", en: "The file is over the size limit and was not read.")
    case .changedWhileRead:
      Bilingual(zh: "读取过程中文件被改动。", en: "The file changed while it was being read.")
    case .badName:
      Bilingual(
        zh: "文件名含有换行等控制字符，或者不是 UTF-8。",
        en: "The file name holds a line break or another control character, or is not UTF-8.")
    case .missingObject:
      Bilingual(
        zh: "仓库中缺少该文件的内容（部分克隆或者对象损坏）。",
        en: "The repository lacks the file's content: a partial clone, or a damaged object.")
    case .notRegulation:
      Bilingual(
        zh: "这不是法规库中的法规文件（\(failure.detail)）。",
        en: "This is no regulation of the library (\(failure.detail)).")
    case .conflict:
      Bilingual(zh: "该文件有未解决的合并冲突。", en: "The file has an unresolved merge conflict.")
    default:
      Bilingual(zh: "读取失败（\(failure.detail)）。", en: "Reading failed (\(failure.detail)).")
    }
  }

  private static func help(_ failure: ReadFailure) -> Bilingual? {
    switch failure.code {
    case .changedWhileRead:
      Bilingual(zh: "等写入结束后再校验一次。", en: "Check again when the writer is done.")
    case .missingObject:
      Bilingual(
        zh: "用 git fetch 取回缺少的对象，再校验。", en: "Fetch the missing object with `git fetch`.")
    case .conflict:
      Bilingual(zh: "先解决冲突并 git add，再校验。", en: "Resolve the conflict and `git add` first.")
    case .badName:
      Bilingual(zh: "给文件改名。", en: "Rename the file.")
    default: nil
    }
  }
}
