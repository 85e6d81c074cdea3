import Import
import Model
import Reports

/// What became of a Word file: what is in the draft, what is not, what to look at.
struct DraftReport {
  let file: String
  let path: String
  let id: DocumentID
  let isDryRun: Bool
  let draft: Draft
  let outline: WordOutline

  // MARK: - Text

  func text(_ language: Language) -> String {
    func pick(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }
    let counts = draft.counts
    var lines = [
      pick("《\(draft.title)》（\(id)）", "《\(draft.title)》 (\(id))"),
      pick(
        isDryRun ? "将写入：\(path)" : "已写入：\(path)",
        isDryRun ? "would be written to: \(path)" : "written to: \(path)"),
      pick(
        "内容：章节\(counts.sections)个，段落\(counts.paragraphs)个，列项\(counts.entries)个，表\(counts.tables)张，注\(counts.notes)条",
        "content: \(counts.sections) sections, \(counts.paragraphs) paragraphs, \(counts.entries) list "
          + "entries, \(counts.tables) tables, \(counts.notes) notes"),
    ]
    if counts.numbers > 0 {
      lines.append(
        pick(
          "编号：原文\(counts.numbers)个，草稿印出相同编号的\(counts.equalNumbers)个（\(draft.numbering)）",
          "numbers: \(counts.numbers) in the file, \(counts.equalNumbers) printed alike "
            + "(\(draft.numbering))"))
    }
    if counts.ids > 0 {
      lines.append(
        pick("标识：沿用\(counts.ids)个", "ids: \(counts.ids) taken over from the file"))
    }
    lines.append("")
    lines.append(pick("请核对：", "To be looked at:"))
    let notices = all
    if notices.isEmpty { lines.append(pick("  （无）", "  (nothing)")) }
    for notice in notices {
      let place = notice.line.map { pick("第\($0)段：", "paragraph \($0): ") } ?? ""
      lines.append("  " + place + PlainText.line(notice.message[language]))
    }
    if !outline.changes.isEmpty {
      lines.append("")
      lines.append(
        pick(
          "修订痕迹\(outline.changes.count)处，按\(outline.reading == .accepted ? "全部接受" : "全部拒绝")读取：",
          "\(outline.changes.count) tracked changes, read as if all were "
            + "\(outline.reading == .accepted ? "accepted" : "rejected"):"))
      for change in outline.changes.prefix(50) {
        lines.append(
          pick("  第\(change.line)段 ", "  paragraph \(change.line) ")
            + Self.name(change.kind)[language]
            + pick("：", ": ") + PlainText.line("\(change.words.prefix(60))（\(change.author)）"))
      }
      if outline.changes.count > 50 { lines.append("  …") }
    }
    if !outline.comments.isEmpty {
      lines.append("")
      lines.append(
        pick("批注\(outline.comments.count)条，没有导入：", "\(outline.comments.count) comments, left out:"))
      for comment in outline.comments {
        let place = comment.line.map { pick("第\($0)段 ", "paragraph \($0) ") } ?? ""
        lines.append("  " + place + PlainText.line("\(comment.words)（\(comment.author)）"))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func name(_ kind: DocxChange.Kind) -> Bilingual {
    switch kind {
    case .inserted: Bilingual(zh: "插入", en: "inserted")
    case .deleted: Bilingual(zh: "删除", en: "deleted")
    case .movedFrom: Bilingual(zh: "移走", en: "moved away")
    case .movedTo: Bilingual(zh: "移入", en: "moved here")
    case .formatted: Bilingual(zh: "格式", en: "format")
    }
  }

  /// The cover is always left out and never lost: what it said is told.
  private var all: [ImportNotice] {
    guard !outline.front.isEmpty else { return draft.notices }
    let words = outline.front.joined(separator: "／")
    let cover = ImportNotice(
      .lostContent,
      zh: "封面、批准页、修改记录等正文以前的\(outline.front.count)行没有导入（名称、编号、密级、部门已取用）：\(words.prefix(200))",
      en:
        "The \(outline.front.count) lines before the text (cover, approvals, record of revisions) were "
        + "left out; title, number, classification and owner were taken: \(words.prefix(200))")
    return [cover] + draft.notices
  }

  // MARK: - JSON

  var json: JSONValue {
    let counts = draft.counts
    return [
      "schema": "guiju/document-import/1", "file": .string(file), "path": .string(path),
      "written": .bool(!isDryRun), "id": .string(id.description), "title": .string(draft.title),
      "number": .string(draft.number), "numbering": .string(draft.numbering),
      "reading": .string(outline.reading.rawValue),
      "counts": [
        "sections": .integer(counts.sections), "paragraphs": .integer(counts.paragraphs),
        "entries": .integer(counts.entries), "tables": .integer(counts.tables),
        "notes": .integer(counts.notes), "ids": .integer(counts.ids),
        "numbers": .integer(counts.numbers), "equalNumbers": .integer(counts.equalNumbers),
      ],
      "front": JSONValue(outline.front),
      "notices": .array(
        draft.notices.map { notice in
          [
            "code": .string(notice.code.rawValue),
            "paragraph": notice.line.map(JSONValue.integer) ?? .null,
            "message": JSONValue(notice.message),
          ]
        }),
      "changes": .array(
        outline.changes.map { change in
          [
            "kind": .string(change.kind.rawValue), "author": .string(change.author),
            "date": .string(change.date), "words": .string(change.words),
            "paragraph": .integer(change.line),
          ]
        }),
      "comments": .array(
        outline.comments.map { comment in
          [
            "author": .string(comment.author), "date": .string(comment.date),
            "words": .string(comment.words),
            "paragraph": comment.line.map(JSONValue.integer) ?? .null,
          ]
        }),
    ]
  }
}
