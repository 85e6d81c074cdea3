package import Diagnostics

/// Writes a check's result in any of the formats. The same report and options give the same bytes.
package struct CheckRenderer: Sendable {
  package var options: ReportOptions
  /// The rules that ran, for the formats that describe them.
  package var rules: [RuleSummary]

  package init(options: ReportOptions, rules: [RuleSummary] = []) {
    self.options = options
    self.rules = rules.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  /// UTF-8 text with a final line break.
  package func render(_ report: CheckReport, as format: CheckFormat) -> String {
    switch format {
    case .text: CheckText(report: report, options: options).render()
    case .json: JSONWriter.document(CheckJSON(report: report, options: options).value)
    case .sarif:
      JSONWriter.document(CheckSARIF(report: report, options: options, rules: rules).value)
    case .junit: CheckJUnit(report: report, options: options, rules: rules).render()
    case .github: CheckGitHub(report: report, options: options).render()
    case .gitlab: JSONWriter.document(CheckGitLab(report: report, options: options).value)
    case .html: CheckHTML(report: report, options: options, rules: rules).render()
    }
  }
}
