import Diagnostics
import Foundation
import Model
import Testing

@testable import Rules

/// Every mutation of the clean twin is found by the rule named for it in the catalogue, which was written
/// from the field's rule list and not from the rules' code.
@Suite struct MutationTests {
  static let families =
    NotificationMutations.all + NetworkMutations.all + LevelMutations.all + SupportMutations.all
    + ProtectionMutations.all + CoverageMutations.all

  /// Rules of alignment that exist; a family waits for its rule.
  static let present: Set<String> = Set(RuleRegistry.all.map(\.metadata.code))

  static var ready: [MutationFamily] {
    families.filter { !present.isDisjoint(with: $0.rules) }
  }

  static var alignment: [String] {
    RuleRegistry.all.map(\.metadata.code).filter { code in
      ["COV", "NTF", "LVL", "CMD", "RES", "PRO", "END", "DRL"].contains(String(code.prefix(3)))
        || ["REF001", "LIF002"].contains(code)
    }
  }

  @Test func nothingFiresOnTheTwin() async throws {
    let report = try await Twin.clean().bench().report(Self.alignment)
    #expect(report.findings.map(Self.line) == [])
    #expect(report.scope.documents == 12)
  }

  /// All mutations run where `GUIJU_MUTATIONS` is `all`; else a spread of them.
  @Test(arguments: ready) func found(_ family: MutationFamily) async throws {
    let twin = try Twin.clean()
    let made = try family.make(twin).filter { !$0.isEmpty }
    #expect(!made.isEmpty, "\(family.name) changes nothing")
    let rules = family.rules.filter(Self.present.contains)
    var missed: [String] = []
    for mutation in Self.spread(made) {
      let report = try await twin.applying(mutation).bench().report(rules)
      let faults = report.findings.filter { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") }
      #expect(faults.map(Self.line) == [], "\(family.name): \(mutation.name)")
      let isFound = report.findings.contains { rules.contains($0.rule) && $0.verdict == .fail }
      if !isFound { missed.append(mutation.name) }
    }
    #expect(missed == [], "\(rules.joined(separator: " ")) \(family.name)")
  }

  /// The catalogue says for each rule how many mutations there are; nothing may be lost from it.
  @Test func catalogue() throws {
    let twin = try Twin.clean()
    var lines: [String] = []
    for family in Self.families {
      let count = try family.make(twin).filter { !$0.isEmpty }.count
      lines.append("\(family.rules.joined(separator: "|"))\t\(count)\t\(family.name)")
    }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/alignment/mutations.tsv")
    let written = try String(contentsOf: folder, encoding: .utf8)
      .split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    #expect(lines == written)
  }

  static func spread(_ made: [Mutation]) -> [Mutation] {
    let limit = 6
    guard ProcessInfo.processInfo.environment["GUIJU_MUTATIONS"] != "all", made.count > limit
    else { return made }
    return (0..<limit).map { made[$0 * (made.count - 1) / (limit - 1)] }
  }

  static func line(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place.path):\(finding.place.line) \(finding.message.zh)"
  }
}
