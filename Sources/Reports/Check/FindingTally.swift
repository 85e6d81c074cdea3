package import Diagnostics

/// Findings counted so that no finding counts twice: what fails by level, what could not be
/// determined, and what a registered 例外 covers.
package struct FindingTally: Sendable, Hashable {
  package private(set) var blocking = 0
  package private(set) var error = 0
  package private(set) var warning = 0
  package private(set) var info = 0
  /// 无法判定, of any level.
  package private(set) var undetermined = 0
  /// Covered by a 例外, of any level and verdict.
  package private(set) var waived = 0

  package init(_ findings: some Sequence<Finding>) {
    for finding in findings { add(finding) }
  }

  /// What fails, of all levels.
  package var failures: Int { blocking + error + warning + info }

  package var isEmpty: Bool { failures + undetermined + waived == 0 }

  package subscript(_ severity: Severity) -> Int {
    switch severity {
    case .blocking: blocking
    case .error: error
    case .warning: warning
    case .info: info
    }
  }

  private mutating func add(_ finding: Finding) {
    if finding.waiver != nil {
      waived += 1
      return
    }
    switch finding.verdict {
    case .undetermined: undetermined += 1
    case .fail:
      switch finding.severity {
      case .blocking: blocking += 1
      case .error: error += 1
      case .warning: warning += 1
      case .info: info += 1
      }
    }
  }
}
