import Diagnostics
import Foundation
import Model
import Testing

@testable import Rules

/// Plans that nobody should write: a finding that says what is wrong, never a wrong pass, never a hang.
@Suite struct BadPlanTests {
  struct Edit: Sendable {
    var path: String
    var old: String
    var new: String

    /// In a plan.
    init(_ plan: String, _ old: String, _ new: String) {
      (path, self.old, self.new) = (Twin.path(plan), old, new)
    }

    init(registry: String, _ old: String, _ new: String) {
      (path, self.old, self.new) = ("registry/\(registry).xml", old, new)
    }
  }

  /// What is written over, the rule that tells of it, and a part of what it says.
  struct Fault: Sendable, CustomTestStringConvertible {
    var name: String
    var edits: [Edit]
    var rule: String
    var says: String
    var verdict = Verdict.fail

    init(_ name: String, _ edits: Edit..., rule: String, says: String, _ verdict: Verdict = .fail) {
      (self.name, self.edits, self.rule) = (name, edits, rule)
      (self.says, self.verdict) = (says, verdict)
    }

    var testDescription: String { name }
  }

  static let faults: [Fault] = [
    Fault(
      "a limit of zero", Edit("EP-US-01", #"duration="PT1H">1小时"#, #"duration="PT0M">0分钟"#),
      rule: "NTF101", says: "的时限写为零"),
    Fault(
      "a limit of a year", Edit("EP-US-01", #"duration="PT1H">1小时"#, #"duration="P1Y">1年"#),
      rule: "NTF101", says: "首次应急报告的时限写为1年"),
    Fault(
      "a limit of a month", Edit("EP-CO-01", #"duration="PT15M">15分钟"#, #"duration="P1M">1个月"#),
      rule: "NTF101", says: "的时限写为1个月"),
    Fault(
      "an interval of zero", Edit("EP-CO-01", #"duration="PT2H">每2小时"#, #"duration="PT0H">每0小时"#),
      rule: "NTF101", says: "的间隔写为零"),
    Fault(
      "an interval of a year", Edit("EP-CO-01", #"duration="PT2H">每2小时"#, #"duration="P1Y">每年"#),
      rule: "NTF101", says: "的间隔写为1年"),
    Fault(
      "a limit of zero shared by the tiers",
      Edit(
        "EP-PR-01", "</section>",
        ##"<budget id="zbudge22" path="party:county-eco party:prov-eco" kind="report"><p id="zbudge33">合计<value role="within" duration="PT0M">0分钟</value>。</p></budget></section>"##
      ), rule: "NTF101", says: "合用的时限写为零"),
    Fault(
      "a party that nobody registers",
      Edit("EP-US-01", #"to="party:county-eco" event"#, #"to="party:nobody-knows" event"#),
      rule: "REF103", says: "没有键为“nobody-knows”"),
    Fault(
      "what it is compared with",
      Edit(
        "EP-US-01", #"to="party:county-eco" event"#, #"to="party:nobody-knows" event"#),
      rule: "NTF001", says: "没有登记", .undetermined),
    Fault(
      "an issuer that nobody registers",
      Edit("EP-US-01", #"<issuer party="party:isotope-lh"/>"#, #"<issuer party="party:nobody"/>"#),
      rule: "REF103", says: "没有键为“nobody”"),
    Fault(
      "a receiver that exists no more",
      Edit(
        registry: "parties", #"<party key="county-eco" kind="county""#,
        #"<party key="county-eco" kind="county" validTo="2025-12-31""#),
      rule: "REF103", says: "登记到2025年12月31日为止"),
    Fault(
      "an issuer that exists no more",
      Edit(
        registry: "parties", #"<party key="isotope-lh" kind="enterprise""#,
        #"<party key="isotope-lh" kind="enterprise" validTo="2026-11-23""#),
      rule: "REF103", says: "“临海同辐科技有限公司”在机构名录中登记到2026年11月23日为止"),
    Fault(
      "an owner by its former name",
      Edit(
        "EP-RG-01", #"</owner>"#, "、环境保护部核设施安全监管司</owner>"),
      rule: "REF005", says: "“环境保护部”"),
    Fault(
      "two upper plans, each the other's",
      Edit("EP-CI-01", #"<upper doc="EP-OF-01"/>"#, #"<upper doc="EP-CO-01"/>"#),
      rule: "REF109", says: "形成循环"),
    Fault(
      "what is not said back",
      Edit("EP-CI-01", #"<upper doc="EP-OF-01"/>"#, #"<upper doc="EP-CO-01"/>"#),
      rule: "COV003", says: "对方没有把本预案列为下级预案"),
    Fault(
      "a plan that is its own upper plan",
      Edit("EP-CI-01", #"<upper doc="EP-OF-01"/>"#, #"<upper doc="EP-CI-01"/>"#),
      rule: "REF109", says: "本文件自己"),
    Fault(
      "three upper plans in a circle",
      Edit("EP-OF-01", #"<upper doc="EP-NA-01"/>"#, #"<upper doc="EP-CO-01"/>"#),
      Edit("EP-OF-01", #"<lower doc="EP-CO-01"/>"#, ""),
      Edit("EP-CO-01", #"<upper doc="EP-OF-01"/>"#, ""), rule: "REF109", says: "形成循环"),
    Fault(
      "a notification to oneself",
      Edit("EP-US-01", #"to="party:county-eco" event"#, #"to="role:ejol5r6v" event"#),
      rule: "NTF001", says: "发送方和接收方都是临海同辐科技有限公司"),
    Fault(
      "a notification to others and to oneself",
      Edit(
        "EP-US-01", #"to="party:county-eco" event"#, #"to="party:county-eco role:ejol5r6v" event"#),
      rule: "NTF001", says: "发送方和接收方都是临海同辐科技有限公司"),
    Fault(
      "a report that one waits for from oneself",
      Edit(
        "EP-CI-01", "</section>",
        #"<receipt id="zitsel22" kind="report" from="party:city-gov" to="party:city-gov" when="event"><p id="zitsel33">接收报告。</p></receipt></section>"#
      ), rule: "NTF002", says: "发送方和接收方都是临海市人民政府"),
    Fault(
      "a scale without a map",
      Edit(
        "EP-US-01", #"form="form-rad-01" level="ge:accident-grade:一般""#,
        #"form="form-rad-01" level="ge:nuclear-state:应急待命""#), rule: "NTF001", says: "没有对应关系",
      .undetermined),
    Fault(
      "a level that is not on its scale",
      Edit(
        "EP-US-01", #"form="form-rad-01" level="ge:accident-grade:一般""#,
        #"form="form-rad-01" level="ge:accident-grade:场区应急""#), rule: "REF105", says: "场区应急"),
    Fault(
      "what a level off its scale is compared with",
      Edit(
        "EP-US-01", #"form="form-rad-01" level="ge:accident-grade:一般""#,
        #"form="form-rad-01" level="ge:accident-grade:场区应急""#), rule: "NTF001", says: "无法判定",
      .undetermined),
    Fault(
      "a facility that is not registered",
      Edit("EP-US-01", #"ref="isotope-lh-1""#, #"ref="nobody-1""#), rule: "REF104",
      says: "没有键为“nobody-1”"),
    Fault(
      "an acknowledgement that nobody gives",
      Edit(
        "EP-OF-01",
        #"<acknowledgement by="party:prov-neo-duty" channel="phone">复诵确认</acknowledgement>"#,
        "登记"), rule: "NTF011", says: "要求海岭省核事故应急协调委员会办公室对应急通告作出确认"),
    Fault(
      "an acknowledgement by somebody who is not told",
      Edit(
        "EP-US-01", #"<acknowledgement by="party:county-eco" channel="phone">"#,
        #"<acknowledgement by="party:mee" channel="phone">"#), rule: "NTF011",
      says: "写明由生态环境部作出，它不是这条应急报告的接收方"),
    Fault(
      "a clause that waits for itself",
      Edit(
        "EP-US-01", #"<notification id="jcmbsaol""#,
        ##"<notification id="jcmbsaol" after="#jcmbsaol""##),
      rule: "NTF008", says: "本条写明在本条之后"),
    Fault(
      "two clauses of one plan that wait for each other",
      Edit(
        "EP-US-01", #"<notification id="jcmbsaol""#,
        ##"<notification id="jcmbsaol" after="#ilwtdxfv""##),
      Edit(
        "EP-US-01", #"<notification id="ilwtdxfv""#,
        ##"<notification id="ilwtdxfv" after="#jcmbsaol""##),
      rule: "NTF008", says: "互相等待"),
    Fault(
      "two that each wait for the other, and nobody begins",
      Edit("EP-ST-01", "</section>", relay("nea", "rmtc") + "</section>"),
      Edit("EP-CH-01", "</section>", relay("rmtc", "nea") + "</section>"),
      rule: "NTF008", says: "没有人先发"),
    Fault(
      "two that pass on to each other what a third begins",
      Edit("EP-ST-01", "</section>", relay("nea", "rmtc") + "</section>"),
      Edit("EP-CH-01", "</section>", relay("rmtc", "nea") + "</section>"),
      Edit(
        "EP-HO-01", "</section>",
        #"<notification id="zbegin22" kind="inform" event="support-request" from="party:hospital-lh" to="party:rmtc" when="event" clock="detect"><p id="zbegin33">通报。</p></notification></section>"#
      ), rule: "NTF008", says: "转一圈又回到原处"),
  ]

  /// One that passes on, at every receipt, what nobody ever begins.
  private static func relay(_ from: String, _ to: String) -> String {
    """
    <notification id="zrelay22" kind="inform" event="support-request" from="party:\(from)" \
    to="party:\(to)" when="receive" clock="receive"><p id="zrelay33">接到通报后\
    <value role="within" duration="PT30M">30分钟</value>内通报。</p></notification>
    """
  }

  @Test(arguments: faults) func isTold(_ fault: Fault) async throws {
    let bench = try Self.bench(fault.edits)
    let findings = try await bench.findings(fault.rule)
    let told = findings.filter { $0.verdict == fault.verdict && $0.message.zh.contains(fault.says) }
    #expect(!told.isEmpty, "\(findings.map(\.message.zh))")
    #expect(
      told.allSatisfy { !$0.message.en.isEmpty && !$0.help.zh.isEmpty && !$0.help.en.isEmpty })
  }

  private static func bench(_ edits: [Edit]) throws -> RuleBench {
    var bench = try Twin.clean().bench()
    for edit in edits {
      let text = try #require(bench.files[edit.path])
      try #require(text.contains(edit.old), "\(edit.path): \(edit.old)")
      bench.files[edit.path] = text.replacing(edit.old, with: edit.new, maxReplacements: 1)
    }
    return bench
  }

  /// What the schema refuses is told by the schema; every rule over the plans still ends.
  @Test(arguments: [
    ("negative", #"duration="PT1H">1小时"#, #"duration="-PT1H">负1小时"#, "SCH105"),
    ("without issuer", #"<issuer party="party:isotope-lh"/>"#, "", "SCH102"),
  ]) func isRefused(_ name: String, _ old: String, _ new: String, _ rule: String) async throws {
    let report = try await Self.bench([Edit("EP-US-01", old, new)]).report(MutationTests.alignment)
    #expect(report.findings.contains { $0.rule == rule && $0.place.path == Twin.path("EP-US-01") })
  }

  @Test(arguments: [
    "", #"<plan xmlns="urn:guiju:1" id="EP-US-01" schemaVersion="1"/>"#,
    #"<plan xmlns="urn:guiju:1" id="EP-US-01" schemaVersion="1"><meta/></plan>"#,
  ]) func emptyPlan(_ text: String) async throws {
    var bench = try Twin.clean().bench()
    bench.files[Twin.path("EP-US-01")] = text
    let report = try await bench.report(MutationTests.alignment)
    let own = report.findings.filter { $0.place.path == Twin.path("EP-US-01") }
    #expect(own.contains { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") })
    #expect(
      own.allSatisfy { $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") || $0.rule == "COV001" }
    )
  }

  /// What it owes by law is missing, and what others wait for does not come.
  @Test func planWithoutNotifications() async throws {
    let twin = try Twin.clean()
    let sent = twin.elements("notification", in: Twin.path("EP-US-01"))
    let bench = twin.applying(Mutation("silent", sent.map(\.deleted))).bench()
    let owed = try await bench.findings("NTF016").filter { $0.verdict == .fail }
    #expect(owed.map(\.place.path).allSatisfy { $0 == Twin.path("EP-US-01") } && !owed.isEmpty)
    let awaited = try await bench.findings("NTF002").filter { $0.verdict == .fail }
    #expect(Set(awaited.map(\.place.path)) == [Twin.path("EP-PR-01"), Twin.path("EP-CO-01")])
  }

  @Test func twoPlansOfOneOwnerInForceAtOnce() async throws {
    var bench = try Twin.clean().bench()
    let text = try #require(bench.files[Twin.path("EP-US-01")])
    bench.files[Twin.path("EP-US-02")] = text.replacing("EP-US-01", with: "EP-US-02")
    let findings = try await bench.findings("COV101")
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.verdict == .fail })
  }

  /// One rule tells of it, and nothing is held against itself.
  @Test func samePlanTwice() async throws {
    var bench = try Twin.clean().bench()
    bench.files["procedures/emergency/copy/EP-US-01.xml"] = bench.files[Twin.path("EP-US-01")]
    let report = try await bench.report(MutationTests.alignment + ["IDS102"])
    #expect(Set(report.findings.map(\.rule)) == ["IDS102"])
  }

  /// Each of them is told to nobody who expects it, and the rules end.
  @Test func thousandsOfNotificationsBetweenTwoParties() async throws {
    var bench = try Twin.clean().bench()
    let path = Twin.path("EP-US-01")
    let text = try #require(bench.files[path])
    let many = (0..<10_000).map { number in
      """
      <notification id="\(Self.id("y", number))" kind="inform" to="party:county-eco" \
      from="role:ejol5r6v" event="radiation-accident" level="ge:accident-grade:一般" when="event" \
      clock="occur" modality="must"><p id="\(Self.id("z", number))">向县生态环境部门通报。</p></notification>
      """
    }.joined(separator: "\n")
    let end = try #require(text.range(of: "</section>", options: .backwards))
    bench.files[path] = text.replacingCharacters(in: end, with: many + "</section>")
    let findings = try await bench.findings("NTF001")
    #expect(findings.count == 10_000)
  }

  private static func id(_ first: String, _ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    var left = number
    var name = first
    for _ in 0..<4 {
      name.append(letters[left % 26])
      left /= 26
    }
    return name + "a22"
  }
}
