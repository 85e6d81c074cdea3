import ArgumentParser
import Corpus
import Impact
import Import
import Model
import Reports

/// `guiju impact`.
struct ImpactCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "impact", zh: "法规或者文件改动后，哪些条款要跟着改（清理意见表）",
      en: "what must follow when a law or a document changes",
      discussion: (
        """
        问新法，列出它废止的各部法律的全部引用；问旧法，只列它一部；写明版本 A..B，列出引用了其间有改动的条文的条款。
        直接引用的、经下位法隔一层引用的、应当建议上位机关修改的，分开列出。没有人核定的对应关系写明未核定。

        示例：
          guiju impact 生态环境法典 --format docx > 清理意见表.docx
          guiju impact 放射性污染防治法
          guiju impact 放射性污染防治法#54
          guiju impact 行政处罚法 2017-09-01..2021-01-22
          guiju impact IP-024
        """,
        """
        Asked about a new law it lists every citation of the laws that it repealed; about an old law, of that law
        alone; with versions A..B, the clauses that cite what changed in between. What cites directly, what
        rests on it through a lower rule, and what its maker should change are told apart; a
        correspondence that nobody has verified says so.

        Examples:
          guiju impact 生态环境法典 --format docx > table.docx
          guiju impact 放射性污染防治法
          guiju impact 放射性污染防治法#54
          guiju impact 行政处罚法 2017-09-01..2021-01-22
          guiju impact IP-024
        """
      ))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var question: QuestionOptions

  @Argument(
    help: helpText("法规、条款或者文件", "a regulation, a provision or a document", valueName: "TARGET"))
  var target: String

  @Argument(help: helpText("比较的两个版本：A..B", "two versions to compare: A..B", valueName: "A..B"))
  var range: String?

  @Flag(help: helpText("也列出叙述旧事、不需要修改的引用", "list historical citations too"))
  var historical = false

  init() {}

  func run() async throws {
    let session = try await QuestionSession(question, folder: global.folder)
    switch try session.subject(target) {
    case .law(let law):
      let impact = try impact(of: law, session)
      let tables = try LawImpactTables(impact, session, withHistorical: historical)
      try TableOutput.print(tables.set, as: question.format)
    case .document(let document):
      guard range == nil else {
        throw CommandFailure.usage(
          zh: "A..B 只用于法规的两个版本；文件的两个版次请用 guiju diff。",
          en: "A..B is for two versions of a regulation; for a document use `guiju diff`.")
      }
      try TableOutput.print(
        try DocumentImpactTable(document, session).table, as: question.format)
    }
  }

  private func impact(of law: LawSubject, _ session: QuestionSession) throws -> LawImpact {
    guard let range else { return LawImpact(law, in: session.corpus) }
    guard let dots = range.firstRange(of: "..") else {
      throw CommandFailure.usage(
        zh: "“\(range)”应当写作 A..B，如 2017-09-01..2021-01-22。",
        en: "Write “\(range)” as A..B, such as 2017-09-01..2021-01-22.")
    }
    let finder = RegulationFinder(library: session.corpus.regulations)
    let sides = try [range[..<dots.lowerBound], range[dots.upperBound...]].map {
      try finder.entry("\(law.key)@\($0)").regulation
    }
    for side in sides where !side.hasStructure { throw Self.withoutText(side, session) }
    var subject = law
    subject.version = nil
    return LawImpact(
      subject, comparing: RegulationComparison(sides[0], sides[1]), in: session.corpus)
  }

  /// Which text is missing, and how it is brought in.
  private static func withoutText(
    _ side: Regulation, _ session: QuestionSession
  ) -> CommandFailure {
    let facts = side.facts
    let effective = facts.effective.date.map { " --effective \($0)" } ?? ""
    let options = "--outline --key \(side.key) --version-date \(facts.version)\(effective)"
    let rows = session.corpus.regulations.concordances.first { entry in
      entry.concordance.rows.contains { row in
        row.from.contains { $0.norm == side.key && $0.version == facts.version }
      }
    }
    let name = rows?.path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
    return CommandFailure(
      .failure,
      Bilingual(
        zh: "法规库中《\(side.title)》\(facts.version.chinese)的版本只登记了名称和日期，没有条文，无法与另一个版本比对。",
        en:
          "Of the version of \(facts.version) of 《\(side.title)》 the library has name and dates only, no articles: it cannot be compared."
      ),
      help: Bilingual(
        zh: "取得这个版本的文本，导入后再比对：guiju regulation import 文本.docx \(options)"
          + (name.map { "\n  条文的对应关系另有新旧条文对照表：guiju regulation concordance show \($0)" } ?? ""),
        en: "Get the text of this version and import it: "
          + "guiju regulation import text.docx \(options)"
          + (name.map {
            "\n  Which article became which: `guiju regulation concordance show \($0)`"
          } ?? "")))
  }
}
