package import Model

/// A name under which a regulation is cited, and when it belonged to it.
package struct RegulationName: Sendable, Hashable {
  /// What sort of name it is.
  package enum Role: String, Sendable, Hashable, CaseIterable {
    case title
    case titleEnglish = "title-en"
    case short
    case number
    case code
  }

  package var role: Role
  package var text: String
  /// The first day on which the name means this regulation; nil is always.
  package var validFrom: CivilDate?
  /// The first day on which it no longer does; nil is never.
  package var validTo: CivilDate?
  package var source: String?
  package var isVerified: Bool

  package init(
    _ role: Role, _ text: String, validFrom: CivilDate? = nil, validTo: CivilDate? = nil,
    source: String? = nil, isVerified: Bool = false
  ) {
    self.role = role
    self.text = text
    self.validFrom = validFrom
    self.validTo = validTo
    self.source = source
    self.isVerified = isVerified
  }
}
