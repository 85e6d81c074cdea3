import Corpus
import Documents
import Model

/// 批准页 and 修改记录 as tables.
struct FrontMatter {
  let context: DocumentViewContext

  private static let roles = ["prepare", "check", "review", "countersign", "approve"]

  /// The records whose digest is that of the text. A record of an act on other words is no approval of
  /// these.
  private var valid: [Approval] { context.approvals.filter { $0.digest == context.digest } }

  /// What must be said beside the approvals; nil where they are in order.
  var approvalNote: Bilingual? {
    if context.approvals.isEmpty {
      return Bilingual(zh: "尚无批准记录。", en: "There is no record of approval yet.")
    }
    if valid.isEmpty {
      return Bilingual(
        zh: "已有批准记录，但是批准以后正文有改动，批准记录与本文件的内容不符，不予列出。",
        en: "There is a record of approval, but the text was changed after it; it is not shown.")
    }
    return nil
  }

  /// One row a signature; the five roles stand there whether anybody signed or not.
  var approvals: Table {
    var rows: [[TableCell]] = []
    let signatures = valid.flatMap(\.signatures)
    for role in Self.roles {
      let title = CodeWords.role(role) ?? Bilingual(zh: role, en: role)
      let signed = signatures.filter { $0.role == role }
      for (index, signature) in signed.enumerated() {
        rows.append([
          index == 0 ? TableCell(title) : .merged, TableCell(signature.person),
          cell(signature.date),
        ])
      }
      if signed.isEmpty { rows.append([TableCell(title), .empty, .empty]) }
    }
    for approval in valid {
      guard let number = approval.number else { continue }
      rows.append([
        TableCell(Bilingual(zh: "批准文号", en: "Approval no.")), TableCell(number),
        cell(approval.date),
      ])
    }
    for approval in valid {
      for filing in approval.filings {
        let party = context.party(filing.to)
        rows.append([
          TableCell(Bilingual(zh: "备案", en: "Filed")),
          TableCell([party, filing.number].compactMap(\.self).joined(separator: " ")),
          cell(filing.date),
        ])
      }
    }
    return Table(
      name: "approvals", caption: Bilingual(zh: "批准页", en: "Approval"),
      columns: [
        TableColumn(key: "role", title: Bilingual(zh: "环节", en: "Step"), characters: 8),
        TableColumn(
          key: "person", title: Bilingual(zh: "签名（姓名）", en: "Name"), weight: 3),
        TableColumn(key: "date", title: Bilingual(zh: "日期", en: "Date"), characters: 14),
      ], rows: rows, notes: approvalNote.map { [$0] } ?? [])
  }

  /// 修改条款 by the numbers of this revision. The widths are those of an upright sheet, which holds
  /// two thirds of the characters that a table of six columns counts on.
  var history: Table {
    let rows = context.meta.history.map { entry -> [TableCell] in
      [
        TableCell(
          entry.revision.map { Bilingual(zh: "第\($0)版", en: "\($0)") } ?? Bilingual(zh: "", en: "")),
        cell(entry.date), TableCell(clauses(entry.clauses)), TableCell(entry.text),
        CodeWords.changeReason(entry.reason).map { TableCell($0) } ?? TableCell(entry.reason),
        TableCell(entry.by ?? ""),
      ]
    }
    let hasClauses = context.meta.history.contains { !$0.clauses.isEmpty }
    return Table(
      name: "history", caption: Bilingual(zh: "修改记录", en: "Revision record"),
      columns: [
        TableColumn(
          key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 6,
          alignment: .center),
        TableColumn(key: "date", title: Bilingual(zh: "日期", en: "Date"), characters: 14),
        TableColumn(key: "clauses", title: Bilingual(zh: "修改条款", en: "Clauses"), characters: 11),
        TableColumn(key: "text", title: Bilingual(zh: "修改内容", en: "Change"), weight: 4),
        TableColumn(
          key: "reason", title: Bilingual(zh: "修改依据（原因）", en: "Reason"), characters: 9),
        TableColumn(key: "by", title: Bilingual(zh: "经办", en: "By"), characters: 9),
      ], rows: rows,
      notes: hasClauses
        ? [
          Bilingual(
            zh: "修改条款的编号是本版的编号。", en: "Clauses are named by their numbers in this revision.")
        ] : [])
  }

  private func clauses(_ ids: [String]) -> Bilingual {
    let found = ids.map { id -> Bilingual in
      guard let element = context.element(id) else {
        return Bilingual(zh: "本版已无此条", en: "no longer in this revision")
      }
      return context.numbering.citation(of: element) ?? Bilingual(zh: id, en: id)
    }
    return Bilingual(
      zh: found.map(\.zh).joined(separator: "、"), en: found.map(\.en).joined(separator: ", "))
  }

  private func cell(_ date: CivilDate?) -> TableCell {
    date.map { TableCell(Bilingual(zh: $0.chinese, en: $0.description)) } ?? .empty
  }
}
