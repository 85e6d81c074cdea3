import ArgumentParser
import Corpus
import Diagnostics
import Impact
import Import
import Model
import Reports
import Rules

/// `guiju refs`.
struct RefsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    commandConfiguration(
      "refs", zh: "谁引用了这一条", en: "who cites this provision or clause",
      discussion: (
        """
        找出引用一部法规、一条（款、项）或者我们自己的文件和条款的全部地方，标注的、正文里写的、只用“前款”承接的都算。

        示例：
          guiju refs 《核安全法》第五十五条第二款
          guiju refs 核安全法#55.2
          guiju refs 国务院令第449号
          guiju refs IP-024
          guiju refs 'IP-024 第7.3.1条'
        """,
        """
        Finds every place that cites a regulation, a provision, or a document or clause of ours: tagged, in
        plain words, or only through 前款.

        Examples:
          guiju refs 《核安全法》第五十五条第二款
          guiju refs 核安全法#55.2
          guiju refs 国务院令第449号
          guiju refs IP-024
          guiju refs 'IP-024 第7.3.1条'
        """
      ))
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var question: QuestionOptions

  @Argument(
    help: helpText(
      "法规、条款、文件或者文件的条款", "a regulation, a provision, a document or a clause", valueName: "TARGET"))
  var target: String

  init() {}

  func run() async throws {
    let session = try await QuestionSession(question, folder: global.folder)
    let subject = try session.subject(target)
    let found = Referrers.of(subject, in: session.corpus)
    let locators = try session.locators(of: found.map(\.document))
    let rows = found.enumerated().map { index, referrer in
      row(index + 1, referrer, session, locators[referrer.document])
    }
    let name = SubjectWords.of(subject, session)
    let documents = Set(found.map(\.document)).count
    let historical = found.count { $0.isHistorical }
    let table = Table(
      name: "refs", caption: Bilingual(zh: "引用\(name)的条款", en: "Clauses that cite \(name)"),
      columns: Self.columns, rows: rows,
      notes: [
        Bilingual(
          zh:
            "\(documents) 份文件 \(found.count) 处，其中叙述旧事的 \(historical) 处；截至 \(session.corpus.asOf.chinese)。",
          en:
            "\(found.count) places in \(documents) documents, \(historical) of them historical; as of \(session.corpus.asOf)."
        )
      ], classification: session.classification(of: found.map(\.document)))
    try TableOutput.print(table, as: question.format)
  }

  private static let columns: [TableColumn] = [
    .ordinal,
    TableColumn(key: "document", title: Bilingual(zh: "文件", en: "Document"), weight: 4),
    TableColumn(key: "clause", title: Bilingual(zh: "条款", en: "Clause"), weight: 2),
    TableColumn(key: "provision", title: Bilingual(zh: "所引", en: "Cites"), weight: 3),
    TableColumn(key: "means", title: Bilingual(zh: "引用方式", en: "How"), weight: 2),
    TableColumn(key: "quote", title: Bilingual(zh: "原文", en: "Words"), weight: 8),
    TableColumn(key: "place", title: Bilingual(zh: "位置", en: "Place"), weight: 5),
  ]

  private func row(
    _ number: Int, _ referrer: Referrer, _ session: QuestionSession, _ locator: Locator?
  ) -> [TableCell] {
    let place = ClauseCell.place(
      referrer.node, referrer.source, in: locator,
      path: session.corpus.documents[referrer.document].path)
    let quote = locator?.quote(referrer.node, .node) ?? ""
    return [
      TableCell(number),
      TableCell(
        session.title(referrer.document),
        value: JSONValue(session.corpus.documents[referrer.document].id?.description)),
      ClauseCell.of(place, referrer.clause),
      cited(referrer),
      TableCell(
        MeansWords.of([referrer.means], isHistorical: referrer.isHistorical),
        value: .string(referrer.isHistorical ? "historical" : referrer.means.rawValue)),
      TableCell(quote), TableCell("\(place.path):\(place.line):\(place.column)"),
    ]
  }

  private func cited(_ referrer: Referrer) -> TableCell {
    if referrer.means == .link, !referrer.provision.isEmpty {
      return TableCell(
        Bilingual(zh: "该条款", en: "the clause"), value: .string(referrer.provision))
    }
    return referrer.provision.isEmpty
      ? TableCell(Bilingual(zh: "整部", en: "the whole"), value: "")
      : TableCell(referrer.provision)
  }
}
