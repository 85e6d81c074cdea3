import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct BodyNameRuleTests {
  private static let parties = #"""
    <party key="sc" kind="state" state="verified"><name>国务院</name></party>
    <party key="mee" kind="ministry" parent="sc" state="verified"><name xml:lang="zh-CN">生态环境部</name><name xml:lang="en">Ministry of Ecology and Environment</name>
      <alias validFrom="2008-03-15" validTo="2018-03-17">环境保护部</alias><alias validTo="2008-03-14">国家环境保护总局</alias>
      <designation statute="核安全法">国务院环境保护主管部门</designation></party>
    <party key="nsc" kind="tso" parent="mee" state="unverified"><name>核与辐射安全中心</name><alias validTo="2018-03-17">环境保护部核与辐射安全中心</alias></party>
    <party key="nhc" kind="health" state="verified"><name>国家卫生健康委员会</name><alias validTo="2013-03-14">卫生部</alias></party>
    <party key="mot" kind="transport" state="verified"><name>交通运输部</name><alias validTo="2008-03-15">交通部</alias></party>
    <party key="gone" kind="other" validTo="2015-12-31" state="verified"><name>核工业监理站</name></party>
    <party key="op" kind="operator" state="verified"><name>海岭核电有限公司</name><alias>海岭核电厂</alias></party>
    <party key="nnsa" kind="regulator" parent="mee" state="verified"><name>国家核安全局</name></party>
    """#

  private func words(_ sentence: String) async throws -> [String] {
    var bench = RuleBench(p(sentence))
    bench.addRegistry("parties", Self.parties)
    return try await bench.words("REF005")
  }

  // MARK: REF005

  @Test func theMessageNamesTodaysNameAndTheDay() async throws {
    #expect(
      try await words("报环境保护部，由环境保护部转国家核安全局。") == [
        "“环境保护部”（本段共2处）是旧称，用到2018年3月17日为止，现名称为“生态环境部”。"
      ])
  }

  @Test func theDayOfTheEndItselfIsNotYetLate() async throws {
    var bench = RuleBench(p("报环境保护部。"))
    bench.addRegistry("parties", Self.parties)
    bench.asOf = "2018-03-17"
    #expect(try await bench.words("REF005") == [])
    bench.asOf = "2018-03-18"
    #expect(try await bench.words("REF005").count == 1)
  }

  @Test(arguments: [
    "报省级环境保护部门和卫生部门。", "核实环境保护部分的内容。", "做好交通部署。", "卫生部位、卫生部件。",
    "报国务院环境保护主管部门。", "报生态环境部、交通运输部。",
    "按照《环境保护部核安全审评原则》和<cite kind=\"document\">《环境保护部（国家核安全局）预案》</cite>执行。",
    "原环境保护部、卫生部和国家环境保护总局的规定。", "生态环境部（原环境保护部）负责。", "原“环境保护部”印发。",
    "其前身为国家环境保护总局。", "时任环境保护部负责人。",
    "<quote>环境保护部负责全国核安全监督管理</quote>。",
    "<cite role=\"historical\" kind=\"document\">环境保护部的通知</cite>。",
    "《办法》（环境保护部令第18号）和卫生部公告2006年第1号、环境保护部第31号令。",
    "环境保护部办公厅文件〔2013〕5号。", "环境保护部（现生态环境部）组织。",
    "本公司环境保护部负责取样。", "海岭核电厂环境保护部负责取样。", "由本厂安全处、电厂环境保护部填写。",
  ])
  func whatLooksLikeAFormerNameIsNone(_ sentence: String) async throws {
    #expect(try await words(sentence) == [])
  }

  @Test(arguments: [
    ("报环境保\n        护部。", 1), ("报<em>环境</em>保护部。", 1), ("报环 境 保 护 部。", 1),
    ("还原环境保护部的记录。", 1), ("《甲办法》由环境保护部解释。", 1),
    ("<cite kind=\"document\">环境保护部的通知</cite>。", 1), ("报环境保护部令其整改。", 1),
    ("原环境保护部撤销后，环境保护部的职责划转。", 1), ("环境保护部核与辐射安全中心审评。", 1),
    ("报<party ref=\"party:mee\">环境保护部</party>。", 1), ("报卫生部、交通部。", 2),
    ("国家环境保护总局。", 1), ("国务院环境保护部。", 1),
  ])
  func whatIsAFormerNameIsFound(_ sentence: String, count: Int) async throws {
    #expect(try await words(sentence).count == count)
  }

  @Test func theLongestNameCounts() async throws {
    #expect(
      try await words("由环境保护部核与辐射安全中心审评。") == [
        "“环境保护部核与辐射安全中心”是旧称，用到2018年3月17日为止，现名称为“核与辐射安全中心”（依据待核实）。"
      ])
  }

  @Test func anUnverifiedRowIsAtMostAWarning() async throws {
    var bench = RuleBench(p("由环境保护部核与辐射安全中心审评，报卫生部。"))
    bench.addRegistry("parties", Self.parties)
    bench.files["guiju.xml"] =
      #"<?xml version="1.0" encoding="UTF-8"?><guiju xmlns="urn:guiju:1" schemaVersion="1"><level rule="REF005" value="error"/></guiju>"#
    #expect(try await bench.findings("REF005").map(\.severity) == [.warning, .error])
  }

  @Test func aBodyWithoutASuccessorIsTold() async throws {
    #expect(
      try await words("报核工业监理站。") == ["“核工业监理站”用到2015年12月31日为止，机构名录中没有承接的名称。"])
  }

  @Test func historyKeepsTheNamesOfItsTime() async throws {
    var bench = RuleBench(
      p("甲。"),
      ExampleMeta {
        $0.history =
          #"<history><entry revision="1" date="2016-01-01" reason="new">由环境保护部发布。</entry></history>"#
      })
    bench.addRegistry("parties", Self.parties)
    #expect(try await bench.words("REF005") == [])
  }

  @Test func everyKindOfBlockIsRead() async throws {
    var bench = RuleBench(
      #"<list id="alista22"><li id="alisti22">报卫生部。<list id="alistb22"><li id="alistj22">报交通部。</li></list></li></list>"#
        + #"<table id="atable22"><caption>环境保护部联系表</caption><row><cell>环境保护部</cell></row></table>"#
        + #"<section id="asecta22"><heading>环境保护部的职责</heading><note id="anotea22"><p id="anotep22">环境保护部。</p></note></section>"#
    )
    bench.addRegistry("parties", Self.parties)
    let findings = try await bench.findings("REF005")
    #expect(findings.count == 6)
    // One place each: the inner entry is not told by the outer one too.
    #expect(Set(findings.map(\.place.offset)).count == 6)
  }

  @Test func thePlaceIsTheNameItself() async throws {
    var bench = RuleBench(p("检查结果&amp;报告 <em>报 环境</em>保护部。"))
    bench.addRegistry("parties", Self.parties)
    let finding = try #require(try await bench.findings("REF005").first)
    let bytes = Array(try #require(bench.files[RuleBench.path]).utf8)
    #expect(
      String(decoding: bytes[finding.place.offset..<finding.place.offset + 6], as: UTF8.self)
        == "环境")
  }

  @Test func aNameThatIsSomebodysTodayIsNotObsolete() async throws {
    var bench = RuleBench(
      p(#"报卫生部；报<party ref="party:nhc">卫生部</party>。"#))
    bench.addRegistry(
      "parties",
      Self.parties + #"<party key="x" kind="health" state="verified"><name>卫生部</name></party>"#)
    // The mention means the party whose former name it is.
    #expect(
      try await bench.words("REF005") == ["“卫生部”是旧称，用到2013年3月14日为止，现名称为“国家卫生健康委员会”或者“卫生部”。"])
  }

  // MARK: REF106

  private func differing(_ body: String) async throws -> [String] {
    var bench = RuleBench(body)
    bench.addRegistry("parties", Self.parties)
    return try await bench.words("REF106")
  }

  @Test func theOtherPartyIsNamed() async throws {
    #expect(
      try await differing(
        p(#"<party ref="party:mee">国家核安全局</party>、<party ref="party:mee">环保局</party>。"#)) == [
          "标记指的是“生态环境部”（mee），“国家核安全局”却是nnsa的名称。",
          "机构名录中“生态环境部”（mee）没有“环保局”这一名称、简称或者法定称谓。",
        ])
  }

  @Test(arguments: [
    #"<party ref="party:mee">环境保护部</party>"#, #"<party ref="party:mee">国务院环境保护主管部门</party>"#,
    "<party ref=\"party:mee\">生态\n 环境部</party>",
    #"<party ref="kind:operator">营运单位</party>"#, #"<party ref="party:mee"></party>"#,
    #"生态环境部（以下简称“我部”）和<party ref="party:mee">我部</party>"#,
    #"主管机关统称为部，<party ref="party:mee">部</party>"#,
  ])
  func namesOfAnyTimeAndShortFormsAreNames(_ words: String) async throws {
    #expect(try await differing(p(words + "。")) == [])
  }

  @Test func aShortFormOfSomebodyElseDoesNotCount() async throws {
    #expect(
      try await differing(
        p(#"海岭核电厂（以下简称本厂）。<party ref="party:nnsa">本厂</party>、<party ref="party:op">本厂</party>。"#)
      ) == ["机构名录中“国家核安全局”（nnsa）没有“本厂”这一名称、简称或者法定称谓。"])
  }

  // MARK: REF107

  @Test func designationsOfNobodyAreUndetermined() async throws {
    var bench = RuleBench(
      p(
        #"<party ref="kind:ministry">国务院铁路主管部门</party>、<party ref="kind:operator">营运单位</party>、<party ref="kind:regulator">省级人民政府</party>、<party ref="party:mee">国务院环境保护主管部门</party>。"#
      ))
    bench.addRegistry("parties", Self.parties)
    let findings = try await bench.findings("REF107")
    #expect(findings.map(\.message.zh) == ["机构名录中没有登记“国务院铁路主管部门”这一法定称谓，无法判定指哪个单位。"])
    #expect(findings.map(\.verdict) == [.undetermined])
  }

  @Test func aDesignationHoldsForItsTime() async throws {
    var bench = RuleBench(p(#"<party ref="party:mee">国务院环保部门</party>。"#))
    bench.addRegistry(
      "parties",
      #"<party key="mee" kind="ministry"><name>生态环境部</name><designation statute="核安全法" validFrom="2026-11-24">国务院环保部门</designation></party><party key="nnsa" kind="regulator"><name>国家核安全局</name></party>"#
    )
    #expect(
      try await bench.words("REF107") == ["法定称谓“国务院环保部门”在2026年11月23日没有对应的单位，无法判定指谁。"])
    bench.asOf = "2026-11-24"
    #expect(try await bench.words("REF107") == [])
  }

  // MARK: REF007

  @Test func aClashIsToldOnceWithBothPlaces() async throws {
    var bench = RuleBench()
    bench.addRegistry(
      "parties",
      #"""
      <party key="a" kind="tso"><name>甲中心</name><alias>中心</alias></party>
      <party key="b" kind="tso"><name>乙中心</name><alias>中心</alias><alias>乙</alias><alias>乙</alias></party>
      """#)
    bench.addRegistry(
      "parties", #"<party key="c" kind="tso"><name>中心</name></party>"#,
      path: "registry/parties-2.xml")
    let findings = try await bench.findings("REF007")
    #expect(
      findings.map(\.message.zh) == [
        "“中心”同时登记在中心（c）和甲中心（a）名下。", "“中心”同时登记在中心（c）和乙中心（b）名下。",
      ])
    #expect(
      findings.map { $0.related.map(\.place.path) } == [
        ["registry/parties-2.xml"], ["registry/parties-2.xml"],
      ])
  }

  @Test func designationsMeetOnlyInOneStatuteAndArea() async throws {
    func count(_ first: String, _ second: String) async throws -> Int {
      var bench = RuleBench()
      bench.addRegistry(
        "parties",
        """
        <party key="a" kind="tso"><name>甲</name><designation \(first)>指定的部门</designation></party>
        <party key="b" kind="tso"><name>乙</name><designation \(second)>指定的部门</designation></party>
        """)
      return try await bench.findings("REF007").count
    }
    #expect(try await count(#"statute="核安全法""#, #"statute="核安全法""#) == 1)
    #expect(try await count(#"statute="核安全法""#, #"statute="原子能法""#) == 0)
    #expect(
      try await count(
        #"statute="核安全法" jurisdiction="110000""#, #"statute="核安全法" jurisdiction="330000""#) == 0)
    #expect(
      try await count(
        #"statute="核安全法" validTo="2026-11-22""#, #"statute="核安全法" validFrom="2026-11-23""#) == 0)
    #expect(
      try await count(
        #"statute="核安全法" validTo="2026-11-23""#, #"statute="核安全法" validFrom="2026-11-23""#) == 1)
  }
}
