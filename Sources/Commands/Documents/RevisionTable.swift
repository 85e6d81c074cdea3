import Corpus
import Documents
import GitStore
import History
import Model
import Reports

/// 版本沿革表: the revisions of one document.
struct RevisionTable {
  let table: Table

  init(_ history: DocumentHistory, designation: Bilingual) {
    var notes = [
      Bilingual(
        zh:
          "共 \(history.revisions.count) 版，读了 \(history.depth) 个提交，其中 \(history.steps.count) 个改动了本文件。",
        en:
          "\(history.revisions.count) revisions; \(history.depth) commits read, \(history.steps.count) of which changed the document."
      )
    ]
    if let limitation = history.end.limitation { notes.append(limitation) }
    if let gone = history.steps.first, gone.state == nil {
      notes.append(
        Bilingual(
          zh: "文件已在提交 \(gone.commit.id.hex.prefix(10))（\(gone.commit.day)）中删除。",
          en:
            "The document was removed in commit \(gone.commit.id.hex.prefix(10)) (\(gone.commit.day))."
        ))
    }
    for revision in history.revisions where revision.agreement == .contentNotFound {
      notes.append(
        Bilingual(
          zh: "第\(revision.number)版：历史中没有批准记录所指的内容，所列为该版最后一个提交。",
          en:
            "Revision \(revision.number): no commit has the content that its approval names; its newest commit is shown."
        ))
    }
    table = Table(
      name: "log",
      caption: Bilingual(zh: "\(designation.zh)版本沿革表", en: "Revisions of \(designation.en)"),
      columns: Self.columns, rows: history.revisions.map(Self.row), notes: notes)
  }

  private static func row(_ revision: DocumentRevision) -> [TableCell] {
    let meta = revision.newest
    let entries = revision.entries
    let reasons = entries.map { entry -> Bilingual in
      let by = entry.by.map { "（\($0)）" } ?? ""
      let reason =
        CodeWords.changeReason(entry.reason) ?? Bilingual(zh: entry.reason, en: entry.reason)
      return Bilingual(
        zh: "\(reason.zh)：\(entry.text)\(by)", en: "\(reason.en): \(entry.text)\(by)")
    }
    let approval = revision.approval.map { approval in
      [approval.date?.description, approval.number].compactMap { $0 }.joined(separator: " ")
    }
    return [
      TableCell(revision.number),
      TableCell(
        meta.state?.name ?? Bilingual(zh: "", en: ""), value: JSONValue(meta.state?.rawValue)),
      TableCell(meta.issued?.description ?? ""),
      TableCell(meta.effective?.description ?? ""),
      TableCell(meta.expires?.description ?? ""),
      TableCell(
        Bilingual(
          zh: reasons.map(\.zh).joined(separator: "；"),
          en: reasons.map(\.en).joined(separator: "; "))),
      TableCell(approval ?? ""),
      TableCell(
        String(revision.commit.id.hex.prefix(10)), value: .string(revision.commit.id.hex)),
      TableCell(revision.commit.day.description),
      TableCell(revision.commit.author.name),
      TableCell(revision.steps.count),
    ]
  }

  private static let columns: [TableColumn] = [
    TableColumn(
      key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 2, alignment: .center),
    TableColumn(
      key: "state", title: Bilingual(zh: "状态", en: "State"), characters: 2, alignment: .center),
    TableColumn(key: "issued", title: Bilingual(zh: "发布日期", en: "Issued"), characters: 5),
    TableColumn(key: "effective", title: Bilingual(zh: "施行日期", en: "Effective"), characters: 5),
    TableColumn(key: "expires", title: Bilingual(zh: "失效日期", en: "Expires"), characters: 5),
    TableColumn(key: "reason", title: Bilingual(zh: "修改原因和内容", en: "Reason"), weight: 5),
    TableColumn(key: "approval", title: Bilingual(zh: "批准", en: "Approval"), weight: 2),
    TableColumn(key: "commit", title: Bilingual(zh: "提交", en: "Commit"), characters: 5),
    TableColumn(
      key: "committed", title: Bilingual(zh: "提交日期", en: "Committed"), characters: 5),
    TableColumn(key: "author", title: Bilingual(zh: "提交人", en: "Author"), weight: 1),
    TableColumn(
      key: "commits", title: Bilingual(zh: "提交数", en: "Commits"), characters: 3,
      alignment: .trailing),
  ]
}

extension CommitInfo {
  /// The author's day, by the author's clock.
  var day: CivilDate {
    CivilDate(shanghaiDayAt: author.time + Int64(author.offsetMinutes - 480) * 60)
  }
}
