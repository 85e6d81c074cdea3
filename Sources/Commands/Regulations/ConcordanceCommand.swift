import ArgumentParser
import Corpus
import Import
import Model
import Reports

/// `guiju regulation concordance`.
struct ConcordanceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "concordance", zh: "新旧条文对照表", en: "concordances of old and new law",
      discussion: (
        """
        对照表说明旧法的每一条由新法的哪一条接续、是什么关系、谁核定过。没有人核定的行只是线索，不作为改引的依据。

        示例：
          guiju regulation concordance                                    有哪些对照表，核定了多少
          guiju regulation concordance show 放射性污染防治法               一张对照表
          guiju regulation concordance check                              有没有指向空处的行
          guiju regulation concordance verify rpcl#24 --relation changed --by 张三 --basis 法规处会签单
        """,
        """
        A concordance says which new provision takes the place of which old one, how they relate, and who has
        verified it. A row that nobody has verified is a lead, no ground for a change.

        Examples:
          guiju regulation concordance                                    which there are, how much is verified
          guiju regulation concordance show 放射性污染防治法               one of them
          guiju regulation concordance check                              rows that point at nothing
          guiju regulation concordance verify rpcl#24 --relation changed --by "Zhang San" --basis memo
        """
      ),
      subcommands: [
        List.self, Show.self, Check.self, ConcordanceVerifyCommand.self,
        ConcordanceAddCommand.self, ConcordanceDraftCommand.self,
      ], defaultSubcommand: List.self)
  }

  init() {}

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "list", zh: "有哪些对照表", en: "the concordances",
        discussion: (
          "示例：\n  guiju regulation concordance list",
          "Examples:\n  guiju regulation concordance list"
        ))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: helpText("输出格式", "output format"))
    var format: TableFileFormat = .text

    init() {}

    func run() async throws {
      let library = try await RegulationCommand.library(global.folder)
      try TableOutput.print(ConcordanceTables.list(library), as: format)
    }
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "show", zh: "一张对照表", en: "one concordance",
        discussion: (
          "示例：\n  guiju regulation concordance show 放射性污染防治法 --format html > 对照表.html",
          "Examples:\n  guiju regulation concordance show 放射性污染防治法 --format html > table.html"
        ))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
      help: helpText(
        "旧法的名称，或者对照表的标识", "the old law, or the id of the concordance", valueName: "NAME"))
    var name: String

    @Flag(
      name: .customLong("unverified"),
      help: helpText("只列没有核定的行", "only rows that nobody has verified"))
    var unverified = false

    @Option(help: helpText("输出格式", "output format"))
    var format: TableFileFormat = .text

    init() {}

    func run() async throws {
      let library = try await RegulationCommand.library(global.folder)
      let entry = try ConcordanceFinder(library: library).entry(name)
      try TableOutput.print(
        ConcordanceTables.table(entry.concordance, library, onlyUnverified: unverified), as: format)
    }
  }

  struct Check: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      commandConfiguration(
        "check", zh: "核对对照表的每一行", en: "hold every row against the library",
        discussion: (
          "指向空处、旧条文不是旧法的、关系与新条文矛盾的行；有则退出码为 1。\n\n示例：\n  guiju regulation concordance check",
          "Rows that point at nothing or contradict themselves; exit code 1 where there are any.\n\nExamples:\n  guiju regulation concordance check"
        ))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: helpText("输出格式", "output format"))
    var format: TableFileFormat = .text

    init() {}

    func run() async throws {
      let library = try await RegulationCommand.library(global.folder)
      guard !library.concordances.isEmpty else {
        throw CommandFailure.cannot(
          zh: "没有可以核对的新旧条文对照表。", en: "There is no concordance to check.")
      }
      let table = ConcordanceTables.problems(library)
      try TableOutput.print(table, as: format)
      if !table.rows.isEmpty { throw ExitRequest(.findings) }
    }
  }
}
