package import Diagnostics

/// The one answer of a check, 校验结论. Unknown is never a pass.
package enum CheckConclusion: String, Sendable, Hashable {
  /// Something weighs as much as the level asked for.
  case failed
  /// Nothing weighs as much, and nothing was left open.
  case passed
  /// Nothing weighs as much, but something could not be determined.
  case open
  /// Nothing was in scope, so nothing can be said.
  case nothingCovered

  package init(_ report: CheckReport, options: ReportOptions) {
    if Self.decisive(in: report, options: options) > 0 {
      self = .failed
    } else if report.scope.documents + report.scope.regulations + report.scope.registries == 0 {
      self = .nothingCovered
    } else if report.findings.contains(where: { $0.verdict == .undetermined && $0.waiver == nil }) {
      self = .open
    } else {
      self = .passed
    }
  }

  /// How many findings make the conclusion 不通过.
  package static func decisive(in report: CheckReport, options: ReportOptions) -> Int {
    report.findings.count { finding in
      guard finding.waiver == nil else { return false }
      return finding.severity >= options.failOn
        || (options.undeterminedFails && finding.verdict == .undetermined)
    }
  }
}
