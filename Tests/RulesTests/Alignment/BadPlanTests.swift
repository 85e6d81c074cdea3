import Diagnostics
import Foundation
import Model
import Testing

@testable import Rules

/// Plans that nobody should write: a finding that says what is wrong, never a wrong pass, never a hang.
@Suite struct BadPlanTests {
  /// What is written over in one plan, and the rule that tells of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var plan: String
    var old: String
    var new: String
    var rule: String
    var verdict = Verdict.fail

    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      name: "a limit of zero", plan: "EP-US-01", old: #"duration="PT1H">1小时"#,
      new: #"duration="PT0M">0分钟"#, rule: "NTF101"),
    Fault(
      name: "a limit of a year", plan: "EP-US-01", old: #"duration="PT1H">1小时"#,
      new: #"duration="P1Y">1年"#, rule: "NTF101"),
    Fault(
      name: "a party that nobody registers", plan: "EP-US-01",
      old: #"to="party:county-eco" event"#, new: #"to="party:nobody-knows" event"#, rule: "REF103"),
    Fault(
      name: "upper plans in a circle", plan: "EP-CI-01", old: #"<upper doc="EP-OF-01"/>"#,
      new: #"<upper doc="EP-CO-01"/>"#, rule: "COV003"),
    Fault(
      name: "a notification to oneself", plan: "EP-US-01", old: #"to="party:county-eco" event"#,
      new: #"to="role:ejol5r6v" event"#, rule: "NTF002"),
    Fault(
      name: "a scale without a map", plan: "EP-US-01",
      old: #"form="form-rad-01" level="ge:accident-grade:一般""#,
      new: #"form="form-rad-01" level="ge:nuclear-state:应急待命""#, rule: "NTF001",
      verdict: .undetermined),
  ]

  @Test(arguments: faults) func isTold(_ fault: Fault) async throws {
    var bench = try Twin.clean().bench()
    let path = Twin.path(fault.plan)
    let text = try #require(bench.files[path])
    try #require(text.contains(fault.old))
    bench.files[path] = text.replacing(fault.old, with: fault.new, maxReplacements: 1)
    let findings = try await bench.findings(fault.rule)
    #expect(findings.contains { $0.verdict == fault.verdict }, "\(findings.map(\.message.zh))")
  }

  @Test func twoPlansOfOneOwnerInForceAtOnce() async throws {
    var bench = try Twin.clean().bench()
    let text = try #require(bench.files[Twin.path("EP-US-01")])
    bench.files[Twin.path("EP-US-02")] = text.replacing("EP-US-01", with: "EP-US-02")
    let findings = try await bench.findings("COV101")
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.verdict == .fail })
  }

  /// Each of them is told to nobody who expects it, and the rules end.
  @Test func thousandsOfNotificationsBetweenTwoParties() async throws {
    var bench = try Twin.clean().bench()
    let path = Twin.path("EP-US-01")
    let text = try #require(bench.files[path])
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let many = (0..<2_000).map { number in
      let name = String([letters[number / 676], letters[number / 26 % 26], letters[number % 26]])
      return """
        <notification id="zz\(name)a22" kind="inform" to="party:county-eco" from="role:ejol5r6v" \
        event="radiation-accident" level="ge:accident-grade:一般" when="event" clock="occur" \
        modality="must"><p id="zz\(name)b22">向县生态环境部门通报。</p></notification>
        """
    }.joined(separator: "\n")
    let end = try #require(text.range(of: "</section>", options: .backwards))
    bench.files[path] = text.replacingCharacters(in: end, with: many + "</section>")
    let findings = try await bench.findings("NTF001")
    #expect(findings.count == 2_000)
  }
}
