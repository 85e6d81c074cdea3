import Corpus
import Documents
import Model
import XMLTree

/// 检查记录表: a row a criterion of each item, so that 检查情况 and 结论 are written beside what is judged.
/// What belongs to the whole item is one merged cell. The columns are those of the registered form
/// where the procedure names one; a column that the tool does not know stays empty.
struct RecordSheet {
  let table: Table
  /// 记录表编号.
  let number: String?

  /// Nil for a procedure without items.
  init?(_ context: DocumentViewContext) {
    let items = context.root.descendants.filter { $0.kind == .item }
    guard !items.isEmpty else { return nil }
    let form = context.root.descendants.first { $0.kind == .record && $0[.derived] != nil }
    let row = form?[.form].flatMap { context.registry.rows[.forms]?[$0]?.entry }
    number = row?[.number]
    let columns = Self.columns(row)
    var rows: [[TableCell]] = []
    for (index, item) in items.enumerated() {
      rows += Self.rows(RecordItem(item, context: context), ordinal: index + 1, columns)
    }
    let title = row?[.title] ?? "\(context.meta.title)检查记录表"
    let source = context.meta.designation
    table = Table(
      name: "record", caption: Bilingual(zh: title, en: title), columns: columns, rows: rows,
      notes: [
        Bilingual(
          zh: "本表由\(source.zh)的检查事项生成；检查情况、结论、备注在现场填写。",
          en:
            "Made from the inspection items of \(source.en); findings, conclusion and remarks are "
            + "filled in on site.")
      ], classification: context.classification)
  }

  private static let standard: [TableColumn] = [
    .ordinal,
    TableColumn(key: "item", title: Bilingual(zh: "检查项目", en: "Item"), weight: 6),
    TableColumn(
      key: "method", title: Bilingual(zh: "检查内容和方法", en: "Content and method"), weight: 21),
    TableColumn(key: "basis", title: Bilingual(zh: "检查依据", en: "Basis"), weight: 8),
    TableColumn(key: "criterion", title: Bilingual(zh: "判定准则", en: "Criterion"), weight: 12),
    TableColumn(key: "sampling", title: Bilingual(zh: "抽样", en: "Sampling"), weight: 8),
    TableColumn(key: "finding", title: Bilingual(zh: "检查情况", en: "Findings"), weight: 11),
    TableColumn(
      key: "conclusion", title: Bilingual(zh: "结论", en: "Result"), characters: 4),
    TableColumn(key: "remarks", title: Bilingual(zh: "备注", en: "Remarks"), characters: 4),
  ]

  private static func columns(_ form: RegistryEntry?) -> [TableColumn] {
    let titles = form?.children.filter { $0.element == .column }.compactMap { $0[.title] } ?? []
    guard !titles.isEmpty else { return standard }
    return titles.enumerated().map { index, title in
      standard.first { $0.title.zh == title }
        ?? TableColumn(
          key: "column\(index + 1)", title: Bilingual(zh: title, en: title), weight: 8)
    }
  }

  private static func rows(
    _ item: RecordItem, ordinal: Int, _ columns: [TableColumn]
  ) -> [[TableCell]] {
    let criteria = item.criteria.isEmpty ? [RecordItem.Criterion()] : item.criteria
    return criteria.enumerated().map { index, criterion in
      columns.map { column in
        let whole: TableCell
        switch column.key {
        case "basis": return TableCell(criterion.basis)
        case "criterion": return TableCell(criterion.words)
        case "ordinal": whole = TableCell(ordinal)
        case "item": whole = TableCell(item.name)
        case "method": whole = TableCell(runs: item.method)
        case "sampling": whole = TableCell(item.sampling)
        default: return .empty
        }
        return index == 0 ? whole : .merged
      }
    }
  }
}
