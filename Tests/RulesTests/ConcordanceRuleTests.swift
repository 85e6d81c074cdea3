import Diagnostics
import Model
import Testing

@testable import Rules

/// REF110 and REF111: every fault of a row, and only those.
@Suite struct ConcordanceRuleTests {
  static func told(_ row: String) async throws -> [String] {
    let report = try await ExampleRunner.report(on: ConcordanceExample.with(row: row))
    return report.findings.filter { $0.rule.hasPrefix("REF11") }.map {
      "\($0.rule) \($0.place.line): \($0.message.en)"
    }.sorted()
  }

  static func row(_ attributes: String) -> String { "<row \(attributes) state=\"unverified\"/>" }

  @Test func pointingNowhere() async throws {
    #expect(
      try await Self.told(Self.row(#"from="exa#9" to="exb#1" relation="same""#)) == [
        "REF110 6: exa#9: 《示例旧法》 has no such article."
      ])
    #expect(
      try await Self.told(Self.row(#"from="exa#2.3" to="exb#2.1.1" relation="same""#)) == [
        "REF110 6: exa#2.3: 《示例旧法》 has no such paragraph.",
        "REF110 6: exb#2.1.1: 《示例新法》 has no such point.",
      ])
    #expect(
      try await Self.told(Self.row(#"from="exa#1" to="exc#1" relation="moved""#)) == [
        "REF110 6: The table points at exc#1, but the library has no such regulation or version."
      ])
    #expect(
      try await Self.told(Self.row(#"from="exa#1" to="exb@2020-01-01#1" relation="same""#)).count
        == 1)
  }

  @Test func contradictingItself() async throws {
    #expect(
      try await Self.told(Self.row(#"from="exa#1" to="exb#1" relation="none""#)) == [
        "REF111 6: The relation is none, but a new provision is named."
      ])
    #expect(
      try await Self.told(Self.row(#"from="exa#1" relation="changed""#)) == [
        "REF111 6: The relation is changed, but no new provision is named."
      ])
    #expect(
      try await Self.told(Self.row(#"from="exb#1" to="exb#1" relation="same""#)) == [
        "REF111 6: exb#1 is no provision of exa, the old law of this table."
      ])
    let twice = Self.row(#"from="exa#1" to="exb#1" relation="same""#)
    #expect(
      try await Self.told(twice + "\n" + twice) == [
        "REF111 7: An earlier row has the same old and new provisions."
      ])
  }
}
