package import Model

/// The part of a registered 例外 that a report shows beside the finding it covers.
package struct AppliedWaiver: Sendable, Hashable {
  package var id: String
  package var reason: String
  package var owner: String
  package var approver: String
  package var expires: CivilDate

  package init(id: String, reason: String, owner: String, approver: String, expires: CivilDate) {
    self.id = id
    self.reason = reason
    self.owner = owner
    self.approver = approver
    self.expires = expires
  }
}
