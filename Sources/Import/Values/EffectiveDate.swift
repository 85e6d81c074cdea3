package import Model

/// The effective date of a version and how it is known.
package struct EffectiveDate: Sendable, Hashable {
  /// How a date is known.
  package enum Basis: String, Sendable, Hashable, CaseIterable {
    /// The text itself says it.
    case text
    /// The place the text came from says it.
    case source
    /// The user supplied it.
    case user
    /// Nobody said it.
    case unknown
  }

  package var date: CivilDate?
  package var basis: Basis

  package init(date: CivilDate?, basis: Basis) {
    self.date = date
    self.basis = basis
  }

  package static let unknown = EffectiveDate(date: nil, basis: .unknown)
}
