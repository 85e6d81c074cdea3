import ArgumentParser
import Corpus
import Documents
import GitStore
import History
import Model
import Reports
import XMLTree

/// `guiju log`.
struct LogCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "log", zh: "一份文件的历次版本，或者一个条款的来历",
      en: "the revisions of a document, or the life of a clause",
      discussion: (
        """
        文件：逐版列出状态、日期、修改原因、批准和提交。条款：它何时出现、何时改动、从哪里移来，跨章节、跨文件、跨改名追查；只是重新编号不算改动。
        版次按批准记录和 revision/@number 认定，不看提交日期。浅克隆查不到的，说明查到多深。

        示例：
          guiju log IP-024                     历次版本
          guiju log IP-024#k7f3qabc            一个条款的来历
          guiju log 'IP-024 第7.3.1条'         按条款编号
          guiju log IP-024 --format html > IP-024-版本.html
        """,
        """
        Of a document: state, dates, reasons, approval and commit of each revision. Of a clause: when it appeared, changed and moved, across sections, files and renames; renumbering alone is no change.
        A revision is what its approval and revision/@number say, never a commit date. Where a shallow clone ends, the depth is told.

        Examples:
          guiju log IP-024                     the revisions
          guiju log IP-024#k7f3qabc            the life of one clause
          guiju log 'IP-024 第7.3.1条'         by clause number
          guiju log IP-024 --format json
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("文件或者条款", "the document or clause", valueName: "DOC[#ID]"))
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
    let words = try DocumentWords(document)
    let workspace = try Workspace.open(global.folder)
    let choice = try SourceChoice.readable(at, in: workspace)
    let loaded = try await CorpusReading.load(choice.source, asOf: context.today)
    let found = try DocumentFinder(documents: loaded.documents).find(words.name)
    var table: Table
    if words.namesClause {
      let clause = try ClauseFinder(found, choice, loaded).find(words)
      table = try self.table(of: clause, found, choice, workspace, loaded)
    } else {
      let reading = try RevisionReading(found, choice, workspace, loaded)
      table = RevisionTable(reading.history, designation: found.designation).table
    }
    table.classification = ReportClassification(
      stated: [found.meta?.classification?.rawValue].compactMap { $0 })
    try TableOutput.print(table, as: format)
  }

  private func table(
    of clause: ElementID, _ found: CorpusDocument, _ choice: SourceChoice,
    _ workspace: Workspace, _ loaded: CorpusLoader.Result<Void>
  ) throws -> Table {
    guard let id = found.id else {
      throw CommandFailure.cannot(
        zh: "“\(found.path)”没有文件标识。", en: "“\(found.path)” has no document id.")
    }
    let location = try workspace.requireRepository()
    let history = try ClauseHistory.read(
      clause, of: id, from: try RevisionReading.commit(choice, location), in: location,
      prefix: workspace.prefix, path: RepositoryPath.full(found.path, under: workspace.prefix),
      limits: loaded.configuration.limits)
    if history.events.isEmpty, history.end == .beginning {
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "\(id) 的历史中从来没有条款“\(clause)”。",
          en: "The history of \(id) never had a clause “\(clause)”."),
        help: Bilingual(
          zh: "guiju blame \(id) 列出全部条款的标识；刚写的条款要先提交。",
          en: "`guiju blame \(id)` lists the ids of its clauses; commit a new clause first."))
    }
    return ClauseEventTable(history, document: id).table
  }
}
