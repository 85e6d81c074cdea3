import ArgumentParser
import Corpus
import Documents
import GitStore
import History
import Model
import Reports

/// `guiju blame`.
struct BlameCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "blame", zh: "每个条款的文字是哪一版、哪个提交最后改的",
      en: "which revision and commit last changed each clause",
      discussion: (
        """
        只看条款自己的文字和属性：下级条款改动、移动位置、重新编号、排版都不算。
        合并提交处追到真正改动的那个提交。

        示例：
          guiju blame IP-024
          guiju blame IP-024 --format csv > IP-024.csv
        """,
        """
        Only a clause's own words and attributes count: changes of the clauses in it, moves, numbers and layout do not. Behind a merge the commit that really changed it is named.

        Examples:
          guiju blame IP-024
          guiju blame IP-024 --format csv > IP-024.csv
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件", "the document", valueName: "DOC"))
  var document: String

  @Option(help: helpText("输出格式", "output format"))
  var format: TableFormat = .text

  @Option(
    help: helpText(
      "从哪个状态起：worktree、index，或者一个版本", "where to begin: worktree, index, or a revision",
      valueName: "STATE"))
  var at: String = "worktree"

  init() {}

  func run() async throws {
    let context = CommandContext.current
    let workspace = try Workspace.open(global.folder)
    let choice = try SourceChoice.readable(at, in: workspace)
    let loaded = try await CorpusReading.load(choice.source, asOf: context.today)
    let found = try DocumentFinder(documents: loaded.documents).find(document)
    let location = try workspace.requireRepository()
    guard let id = found.id,
      let blame = try ClauseBlame.read(
        id, from: try RevisionReading.commit(choice, location), in: location,
        prefix: workspace.prefix, path: RepositoryPath.full(found.path, under: workspace.prefix),
        limits: loaded.configuration.limits)
    else {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "提交中没有“\(found.path)”，或者其中的内容无法读成一份文件。",
          en: "The commit has no “\(found.path)”, or none that can be read as a document."),
        help: Bilingual(zh: "新文件要先提交。", en: "A new document must be committed first."))
    }
    var table = BlameTable(blame, designation: found.designation).table
    table.classification = ReportClassification(
      stated: [found.meta?.classification?.rawValue].compactMap { $0 })
    try TableOutput.print(table, as: format)
  }
}
