import Diagnostics
import Foundation
import Model
import Testing

@testable import Rules

/// Every mutation of the clean twin is found by the rule named for it in the catalogue, which was written
/// from the field's rule list and not from the rules' code.
@Suite struct MutationTests {
  static let families =
    NotificationMutations.all + NetworkMutations.all + RequiredReportMutations.all
    + LevelMutations.all + CommandMutations.all + SupportMutations.all + ProtectionMutations.all
    + CoverageMutations.all

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

  /// Rules that have to be held against twenty mutations at least.
  static let firstRelease = [
    "COV001", "COV002", "COV003", "COV004", "COV005", "COV008", "NTF001", "NTF002", "NTF003",
    "NTF004", "NTF005", "NTF006", "NTF007", "NTF008", "NTF009", "NTF010", "NTF013", "NTF015",
    "NTF016", "LVL001", "LVL004", "LVL007", "CMD001", "CMD003", "CMD004", "CMD007", "RES001",
    "RES002", "RES004", "RES005", "PRO001", "PRO002", "PRO003", "END001", "END002", "END003",
    "REF001", "DRL001", "LIF002",
  ]

  /// All mutations run where `GUIJU_MUTATIONS` is `all`; else a spread of them. What the other rules of the
  /// first release say of them stands in the catalogue too: a rule that begins to speak where it had nothing
  /// to say is seen.
  @Test(arguments: ready) func found(_ family: MutationFamily) async throws {
    let twin = try Twin.clean()
    let made = try family.make(twin).filter { !$0.isEmpty }
    #expect(!made.isEmpty, "\(family.name) changes nothing")
    let rules = family.rules.filter(Self.present.contains)
    let row = try #require(try Self.written().first { $0[0] == family.key && $0[2] == family.name })
    let known = Set(row[3].split(separator: " ").map(String.init))
    var missed: [String] = []
    var others: Set<String> = []
    for mutation in Self.spread(made) {
      let report = try await twin.applying(mutation).bench().report(Self.alignment)
      let faults = report.findings.filter { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") }
      #expect(faults.map(Self.line) == [], "\(family.name): \(mutation.name)")
      let failed = Set(report.findings.filter { $0.verdict == .fail }.map(\.rule))
      if failed.isDisjoint(with: rules) { missed.append(mutation.name) }
      others.formUnion(failed.subtracting(rules).intersection(Self.firstRelease))
    }
    #expect(missed == [], "\(family.key) \(family.name)")
    #expect(others.subtracting(known) == [], "\(family.key) \(family.name)")
    if Self.isFull {
      #expect(others == known, "\(family.key) \(family.name): \(others.sorted())")
    }
  }

  /// The catalogue says for each rule how many mutations there are; nothing may be lost from it.
  @Test func catalogue() throws {
    let twin = try Twin.clean()
    var lines: [String] = []
    for family in Self.families {
      let count = try family.make(twin).filter { !$0.isEmpty }.count
      lines.append("\(family.key)\t\(count)\t\(family.name)")
    }
    let written = try Self.written()
    #expect(lines == written.map { $0.prefix(3).joined(separator: "\t") })
    let counts = Dictionary(
      written.map { ($0[0], Int($0[1]) ?? 0) }, uniquingKeysWith: { $0 + $1 })
    for rule in Self.firstRelease {
      #expect(counts[rule, default: 0] >= 20, "\(rule)")
      #expect(LookAlikeTests.all.contains { $0.rules.contains(rule) }, "\(rule)")
    }
  }

  /// Rules, number, name, and the other rules that rightly speak, of every family.
  static func written() throws -> [[String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/alignment/mutations.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  static var isFull: Bool { ProcessInfo.processInfo.environment["GUIJU_MUTATIONS"] == "all" }

  static func spread(_ made: [Mutation]) -> [Mutation] {
    let limit = 6
    guard !isFull, made.count > limit else { return made }
    return (0..<limit).map { made[$0 * (made.count - 1) / (limit - 1)] }
  }

  static func line(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.place.path):\(finding.place.line) \(finding.message.zh)"
  }
}
