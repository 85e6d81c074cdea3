import Changes
import GitStore
import History
import Model
import Reports

/// 条款沿革表: the life of one clause.
struct ClauseEventTable {
  let table: Table

  init(_ history: ClauseHistory, document: DocumentID) {
    var notes = [
      Bilingual(
        zh: "读了 \(history.depth) 个提交；只是重新编号的不列。",
        en: "\(history.depth) commits read; mere renumbering is not listed.")
    ]
    if let limitation = history.end.limitation { notes.append(limitation) }
    table = Table(
      name: "clause-log",
      caption: Bilingual(
        zh: "\(document)#\(history.clause) 条款沿革表",
        en: "The life of clause \(document)#\(history.clause)"),
      columns: Self.columns, rows: history.events.map(Self.row), notes: notes)
  }

  private static func row(_ event: ClauseEvent) -> [TableCell] {
    var words: [TableRun] = []
    if event.kind == .removed {
      words = [TableRun(event.words, mark: .deleted)]
    } else if let earlier = event.earlierWords {
      words = Self.runs(TextDiff(earlier, event.words).segments)
    } else {
      words = [TableRun(event.words)]
    }
    return [
      TableCell(event.commit.day.description),
      TableCell(
        event.revision.map { "\($0)" } ?? "", value: event.revision.map { .integer($0) } ?? .null),
      TableCell(Self.name(event), value: .string(event.kind.rawValue)),
      TableCell(event.place ?? Bilingual(zh: "", en: "")),
      TableCell(runs: words),
      TableCell(String(event.commit.id.hex.prefix(10)), value: .string(event.commit.id.hex)),
      TableCell(event.commit.author.name), TableCell(event.commit.summary),
      TableCell("\(event.document)"), TableCell(event.path),
    ]
  }

  private static func runs(_ segments: [TextSegment]) -> [TableRun] {
    segments.flatMap { segment -> [TableRun] in
      if segment.kind == .equal { return [TableRun(segment.new)] }
      return [(segment.old, TableMark.deleted), (segment.new, .inserted)]
        .filter { !$0.0.isEmpty }.map { TableRun($0.0, mark: $0.1) }
    }
  }

  private static func name(_ event: ClauseEvent) -> Bilingual {
    let from = event.earlierPlace
    switch event.kind {
    case .created: return Bilingual(zh: "新增", en: "created")
    case .changed: return Bilingual(zh: "修改", en: "changed")
    case .removed: return Bilingual(zh: "删除", en: "removed")
    case .transferred:
      let document = event.earlierDocument?.description ?? ""
      return Bilingual(
        zh: "自 \(document)\(from?.zh ?? "")移来", en: "from \(document) \(from?.en ?? "")")
    case .moved:
      if let from {
        return Bilingual(zh: "自\(from.zh)移来", en: "moved from \(from.en)")
      }
      if let path = event.earlierPath {
        return Bilingual(zh: "文件改名（原 \(path)）", en: "file renamed (was \(path))")
      }
      return Bilingual(zh: "移动", en: "moved")
    }
  }

  private static let columns: [TableColumn] = [
    TableColumn(key: "committed", title: Bilingual(zh: "提交日期", en: "Committed"), characters: 5),
    TableColumn(
      key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 2, alignment: .center),
    TableColumn(key: "event", title: Bilingual(zh: "事项", en: "Event"), weight: 2),
    TableColumn(key: "place", title: Bilingual(zh: "条款", en: "Clause"), characters: 5),
    TableColumn(key: "words", title: Bilingual(zh: "文字", en: "Words"), weight: 6),
    TableColumn(key: "commit", title: Bilingual(zh: "提交", en: "Commit"), characters: 5),
    TableColumn(key: "author", title: Bilingual(zh: "提交人", en: "Author"), weight: 1),
    TableColumn(key: "summary", title: Bilingual(zh: "提交说明", en: "Message"), weight: 2),
    TableColumn(key: "document", title: Bilingual(zh: "文件", en: "Document"), weight: 1),
    TableColumn(key: "path", title: Bilingual(zh: "路径", en: "Path"), weight: 2),
  ]
}
