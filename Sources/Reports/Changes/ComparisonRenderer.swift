package import Archive

/// Writes a comparison in any of the formats.
package struct ComparisonRenderer: Sendable {
  private let report: ComparisonReport
  private let options: TableOptions

  package init(_ report: ComparisonReport, options: TableOptions) {
    self.report = report
    self.options = options
  }

  package func text() -> String { ComparisonText(report, options).render() }

  package func json() -> String { JSONWriter.document(ComparisonJSON(report: report).value) }

  package func html() -> String { ComparisonHTML(report, options).render() }

  /// The 修订对照表, and the 影响范围清单 behind it, on A4 on its side.
  package func word() throws(ArchiveFailure) -> [UInt8] {
    var tables = [RevisionComparison(report: report).table().table]
    if let impact = report.impact, !impact.rows.isEmpty { tables.append(impact) }
    return try TableRenderer(options: options).wordFile(tables, page: .landscape)
  }

  /// How many clauses were revised without a reason.
  package var missingReasons: Int { RevisionComparison(report: report).table().missing }
}
