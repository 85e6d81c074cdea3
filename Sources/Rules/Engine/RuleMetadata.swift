package import Diagnostics
package import Model

/// What a rule is, in the words that `guiju explain` prints and that its page is generated from.
///
/// A class, because every visit of a rule passes it on: one reference instead of two dozen.
package final class RuleMetadata: Sendable {
  /// `REF006`: never reused, locked by a checked-in table.
  package let code: String
  /// `dangling-reference`: names the fault, not the cure.
  package let slug: String
  /// 题名, as it stands in the first line of a message.
  package let title: Bilingual
  package let severity: Severity
  /// Why it matters.
  package let rationale: Bilingual
  /// What to do, in general.
  package let remedy: Bilingual
  /// Law, rule or standard that it rests on, in words; empty where it rests on good drafting alone.
  package let basis: [Bilingual]
  /// Targets of `basis` for machines: `核安全法#56.1`.
  package let basisTargets: [String]
  /// The version that brought it.
  package let since: String
  /// Whether a waiver may cover it. What cannot be read cannot be waived.
  package let isWaivable: Bool
  package let failing: RuleExample
  package let passing: RuleExample

  package init(
    code: String, slug: String, title: Bilingual, severity: Severity, rationale: Bilingual,
    remedy: Bilingual, basis: [Bilingual] = [], basisTargets: [String] = [],
    since: String = "0.1.0", isWaivable: Bool = true, failing: RuleExample, passing: RuleExample
  ) {
    self.code = code
    self.slug = slug
    self.title = title
    self.severity = severity
    self.rationale = rationale
    self.remedy = remedy
    self.basis = basis
    self.basisTargets = basisTargets
    self.since = since
    self.isWaivable = isWaivable
    self.failing = failing
    self.passing = passing
  }

  package var family: RuleFamily {
    RuleFamily(rawValue: String(code.prefix(3))) ?? .xml
  }
}
