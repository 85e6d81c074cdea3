import Diagnostics
import Rules

/// The rules as machine formats describe them.
enum RuleSummaries {
  static let all: [RuleSummary] = RuleRegistry.all.map { entry in
    let rule = entry.metadata
    return RuleSummary(
      code: rule.code, slug: rule.slug, title: rule.title, description: rule.rationale,
      severity: rule.severity, family: rule.family.rawValue, basis: rule.basisTargets)
  }
}
