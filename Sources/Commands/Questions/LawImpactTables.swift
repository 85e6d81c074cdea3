import Corpus
import Diagnostics
import Impact
import Import
import Model
import Reports
import Rules

/// 清理意见表: what we must change, what to look at again, and what to put to those above us.
struct LawImpactTables {
  let set: TableSet

  init(_ impact: LawImpact, _ session: QuestionSession, withHistorical: Bool) throws {
    let clauses = impact.direct.filter { !$0.isHistorical || withHistorical }
    let historical = impact.direct.count { $0.isHistorical }
    let locators = try session.locators(of: (impact.direct + impact.indirect).map(\.document))
    let rows = CleanUpRows(impact, session, locators)
    let name = SubjectWords.of(.law(impact.subject), session)
    let isRepealed = impact.changes.contains { $0.repealed != nil }
    let isCompared = impact.changes.contains { $0.comparison != nil }
    var tables = [
      Table(
        name: "impact-ours",
        caption: isRepealed || isCompared
          ? Bilingual(zh: "清理意见表（一）我们要改的", en: "Clean-up (1): ours to change")
          : Bilingual(zh: "引用\(name)的条款", en: "Clauses that cite \(name)"),
        columns: Self.columns, rows: rows.clauses(clauses),
        notes: Self.counts(clauses, historical: withHistorical ? 0 : historical),
        classification: session.classification(of: clauses.map(\.document)))
    ]
    if isRepealed {
      tables.append(
        Table(
          name: "impact-indirect",
          caption: Bilingual(
            zh: "清理意见表（二）经下位法隔一层引用、应当复核的",
            en: "Clean-up (2): ours that rest on it at one remove, to look at again"),
          columns: Self.columns, rows: rows.clauses(impact.indirect),
          notes: Self.counts(impact.indirect, historical: 0),
          classification: session.classification(of: impact.indirect.map(\.document))))
      tables.append(
        Table(
          name: "impact-higher",
          caption: Bilingual(
            zh: "清理意见表（三）应当建议上位机关改的（上位法衔接建议）",
            en: "Clean-up (3): to be put to the makers of higher rules"),
          columns: Self.columns, rows: rows.higher(impact.higher),
          notes: [
            Bilingual(
              zh: "法规库中现行有效的法规，条文本身仍写明依照已废止的法律，共\(impact.higher.count)处。",
              en:
                "Rules in force in the library whose own words still rest on the repealed law: \(impact.higher.count)."
            )
          ]))
    }
    if (isRepealed || isCompared) && !impact.registers.isEmpty {
      tables.append(
        Table(
          name: "impact-registers",
          caption: Bilingual(
            zh: "清理意见表（\(isRepealed ? "四" : "二")）登记表中要改的", en: "Clean-up: rows of the registers"),
          columns: Self.columns, rows: rows.registers(impact.registers),
          notes: [
            Bilingual(
              zh: "登记表现行有效的行，共\(impact.registers.count)处；“条款”一栏是登记键。",
              en:
                "Rows in force: \(impact.registers.count) places; the clause is the key of the row."
            )
          ]))
    }
    for comparison in impact.changes.compactMap(\.comparison) {
      tables.append(
        RegulationDiffTable(
          comparison, old: "《\(comparison.old.title)》（\(comparison.old.facts.version)）",
          new: "《\(comparison.new.title)》（\(comparison.new.facts.version)）"
        ).table)
    }
    set = TableSet(
      name: "impact", caption: Bilingual(zh: "清理意见表：\(name)", en: "Clean-up: \(name)"),
      tables: tables, notes: Self.notes(impact, session))
  }

  static let columns: [TableColumn] = [
    .ordinal,
    TableColumn(key: "document", title: Bilingual(zh: "文件名称", en: "Document"), weight: 6),
    TableColumn(key: "number", title: Bilingual(zh: "文号（编号）", en: "Number"), weight: 4),
    TableColumn(
      key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 3, alignment: .center),
    TableColumn(key: "clause", title: Bilingual(zh: "条款", en: "Clause"), weight: 3),
    TableColumn(key: "cites", title: Bilingual(zh: "现引法规条款", en: "Cites"), weight: 6),
    TableColumn(key: "successor", title: Bilingual(zh: "新法对应条款", en: "New provision"), weight: 6),
    TableColumn(key: "relation", title: Bilingual(zh: "对应关系", en: "Relation"), weight: 4),
    TableColumn(
      key: "changesRights",
      title: Bilingual(zh: "是否改变权利义务或处罚幅度", en: "Changes rights, duties or penalties"),
      weight: 3),
    TableColumn(
      key: "opinion", title: Bilingual(zh: "清理意见（继续有效／修改／废止／宣布失效）", en: "Opinion"), weight: 3),
    TableColumn(key: "proposal", title: Bilingual(zh: "修改建议文本", en: "Proposed words"), weight: 4),
    TableColumn(key: "owner", title: Bilingual(zh: "责任部门", en: "Owner"), weight: 3),
    TableColumn(key: "due", title: Bilingual(zh: "完成时限", en: "Due"), weight: 2),
    TableColumn(key: "verifiedBy", title: Bilingual(zh: "核定人", en: "Verified by"), weight: 2),
    TableColumn(key: "remark", title: Bilingual(zh: "备注", en: "Remark"), weight: 6),
  ]

  private static func counts(
    _ clauses: [LawImpact.Clause], historical: Int
  ) -> [Bilingual] {
    let documents = Set(clauses.map(\.document)).count
    var notes = [
      Bilingual(
        zh: "\(documents)份文件，\(clauses.count)个条款。",
        en: "\(documents) documents, \(clauses.count) clauses.")
    ]
    if historical > 0 {
      notes.append(
        Bilingual(
          zh: "另有\(historical)处叙述旧事的历史引用，不需要修改，没有列入（--historical 列出）。",
          en: "\(historical) historical citations need no change and are left out (--historical)."))
    }
    return notes
  }

  private static func notes(_ impact: LawImpact, _ session: QuestionSession) -> [Bilingual] {
    let library = session.corpus.regulations
    var notes: [Bilingual] = []
    for change in impact.changes {
      if let day = change.repealed {
        let by = change.repealedBy.map { library.printed($0) }
        notes.append(
          Bilingual(
            zh: "《\(change.title)》自\(day.chinese)起废止" + (by.map { "（\($0)）。" } ?? "。"),
            en: "《\(change.title)》 repealed since \(day)" + (by.map { " (\($0))." } ?? ".")))
      } else if let comparison = change.comparison {
        notes.append(
          Bilingual(
            zh:
              "《\(change.title)》\(comparison.old.facts.version)与\(comparison.new.facts.version)的版本相比，只列按旧版本写成的引用（以文件的发布日期为准）。",
            en:
              "《\(change.title)》 of \(comparison.old.facts.version) against \(comparison.new.facts.version); only citations written under the old version, by the document's date of issue."
          ))
      } else {
        notes.append(
          Bilingual(
            zh: "《\(change.title)》没有废止，法规库中也没有它废止的法律。",
            en: "《\(change.title)》 is not repealed, and repealed no law of the library."))
      }
    }
    notes.append(
      Bilingual(
        zh: "截至\(session.corpus.asOf.chinese)。清理意见、修改建议文本、完成时限由责任部门填写，核定人由核定的人填写。",
        en:
          "As of \(session.corpus.asOf). Opinion, proposed words and due date are for the owner to fill."
      ))
    notes.append(
      Bilingual(
        zh: "机器比对结果，供法规部门核定，不作为法律意见。",
        en: "Compared by machine, for the legal department to confirm; no legal opinion."))
    return notes
  }
}
