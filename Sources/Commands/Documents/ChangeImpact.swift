import Changes
import Corpus
import Documents
import Model
import Reports
import XMLTree

/// 影响范围清单 of a revision: what cites, derives from or relies on a clause that changed.
struct ChangeImpact {
  private let changes: DocumentChanges
  private let document: DocumentID
  private let path: String
  private let loaded: CorpusLoader.Result<Void>
  /// How significant the changes to each element are.
  private var touched: [String: Significance] = [:]

  init(
    _ changes: DocumentChanges, of document: DocumentID, path: String,
    _ loaded: CorpusLoader.Result<Void>
  ) {
    self.changes = changes
    self.document = document
    self.path = path
    self.loaded = loaded
    for operation in changes.operations {
      for id in operation.touched + operation.partElements {
        touched[id] = max(touched[id] ?? .editorial, operation.significance)
      }
    }
  }

  private struct Row {
    var document: CorpusDocument
    var element: NodeIndex?
    var relation: Bilingual
    var target: String?
    var significance: Significance
  }

  /// - Parameter reload: Reads files again, for the numbers of their clauses.
  func table(
    reload: ([String]) throws -> [String: XMLDocument], own: XMLDocument
  ) throws -> Table {
    var rows: [Row] = []
    var editorial = 0
    for other in loaded.documents {
      for row in self.rows(of: other) {
        if row.significance == .editorial { editorial += 1 } else { rows.append(row) }
      }
    }
    let trees = try reload(Array(Set(rows.map(\.document.path))).sorted())
    let numberings = trees.mapValues { tree in
      Numbering(
        of: tree.root, profile: DocumentMeta(of: tree.root)?.numbering ?? .standard)
    }
    let ownNumbering = Numbering(
      of: own.root, profile: DocumentMeta(of: own.root)?.numbering ?? .standard)
    let places = Self.places(of: own)
    let cells = rows.enumerated().map { place, row -> [TableCell] in
      let clause = row.element.flatMap { node in
        trees[row.document.path].flatMap { Element($0, at: node) }.flatMap {
          numberings[row.document.path]?.citation(of: $0)
        }
      }
      let target = row.target.map { id in
        places[id].flatMap { Element(own, at: $0) }.flatMap { ownNumbering.citation(of: $0) }
          ?? Bilingual(zh: "#\(id)（已删除）", en: "#\(id) (deleted)")
      }
      return [
        TableCell(place + 1), TableCell(row.document.designation),
        TableCell(clause ?? Bilingual(zh: "全文", en: "as a whole")), TableCell(row.relation),
        TableCell(target ?? Bilingual(zh: "全文", en: "as a whole")),
        TableCell(row.significance.name, value: .string(row.significance.rawValue)),
        TableCell(row.document.meta?.owner ?? ""),
      ]
    }
    return table(cells, editorial: editorial)
  }

  private func table(_ rows: [[TableCell]], editorial: Int) -> Table {
    var notes = [
      Bilingual(
        zh: "机器比对结果，供责任部门核定：列出引用、派生或者依赖被修改条款的条款。",
        en:
          "Found by machine, for the owners to decide: clauses that cite, derive from or rely on a changed clause."
      )
    ]
    if editorial > 0 {
      notes.append(
        Bilingual(
          zh: "另有 \(editorial) 处只涉及文字性修改（编号、位置、排版），无须处理，未列出。",
          en: "\(editorial) more are touched by editorial changes only and are not listed."))
    }
    return Table(
      name: "impact", caption: Bilingual(zh: "影响范围清单", en: "Scope of impact"),
      columns: [
        .ordinal,
        TableColumn(key: "document", title: Bilingual(zh: "受影响的文件", en: "Document"), weight: 4),
        TableColumn(key: "clause", title: Bilingual(zh: "条款", en: "Clause"), weight: 2),
        TableColumn(key: "relation", title: Bilingual(zh: "关系", en: "Relation"), characters: 5),
        TableColumn(
          key: "changed", title: Bilingual(zh: "被修改的条款", en: "Changed clause"), weight: 2),
        TableColumn(key: "significance", title: Bilingual(zh: "修改性质", en: "Kind"), characters: 5),
        TableColumn(key: "owner", title: Bilingual(zh: "责任部门", en: "Owner"), weight: 2),
      ], rows: rows, notes: notes)
  }

  // MARK: - Who relies on it

  private func rows(of other: CorpusDocument) -> [Row] {
    // Records of acts speak of what was, not of what is now.
    guard let facts = other.facts, facts.kind != .approvals, facts.kind != .waivers else {
      return []
    }
    let isSame = other.path == path
    var rows: [Row] = []
    for link in facts.links {
      guard case .reference(let reference) = link.value,
        reference.document == document || reference.document == nil && isSame
      else { continue }
      if let element = reference.element?.description {
        guard let significance = touched[element] else { continue }
        rows.append(
          Row(
            document: other, element: link.node, relation: Self.relation(link), target: element,
            significance: significance))
      } else if !isSame, let significance = changes.significance {
        rows.append(
          Row(
            document: other, element: link.node, relation: Self.relation(link), target: nil,
            significance: significance))
      }
    }
    if !isSame, derives(facts) { rows += takenOver(other, facts) }
    var seen: Set<String> = []
    return rows.filter {
      seen.insert("\($0.element?.rawValue ?? -1)|\($0.target ?? "")|\($0.relation.zh)").inserted
    }
  }

  private func derives(_ facts: DocumentFacts) -> Bool {
    facts.links.contains { link in
      guard case .reference(let reference) = link.value, reference.document == document else {
        return false
      }
      return link.attribute == .baseline || link.element == .derivedFrom
    }
  }

  /// A derived document keeps the ids of the clauses that it takes over.
  private func takenOver(_ other: CorpusDocument, _ facts: DocumentFacts) -> [Row] {
    facts.elements.compactMap { record in
      let id = record.id.description
      guard let significance = touched[id], significance > .editorial, record.name != .section
      else {
        return nil
      }
      return Row(
        document: other, element: record.node, relation: Bilingual(zh: "派生", en: "derived"),
        target: id, significance: significance)
    }
  }

  private static func relation(_ link: Link) -> Bilingual {
    switch (link.element, link.attribute) {
    case (.derivedFrom, _), (_, .baseline): Bilingual(zh: "派生", en: "derived")
    case (.ref, _): Bilingual(zh: "引用", en: "cites")
    case (.upper, _): Bilingual(zh: "上级文件", en: "upper")
    case (.lower, _): Bilingual(zh: "下级文件", en: "lower")
    case (.peer, _): Bilingual(zh: "衔接", en: "peer")
    case (_, .counterpart): Bilingual(zh: "衔接", en: "counterpart")
    default: Bilingual(zh: "依据", en: "relies on")
    }
  }

  private static func places(of document: XMLDocument) -> [String: NodeIndex] {
    var places: [String: NodeIndex] = [:]
    for element in document.root.descendants {
      if let id = element[.id] { places[id] = element.index }
    }
    return places
  }
}
