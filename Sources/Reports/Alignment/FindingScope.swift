import Diagnostics

/// Which findings on its elements belong to a row: an element may stand in several.
struct FindingScope {
  /// Beginnings of rule codes; empty for all.
  var only: [String] = []
  var without: [String] = []
  /// Plans of an interface: a finding has to speak of all of them.
  var sides: Set<Int> = []

  static let all = FindingScope()

  func admits(_ finding: Finding, _ plans: Set<Int>) -> Bool {
    (only.isEmpty || only.contains { finding.rule.hasPrefix($0) })
      && !without.contains { finding.rule.hasPrefix($0) } && sides.isSubset(of: plans)
  }
}
