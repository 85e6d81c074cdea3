import GitStore
import History
import Model
import Reports

/// 条款修改来源表: for each clause, what last changed its words.
struct BlameTable {
  let table: Table

  init(_ blame: ClauseBlame, designation: Bilingual) {
    var notes = [
      Bilingual(
        zh: "共 \(blame.lines.count) 个条款，读了 \(blame.depth) 个提交。",
        en: "\(blame.lines.count) clauses; \(blame.depth) commits read.")
    ]
    if blame.isCut {
      notes.append(
        Bilingual(
          zh: "浅克隆：标“无法判定”的条款，最后一次修改早于本机现有的历史；git fetch --unshallow 取回全部历史后再查。",
          en:
            "Shallow clone: what is marked undetermined was last changed before the history that is here; fetch the rest with `git fetch --unshallow`."
        ))
    }
    table = Table(
      name: "blame",
      caption: Bilingual(
        zh: "\(designation.zh)条款修改来源表", en: "Who last changed each clause of \(designation.en)"),
      columns: Self.columns, rows: blame.lines.map(Self.row), notes: notes)
  }

  private static func row(_ line: ClauseBlame.Line) -> [TableCell] {
    var words = String(line.words.prefix(40))
    if words.count < line.words.count { words += "……" }
    let head = [
      TableCell(line.number ?? ""), TableCell("\(line.clause.id)"),
      TableCell(words, value: .string(line.words)),
    ]
    switch line.origin {
    case .commit(let commit, let revision, _):
      return head + [
        TableCell(
          revision.map { "\($0)" } ?? "", value: revision.map { .integer($0) } ?? .null),
        TableCell(String(commit.id.hex.prefix(10)), value: .string(commit.id.hex)),
        TableCell(commit.day.description), TableCell(commit.author.name),
      ]
    case .before(let commit, let depth):
      return head + [
        TableCell("", value: .null),
        TableCell(
          Bilingual(
            zh: "无法判定（早于最近 \(depth) 个提交）", en: "undetermined (before the last \(depth) commits)"),
          value: .null),
        TableCell(
          Bilingual(zh: "\(commit.day) 以前", en: "before \(commit.day)"), value: .null),
        .empty,
      ]
    }
  }

  private static let columns: [TableColumn] = [
    TableColumn(key: "number", title: Bilingual(zh: "条款", en: "Clause"), characters: 4),
    TableColumn(key: "id", title: Bilingual(zh: "标识", en: "Id"), characters: 4),
    TableColumn(key: "words", title: Bilingual(zh: "文字", en: "Words"), weight: 6),
    TableColumn(
      key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 2, alignment: .center),
    TableColumn(key: "commit", title: Bilingual(zh: "提交", en: "Commit"), characters: 5),
    TableColumn(key: "committed", title: Bilingual(zh: "提交日期", en: "Committed"), characters: 5),
    TableColumn(key: "author", title: Bilingual(zh: "提交人", en: "Author"), weight: 1),
  ]
}
