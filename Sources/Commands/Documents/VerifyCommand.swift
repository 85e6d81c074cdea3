import ArgumentParser
import Corpus
import Documents
import Model
import Reports

/// `guiju verify`.
struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "verify", zh: "核对批准之后文件有没有被改动", en: "see whether documents were altered after approval",
      discussion: (
        """
        逐份重算规范内容的摘要，与批准记录中的摘要比较。排版、标识、修改记录、指导性文字的改动不影响。

        示例：
          guiju verify
          guiju verify --at v4 --format json
        """,
        """
        Computes the digest of the normative content of each document and compares it with the one in its approval. Layout, ids, history and guidance do not count.

        Examples:
          guiju verify
          guiju verify --at v4 --format json
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFormat = .text

  @Option(
    help: helpText(
      "哪个状态：worktree、index，或者一个版本", "the state: worktree, index, or a revision", valueName: "STATE")
  )
  var at: String = "worktree"

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let workspace = try Workspace.open(global.folder)
    let choice = try SourceChoice.readable(at, in: workspace)
    let loaded = try await CorpusReading.load(choice.source, asOf: context.today)
    var rows: [[TableCell]] = []
    var altered = 0
    for document in loaded.documents where document.meta != nil {
      guard let id = document.id, let revision = document.meta?.revision else { continue }
      let approval = loaded.approvals.last { $0.document.description == "\(id)@\(revision)" }
      let state = Self.state(approval, document)
      if state.isWrong { altered += 1 }
      rows.append([
        TableCell(rows.count + 1), TableCell(document.meta?.number ?? id.description),
        TableCell("\(revision)"), TableCell(approval?.date?.description ?? ""),
        TableCell(state.words), TableCell(String((document.digest ?? "").prefix(19))),
      ])
    }
    let table = Table(
      name: "verify", caption: Bilingual(zh: "批准与内容核对表", en: "Approvals against content"),
      columns: [
        .ordinal,
        TableColumn(key: "number", title: Bilingual(zh: "文件编号", en: "Number"), weight: 4),
        TableColumn(key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 2),
        TableColumn(key: "approved", title: Bilingual(zh: "批准日期", en: "Approved"), characters: 6),
        TableColumn(key: "state", title: Bilingual(zh: "核对结果", en: "Result"), weight: 3),
        TableColumn(key: "digest", title: Bilingual(zh: "内容摘要", en: "Digest"), characters: 10),
      ], rows: rows,
      classification: ReportClassification(
        stated: loaded.documents.compactMap { $0.meta?.classification?.rawValue }))
    try TableOutput.print(table, as: format)
    if altered > 0 { throw ExitRequest(.findings) }
  }

  private static func state(_ approval: Approval?, _ document: CorpusDocument)
    -> (words: Bilingual, isWrong: Bool)
  {
    guard let approval else {
      return (Bilingual(zh: "无批准记录", en: "no record"), false)
    }
    guard let digest = document.digest, !document.hasFaults else {
      return (Bilingual(zh: "文件有误，无法判定", en: "faulty; undetermined"), true)
    }
    return digest == approval.digest
      ? (Bilingual(zh: "一致", en: "unaltered"), false)
      : (Bilingual(zh: "批准后已改动", en: "altered since"), true)
  }
}
