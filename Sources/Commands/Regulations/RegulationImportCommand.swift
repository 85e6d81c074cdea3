import ArgumentParser
import Corpus
import Files
import Import
import Model
import Reports

/// `guiju regulation import`.
struct RegulationImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "import", zh: "把法规文本导入法规库", en: "bring the text of a law into the library",
      discussion: (
        """
        可以导入纯文本（UTF-8 或者 GB18030）、Markdown、HTML 和国家法律法规数据库的 docx。逐个文件报告放在哪里、哪一行没有找到位置、
        哪些日期互相矛盾。一个文件要么完整写入，要么不写；文字相同的第二份只报告，不再写入。

        示例：
          guiju regulation import 核安全法.docx
          guiju regulation import 安全生产法.txt --effective 2021-09-01
          guiju regulation import 法规/*.txt --outline --dry-run
        """,
        """
        Reads plain text (UTF-8 or GB18030), Markdown, HTML and the docx of the official database. Tells for each
        file where it went, which line found no place and which dates contradict each other. A file is
        written whole or not at all; a second copy of the same text is reported and not written.

        Examples:
          guiju regulation import nsl.docx
          guiju regulation import wsl.txt --effective 2021-09-01
          guiju regulation import laws/*.txt --outline --dry-run
        """
      ))
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("法规文本", "texts of law", valueName: "FILE"))
  var files: [String]

  @Option(
    help: helpText(
      "代号，即 regulations/ 下的文件夹名，如 nsl；默认按名称查法规库",
      "the key, a folder of regulations/ such as nsl; found by title by default", valueName: "KEY"))
  var key: String?

  @Option(help: helpText("名称；文本没有标题时用", "the title, where the text has none", valueName: "TITLE"))
  var title: String?

  @Option(help: helpText("本版本的施行日期", "the day this version took effect", valueName: "DATE"))
  var effective: String?

  @Option(
    name: .customLong("version-date"),
    help: helpText(
      "版本日期，即最近一次通过、公布或者修改的日期；默认取自题注",
      "the day of the last adoption, promulgation or amendment; from the header by default",
      valueName: "DATE"))
  var versionDate: String?

  @Option(help: helpText("法规层级", "where it stands in the order of law", valueName: "TIER"))
  var tier: RegulationTier?

  @Flag(
    help: helpText(
      "只留结构、序号、日期和文字摘要，不留条文", "keep structure, numbers, dates and digests, no sentences"))
  var outline = false

  @Flag(
    name: .customLong("dry-run"), help: helpText("只报告，不写入", "report only, write nothing"))
  var dryRun = false

  @Option(help: helpText("输出格式", "output format"))
  var format: Format = .text

  init() {}

  func run() async throws {
    let options = ImportOptions(
      effective: try DayOption.parse(effective, "--effective"),
      versionDate: try DayOption.parse(versionDate, "--version-date"), title: title)
    if let key, !RegulationKey.isValid(key) {
      throw CommandFailure.usage(
        zh: "代号“\(key)”应当由小写字母、数字和连字符组成，字母开头。",
        en: "A key such as “\(key)” is lower-case letters, digits and hyphens, a letter first.")
    }
    guard files.count == 1 || (title == nil && effective == nil && versionDate == nil) else {
      throw CommandFailure.usage(
        zh: "--title、--effective、--version-date 只能用于一个文件。",
        en: "--title, --effective and --version-date go with one file only.")
    }
    let workspace = try Workspace.open(global.folder)
    let root = try workspace.requireRoot()
    let choice = try SourceChoice.readable("worktree", in: workspace)
    let loaded = try await CorpusReading.load(
      choice.source, asOf: CommandContext.current.today, readsRegulations: true)
    var session = ImportSession(
      library: loaded.regulations,
      folder: loaded.configuration.folders[.regulations] ?? FolderRole.regulations.standard,
      root: dryRun ? nil : root)
    for file in files {
      let path = file.hasPrefix("/") ? file : global.folder + "/" + file
      session.take(
        path, named: file,
        LibraryImport.Request(
          key: key, tier: tier, options: options, isOutline: outline,
          origin: "导入：" + PathText.name(of: path)))
    }
    switch format {
    case .text: try Console.print(session.report.text(CommandContext.current.language))
    case .json: try Console.print(JSONWriter.document(session.report.json))
    }
    if session.report.hasRefused { throw ExitRequest(.failure) }
  }
}

extension RegulationTier: ExpressibleByArgument {}
