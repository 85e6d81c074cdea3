import ArgumentParser
import Corpus
import Files
import Import
import Model
import Reports

/// `guiju regulation`.
struct RegulationCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "regulation", zh: "法规库", en: "the library of regulations",
      discussion: (
        """
        示例：
          guiju regulation import 法.docx  把法规文本导入法规库
          guiju regulation list            有哪些法规、哪天施行、是否现行
          guiju regulation show 核安全法    一部法规的结构
        """,
        """
        Examples:
          guiju regulation import law.docx bring a text into the library
          guiju regulation list            what there is, since when, whether in force
          guiju regulation show 核安全法    the structure of one
        """
      ),
      subcommands: [
        RegulationImportCommand.self, List.self, Show.self, RegulationDiffCommand.self,
        ConcordanceCommand.self,
      ])
  }

  init() {}

  static func library(_ folder: String) async throws -> RegulationLibrary {
    let workspace = try Workspace.open(folder)
    let choice = try SourceChoice.readable("worktree", in: workspace)
    return try await CorpusReading.load(
      choice.source, asOf: CommandContext.current.today, readsRegulations: true
    ).regulations
  }

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "list", zh: "法规清单", en: "the list of regulations",
        discussion: (
          "示例：\n  guiju regulation list --as-of 2026-08-14",
          "Examples:\n  guiju regulation list --as-of 2026-08-14"
        ))
    }

    @OptionGroup var global: GlobalOptions

    @Option(
      name: .customLong("as-of"),
      help: helpText("按哪一天判断", "the day to answer for", valueName: "DATE"))
    var asOf: String?

    @Option(help: helpText("输出格式", "output format"))
    var format: TableFileFormat = .text

    init() {}

    func run() async throws {
      let context = CommandContext.current
      let day = try DayOption.parse(asOf, "--as-of") ?? context.today
      let library = try await RegulationCommand.library(global.folder)
      let rows = library.entries.enumerated().map { index, entry -> [TableCell] in
        let facts = entry.regulation.facts
        return [
          TableCell(index + 1), TableCell(facts.title),
          TableCell(facts.names.first { $0.role == .number }?.text ?? ""),
          TableCell(facts.version.description),
          TableCell(facts.effective.date?.description ?? ""),
          TableCell(
            library.isSuperseded(entry, on: day)
              ? Bilingual(zh: "已修改", en: "superseded") : Self.words(facts.status(on: day))),
          TableCell(facts.repealed?.description ?? ""),
          TableCell(entry.regulation.articlePlaces.count), TableCell(facts.key),
        ]
      }
      let table = Table(
        name: "regulations", caption: Bilingual(zh: "法规清单", en: "Regulations"),
        columns: [
          .ordinal,
          TableColumn(key: "title", title: Bilingual(zh: "名称", en: "Title"), weight: 5),
          TableColumn(key: "number", title: Bilingual(zh: "文号", en: "Number"), weight: 2),
          TableColumn(key: "version", title: Bilingual(zh: "版本", en: "Version"), characters: 6),
          TableColumn(key: "effective", title: Bilingual(zh: "施行", en: "Effective"), characters: 6),
          TableColumn(key: "status", title: Bilingual(zh: "状态", en: "Status"), characters: 4),
          TableColumn(key: "repealed", title: Bilingual(zh: "废止", en: "Repealed"), characters: 6),
          TableColumn(
            key: "articles", title: Bilingual(zh: "条数", en: "Articles"), characters: 3,
            alignment: .trailing),
          TableColumn(key: "key", title: Bilingual(zh: "代号", en: "Key"), characters: 5),
        ], rows: rows,
        notes: [
          Bilingual(
            zh: "截至 \(day.chinese)。施行日期不明的，状态为“不明”。",
            en: "As of \(day). Where the effective date is not known, so is the status.")
        ])
      try TableOutput.print(table, as: format)
    }

    private static func words(_ status: RegulationFacts.Status) -> Bilingual {
      switch status {
      case .inForce: Bilingual(zh: "施行中", en: "in force")
      case .notYetInForce: Bilingual(zh: "未施行", en: "not yet")
      case .repealed: Bilingual(zh: "已废止", en: "repealed")
      case .unknown: Bilingual(zh: "不明", en: "unknown")
      }
    }
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "show", zh: "一部法规的结构", en: "the structure of a regulation",
        discussion: (
          "示例：\n  guiju regulation show 核安全法\n  guiju regulation show 国务院令第449号",
          "Examples:\n  guiju regulation show 核安全法\n  guiju regulation show 国务院令第449号"
        ))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: helpText("名称、简称、文号或者代号", "title, short name, number or key", valueName: "NAME"))
    var name: String

    init() {}

    func run() async throws {
      let library = try await RegulationCommand.library(global.folder)
      let entry = try RegulationFinder(library: library).entry(name)
      let regulation = entry.regulation
      var text = "\(regulation.title)  \(regulation.facts.version)\n"
      for place in regulation.provisions.indices {
        let provision = regulation.provisions[place]
        guard !provision.printedNumber.isEmpty || !provision.heading.isEmpty,
          provision.kind.isShown
        else { continue }
        let depth = regulation.path(to: place).count - 1
        text +=
          String(repeating: "  ", count: depth) + provision.printedNumber
          + (provision.heading.isEmpty ? "" : "  " + provision.heading) + "\n"
      }
      try Console.print(text)
    }
  }
}

extension UnitKind {
  /// Down to the article: paragraphs and points of an outline have numbers only.
  fileprivate var isShown: Bool {
    switch self {
    case .paragraph, .point, .indent: false
    default: true
    }
  }
}
