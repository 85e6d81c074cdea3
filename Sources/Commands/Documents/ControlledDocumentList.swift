import Corpus
import Documents
import Model
import Reports

/// 受控文件清单, with the columns that the quality system prints.
struct ControlledDocumentList {
  let table: Table

  init(_ loaded: CorpusLoader.Result<Void>, asOf: CivilDate) {
    let controlled = loaded.documents.filter { $0.meta != nil }
    let counts = Self.citedBy(loaded.documents)
    var rows: [[TableCell]] = []
    for (index, document) in controlled.enumerated() {
      guard let meta = document.meta, let id = document.id else { continue }
      let approval = loaded.approvals.last {
        $0.document.document == id && $0.document.revision == meta.revision
      }
      let overdue = meta.state == .effective && meta.nextReview.map { $0 < asOf } ?? false
      rows.append([
        TableCell(index + 1), TableCell(meta.number ?? id.description),
        TableCell(meta.title), TableCell(meta.revision.map { "\($0)" } ?? ""),
        TableCell(meta.classification?.name ?? Bilingual(zh: "", en: "")),
        TableCell(meta.owner ?? ""),
        TableCell((approval?.date ?? meta.issued)?.description ?? ""),
        TableCell(meta.effective?.description ?? ""),
        overdue
          ? TableCell(
            Bilingual(
              zh: "\(meta.nextReview?.description ?? "")（已逾期）",
              en: "\(meta.nextReview?.description ?? "") (overdue)"))
          : TableCell(meta.nextReview?.description ?? ""),
        TableCell(meta.state?.name ?? Bilingual(zh: "", en: "")),
        TableCell(counts[id] ?? 0),
      ])
    }
    table = Table(
      name: "list", caption: Bilingual(zh: "受控文件清单", en: "Controlled documents"),
      columns: Self.columns, rows: rows,
      notes: [
        Bilingual(
          zh: "共 \(rows.count) 份；截至 \(asOf.chinese)。", en: "\(rows.count) documents; as of \(asOf)."
        )
      ],
      classification: ReportClassification(
        stated: controlled.compactMap { $0.meta?.classification?.rawValue }))
  }

  private static let columns: [TableColumn] = [
    .ordinal,
    TableColumn(key: "number", title: Bilingual(zh: "文件编号", en: "Number"), weight: 3),
    TableColumn(key: "title", title: Bilingual(zh: "文件名称", en: "Title"), weight: 5),
    TableColumn(
      key: "revision", title: Bilingual(zh: "版次", en: "Rev."), characters: 2, alignment: .center),
    TableColumn(
      key: "classification", title: Bilingual(zh: "密级", en: "Class"), characters: 2,
      alignment: .center),
    TableColumn(key: "owner", title: Bilingual(zh: "编制部门", en: "Owner"), weight: 2),
    TableColumn(key: "issued", title: Bilingual(zh: "批准日期", en: "Approved"), characters: 6),
    TableColumn(key: "effective", title: Bilingual(zh: "生效日期", en: "Effective"), characters: 6),
    TableColumn(
      key: "nextReview", title: Bilingual(zh: "下次复审日期", en: "Next review"), characters: 6),
    TableColumn(
      key: "state", title: Bilingual(zh: "状态", en: "State"), characters: 2, alignment: .center),
    TableColumn(
      key: "citedBy", title: Bilingual(zh: "被引用数", en: "Cited by"), characters: 2,
      alignment: .trailing),
  ]

  /// How many other documents point at each.
  private static func citedBy(_ documents: [CorpusDocument]) -> [DocumentID: Int] {
    var counts: [DocumentID: Int] = [:]
    for document in documents {
      var targets: Set<DocumentID> = []
      for link in document.facts?.links ?? [] {
        if case .reference(let reference) = link.value, let target = reference.document,
          target != document.id
        {
          targets.insert(target)
        }
      }
      for target in targets { counts[target, default: 0] += 1 }
    }
    return counts
  }
}
