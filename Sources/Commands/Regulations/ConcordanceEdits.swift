import ArgumentParser
import Corpus
import Documents
import Files
import Import
import Model
import Reports
import XMLTree

/// `guiju regulation concordance verify`.
struct ConcordanceVerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "verify", zh: "登记某一行由谁核定", en: "record who has verified a row",
      discussion: (
        """
        示例：
          guiju regulation concordance verify rpcl#24 --relation changed --by 张三 --basis 法规处会签单〔2026〕12号
          guiju regulation concordance verify rpcl#55.1.2 --to eco-code#1196.1.2 --by 张三 --basis 会议纪要
        """,
        """
        Examples:
          guiju regulation concordance verify rpcl#24 --relation changed --by "Zhang San" --basis memo
          guiju regulation concordance verify rpcl#55.1.2 --to eco-code#1196.1.2 --by "Zhang San" --basis minutes
        """
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("旧条文，如 rpcl#24", "the old provision, such as rpcl#24", valueName: "OLD"))
  var old: String

  @Option(
    help: helpText(
      "有几行时，写明新条文", "the new provision, where there are several rows", valueName: "NEW"))
  var to: [String] = []

  @Option(help: helpText("核定人", "who verified it", valueName: "NAME"))
  var by: String

  @Option(help: helpText("核定日期，默认今天", "when; today by default", valueName: "DATE"))
  var on: String?

  @Option(help: helpText("核定依据", "on what basis", valueName: "WORDS"))
  var basis: String

  @Option(help: helpText("对应关系", "the relation", valueName: "RELATION"))
  var relation: ConcordanceRow.Relation?

  @Option(help: helpText("差异要点", "what differs", valueName: "WORDS"))
  var note: String?

  init() {}

  func run() async throws {
    let edit = try await ConcordanceEdit(global.folder)
    let day = try DayOption.parse(on, "--on") ?? CommandContext.current.today
    let target = try ConcordanceEdit.target(old)
    let wanted = try to.map { try ConcordanceEdit.target($0) }
    let (entry, rows) = try ConcordanceFinder(library: edit.library).rows(of: target)
    let fitting = rows.filter { row in
      wanted.isEmpty
        || wanted.allSatisfy { want in row.to.contains { $0.hasSamePlace(as: want) } }
    }
    guard var row = fitting.first, fitting.count == 1 else {
      let list = rows.map { row in
        "  \(row.from.map(\.description).joined(separator: " ")) → "
          + "\(row.to.map(\.description).joined(separator: " "))（\(row.relation.chinese)）"
      }.joined(separator: "\n")
      throw CommandFailure.usage(
        zh: rows.isEmpty
          ? "对照表中没有旧条文 \(target) 的行。" : "请用 --to 写明是哪一行：\n\(list)",
        en: rows.isEmpty
          ? "The table has no row for \(target)." : "Say which row with --to:\n\(list)")
    }
    if let relation { row.relation = relation }
    if let note { row.note = note }
    guard row.relation != .candidate else {
      throw CommandFailure.usage(
        zh: "这一行的对应关系未定，核定时请用 --relation 写明关系。",
        en: "The relation of this row is not decided; say it with --relation.")
    }
    row.isVerified = true
    row.verifiedBy = by
    row.verifiedOn = day
    row.source = basis
    try edit.put(row, into: entry)
    Console.note(
      Bilingual(
        zh: "已登记：\(target) 由\(by)于\(day.chinese)核定，\(entry.path)。",
        en: "Recorded: \(target) verified by \(by) on \(day), \(entry.path)."))
  }
}

/// `guiju regulation concordance add`.
struct ConcordanceAddCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "add", zh: "增加一行（未核定）", en: "add a row, unverified",
      discussion: (
        "示例：\n  guiju regulation concordance add rpcl#55.1.3 --to eco-code#1237 --relation split --note 事故报告",
        "Examples:\n  guiju regulation concordance add rpcl#55.1.3 --to eco-code#1237 --relation split"
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("旧条文", "the old provision", valueName: "OLD"))
  var old: String

  @Option(help: helpText("新条文，可以有几个", "the new provisions", valueName: "NEW"))
  var to: [String] = []

  @Option(help: helpText("对应关系", "the relation", valueName: "RELATION"))
  var relation: ConcordanceRow.Relation

  @Option(help: helpText("差异要点", "what differs", valueName: "WORDS"))
  var note: String?

  @Option(help: helpText("来源", "where it comes from", valueName: "WORDS"))
  var source: String?

  init() {}

  func run() async throws {
    let edit = try await ConcordanceEdit(global.folder)
    let target = try ConcordanceEdit.target(old)
    let entry = try ConcordanceFinder(library: edit.library).entry(target.norm)
    let row = ConcordanceRow(
      from: [target], to: try to.map { try ConcordanceEdit.target($0) }, relation: relation,
      note: note, source: source, isVerified: false)
    try edit.put(row, into: entry)
    Console.note(
      Bilingual(zh: "已增加，未核定：\(entry.path)。", en: "Added, unverified: \(entry.path)."))
  }
}

/// `guiju regulation concordance draft`.
struct ConcordanceDraftCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "draft", zh: "由机器比对起草一张对照表", en: "draft a concordance by comparing two versions",
      discussion: (
        "各行均未核定。对照表已经存在的，不覆盖。\n\n示例：\n  guiju regulation concordance draft 突发事件应对法@2007-08-30 突发事件应对法@2024-06-28",
        "All rows are unverified; an existing file is never overwritten.\n\nExamples:\n  guiju regulation concordance draft 突发事件应对法@2007-08-30 突发事件应对法@2024-06-28"
      ))
  }

  @OptionGroup var global: GlobalOptions

  @Argument(help: helpText("旧法规或者旧版本", "the old one", valueName: "OLD"))
  var old: String

  @Argument(help: helpText("新法规或者新版本", "the new one", valueName: "NEW"))
  var new: String

  init() {}

  func run() async throws {
    let edit = try await ConcordanceEdit(global.folder)
    let finder = RegulationFinder(library: edit.library)
    let (before, after) = (try finder.entry(old).regulation, try finder.entry(new).regulation)
    guard before.hasStructure, after.hasStructure else {
      throw CommandFailure.cannot(
        zh: "两部法规都要有条文结构，请先导入。", en: "Both need their structure; import them first.")
    }
    let name =
      before.key == after.key
      ? "\(before.key)-\(after.facts.version)" : "\(before.key)-\(after.key)"
    let day = after.facts.effective.date ?? after.facts.version
    guard
      let table = Concordance.draft(
        RegulationComparison(before, after), id: "concordance-\(name)", on: day),
      !table.rows.isEmpty
    else {
      throw CommandFailure.cannot(zh: "没有可以对照的条文。", en: "There is nothing to compare.")
    }
    let path = try edit.create(table, named: name)
    try Console.print(path + "\n")
  }
}

extension ConcordanceRow.Relation: ExpressibleByArgument {}
