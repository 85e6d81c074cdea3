import ArgumentParser
import Changes
import Corpus
import Documents
import Files
import Import
import Model
import Reports
import XMLTree

/// `guiju diff`.
struct DiffCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "diff", zh: "比对两份文件或者两个版本，出具修订对照表",
      en: "compare two files or revisions clause by clause",
      discussion: (
        """
        逐条比对两份 XML 或者 Word 文件，或者一份文件的两个版本：移动算移动，重新编号合并为一行，改动的字句逐处标出，数值按数值比较。
        docx 和 html 是修订对照表（含影响范围清单），json 供其他程序使用，script 是可以应用并核对的变更脚本。
        修订理由取自修改记录（history/entry）和提交说明中的“修订理由: …”。

        示例：
          guiju diff 旧.docx 新.docx --format docx > 修订对照表.docx
          guiju diff 稿.docx --format docx > 对照.docx  一份带修订痕迹的 Word 文件：修订前与修订后
          guiju diff 旧.xml 新.xml                    在终端查看
          guiju diff IP-024 3..4                      第3版与第4版
          guiju diff IP-024@3 IP-024@4                同上
          guiju diff IP-024 EC-IP-024                 统一程序与实施细则
          guiju diff IP-024 main..topic --format html > 比对.html
          guiju diff IP-024 4..                       第4版与工作区
          guiju diff IP-024                           上次提交与工作区
          guiju diff 旧.xml 新.xml --format script > 变更.txt
          guiju diff --apply 变更.txt 旧.xml > 新.xml
        """,
        """
        Compares two XML or Word files, or two revisions of a document, clause by clause: a move is a move, new numbers fold to one line, changed words are marked, values compared as values.
        docx and html are the official comparison table with the scope of impact, json is for programs, script can be applied and verified.
        Reasons come from the history of the document and from `Reason: …` trailers of commits.

        Examples:
          guiju diff old.docx new.docx --format docx > table.docx
          guiju diff draft.docx --format docx > t.docx  one Word file: before and with its tracked changes
          guiju diff old.xml new.xml                  in the terminal
          guiju diff IP-024 3..4                      revisions 3 and 4
          guiju diff IP-024@3 IP-024@4                the same
          guiju diff IP-024 EC-IP-024                 a baseline and what implements it
          guiju diff IP-024 main..topic --format html > diff.html
          guiju diff IP-024 4..                       revision 4 and the work tree
          guiju diff IP-024                           the last commit and the work tree
          guiju diff old.xml new.xml --format script > change.txt
          guiju diff --apply change.txt old.xml > new.xml
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help:
      helpText("旧文件，或者文件的标识", "the old file, or a document", valueName: "OLD|DOC[@REV]"))
  var first: String

  @Argument(
    help: helpText(
      "新文件，或者版本 A..B，或者另一份文件", "the new file, or revisions A..B, or another document",
      valueName: "NEW|A..B|DOC[@REV]"))
  var second: String?

  @Option(help: helpText("输出格式", "output format"))
  var format: DiffFormat = .text

  @Option(
    help: helpText(
      "Word 文件中的修订痕迹怎样读：accepted 全部接受，original 全部拒绝",
      "how tracked changes of Word files are read: all accepted, or all rejected",
      valueName: "READING"))
  var changes: DocxReading = .accepted

  @Flag(
    name: .customLong("exit-code"),
    help: helpText("有变更时退出码为 1", "exit with 1 where there are changes"))
  var exitCode = false

  @Option(help: helpText("应用一份变更脚本", "apply a script", valueName: "SCRIPT"))
  var apply: String?

  init() {}

  func run() async throws {
    if let apply { return try ScriptApplication.run(script: apply, old: first, second: second) }
    let session = DiffSession(
      first: first, second: second, folder: global.folder, reading: changes)
    let comparison = try await session.read(needsImpact: format != .script)
    if format == .script {
      try writeScript(comparison)
    } else {
      try write(comparison)
    }
    if exitCode, !comparison.changes.operations.isEmpty { throw ExitRequest(.findings) }
  }

  private func write(_ comparison: DiffSession.Comparison) throws {
    let renderer = ComparisonRenderer(comparison.report, options: TableOutput.options())
    switch format {
    case .text, .script: try Console.print(renderer.text())
    case .json: try Console.print(renderer.json())
    case .html: try Console.print(renderer.html())
    case .docx: try Console.write(try renderer.word())
    }
    guard format == .html || format == .docx else { return }
    let missing = renderer.missingReasons
    if missing > 0 {
      Console.note(
        Bilingual(
          zh: "修订对照表有 \(missing) 处（缺理由），须补写；XML 文件写在修改记录中，或者在提交说明中加一行“修订理由: …”。",
          en:
            "\(missing) rows of the table have no reason and need one; for XML give it in the history, or as a line “Reason: …” of the commit message."
        ))
    }
  }

  private func writeScript(_ comparison: DiffSession.Comparison) throws {
    guard case .xml(let old) = comparison.old.content, case .xml(let new) = comparison.new.content
    else {
      throw CommandFailure.usage(
        zh: "变更脚本只用于 XML 文件；Word 文件请用 --format docx 或者 json。",
        en: "A script is for XML files; use --format docx or json for Word files.")
    }
    do throws(EditScriptFailure) {
      let script = try EditScript(from: old, to: new)
      try? CommandContext.current.output.write(
        script.text(remarks: comparison.changes.operations.map(ScriptApplication.remark)))
    } catch {
      throw CommandFailure(.failure, error.message)
    }
  }
}

extension DocxReading: ExpressibleByArgument {}
