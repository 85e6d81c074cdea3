import Corpus
import Diagnostics
import Documents
import Impact
import Import
import Model
import Reports
import Rules

/// The rows of a 清理意见表.
struct CleanUpRows {
  private let impact: LawImpact
  private let session: QuestionSession
  private let locators: [Int: Locator]

  init(_ impact: LawImpact, _ session: QuestionSession, _ locators: [Int: Locator]) {
    self.impact = impact
    self.session = session
    self.locators = locators
  }

  private var library: RegulationLibrary { session.corpus.regulations }

  // MARK: Our clauses

  /// One row a provision; what a document or a clause says once is one merged cell.
  func clauses(_ clauses: [LawImpact.Clause]) -> [[TableCell]] {
    var rows: [[TableCell]] = []
    var last: Int?
    for clause in clauses {
      let document = session.corpus.documents[clause.document]
      for (index, provision) in clause.provisions.enumerated() {
        let isSameDocument = last == clause.document
        last = clause.document
        rows.append(
          [
            TableCell(rows.count + 1),
            isSameDocument
              ? .merged
              : TableCell(
                session.title(clause.document), value: JSONValue(document.id?.description)),
            isSameDocument ? .merged : TableCell(document.meta?.number ?? ""),
            isSameDocument ? .merged : TableCell(document.meta?.revision.map { "\($0)" } ?? ""),
            index > 0 ? .merged : cell(of: clause),
          ] + self.provision(provision, of: clause.key)
            + [
              isSameDocument ? .merged : TableCell(document.meta?.owner ?? ""), .empty,
              verifiers(provision.successors), remark(provision, clause),
            ])
      }
    }
    return rows
  }

  private func cell(of clause: LawImpact.Clause) -> TableCell {
    let place = ClauseCell.place(
      clause.node, clause.source, in: locators[clause.document],
      path: session.corpus.documents[clause.document].path)
    return ClauseCell.of(place, clause.clause)
  }

  /// 现引, 新法对应, 对应关系, 是否改变; 清理意见 and 修改建议 are for people.
  private func provision(
    _ provision: LawImpact.Provision, of law: String
  ) -> [TableCell] {
    let title = library.versions(of: law).last?.regulation.title ?? law
    let cited = TableCell("《\(title)》\(provision.printed)", value: .string(provision.target))
    if let change = provision.change {
      return [
        cited, TableCell(provision.now ?? ""),
        TableCell(change.words, value: .string(change.rawValue)),
        TableCell(
          change == .renumbered ? Bilingual(zh: "否（文字相同）", en: "no (same words)") : Self.pending),
        .empty, .empty,
      ]
    }
    let key = provision.reliance?.resolution.key ?? law
    let isWhole =
      (provision.reliance?.resolution.reference.locator.isWhole)
      ?? provision.printed.isEmpty
    return [cited] + successor(provision.successors, of: key, isWhole: isWhole) + [.empty, .empty]
  }

  private static let pending = Bilingual(zh: "待核定", en: "to be decided")

  private func successor(
    _ successors: [Succession], of key: String, isWhole: Bool
  ) -> [TableCell] {
    let change = impact.changes.first { $0.key == key }
    guard change?.repealed != nil else { return [.empty, .empty, .empty] }
    if isWhole {
      let by = change?.repealedBy.flatMap { LawReference(target: $0) }
      let title = by.flatMap { library.versions(of: $0.norm).last?.regulation.title }
      return [
        TableCell(title.map { "《\($0)》" } ?? ""),
        TableCell(Bilingual(zh: "整部法律，相应部分待核定", en: "the whole law; to be decided")),
        TableCell(Self.pending),
      ]
    }
    guard !successors.isEmpty else {
      return [
        .empty,
        TableCell(
          Bilingual(zh: "对照表中没有这一条，待核定", en: "no row in any concordance; to be decided")),
        TableCell(Self.pending),
      ]
    }
    let targets = successors.flatMap(\.row.to)
    return [
      TableCell(
        list(targets), value: JSONValue(targets.map(\.description))),
      TableCell(
        joined(successors.map { relation($0.row) }),
        value: .array(successors.map { Self.json($0.row) })),
      TableCell(Self.changesRights(successors.map(\.row))),
    ]
  }

  /// 《生态环境法典》第六百零八条、第六百二十五条: the title once.
  private func list(_ targets: [ProvisionTarget]) -> String {
    var text = ""
    var norm = ""
    var seen: Set<String> = []
    for target in targets where seen.insert(target.description).inserted {
      if !text.isEmpty { text += "、" }
      text += target.norm == norm ? target.printedPlace : library.printed(target)
      norm = target.norm
    }
    return text
  }

