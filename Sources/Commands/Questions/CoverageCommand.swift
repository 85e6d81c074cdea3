import ArgumentParser
import Corpus
import Documents
import Impact
import Model
import Reports

/// `guiju coverage`.
struct CoverageCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "coverage", zh: "法定义务、检查事项、罚则和监督检查大纲的对应",
      en: "duties against inspection items, sanctions and programme",
      discussion: (
        """
        五张表：法定义务—检查事项；检查事项—法定义务（有没有现行依据）；违法行为与法律责任及其缺口（有义务无罚则、有罚则无义务）；
        下位法幅度超出上位法的；监督检查大纲—程序。

        示例：
          guiju coverage --gaps                       只看缺口
          guiju coverage --only obligations           法定义务—检查事项对照表
          guiju coverage --format docx > 对照表.docx
        """,
        """
        Five tables: duties against inspection items; items against duties, and whether they rest on anything in
        force; sanctions, with duties without sanction and sanctions without duty; ranges of lower rules that
        leave those of the higher law; the inspection programme against the procedures.

        Examples:
          guiju coverage --gaps                       the gaps only
          guiju coverage --only obligations           duties against items
          guiju coverage --format docx > tables.docx
        """
      ))
  }

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case obligations, items, sanctions, ranges, programme
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var question: QuestionOptions

  @Option(help: helpText("只出其中一张表", "one of the tables only"))
  var only: Part?

  @Flag(help: helpText("只列缺口", "list gaps only"))
  var gaps = false

  @Flag(
    name: .customLong("exit-code"), help: helpText("有缺口时退出码为 1", "exit with 1 where there are gaps")
  )
  var exitCode = false

  init() {}

  func run() async throws {
    let session = try await QuestionSession(question, folder: global.folder)
    guard session.corpus.registry.present.contains(.obligations) else {
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "registry/ 下没有法定义务清单（obligations），无从对照。",
          en: "There is no register of obligations under registry/."),
        help: Bilingual(
          zh: "按 guiju schema export 导出的结构定义登记法定义务，每行写明依据、来源和核定状态。",
          en:
            "Register obligations with basis, source and state; `guiju schema export` has the form."
        ))
    }
    let tables = CoverageTables(Coverage.of(session.corpus), session, onlyGaps: gaps)
    let parts = only.map { [$0] } ?? Part.allCases
    let chosen = parts.flatMap { tables.tables(of: $0) }
    if chosen.count == 1, let table = chosen.first {
      try TableOutput.print(table, as: question.format)
    } else {
      try TableOutput.print(
        TableSet(
          name: "coverage",
          caption: Bilingual(zh: "法定义务、检查事项、罚则和大纲对照", en: "Coverage"), tables: chosen,
          notes: [tables.disclaimer]), as: question.format)
    }
    if exitCode, tables.hasGaps(in: parts) { throw ExitRequest(.findings) }
  }
}
