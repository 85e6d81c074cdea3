import Corpus
import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct LifecycleRuleTests {
  private static let history =
    #"<history><entry revision="1" date="2024-11-20" reason="new">首次发布。</entry></history>"#

  private func bench(_ revision: String, history: String = history) -> RuleBench {
    RuleBench(
      ExampleMeta.plainBody,
      ExampleMeta {
        $0.revision = revision
        $0.history = history
      })
  }

  private func words(_ code: String, _ revision: String, history: String = history) async throws
    -> [String]
  {
    try await bench(revision, history: history).words(code)
  }

  // MARK: LIF001, LIF109

  @Test func onlyWhatIsEffectiveIsOverdue() async throws {
    let dates = #"number="1" issued="2024-11-20" effective="2024-12-01" nextReview="2026-11-01""#
    #expect(
      try await words("LIF001", dates + #" state="effective""#) == [
        "本文件应当在2026年11月1日以前复审，到2026年11月23日已超过22天。"
      ])
    #expect(try await words("LIF001", dates + #" state="withdrawn" expires="2026-10-01""#) == [])
    #expect(try await words("LIF001", dates + #" state="draft""#) == [])
    // Expired: LIF104 speaks.
    let expired = bench(dates + #" state="effective" expires="2026-10-01""#)
    #expect(try await expired.words("LIF001") == [])
    #expect(
      try await expired.words("LIF104") == ["本版自2026年10月1日起失效，状态仍为生效。"])
  }

  @Test func aMissingReviewDateIsAHint() async throws {
    let findings = try await bench(
      #"number="1" state="effective" issued="2024-11-20" effective="2024-12-01""#
    ).findings("LIF109")
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.map(\.message.zh) == ["本文件已经生效，没有写明下次复审日期。"])
    #expect(try await words("LIF109", #"number="1" state="draft""#) == [])
  }

  // MARK: LIF102

  @Test func equalDatesAreInOrderExceptTheReview() async throws {
    #expect(
      try await words(
        "LIF102",
        #"number="1" state="effective" issued="2024-12-01" effective="2024-12-01" expires="2024-12-01" nextReview="2024-12-01""#
      ) == ["下次复审日期2024年12月1日不在生效日期2024年12月1日之后。"])
  }

  @Test func everyPairIsCompared() async throws {
    #expect(
      Set(
        try await words(
          "LIF102",
          #"number="1" state="effective" issued="2024-12-02" effective="2024-12-01" expires="2024-11-30" nextReview="2024-11-29""#,
          history:
            #"<history><entry revision="1" date="2024-12-03" reason="new">首次发布。</entry></history>"#
        )) == [
          "印发日期2024年12月2日晚于生效日期2024年12月1日。", "生效日期2024年12月1日晚于失效日期2024年11月30日。",
          "下次复审日期2024年11月29日不在生效日期2024年12月1日之后。",
          "修改记录写的是2024年12月3日，晚于印发日期2024年12月2日。",
        ])
    #expect(
      try await words(
        "LIF102", #"number="1" state="withdrawn" issued="2024-12-02" expires="2024-11-30""#) == [
          "印发日期2024年12月2日晚于失效日期2024年11月30日。"
        ])
  }

  @Test func aDraftsHistoryMayBeOfToday() async throws {
    #expect(try await words("LIF102", #"number="1" state="draft""#) == [])
  }

  // MARK: LIF103

  private func entries(_ numbers: [Int]) -> String {
    "<history>"
      + numbers.map {
        #"<entry revision="\#($0)" date="2024-01-0\#($0)" reason="review">修改。</entry>"#
      }.joined() + "</history>"
  }

  @Test(arguments: [
    ([1, 2, 3], []), ([3], []), ([1, 3], []), ([1, 2], ["修改记录中没有第3版的条目。"]),
    ([3, 2, 1], ["修改记录的次序颠倒：第2版列在第3版之后。", "修改记录的次序颠倒：第1版列在第3版之后。"]),
    ([1, 2, 3, 3], ["修改记录中第3版有不止一条。"]), ([1, 2, 3, 4], ["修改记录中有第4版，本文件是第3版。"]),
    ([1, 2, 4], ["修改记录中没有第3版的条目。", "修改记录中有第4版，本文件是第3版。"]),
  ])
  func historyFollowsTheRevisions(numbers: [Int], expected: [String]) async throws {
    #expect(
      try await words(
        "LIF103", #"number="3" state="effective" issued="2026-09-01" effective="2026-09-01""#,
        history: entries(numbers)) == expected)
  }

  @Test(arguments: [
    ("draft", Severity.warning), ("comment", .error), ("review", .error), ("approved", .error),
    ("withdrawn", .error),
  ])
  func beyondADraftTheEntryIsDue(state: String, severity: Severity) async throws {
    let findings = try await bench(#"number="2" state="\#(state)""#).findings("LIF103")
    #expect(findings.map(\.severity) == [severity])
  }

  // MARK: LIF104

  @Test(arguments: [
    (#"state="effective" issued="2026-01-01" effective="2026-11-23""#, []),
    (#"state="effective" issued="2026-01-01""#, ["effective-undated"]),
    (#"state="effective" effective="2026-01-01""#, ["unissued"]),
    (#"state="effective" issued="2026-01-01" effective="2026-11-24""#, ["effective-early"]),
    (
      #"state="effective" issued="2026-01-01" effective="2026-01-01" expires="2026-11-23""#,
      ["expired"]
    ),
    (#"state="effective" issued="2026-01-01" effective="2026-01-01" expires="2026-11-24""#, []),
    (#"state="approved" issued="2026-01-01" effective="2026-11-24""#, []),
    (#"state="approved" issued="2026-01-01" effective="2026-11-23""#, ["effective-late"]),
    (#"state="approved""#, ["unissued"]),
    (#"state="withdrawn" issued="2026-01-01""#, ["withdrawn-undated"]),
    (#"state="withdrawn" issued="2026-01-01" expires="2026-11-24""#, ["withdrawn-early"]),
    (#"state="withdrawn" issued="2026-01-01" expires="2026-11-23""#, []),
    (#"state="draft" issued="2026-01-01""#, ["draft-issued"]), (#"state="draft""#, []),
    (#"state="draft" issued="2027-01-01" effective="2027-01-01""#, []),
  ])
  func statesAndDatesAgree(revision: String, names: [String]) async throws {
    let expected: [String: (String, Severity)] = [
      "effective-undated": ("状态为生效，没有写明生效日期。", .error),
      "unissued": ("没有写明印发日期。", .warning),
      "effective-early": ("状态为生效，生效日期却是2026年11月24日，到2026年11月23日尚未生效。", .error),
      "expired": ("本版自2026年11月23日起失效，状态仍为生效。", .error),
      "effective-late": ("生效日期2026年11月23日已到，状态仍为批准。", .warning),
      "withdrawn-undated": ("状态为废止，没有写明失效日期。", .warning),
      "withdrawn-early": ("状态为废止，失效日期却是2026年11月24日，到2026年11月23日尚未失效。", .error),
      "draft-issued": ("状态为起草，却写有印发日期2026年1月1日，可能是上一版留下的日期。", .warning),
    ]
    let findings = try await bench(#"number="1" "# + revision).findings("LIF104")
    #expect(findings.count == names.count)
    for (finding, name) in zip(findings, names) {
      let (words, severity) = try #require(expected[name])
      #expect(finding.message.zh.hasSuffix(words))
      #expect(finding.severity == severity)
    }
  }

  // MARK: LIF107

  private func refused(_ classification: String, admit: String? = nil) async throws -> [Finding] {
    var bench = RuleBench(
      ExampleMeta.plainBody, ExampleMeta { $0.classification = classification })
    if let admit {
      bench.files["guiju.xml"] =
        #"<?xml version="1.0" encoding="UTF-8"?><guiju xmlns="urn:guiju:1" schemaVersion="1"><admit classification="\#(admit)"/><level rule="LIF107" value="off"/></guiju>"#
    }
    return try await bench.report("LIF107").findings.filter { $0.rule == "LIF107" }
  }

  @Test(arguments: ["秘密", "机密", "绝密", "秘密★10年", "机 密", "\n  绝密\n", "国家秘密"])
  func stateSecretsAreBlockedWhateverTheConfiguration(classification: String) async throws {
    #expect(try await refused(classification).map(\.severity) == [.blocking])
    #expect(try await refused(classification, admit: "秘密").map(\.severity) == [.blocking])
    #expect(try await refused(classification, admit: "工作秘密").map(\.severity) == [.blocking])
  }

  @Test func workSecretsNeedLeave() async throws {
    #expect(try await refused("工作秘密").map(\.severity) == [.blocking])
    #expect(try await refused("工作秘密", admit: "工作秘密").isEmpty)
    #expect(try await refused("内部").isEmpty)
  }

  @Test func noWaiverHelps() async throws {
    var bench = RuleBench(ExampleMeta.plainBody, ExampleMeta { $0.classification = "秘密" })
    let waiver = WaiverExample { $0.rule = "LIF107" }.example.files.first {
      $0.path == "waivers.xml"
    }
    bench.files["waivers.xml"] = waiver?.content
    let report = try await bench.report("LIF107", "SUP103")
    #expect(report.findings.filter { $0.rule == "LIF107" }.map(\.waiver) == [nil])
    #expect(
      report.findings.filter { $0.rule == "SUP103" }.map(\.message.zh) == [
        "规则 LIF107（不得存入本库的密级）不允许登记例外。"
      ])
  }

  // MARK: LIF101, LIF108

  private static let effective =
    #"state="effective" issued="2024-11-20" effective="2024-12-01" nextReview="2027-11-30""#

  private func changed(
    from old: String, to new: String, body: String = p("改写后的一段。")
  ) -> RuleBench {
    var bench = bench(new)
    bench.base = [RuleBench.path: self.bench(old).files[RuleBench.path] ?? ""]
    let meta = ExampleMeta {
      $0.revision = new
      $0.history = Self.history
    }
    bench.files[RuleBench.path] = meta.document(body)
    return bench
  }

  @Test(arguments: [
    ("4", "4", ["规范性内容与已生效的第4版（提交 HEAD）不同，版次仍写第4版。"], []),
    ("4", "3", ["规范性内容与已生效的第4版（提交 HEAD）不同，版次却写第3版，比已生效的还低。"], []),
    ("4", "5", [], []), ("4", "6", [], ["上一版是第4版，本版写第6版，中间缺第5版。"]),
    ("4", "9", [], ["上一版是第4版，本版写第9版，中间缺第5至8版。"]),
  ])
  func aChangedTextNeedsTheNextRevision(
    old: String, new: String, notRaised: [String], skipped: [String]
  ) async throws {
    let bench = changed(
      from: #"number="\#(old)" "# + Self.effective, to: #"number="\#(new)" state="draft""#)
    #expect(try await bench.words("LIF101") == notRaised)
    #expect(try await bench.words("LIF108") == skipped)
  }

  @Test func whatIsNotNormativeMayChange() async throws {
    let bench = changed(
      from: #"number="4" "# + Self.effective,
      to:
        #"number="4" state="effective" issued="2024-11-20" effective="2024-12-01" nextReview="2029-11-30""#,
      body: "\n\n" + ExampleMeta.plainBody + #"<note id="anotea22"><p id="anotep22">注。</p></note>"#)
    #expect(try await bench.words("LIF101") == [])
    #expect(try await bench.words("LIF108") == [])
  }

  @Test func theSameTextWithALowerNumberIsTold() async throws {
    let bench = changed(
      from: #"number="4" "# + Self.effective, to: #"number="3" "# + Self.effective,
      body: ExampleMeta.plainBody)
    #expect(try await bench.words("LIF101") == [])
    #expect(try await bench.words("LIF108") == ["版次由第4版退为第3版。"])
  }

  @Test func draftsChangeFreely() async throws {
    let bench = changed(from: #"number="2" state="draft""#, to: #"number="2" state="draft""#)
    #expect(try await bench.words("LIF101") == [])
    #expect(try await bench.words("LIF108") == [])
  }

  @Test func anApprovedRevisionCountsAsOne() async throws {
    let bench = changed(
      from: #"number="5" state="approved" issued="2026-11-01" effective="2026-12-01""#,
      to: #"number="6" state="draft""#)
    #expect(try await bench.words("LIF108") == [])
  }

  @Test func withoutAnEarlierStateNothingIsSaid() async throws {
    let bench = bench(#"number="7" state="draft""#)
    let report = try await bench.report("LIF101", "LIF108")
    #expect(report.scope.uncovered.filter { $0.hasPrefix("LIF") } == ["LIF101", "LIF108"])
    #expect(report.findings.filter { $0.rule.hasPrefix("LIF") }.isEmpty)
  }

  @Test func aShallowHistoryIsNoPass() async throws {
    let bench = bench(#"number="4" state="draft""#)
    let day = try #require(CivilDate(RuleExample.day))
    let loaded = try await Checker(
      source: .memory(bench.files.mapValues { Array($0.utf8) }), rules: []
    ).run(CheckOptions(asOf: day, workers: 1, tool: "guiju")).corpus
    let corpus = Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: [], approvals: [],
      documents: loaded.documents, asOf: day, base: [:], lastEffective: [0: .unknown(depth: 3)])
    var sink = FindingSink(RevisionNotRaised.metadata)
    RevisionNotRaised().check(corpus, &sink)
    let findings = sink.findings
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(
      findings.map(\.message.zh) == ["库中只有最近3次提交的历史，没有找到本文件上一个生效的版次，无法判定版次是否已升。"])
  }
}