  private func relation(_ row: ConcordanceRow) -> Bilingual {
    let state =
      row.isVerified ? Bilingual(zh: "已核定", en: "verified") : Bilingual(zh: "未核定", en: "unverified")
    return Bilingual(
      zh: "\(row.relation.chinese)（\(state.zh)）", en: "\(row.relation.words.en) (\(state.en))")
  }

  private func joined(_ words: [Bilingual]) -> Bilingual {
    var seen: Set<String> = []
    let distinct = words.filter { seen.insert($0.zh).inserted }
    return Bilingual(
      zh: distinct.map(\.zh).joined(separator: "；"), en: distinct.map(\.en).joined(separator: "; "))
  }

  /// Only what a person has verified is answered.
  private static func changesRights(_ rows: [ConcordanceRow]) -> Bilingual {
    guard rows.allSatisfy(\.isVerified) else { return pending }
    let isKept = rows.allSatisfy { $0.relation == .same || $0.relation == .reworded }
    return isKept ? Bilingual(zh: "否", en: "no") : Bilingual(zh: "是", en: "yes")
  }

  private static func json(_ row: ConcordanceRow) -> JSONValue {
    [
      "from": JSONValue(row.from.map(\.description)), "to": JSONValue(row.to.map(\.description)),
      "relation": .string(row.relation.rawValue), "verified": .bool(row.isVerified),
      "verifiedBy": JSONValue(row.verifiedBy),
      "verifiedOn": JSONValue(row.verifiedOn?.description), "note": JSONValue(row.note),
    ]
  }

  private func verifiers(_ successors: [Succession]) -> TableCell {
    var names: [String] = []
    for row in successors.map(\.row) where row.isVerified {
      if let name = row.verifiedBy, !names.contains(name) { names.append(name) }
    }
    return TableCell(names.joined(separator: "、"))
  }

  private func remark(_ provision: LawImpact.Provision, _ clause: LawImpact.Clause) -> TableCell {
    var remarks = [MeansWords.of(clause.means, isHistorical: clause.isHistorical)]
    if let reliance = provision.reliance, let key = reliance.resolution.key {
      let title = library.versions(of: key).last?.regulation.title ?? key
      let cited = "《\(title)》" + reliance.resolution.printedLocator(in: library)
      remarks.append(
        Bilingual(
          zh: "\(reliance.printed)写明依照\(cited)", en: "\(reliance.printed) rests on \(cited)"))
    }
    var seen: Set<String> = []
    for note in provision.successors.compactMap(\.row.note) where seen.insert(note).inserted {
      remarks.append(Bilingual(zh: note, en: note))
    }
    return TableCell(joined(remarks))
  }

  // MARK: Registers

  func registers(_ rows: [LawImpact.RegisterRow]) -> [[TableCell]] {
    rows.enumerated().map { index, row in
      return [
        TableCell(index + 1), TableCell(row.register.name, value: .string(row.register.rawValue)),
        TableCell(row.row.origin.path), .empty, TableCell(row.key),
      ] + provision(row.provision, of: row.law)
        + [
          .empty, .empty, verifiers(row.provision.successors),
          TableCell(row.row.entry.text.isEmpty ? row.attribute : row.row.entry.text),
        ]
    }
  }

  // MARK: Law

  func higher(_ provisions: [LawImpact.HigherProvision]) -> [[TableCell]] {
    provisions.enumerated().map { index, provision in
      let regulation = library.entries[provision.entry].regulation
      let facts = regulation.facts
      let cites = provision.cites.map { cited in
        let title = cited.key.flatMap { library.versions(of: $0).last?.regulation.title } ?? ""
        return "《\(title)》" + cited.printedLocator(in: library)
      }
      let successors = provision.cites.flatMap { $0.repeal?.successors ?? [] }
      let first = provision.cites.first
      return [
        TableCell(index + 1), TableCell(facts.title, value: .string(facts.key)),
        TableCell(facts.names.first { $0.role == .number }?.text ?? ""),
        TableCell(facts.version.description),
        TableCell(provision.printed, value: .string("\(facts.key)#\(provision.printed)")),
        TableCell(
          cites.joined(separator: "、"), value: JSONValue(provision.cites.map(\.reference.target))),
      ]
        + successor(
          successors, of: first?.key ?? "",
          isWhole: first?.reference.locator.isWhole ?? true)
        + [
          .empty, .empty, TableCell(facts.issuer ?? ""), .empty, verifiers(successors),
          TableCell(Bilingual(zh: facts.tier.chinese, en: facts.tier.rawValue)),
        ]
    }
  }
}
