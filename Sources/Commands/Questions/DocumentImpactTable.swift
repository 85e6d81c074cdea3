import Corpus
import Diagnostics
import Documents
import Impact
import Model
import Reports
import Rules

/// 影响范围清单: who must look again when one of our documents changes.
struct DocumentImpactTable {
  let table: Table

  init(_ subject: DocumentSubject, _ session: QuestionSession) throws {
    let found = Referrers.of(.document(subject), in: session.corpus)
      .filter { $0.document != subject.document }
    let locators = try session.locators(of: found.map(\.document))
    var rows: [[TableCell]] = []
    for referrer in found {
      let document = session.corpus.documents[referrer.document]
      let place = ClauseCell.place(
        referrer.node, referrer.source, in: locators[referrer.document], path: document.path)
      rows.append([
        TableCell(rows.count + 1),
        TableCell(session.title(referrer.document), value: JSONValue(document.id?.description)),
        ClauseCell.of(place, referrer.clause),
        TableCell(Self.relation(referrer), value: .string(referrer.attribute ?? "prose")),
        .empty, TableCell(document.meta?.owner ?? ""), .empty, .empty,
      ])
    }
    let name = SubjectWords.of(.document(subject), session)
    table = Table(
      name: "impact-document",
      caption: Bilingual(zh: "影响范围清单：\(name)", en: "Who is touched by a change of \(name)"),
      columns: [
        .ordinal,
        TableColumn(key: "document", title: Bilingual(zh: "受影响文件", en: "Document"), weight: 6),
        TableColumn(key: "clause", title: Bilingual(zh: "条款", en: "Clause"), weight: 3),
        TableColumn(
          key: "relation", title: Bilingual(zh: "关系", en: "Relation"), weight: 3),
        TableColumn(
          key: "kind", title: Bilingual(zh: "变化类别（文字性／澄清性／实质性）", en: "Kind of change"), weight: 3),
        TableColumn(key: "owner", title: Bilingual(zh: "责任单位", en: "Owner"), weight: 3),
        TableColumn(key: "action", title: Bilingual(zh: "建议动作", en: "Action"), weight: 3),
        TableColumn(key: "due", title: Bilingual(zh: "完成时限", en: "Due"), weight: 2),
      ], rows: rows,
      notes: [
        Bilingual(
          zh:
            "\(Set(found.map(\.document)).count)份文件 \(found.count)处；截至\(session.corpus.asOf.chinese)。变化类别、建议动作、完成时限由责任单位填写。",
          en:
            "\(found.count) places in \(Set(found.map(\.document)).count) documents; as of \(session.corpus.asOf). The empty columns are for the owner to fill."
        )
      ], classification: session.classification(of: found.map(\.document)))
  }

  private static func relation(_ referrer: Referrer) -> Bilingual {
    switch referrer.attribute {
    case "baseline", "derivedFrom", "profileOf", "parent", "upper":
      Bilingual(zh: "派生", en: "derived from it")
    case "match", "matchRef": Bilingual(zh: "衔接匹配", en: "matched with it")
    default: Bilingual(zh: "引用", en: "cites it")
    }
  }
}
