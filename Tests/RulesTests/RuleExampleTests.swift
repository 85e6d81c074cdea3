import Diagnostics
import Model
import Testing

@testable import Rules

/// Every rule's own examples: what `guiju explain` prints is what runs here.
@Suite struct RuleExampleTests {
  static let codes = RuleRegistry.all.map(\.metadata.code)

  @Test(arguments: codes)
  func failingExampleIsFound(code: String) async throws {
    let rule = try #require(RuleRegistry.metadata(code))
    let findings = try await ExampleRunner.findings(of: code, in: rule.failing)
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(finding.rule == code)
      #expect(!finding.message.zh.isEmpty && !finding.message.en.isEmpty)
      #expect(finding.fingerprint.hasPrefix("v1:sha256:"))
    }
  }

  @Test(arguments: codes)
  func passingExampleIsSilent(code: String) async throws {
    let rule = try #require(RuleRegistry.metadata(code))
    let findings = try await ExampleRunner.findings(of: code, in: rule.passing)
    #expect(findings.map(\.message.zh) == [])
  }

  /// A passing example that is broken in another way would prove nothing.
  @Test(arguments: codes)
  func passingExampleIsSound(code: String) async throws {
    let rule = try #require(RuleRegistry.metadata(code))
    let report = try await ExampleRunner.report(on: rule.passing)
    let faults = report.findings.filter { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") }
    #expect(faults.map { "\($0.rule) \($0.place.line): \($0.message.zh)" } == [])
  }

  @Test func codesAreSortedAndUnique() {
    #expect(Set(Self.codes).count == Self.codes.count)
    for entry in RuleRegistry.all {
      #expect(RuleFamily(rawValue: String(entry.metadata.code.prefix(3))) != nil)
    }
  }
}
