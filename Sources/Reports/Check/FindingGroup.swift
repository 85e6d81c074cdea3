import Diagnostics

/// The findings of one file, in report order.
struct FindingGroup {
  var path: String
  /// 文件名称 as the scope has it; the path where none could be read.
  var title: String
  var findings: [Finding]

  static func groups(
    of findings: some Sequence<Finding>, in scope: CheckScope
  ) -> [FindingGroup] {
    let titles = Dictionary(
      scope.checked.map { ($0.path, $0.title) }, uniquingKeysWith: { first, _ in first })
    var groups: [FindingGroup] = []
    for finding in findings {
      let path = finding.place.path
      if let last = groups.last, last.path == path {
        groups[groups.count - 1].findings.append(finding)
      } else {
        groups.append(FindingGroup(path: path, title: titles[path] ?? path, findings: [finding]))
      }
    }
    return groups
  }
}
