import Documents
package import Model

/// The record of an act of approval made in the office system or on paper.
package struct Approval: Sendable, Hashable {
  package struct Signature: Sendable, Hashable {
    /// `prepare`, `check`, `review`, `countersign`, `approve`.
    package var role: String
    package var person: String
    package var party: String?
    package var date: CivilDate?
  }

  package var id: String
  package var document: DocumentReference
  package var digest: String
  package var date: CivilDate?
  package var number: String?
  package var signatures: [Signature]
  package var filings: [(to: String, date: CivilDate?, number: String?)] { filingRows.map(\.tuple) }
  package var origin: EntryOrigin
  private var filingRows: [Filing]

  private struct Filing: Sendable, Hashable {
    var to: String
    var date: CivilDate?
    var number: String?
    var tuple: (to: String, date: CivilDate?, number: String?) { (to, date, number) }
  }

  package init?(_ row: RegistryRow) {
    guard row.entry.element == .approval,
      let document = row.entry[.doc].flatMap({ DocumentReference($0) })
    else { return nil }
    id = row.entry[.id] ?? ""
    self.document = document
    digest = row.entry[.digest] ?? ""
    date = row.entry[.date].flatMap { CivilDate($0) }
    number = row.entry[.number]
    signatures = row.entry.children.filter { $0.element == .signature }.map { child in
      Signature(
        role: child[.role] ?? "", person: child[.person] ?? "",
        party: child[.party], date: child[.date].flatMap { CivilDate($0) })
    }
    filingRows = row.entry.children.filter { $0.element == .filing }.map { child in
      Filing(
        to: child[.to] ?? "", date: child[.date].flatMap { CivilDate($0) }, number: child[.number])
    }
    origin = row.origin
  }
}
