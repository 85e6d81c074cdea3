import Diagnostics
import Model

/// Workflow commands of GitHub Actions: one annotation a finding that no 例外 covers, without words
/// of the documents, and the conclusion as a plain line.
struct CheckGitHub {
  private let report: CheckReport
  private let options: ReportOptions
  private let phrases: ReportPhrases

  init(report: CheckReport, options: ReportOptions) {
    self.report = report
    self.options = options
    phrases = ReportPhrases(options.language)
  }

  func render() -> String {
    var lines: [String] = []
    let classification = ReportClassification(report.scope)
    if classification.isSensitive { lines.append(classification.banner(options.language)) }
    lines += report.findings.filter { $0.waiver == nil }.map(command)
    lines += report.scope.skipped.map { skipped in
      "::warning file=\(property(skipped.path)),title=\(property(phrases.notChecked))::"
        + data(skipped.why[options.language])
    }
    lines.append(
      phrases.conclusionLabel + phrases.colon + phrases.conclusion(report, options: options))
    return lines.joined(separator: "\n") + "\n"
  }

  private func command(_ finding: Finding) -> String {
    let language = options.language
    let place = finding.place
    var properties: [String] = []
    if !place.path.isEmpty {
      properties = ["file=\(property(place.path))", "line=\(place.line)", "col=\(place.column)"]
    }
    let title =
      "\(phrases.subject(finding))  \(phrases.level(finding))\(phrases.colon)"
      + PlainText.line(finding.title[language])
    properties.append("title=\(property(title))")
    let reason = phrases.reason + phrases.colon + PlainText.line(finding.message[language])
    let action = phrases.action + phrases.colon + PlainText.line(finding.help[language])
    let message = data("\(reason)\n\(action)\n\(finding.rule)")
    return "::\(name(finding.severity)) \(properties.joined(separator: ","))::\(message)"
  }

  private func name(_ severity: Severity) -> String {
    switch severity {
    case .blocking, .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func data(_ text: String) -> String { escape(text, colonAndComma: false) }

  private func property(_ text: String) -> String { escape(text, colonAndComma: true) }

  /// The escapes of actions/toolkit; other control characters are shown by name.
  private func escape(_ text: String, colonAndComma: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where colonAndComma: result += "%3A"
      case "," where colonAndComma: result += "%2C"
      default: result += PlainText.exact(String(scalar))
      }
    }
    return result
  }
}
