package import Model

/// What a report says about a rule apart from its findings.
package struct RuleSummary: Sendable, Hashable {
  /// `REF003`
  package var code: String
  /// `repealed-law-cited`
  package var slug: String
  package var title: Bilingual
  package var description: Bilingual
  /// The level a finding has where no configuration changes it.
  package var severity: Severity
  /// `REF`
  package var family: String
  /// Targets of the law or standard that the rule rests on.
  package var basis: [String]

  package init(
    code: String, slug: String, title: Bilingual, description: Bilingual, severity: Severity,
    family: String, basis: [String] = []
  ) {
    self.code = code
    self.slug = slug
    self.title = title
    self.description = description
    self.severity = severity
    self.family = family
    self.basis = basis
  }
}
