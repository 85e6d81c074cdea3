import Diagnostics
import Model

/// GitLab Code Quality: one entry a finding that no 例外 covers, without words of the documents.
struct CheckGitLab {
  let report: CheckReport
  let options: ReportOptions

  var value: JSONValue {
    var used: [String: Int] = [:]
    var entries: [JSONValue] = []
    for finding in report.findings where finding.waiver == nil {
      let base = fingerprint(finding)
      let count = (used[base] ?? 0) + 1
      used[base] = count
      entries.append(entry(finding, fingerprint: count == 1 ? base : "\(base):\(count)"))
    }
    return .array(entries)
  }

  private func entry(_ finding: Finding, fingerprint: String) -> JSONValue {
    let phrases = ReportPhrases(options.language)
    let language = options.language
    let title = PlainText.line(finding.title[language])
    let reason = PlainText.line(finding.message[language])
    return [
      "description": .string(
        "\(phrases.subject(finding))  \(phrases.level(finding))\(phrases.colon)\(title)"
          + phrases.pick("。", ". ") + reason),
      "check_name": .string(finding.rule),
      "fingerprint": .string(fingerprint),
      "severity": .string(severity(finding.severity)),
      "location": [
        "path": .string(finding.place.path),
        "lines": ["begin": .integer(max(1, finding.place.line))],
      ],
    ]
  }

  /// The finding's own; where it has none, what it is and where it stands.
  private func fingerprint(_ finding: Finding) -> String {
    guard finding.fingerprint.isEmpty else { return finding.fingerprint }
    let place = finding.place
    return "\(finding.rule):\(place.path):\(place.element ?? String(place.offset))"
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .blocking: "blocker"
    case .error: "critical"
    case .warning: "major"
    case .info: "info"
    }
  }
}
