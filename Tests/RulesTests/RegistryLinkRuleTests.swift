import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct RegistryLinkRuleTests {
  private static let parties = #"""
    <party key="mee" kind="ministry" state="verified"><name>生态环境部</name></party>
    <party key="nnsa" kind="regulator" parent="mee" state="verified"><name>国家核安全局</name></party>
    """#

  // MARK: REF103

  @Test func anAbsentRegisterIsToldOnceADocument() async throws {
    let bench = RuleBench(
      p(#"报<party ref="party:nnsa">局</party>、<party ref="kind:operator">营运单位</party>。"#))
    let findings = try await bench.findings("REF103")
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(findings.map(\.severity) == [.warning])
    // Issuer and two mentions.
    #expect(findings.map(\.message.zh) == ["本库没有机构名录，本文件中有3处据此的引用无法判定。"])
  }

  @Test func anEmptyRegisterIsThere() async throws {
    var bench = RuleBench()
    bench.addRegistry("parties", Self.parties.replacing("nnsa", with: "nnsb"))
    #expect(try await bench.words("REF103") == ["机构名录中没有键为“nnsa”的单位（机构）。"])
  }

  @Test func kindsAndKeysAreNotMixedUp() async throws {
    var bench = RuleBench(
      p(#"报<party ref="kind:mee">部</party>、<party ref="party:ministry">部</party>。"#))
    bench.addRegistry("parties", Self.parties)
    #expect(
      try await bench.words("REF103") == [
        "机构名录中没有类别为“mee”的单位（机构），按类别找不到任何一家。", "机构名录中没有键为“ministry”的单位（机构）。",
      ])
  }

  @Test func aRoleMustBeARoleOfTheSameDocument() async throws {
    var bench = RuleBench()
    bench.addRegistry("parties", Self.parties)
    bench.addPlan("EP-B-01", #"<role id="arolee22" post="甲"><p id="arolep22">甲。</p></role>"#)
    bench.addPlan(
      "EP-A-01",
      #"<role id="arolea22" post="总指挥"><p id="arolpa22">总指挥。</p></role>"#
        + #"<notification id="anotia22" kind="report" from="role:arolea22" to="role:arolee22"><p id="anotpa22">报告。</p></notification>"#
        + #"<notification id="anotib22" kind="report" from="role:anotia22" to="party:nnsa"><p id="anotpb22">报告。</p></notification>"#
    )
    #expect(
      try await bench.words("REF103") == [
        "本文件没有标识为 arolee22 的应急岗位（role）。", "本文件中标识为 anotia22 的要素不是应急岗位（role）。",
      ])
  }

  @Test func rowsOfTheRegistersAreFollowed() async throws {
    var bench = RuleBench()
    bench.addRegistry(
      "parties", Self.parties.replacing(#"parent="mee""#, with: #"parent="mep" dutyPointOf="nsc""#))
    bench.addRegistry(
      "facilities",
      #"<facility key="hl-1" type="npp" operator="party:hailing"><name>1号机组</name></facility>"#)
    #expect(
      try await bench.words("REF103") == [
        "机构名录中没有键为“hailing”的单位（机构）。", "机构名录中没有键为“mep”的单位（机构）。",
        "机构名录中没有键为“nsc”的单位（机构）。",
      ])
  }

  @Test func theRegisterIsKnownWhereOnlySomePathsAreChecked() async throws {
    var bench = RuleBench()
    bench.addRegistry("parties", Self.parties)
    bench.paths = ["procedures"]
    #expect(try await bench.words("REF103") == [])
  }

  // MARK: REF104, REF105

  @Test func oneAbsentKindDoesNotHideAnother() async throws {
    var bench = RuleBench(
      #"<record id="arecor22" form="jl-01"><p id="arecop22">填表。</p></record>"#
        + #"<record id="arecor33" form="jl-02"><p id="arecop33">填<term key="batch">批</term>。</p></record>"#
    )
    bench.addRegistry(
      "forms", #"<form key="jl-01" title="表"><column title="项"/></form>"#)
    let findings = try await bench.findings("REF104")
    #expect(
      findings.map(\.message.zh) == [
        "记录表格目录中没有键为“jl-02”的条目。", "本库没有术语表，本文件中有1处据此的引用无法判定。",
      ])
    #expect(findings.map(\.verdict) == [.fail, .undetermined])
  }

  @Test func everyKindOfKeyIsLookedUp() async throws {
    var bench = RuleBench(
      p(#"甲<term key="none">批</term>。"#)
        + #"<item id="aitema22" mode="field"><heading>事项</heading><p id="aitemp22">甲。</p><legal violation="nsl-1"/></item>"#,
      ExampleMeta {
        $0.history =
          #"<applicability><facility ref="hl-9"/><programme ref="prog-9"/></applicability>"#
      })
    bench.addRegistry(
      "glossary",
      #"<entry key="a" state="verified"><term>批</term><definition>甲。</definition></entry>"#)
    bench.addRegistry(
      "facilities",
      #"<facility key="hl-1" type="npp" operator="party:nnsa"><name>1号</name></facility>"#)
    bench.addRegistry(
      "programme", #"<entry key="prog-1" stage="operation" title="应急准备" state="unverified"/>"#)
    bench.addRegistry(
      "sanctions",
      #"<pair key="nsl-2" violation="核安全法#16" penalty="核安全法#77" prerequisite="none" state="unverified">甲</pair>"#
    )
    bench.addRegistry(
      "deadlines",
      #"<deadline key="d1" limit="prompt" after="d9" state="unverified"><zh>甲。</zh></deadline>"#)
    #expect(
      Set(try await bench.words("REF104")) == [
        "术语表中没有键为“none”的条目。", "违法行为与法律责任对照表中没有键为“nsl-1”的条目。",
        "设施名录中没有键为“hl-9”的条目。", "监督检查大纲中没有键为“prog-9”的条目。", "法定时限表中没有键为“d9”的条目。",
      ])
  }

  @Test func aLevelOfAnotherScaleIsUnknown() async throws {
    var bench = RuleBench()
    bench.addRegistry(
      "scales",
      #"""
      <scale key="nuclear-state" zh="应急状态" en="State"><level value="应急待命" rank="1" en="Alert"/><level value="厂房应急" rank="2" en="Plant"/></scale>
      <scale key="response-level" zh="响应等级" en="Level"><level value="四级" rank="1" en="IV"/></scale>
      """#)
    bench.addPlan(
      "EP-A-01",
      #"<notification id="anotia22" kind="report" to="party:nnsa" level="ge:nuclear-state:四级 eq:response-level:四级 le:warning:蓝色"><p id="anotpa22">报告。</p></notification>"#
    )
    let findings = try await bench.findings("REF105")
    // One place, so in the order of their fingerprints.
    #expect(
      Set(findings.map(\.message.zh)) == [
        "应急状态中没有“四级”。由低到高为：应急待命、厂房应急。", "分级对照表中没有“warning”这一类分级。",
      ])
    let unknownScale = findings.first { $0.message.zh.contains("warning") }
    #expect(unknownScale?.help.zh == "可用的有：nuclear-state（应急状态）、response-level（响应等级）。")
  }

  // MARK: REF102

  private static let glossary =
    #"<entry key="e" state="verified"><term xml:lang="zh-CN">应急行动水平</term><term xml:lang="en">EAL</term><alias>应急行动级</alias><definition>甲。</definition></entry>"#

  @Test func onlyExactSpellingsAreKnown() async throws {
    var bench = RuleBench(
      p("<term>应急行动水平</term>、<term>应急行动级</term>、<term>应急行动水准</term>、<term>应急行动</term>。"))
    bench.addRegistry("glossary", Self.glossary)
    #expect(
      try await bench.words("REF102") == [
        "“应急行动水准”标为术语，术语表中没有这一术语或者别名，本文件也没有给出定义。",
        "“应急行动”标为术语，术语表中没有这一术语或者别名，本文件也没有给出定义。",
      ])
  }

  @Test func aTermUsedTenTimesIsToldOnce() async throws {
    var bench = RuleBench(p("<term>甲</term><term>甲</term>") + p("<term>甲</term>", id: "aparag33"))
    bench.addRegistry("glossary", Self.glossary)
    #expect(
      try await bench.words("REF102") == ["“甲”标为术语（本文件共3处），术语表中没有这一术语或者别名，本文件也没有给出定义。"])
  }

  @Test func aTermOnlyUsedInsideTheTermsSectionIsNotDefinedThere() async throws {
    var bench = RuleBench(
      p("<term>乙</term>。")
        + #"<section id="atermb22" topic="terms"><heading>术语</heading>"#
        + p("<term>甲</term>（<term>丁</term>）和<term>丙</term>：由<term>乙</term>确定的值。", id: "aparag33")
        + p("甲、丙和丁见<term>甲</term>、<term>丙</term>、<term>丁</term>。", id: "aparag44")
        + "</section>")
    bench.addRegistry("glossary", Self.glossary)
    #expect(
      try await bench.words("REF102") == ["“乙”标为术语（本文件共2处），术语表中没有这一术语或者别名，本文件也没有给出定义。"])
  }

  @Test func brokenLinesDoNotMakeAnotherTerm() async throws {
    var bench = RuleBench(p("<term>应急行动\n      水平</term>。"))
    bench.addRegistry("glossary", Self.glossary)
    #expect(try await bench.words("REF102") == [])
  }

  @Test func aNameIsNoDefinition() async throws {
    var bench = RuleBench(p("其名称为<term>甲</term>，以下简称“<term>乙</term>”，用<term>乙</term>。"))
    bench.addRegistry("glossary", Self.glossary)
    #expect(
      try await bench.words("REF102") == ["“甲”标为术语，术语表中没有这一术语或者别名，本文件也没有给出定义。"])
  }

  @Test func theAbbreviationBelongsOutsideTheMark() async throws {
    var bench = RuleBench(p("<term>应急行动水平（EAL）</term>。"))
    bench.addRegistry("glossary", Self.glossary)
    #expect(
      try await bench.findings("REF102").map(\.help.zh) == ["术语表中有“应急行动水平”；括号中的缩写移到术语标记之外。"])
  }
}
