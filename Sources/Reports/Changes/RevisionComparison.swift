import Changes
import Model

/// 修订对照表: 序号｜现行条款｜修订后条款｜修订理由（依据）.
struct RevisionComparison {
  let report: ComparisonReport

  /// The table, and how many rows have no reason.
  func table() -> (table: Table, missing: Int) {
    var rows: [[TableCell]] = []
    var missing = 0
    var lastReason: [ChangeReason]?
    for change in report.changes.clauses() {
      let reasons = ChangeReason.reasons(for: change, among: report.reasons)
      if reasons.isEmpty { missing += 1 }
      let isRepeated = !reasons.isEmpty && lastReason == reasons
      rows.append([
        TableCell(rows.count + 1), before(change), after(change),
        isRepeated ? .merged : reason(reasons),
      ])
      lastReason = reasons
    }
    if let renumbered = renumbered(rows.count + 1) { rows.append(renumbered) }
    let title = report.new.title
    let caption = Bilingual(
      zh: "\(title)修订对照表", en: "\(title): comparison of clauses before and after revision")
    var notes = [
      Bilingual(
        zh: "现行：\(report.old.version.zh)；修订后：\(report.new.version.zh)。删去的文字加删除线，新增的文字加粗并加下划线。",
        en:
          "Before: \(report.old.version.en); after: \(report.new.version.en). Deleted words are struck through, new words bold and underlined."
      )
    ]
    // Where ids say which clause is which, there is nothing to add.
    if report.changes.matching.by != .id { notes.append(report.basis) }
    notes += report.caveats
    if missing > 0 {
      notes.append(
        Bilingual(
          zh: "\(missing) 处没有修订理由，须补写；XML 文件的理由取自修改记录和提交说明。",
          en:
            "\(missing) rows have no reason and need one; for XML it comes from the history and commit messages."
        ))
    }
    let table = Table(
      name: "comparison", caption: caption,
      columns: [
        .ordinal,
        TableColumn(key: "before", title: Bilingual(zh: "现行条款", en: "Before"), weight: 5),
        TableColumn(key: "after", title: Bilingual(zh: "修订后条款", en: "After"), weight: 5),
        TableColumn(
          key: "reason", title: Bilingual(zh: "修订理由（依据）", en: "Reason (basis)"), weight: 3),
      ], rows: rows, notes: notes, classification: report.classification, landscape: true)
    return (table, missing)
  }

  // MARK: - Cells

  private func before(_ change: ClauseChange) -> TableCell {
    if change.kind == .added { return TableCell(Bilingual(zh: "（新增）", en: "(new)")) }
    return cell(change.oldNumber, change.old, note: nil, whole: change.kind == .removed)
  }

  private func after(_ change: ClauseChange) -> TableCell {
    if change.kind == .removed { return TableCell(Bilingual(zh: "（删除）", en: "(deleted)")) }
    var note: Bilingual?
    if change.kind == .moved {
      let (from, to) = (change.oldNumber, change.newNumber)
      if let from, let to, from != to {
        note = Bilingual(zh: "（原\(from.zh)移至\(to.zh)）", en: "(\(from.en) moved to \(to.en))")
      } else {
        note = Bilingual(zh: "（位置调整）", en: "(moved)")
      }
    }
    return cell(change.newNumber, change.new, note: note, whole: change.kind == .added)
  }

  private func cell(
    _ number: Bilingual?, _ paragraphs: [[ClauseRun]], note: Bilingual?, whole: Bool
  ) -> TableCell {
    var runs: [TableRun] = []
    if let number {
      runs.append(
        TableRun(Bilingual(zh: number.zh + "　", en: number.en + "  "), mark: .strong))
    }
    if let note {
      runs.append(TableRun(note))
      if !paragraphs.isEmpty { runs.append(.paragraphBreak) }
    }
    for (place, paragraph) in paragraphs.enumerated() {
      if place > 0 { runs.append(.paragraphBreak) }
      runs += paragraph.map { run in
        switch run.mark {
        case .plain, .ellipsis: TableRun(run.text)
        case .number: TableRun(run.text, mark: .strong)
        case .inserted: TableRun(run.text, mark: .inserted)
        case .deleted: TableRun(run.text, mark: .deleted)
        }
      }
    }
    return TableCell(runs: runs)
  }

  private func reason(_ reasons: [ChangeReason]) -> TableCell {
    guard !reasons.isEmpty else {
      return TableCell(runs: [
        TableRun(Bilingual(zh: "（缺理由）", en: "(no reason given)"), mark: .strong)
      ])
    }
    return TableCell(
      Bilingual(
        zh: reasons.map(\.text.zh).joined(separator: "；"),
        en: reasons.map(\.text.en).joined(separator: "; ")))
  }

  /// 其余条款序号相应调整
  private func renumbered(_ ordinal: Int) -> [TableCell]? {
    let operations = report.changes.operations.filter { $0.kind == .renumber }
    guard !operations.isEmpty else { return nil }
    func range(_ first: String?, _ last: String?) -> String {
      let first = ClauseNumber.words(first ?? "").zh
      return last.map { "\(first)至\(ClauseNumber.words($0).zh)" } ?? first
    }
    let shown = operations.prefix(12)
    var old = shown.map { range($0.old, $0.lastNumber?.from) }.joined(separator: "、")
    var new = shown.map { range($0.new, $0.lastNumber?.to) }.joined(separator: "、")
    if operations.count > shown.count {
      old += "等"
      new += "等"
    }
    return [
      TableCell(ordinal), TableCell(old), TableCell(new),
      TableCell(
        Bilingual(zh: "其余条款序号相应调整", en: "the other clauses are renumbered accordingly")),
    ]
  }
}
