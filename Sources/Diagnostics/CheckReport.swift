/// The result of one check: what was covered, and what was found, in output order.
package struct CheckReport: Sendable, Hashable {
  package var scope: CheckScope
  package var findings: [Finding]

  package init(scope: CheckScope, findings: [Finding]) {
    self.scope = scope
    self.findings = findings.sorted(by: Finding.isOrderedBefore)
  }

  /// Findings of a level that no waiver covers.
  package func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity && $0.waiver == nil }
  }

  package var waived: Int { findings.count { $0.waiver != nil } }
}
