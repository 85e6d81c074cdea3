import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct ReferenceRuleTests {
  // MARK: REF006

  @Test func aForeignElementIsLookedForInItsOwnDocument() async throws {
    // aother22 is here, but the reference points into IP-901.
    var bench = RuleBench(
      p(##"见<ref to="IP-901#aother22"/>和<ref to="#aother22"/>。"##) + p("甲。", id: "aother22"))
    bench.add("IP-901")
    let findings = try await bench.findings("REF006")
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    #expect(finding.message.zh == "引用指向《示例监督检查程序》（IP-901）的 aother22，该文件没有这一条款或者要素。")
    #expect(finding.verdict == .fail && finding.severity == .error)
    #expect(finding.related.map(\.place.path) == ["procedures/inspection/baseline/IP-901.xml"])
  }

  @Test func aReferenceToItsOwnDocumentByNameIsFollowedToo() async throws {
    let bench = RuleBench(p(##"见<ref to="IP-900#aparag22"/>、<ref to="IP-900#azzzzz22"/>。"##))
    let findings = try await bench.findings("REF006")
    #expect(
      findings.map(\.message.zh) == ["引用指向《示例监督检查程序》（IP-900）的 azzzzz22，该文件没有这一条款或者要素。"])
  }

  @Test func anUnknownDocumentIsAnErrorOnlyWhereAllWasRead() async throws {
    var bench = RuleBench(p(#"见<ref to="IP-999">程序</ref>。"#))
    #expect(try await bench.words("REF006") == ["引用指向文件 IP-999，本库没有该文件。"])
    bench.paths = [RuleBench.path]
    let partial = try await bench.findings("REF006")
    #expect(partial.map(\.verdict) == [.undetermined])
    #expect(partial.map(\.severity) == [.warning])
    bench.paths = []
    bench.files["procedures/inspection/baseline/IP-999.xml"] = "<procedure"
    let unreadable = try await bench.report("REF006").findings.filter { $0.rule == "REF006" }
    #expect(unreadable.map(\.verdict) == [.undetermined])
    #expect(
      unreadable.map(\.message.zh) == ["引用指向文件 IP-999，有文件未能读取，其中没有该文件，无法判定是否存在。"])
  }

  @Test func aDocumentInScopeIsNotUnknownBecauseOfPaths() async throws {
    var bench = RuleBench(p(#"见<ref to="IP-901">程序</ref>。"#))
    bench.add("IP-901")
    bench.paths = ["procedures"]
    #expect(try await bench.words("REF006") == [])
  }

  @Test func whatAnOldRevisionHeldIsUndetermined() async throws {
    var bench = RuleBench(
      p(##"见<ref to="IP-901@1#agoneb22">旧条</ref>、<ref to="IP-901@2#agoneb22">今条</ref>。"##))
    bench.add("IP-901") { $0.revision = #"number="2" state="draft""# }
    let findings = try await bench.findings("REF006", "REF101")
    #expect(findings.map(\.verdict) == [.undetermined, .fail])
  }

  @Test func linksOfPlansAreFollowed() async throws {
    var bench = RuleBench()
    bench.addPlan(
      "EP-A-01",
      meta: #"<upper doc="EP-B-01"/>"#,
      p("甲。")
        + ##"<channel id="achann22" for="#anotif22 #anobod22" rank="backup" type="fax"><p id="achanp22">传真。</p></channel>"##
        + ##"<notification id="anotif22" kind="report" to="party:nnsa" after="#anobod33" counterpart="EP-C-01#anobod44"><p id="anotip22">报告。</p></notification>"##
        + ##"<request id="areque22" type="team" from="party:nnsa" agreement="#anobod55"><p id="arequp22">请求。</p></request>"##
        + ##"<protectiveAction id="aprote22" type="shelter" zone="#anobod66"><p id="aprotp22">隐蔽。</p></protectiveAction>"##
    )
    let words = try await bench.words("REF006")
    #expect(
      words == [
        "上位预案指向文件 EP-B-01，本库没有该文件。",
        "所用于的通告、报告指向本文件的“#anobod22”，本文件没有标识为 anobod22 的条款或者要素。",
        "前一步骤指向本文件的“#anobod33”，本文件没有标识为 anobod33 的条款或者要素。",
        "对方预案的对应条款指向文件 EP-C-01，本库没有该文件。",
        "协议指向本文件的“#anobod55”，本文件没有标识为 anobod55 的条款或者要素。",
        "应急计划区指向本文件的“#anobod66”，本文件没有标识为 anobod66 的条款或者要素。",
      ])
  }

  @Test func idsDifferingInOneLetterAreDifferent() async throws {
    let bench = RuleBench(p(##"见<ref to="#aparag23"/>。"##))
    #expect(try await bench.words("REF006").count == 1)
  }

  @Test func aFindingKeepsItsFingerprintWhenLinesMove() async throws {
    let words = ##"见<ref to="#azzzzz22"/>。"##
    let first = try await RuleBench(p(words)).findings("REF006")
    let second = try await RuleBench(p("甲。", id: "abefor22") + "\n\n" + p("改写，" + words))
      .findings("REF006")
    #expect(first.map(\.fingerprint) == second.map(\.fingerprint))
    #expect(first.first?.place.line != second.first?.place.line)
  }

  // MARK: REF101

  @Test(arguments: [(1, 0), (2, 0), (3, 1)])
  func onlyARevisionToComeIsUnknown(named: Int, count: Int) async throws {
    var bench = RuleBench(
      p("甲。"), ExampleMeta { $0.history = #"<derivedFrom doc="IP-901@\#(named)"/>"# })
    bench.add("IP-901") { $0.revision = #"number="2" state="draft""# }
    #expect(try await bench.findings("REF101").count == count)
  }

  @Test func aFutureRevisionIsNotAlsoDangling() async throws {
    var bench = RuleBench(p(##"见<ref to="IP-901@9#agoneb22">旧条</ref>。"##))
    bench.add("IP-901")
    #expect(try await bench.findings("REF006").isEmpty)
    #expect(
      try await bench.words("REF101") == ["引用指向《示例监督检查程序》第9版，本库该文件现为第1版，没有第9版。"])
  }

  @Test func approvalsOfRevisionsToComeAreTold() async throws {
    var bench = RuleBench()
    let file = ApprovalExample.file(doc: "IP-900@2", digest: ApprovalExample.digest)
    bench.files[file.path] = file.content
    #expect(
      try await bench.words("REF101") == ["批准的文件指向《示例监督检查程序》第2版，本库该文件现为第1版，没有第2版。"])
  }

  // MARK: REF109

  @Test func circlesOfThreeAreFound() async throws {
    var bench = RuleBench()
    bench.addPlan("EP-A-01", meta: #"<upper doc="EP-B-01"/>"#, p("甲。"))
    bench.addPlan("EP-B-01", meta: #"<upper doc="EP-C-01"/>"#, p("甲。"))
    bench.addPlan("EP-C-01", meta: #"<lower doc="EP-D-01"/><lower doc="EP-B-01"/>"#, p("甲。"))
    bench.addPlan("EP-D-01", meta: #"<upper doc="EP-C-01"/>"#, p("甲。"))
    #expect(try await bench.words("REF109") == [])
    bench.addPlan("EP-C-01", meta: #"<upper doc="EP-A-01"/>"#, p("甲。"))
    let words = try await bench.words("REF109")
    #expect(words.count == 3)
    #expect(words.first == "《预案EP-A-01》以上位为《预案EP-B-01》以上位为《预案EP-C-01》以上位为《预案EP-A-01》，形成循环。")
  }

  @Test func eachSayingTheOtherIsLowerIsACircle() async throws {
    var bench = RuleBench()
    bench.addPlan("EP-A-01", meta: #"<lower doc="EP-B-01"/>"#, p("甲。"))
    bench.addPlan("EP-B-01", meta: #"<lower doc="EP-A-01"/>"#, p("甲。"))
    #expect(try await bench.findings("REF109").count == 2)
    // Upper on one side and lower on the other say the same thing.
    bench.addPlan("EP-B-01", meta: #"<upper doc="EP-A-01"/>"#, p("甲。"))
    #expect(try await bench.findings("REF109").isEmpty)
  }

  @Test func aDocumentIsNotItsOwnSourceOrPeer() async throws {
    var bench = RuleBench(p("甲。"), ExampleMeta { $0.history = #"<derivedFrom doc="IP-900@1"/>"# })
    bench.addPlan("EP-A-01", meta: #"<peer doc="EP-A-01"/>"#, p("甲。"))
    #expect(
      try await bench.words("REF109") == ["平级预案写的是本文件自己。", "编制所依据的文件写的是本文件自己。"])
  }

  @Test func deriviationAndRankAreDifferentThings() async throws {
    var bench = RuleBench()
    bench.addPlan("EP-A-01", meta: #"<upper doc="EP-B-01"/>"#, p("甲。"))
    bench.addPlan("EP-B-01", meta: #"<derivedFrom doc="EP-A-01@1"/>"#, p("甲。"))
    #expect(try await bench.findings("REF109").isEmpty)
  }
}
