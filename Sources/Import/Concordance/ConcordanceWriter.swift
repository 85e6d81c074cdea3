package import Model
import XMLTree

/// Writes a 新旧条文对照表, and changes rows of one in place.
package enum ConcordanceWriter {
  /// A new table.
  package static func write(_ table: Concordance, made day: CivilDate) -> [UInt8] {
    var output = XMLOutput()
    output.begin(
      "concordance",
      [
        ("xmlns", "urn:guiju:1"), ("id", table.id), ("schemaVersion", "1"),
        ("from", table.from.description), ("to", table.to.description),
        ("on", table.on.description),
      ])
    output.begin("header", [("date", day.description)])
    output.leaf("title", words: table.title)
    if let note = table.note { output.leaf("note", words: note) }
    output.end()
    for row in table.rows { output.leaf("row", attributes(row)) }
    output.end()
    return output.bytes
  }

  /// The file with one row replaced, or with a row behind the last; everything else keeps its bytes.
  package static func put(
    _ row: ConcordanceRow, into bytes: [UInt8]
  ) throws(ImportFailure) -> [UInt8] {
    guard let root = XMLParser.parse(bytes).document?.root else {
      throw ImportFailure(
        .badConcordance, zh: "文件不是格式良好的XML。", en: "The file is not well-formed XML.")
    }
    let old = row.node.flatMap { node in root.children.first { $0.index == node } }
    var output = XMLOutput()
    // What a row says beside ours stays.
    output.leaf(
      "row",
      attributes(row)
        + ["validFrom", "validTo"].map { ($0, old?.attribute($0)) })
    let line = Array(output.bytes.drop { $0 != 0x0A }.dropFirst().dropLast())
    if let range = old?.range {
      return Array(bytes[..<range.lowerBound] + line + bytes[range.upperBound...])
    }
    guard let last = Array(root.children).last else {
      throw ImportFailure(
        .badConcordance, zh: "对照表没有表头。", en: "The table has no header.")
    }
    let end = last.range.upperBound
    let added = Array("\n  ".utf8) + line
    return Array(bytes[..<end] + added + bytes[end...])
  }

  private static func attributes(_ row: ConcordanceRow) -> [(String, String?)] {
    func list(_ targets: [ProvisionTarget]) -> String? {
      targets.isEmpty ? nil : targets.map(\.description).joined(separator: " ")
    }
    return [
      ("from", list(row.from)), ("to", list(row.to)), ("relation", row.relation.rawValue),
      ("note", row.note), ("source", row.source),
      ("state", row.isVerified ? "verified" : "unverified"), ("verifiedBy", row.verifiedBy),
      ("verifiedOn", row.verifiedOn?.description),
    ]
  }
}

extension Concordance {
  /// A table of what a comparison found, for the legal department to go through: every row is
  /// unverified.
  package static func draft(
    _ comparison: RegulationComparison, id: String, on day: CivilDate
  ) -> Concordance? {
    let (old, new) = (comparison.old, comparison.new)
    guard let from = ProvisionTarget("\(old.key)@\(old.facts.version)"),
      let to = ProvisionTarget("\(new.key)@\(new.facts.version)")
    else { return nil }
    func target(_ regulation: Regulation, _ place: Int?) -> [ProvisionTarget] {
      guard let place else { return [] }
      let name = "\(regulation.key)@\(regulation.facts.version)#"
      return [ProvisionTarget(name + regulation.locator(of: place))].compactMap { $0 }
    }
    var rows: [ConcordanceRow] = []
    for pair in comparison.articles where pair.old != nil {
      let relation: ConcordanceRow.Relation =
        switch pair.change {
        case .same, .renumbered: .same
        case .deleted: .none
        case .modified, .added: .candidate
        }
      rows.append(
        ConcordanceRow(
          from: target(old, pair.old), to: target(new, pair.new), relation: relation,
          note: relation == .candidate ? "文字有改动，关系未定" : nil, source: "机器比对",
          isVerified: false))
    }
    rows.sort {
      ($0.from.first?.article ?? UnitNumber(0)) < ($1.from.first?.article ?? UnitNumber(0))
    }
    return Concordance(
      id: id, title: "新旧条文对照表：《\(old.title)》与《\(new.title)》",
      note: "机器比对得出的线索，没有人核定；供法规部门核定，不作为法律意见。", from: from, to: to, on: day,
      rows: rows)
  }
}
