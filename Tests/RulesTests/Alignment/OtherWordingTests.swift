import Diagnostics
import Foundation
import Model
import Testing

@testable import Rules

/// The same plans written as another drafter would: nothing fires, and the same fault is still found.
@Suite struct OtherWordingTests {
  struct Wording: Sendable, CustomTestStringConvertible {
    var name: String
    /// Written over in every plan of the twin.
    var old: String
    var new: String
    /// The fault, in one plan that is written that way.
    var plan: String
    var right: String
    var wrong: String
    var rule: String

    var testDescription: String { name }
  }

  static let wordings: [Wording] = [
    Wording(
      name: "a facility by its key alone", old: #"<facility ref="hailing-1" type="npp"/>"#,
      new: #"<facility ref="hailing-1"/>"#, plan: "EP-ON-01", right: #"duration="PT15M">15分钟"#,
      wrong: #"duration="PT50M">50分钟"#, rule: "NTF005"),
    Wording(
      name: "是指", old: "<term>场区</term>：", new: "<term>场区</term>是指", plan: "EP-ON-01",
      right: "由核电厂管理、有确定边界的区域", wrong: "以实物保护围栏为界的区域", rule: "REF001"),
    Wording(
      name: "，是指 behind a gloss", old: "<term>场区</term>：", new: "<term>场区</term>（site area），是指",
      plan: "EP-ON-01", right: "由核电厂管理、有确定边界的区域", wrong: "以实物保护围栏为界的区域",
      rule: "REF001"),
    Wording(
      name: "本预案所称", old: "<term>场区</term>：", new: "本预案所称<term>场区</term>，是指",
      plan: "EP-ON-01", right: "由核电厂管理、有确定边界的区域", wrong: "以实物保护围栏为界的区域",
      rule: "REF001"),
    Wording(
      name: "a quantity of a condition by another role",
      old: #"<value role="criterion" number="1" unit="μSv/h" op="le""#,
      new: #"<value role="limit" number="1" unit="μSv/h" op="le""#, plan: "EP-ON-01",
      right: #"number="1" unit="μSv/h" op="le" quantity="ambient-dose-rate">1 μSv/h"#,
      wrong: #"number="5" unit="μSv/h" op="le" quantity="ambient-dose-rate">5 μSv/h"#,
      rule: "END001"),
  ]

  @Test(arguments: wordings) func isReadAsWell(_ wording: Wording) async throws {
    var bench = try Twin.clean().bench()
    for (path, text) in bench.files {
      bench.files[path] = text.replacing(wording.old, with: wording.new)
    }
    #expect(try await bench.findings(wording.rule).map(\.message.zh) == [])
    let path = Twin.path(wording.plan)
    let text = try #require(bench.files[path])
    try #require(text.contains(wording.new) && text.contains(wording.right))
    bench.files[path] = text.replacing(wording.right, with: wording.wrong)
    #expect(try await !bench.findings(wording.rule).isEmpty)
  }

  /// The province takes two steps, the city one; put together they do not agree.
  @Test func stepsOfThePlanAboveArePutTogether() async throws {
    var bench = try Twin.clean().bench()
    func write(_ maps: String, in plan: String, before mark: String) throws {
      let text = try #require(bench.files[Twin.path(plan)])
      try #require(text.contains(mark))
      bench.files[Twin.path(plan)] = text.replacing(mark, with: maps + mark, maxReplacements: 1)
    }
    func map(_ id: String, _ from: String, _ to: String) -> String {
      #"<levelMap id="\#(id)" from="eq:\#(from)" to="eq:\#(to)"><cell>甲</cell><cell>乙</cell></levelMap>"#
    }
    try write(
      map("atranb22", "nuclear-state:场区应急", "accident-grade:重大")
        + map("atranc22", "accident-grade:重大", "warning-colour:橙色"), in: "EP-OF-01",
      before: #"<levelMap id="#)
    let mark = #"<levelMap id="jyjghsll""#
    try write(
      map("atrand22", "nuclear-state:场区应急", "warning-colour:橙色"), in: "EP-CI-01", before: mark)
    #expect(try await bench.findings("LVL001").isEmpty)
    let path = Twin.path("EP-CI-01")
    let text = try #require(bench.files[path])
    bench.files[path] = text.replacing("warning-colour:橙色", with: "warning-colour:黄色")
    let findings = try await bench.findings("LVL001")
    #expect(findings.count == 1)
    #expect(findings.first?.message.zh.contains("的两处对应推得") ?? false)
  }

  /// 营运单位 is that of the facility which the plan names, however many are registered.
  @Test func kindOfTheFacilityNamed() async throws {
    var bench = try Twin.clean().bench()
    let path = Twin.path("EP-OF-01")
    let text = try #require(bench.files[path])
    bench.files[path] = text.replacing(#"from="party:hailing-npp""#, with: #"from="kind:operator""#)
    #expect(try await bench.findings("NTF001").map(\.message.zh) == [])
    #expect(try await bench.findings("NTF002").map(\.message.zh) == [])
    // By its type alone it could be either; that is said where it is written, and only there.
    bench.files[path] = bench.files[path]?.replacing(
      #"<facility ref="hailing-1" type="npp"/>"#, with: #"<facility type="npp"/>"#)
    bench.files[path] = bench.files[path]?.replacing(#"codes="990000""#, with: "")
    #expect(try await bench.findings("NTF001").map(\.message.zh) == [])
    let open = try await bench.findings("NTF002")
    #expect(open.count == 6)
    #expect(open.allSatisfy { $0.verdict == .undetermined })
  }

  @Test func supportWithoutATimeOfTravelCannotBeTold() async throws {
    var bench = try Twin.clean().bench()
    let path = Twin.path("EP-CO-01")
    let text = try #require(bench.files[path])
    let travel = #"，路途<value role="travel" duration="PT1H">1小时</value>"#
    try #require(text.contains(travel))
    bench.files[path] = text.replacing(travel, with: "")
      .replacing(##" resource="#xvzqsf36""##, with: "")
    #expect(try await bench.findings("RES004").map(\.verdict) == [.undetermined])
    // Getting ready alone takes too long.
    bench.files[path] = bench.files[path]?.replacing(
      #"duration="PT30M">30分钟</value>内出发"#, with: #"duration="PT30H">30小时</value>内出发"#)
    #expect(try await bench.findings("RES004").map(\.verdict) == [.fail])
  }
}
