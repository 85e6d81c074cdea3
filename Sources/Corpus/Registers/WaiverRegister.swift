import Documents
package import Model

/// One registered 例外.
package struct Waiver: Sendable, Hashable {
  package var id: String
  package var rule: String
  package var document: String
  package var element: String?
  package var fingerprint: String?
  package var owner: String
  package var approver: String
  package var granted: CivilDate?
  package var expires: CivilDate?
  package var reason: String
  package var origin: EntryOrigin

  init?(_ row: RegistryRow) {
    guard row.entry.element == .waiver, let rule = row.entry[.rule], let document = row.entry[.doc]
    else { return nil }
    id = row.entry[.id] ?? ""
    self.rule = rule
    self.document = document
    element = row.entry[.element]
    fingerprint = row.entry[.fingerprint]
    owner = row.entry[.owner] ?? ""
    approver = row.entry[.approver] ?? ""
    granted = row.entry[.granted].flatMap { CivilDate($0) }
    expires = row.entry[.expires].flatMap { CivilDate($0) }
    reason = row.entry.text
    origin = row.origin
  }

  /// Whether the exception holds on a day. Without an expiry it never does: the schema asks for one.
  package func isActive(on day: CivilDate) -> Bool {
    guard let expires, day <= expires else { return false }
    return granted.map { $0 <= day } ?? true
  }
}
