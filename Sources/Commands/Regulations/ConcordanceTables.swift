import Corpus
import Import
import Model
import Reports

/// The tables about concordances.
enum ConcordanceTables {
  // MARK: Which there are

  static func list(_ library: RegulationLibrary) -> Table {
    let rows = library.concordances.enumerated().map { index, entry -> [TableCell] in
      let table = entry.concordance
      let verified = table.rows.count { $0.isVerified }
      let lost = table.problems { library.version(of: $0) }.count
      return [
        TableCell(index + 1), TableCell(table.title), TableCell(table.from.description),
        TableCell(table.to.description), TableCell(table.on.description),
        TableCell(table.rows.count), TableCell(verified), TableCell(lost), TableCell(table.id),
      ]
    }
    return Table(
      name: "concordances", caption: Bilingual(zh: "新旧条文对照表清单", en: "Concordances"),
      columns: [
        .ordinal,
        TableColumn(key: "title", title: Bilingual(zh: "名称", en: "Title"), weight: 5),
        TableColumn(key: "from", title: Bilingual(zh: "旧法规", en: "Old"), weight: 2),
        TableColumn(key: "to", title: Bilingual(zh: "新法规", en: "New"), weight: 2),
        TableColumn(key: "on", title: Bilingual(zh: "更替日期", en: "On"), characters: 6),
        TableColumn(
          key: "rows", title: Bilingual(zh: "行数", en: "Rows"), characters: 3,
          alignment: .trailing),
        TableColumn(
          key: "verified", title: Bilingual(zh: "已核定", en: "Verified"), characters: 3,
          alignment: .trailing),
        TableColumn(
          key: "problems", title: Bilingual(zh: "有误", en: "Faulty"), characters: 3,
          alignment: .trailing),
        TableColumn(key: "id", title: Bilingual(zh: "标识", en: "Id"), weight: 3),
      ], rows: rows)
  }

  // MARK: One of them

  static func table(
    _ table: Concordance, _ library: RegulationLibrary, onlyUnverified: Bool
  ) -> Table {
    let rows = table.rows.filter { !onlyUnverified || !$0.isVerified }
    let verified = table.rows.count { $0.isVerified }
    return Table(
      name: "concordance", caption: Bilingual(zh: table.title, en: table.title),
      columns: [
        TableColumn(key: "old", title: Bilingual(zh: "旧条款", en: "Old"), weight: 4),
        TableColumn(key: "new", title: Bilingual(zh: "新条款", en: "New"), weight: 4),
        TableColumn(key: "relation", title: Bilingual(zh: "对应关系", en: "Relation"), weight: 2),
        TableColumn(key: "note", title: Bilingual(zh: "差异要点", en: "What differs"), weight: 4),
        TableColumn(
          key: "state", title: Bilingual(zh: "核定状态", en: "State"), characters: 4),
        TableColumn(key: "verifiedBy", title: Bilingual(zh: "核定人", en: "By"), characters: 4),
        TableColumn(key: "verifiedOn", title: Bilingual(zh: "核定日期", en: "On"), characters: 6),
        TableColumn(key: "basis", title: Bilingual(zh: "依据", en: "Basis"), weight: 3),
      ],
      rows: rows.map { row(of: $0, table, library) },
      notes: [
        Bilingual(
          zh:
            "\(table.from) → \(table.to)，\(table.on.chinese)起。共\(table.rows.count)行，已核定\(verified)行。",
          en:
            "\(table.from) → \(table.to) since \(table.on). \(table.rows.count) rows, \(verified) verified."
        ),
        Bilingual(
          zh: "“机器比对”的行没有人核定，只是线索，供法规部门核定，不作为法律意见。",
          en: "Rows marked “by machine” have been verified by nobody: leads, no legal opinion."),
      ])
  }

  private static func row(
    of row: ConcordanceRow, _ table: Concordance, _ library: RegulationLibrary
  ) -> [TableCell] {
    [
      cell(row.from, in: table.from, library), cell(row.to, in: table.to, library),
      TableCell(row.relation.words, value: .string(row.relation.rawValue)),
      TableCell(row.note ?? ""),
      TableCell(
        row.isVerified
          ? Bilingual(zh: "已核定", en: "verified") : Bilingual(zh: "机器比对", en: "by machine"),
        value: .string(row.isVerified ? "verified" : "unverified")),
      TableCell(row.verifiedBy ?? ""), TableCell(row.verifiedOn?.description ?? ""),
      TableCell(withoutScore(row.source ?? "")),
    ]
  }

  private static func cell(
    _ targets: [ProvisionTarget], in law: ProvisionTarget, _ library: RegulationLibrary
  ) -> TableCell {
    TableCell(
      targets.map { library.printed($0, without: law.norm) }.joined(separator: "、"),
      value: JSONValue(targets.map(\.description)))
  }

  /// A similarity score is for whoever looks for leads; it is never printed.
  private static func withoutScore(_ source: String) -> String {
    guard let score = source.firstRange(of: "相似度0") else { return source }
    var front = source[..<score.lowerBound]
    while front.hasSuffix("，") || front.hasSuffix("；") { front = front.dropLast() }
    return String(front)
  }

  // MARK: What is wrong

  static func problems(_ library: RegulationLibrary) -> Table {
    var rows: [[TableCell]] = []
    var checked = 0
    for entry in library.concordances {
      checked += entry.concordance.rows.count
      for problem in entry.concordance.problems({ library.version(of: $0) }) {
        let row = entry.concordance.rows[problem.row]
        rows.append([
          TableCell(rows.count + 1), TableCell(entry.path), TableCell(problem.row + 1),
          TableCell(row.from.map(\.description).joined(separator: " ")),
          TableCell(problem.message),
        ])
      }
    }
    return Table(
      name: "concordance-check",
      caption: Bilingual(zh: "新旧条文对照表核对结果", en: "Faults of the concordances"),
      columns: [
        .ordinal,
        TableColumn(key: "path", title: Bilingual(zh: "文件", en: "File"), weight: 4),
        TableColumn(
          key: "row", title: Bilingual(zh: "第几行", en: "Row"), characters: 3, alignment: .trailing),
        TableColumn(key: "from", title: Bilingual(zh: "旧条文", en: "Old"), weight: 2),
        TableColumn(key: "problem", title: Bilingual(zh: "问题", en: "Fault"), weight: 7),
      ], rows: rows,
      notes: [
        Bilingual(
          zh: "共核对 \(library.concordances.count) 张表、\(checked) 行。",
          en: "\(library.concordances.count) tables, \(checked) rows.")
      ])
  }
}
