import Corpus
import Diagnostics
import Model
import Testing

@testable import Rules

/// The documents of this repository are what the rules are for: no rule on words, values, identifiers
/// and references may find an error in them that no waiver covers.
@Suite struct OwnCorpusTests {
  @Test func noErrors() async throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let day = try #require(CivilDate(RuleExample.day))
    let report = try await Checker(source: .folder(root: "/" + root)).run(
      CheckOptions(asOf: day, workers: 2, tool: "guiju")
    ).report
    #expect(report.scope.documents >= 7)
    let errors = report.findings.filter { finding in
      finding.severity >= .error && finding.waiver == nil
        && ["TXT", "IDS", "SCH", "REF"].contains { finding.rule.hasPrefix($0) }
    }
    #expect(errors.map { "\($0.place.path):\($0.place.line) \($0.rule) \($0.message.zh)" } == [])
  }
}
