import ArgumentParser
import Corpus
import Documents
import Model
import Reports

/// `guiju list`: 受控文件清单.
struct ListCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "list", zh: "受控文件清单", en: "the list of controlled documents",
      discussion: (
        """
        示例：
          guiju list                          在终端查看
          guiju list --format csv > 清单.csv  交给电子表格
          guiju list --format docx > 清单.docx  用 Word 或者 WPS 打开、打印
          guiju list --at v4                  某个版本时的清单
        """,
        """
        Examples:
          guiju list                          in the terminal
          guiju list --format csv > list.csv  for a spreadsheet
          guiju list --format docx > list.docx  for Word or WPS, to print
          guiju list --at v4                  as of a revision
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFileFormat = .text

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
    let table = ControlledDocumentList(loaded, asOf: context.today).table
    try TableOutput.print(table, as: format)
  }
}

extension TableFormat: ExpressibleByArgument {}
extension TableFileFormat: ExpressibleByArgument {}
