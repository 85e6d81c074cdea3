import Corpus
import Diagnostics
import Model
import Testing

@testable import Rules

/// Documents of licensees: by role, owner, revision and section.
@Suite struct LicenseeRuleTests {
  private static let parties = """
    <party key="sea-npp" kind="operator" state="verified"><name>海石核电有限公司</name><alias>海石核电厂</alias></party>
    <party key="hill-npp" kind="operator" state="verified"><name>山石核电有限公司</name></party>
    <party key="nnsa" kind="regulator" state="verified"><name>国家核安全局</name></party>
    """
  private static let register = """
    <licenseeDocument key="sea-ts" document="tech-spec" operator="party:sea-npp" facility="sea-1" number="SEA-TS" state="verified">
      <name>海石核电厂技术规格书</name>
      <edition number="A"/><edition number="B"/>
      <part number="3.4">冷却剂系统</part><part number="3.4.1">压力</part><part number="3.4.2">温度</part>
    </licenseeDocument>
    <licenseeDocument key="sea-qa" document="qa-programme" operator="party:sea-npp" state="unverified">
      <name>海石核电厂质量保证大纲</name><edition number="2"/>
    </licenseeDocument>
    """

  /// A plan of 海石核电厂 whose body has 第1.1条, 第1.2条.
  private func bench(_ body: String, issuer: String = "sea-npp") -> RuleBench {
    var bench = RuleBench()
    bench.files = [:]
    bench.files["procedures/emergency/x/EP-901.xml"] = """
      <?xml version="1.0" encoding="UTF-8"?>
      <plan xmlns="urn:guiju:1" id="EP-901" schemaVersion="1">
        <meta modelled="full" numbering="gbt1.1">
          <title>海石核电厂场内核事故应急预案</title>
          <issuer party="party:\(issuer)"/>
          <classification>公开</classification>
          <revision number="3" state="draft"/>
          <family>nuclear</family>
          <jurisdiction scope="site" codes="990000"/>
        </meta>
        <section id="aplana22" topic="notification"><heading>报告</heading>\(body)<p id="aplana33">末段。</p></section>
      </plan>
      """
    bench.addRegistry("parties", Self.parties)
    bench.addRegistry(
      "facilities",
      #"<facility key="sea-1" type="npp" operator="party:sea-npp"><name>海石核电厂1号机组</name></facility>"#
    )
    bench.addRegistry(
      "licenseeDocuments", Self.register, path: "registry/licensee-documents.xml")
    return bench
  }

  private func words(_ body: String, _ code: String) async throws -> [String] {
    try await bench(p(body)).findings(code).map(\.message.zh)
  }

  @Test func sectionsAndRevisionsAreLookedUp() async throws {
    #expect(
      try await words("见技术规格书3.4.1、技术规格书3.4.9和技术规格书（C版）3.4.1。", "REF210") == [
        "《海石核电厂技术规格书》没有第3.4.9节，到第3.4.2节为止。",
        "《海石核电厂技术规格书》没有C版，已知的有A版、B版。",
      ])
    #expect(
      try await words("见技术规格书（A版）3.4.1和技术规格书B版3.4.1。", "REF211") == [
        "《海石核电厂技术规格书》（SEA-TS，A版）第3.4.1节：所引的是A版，现行的是B版。"
      ])
    // No sections are registered: nothing can be said.
    #expect(try await words("见质量保证大纲第99.9节和停堆管理程序第5.2.4节。", "REF210") == [])
  }

  @Test func aPlanOfTheSetIsCitedByItsComputedNumbers() async throws {
    #expect(
      try await words("见场内应急预案第1.1节、第1.7节和《海石核电厂场内核事故应急预案》（第9版）。", "REF210") == [
        "《海石核电厂场内核事故应急预案》没有第1.7节，到第1.2节为止。",
        "《海石核电厂场内核事故应急预案》没有第9版，已知的有第3版。",
      ])
  }

  @Test func ownersAreNamedNeverGuessed() async throws {
    let other = bench(p("见技术规格书3.4.9。"), issuer: "nnsa")
    #expect(try await other.findings("REF210").isEmpty)
    let named = bench(p("见海石核电厂技术规格书3.4.9、山石核电有限公司技术规格书3.4.9。"), issuer: "nnsa")
    #expect(try await named.findings("REF210").count == 1)
  }

  @Test func tagAndWordsAgree() async throws {
    let tag = #"<cite kind="licensee" document="tech-spec" section="3.4.2" revision="A">"#
    #expect(
      try await words(tag + "技术规格书3.4.1</cite>核对。", "REF209") == [
        "文字写的是第3.4.1节，标注的 section 是 3.4.2。"
      ])
    #expect(
      try await words(tag + "技术规格书（B版）3.4.2</cite>核对。", "REF209") == [
        "文字写的是B版，标注的 revision 是 A。"
      ])
    let plan = #"<cite kind="licensee" document="onsite-plan" target="EP-901#aplana33">"#
    #expect(try await words(plan + "场内应急预案第1.1节</cite>", "REF209").count == 1)
    #expect(try await words(plan + "场内应急预案第1.2节</cite>", "REF209") == [])
    #expect(
      try await words(
        #"<cite kind="licensee" document="fsar">质量保证大纲第3章</cite>"#, "REF209") == [
          "文字写的是质量保证大纲，标注的 document 是 fsar。"
        ])
  }

  @Test func whatHasNoTagIsTold() async throws {
    var bench = bench(p("见技术规格书3.4.1，原质量保证大纲第3章。"))
    for file in LawExample.library { bench.files[file.path] = file.content }
    #expect(
      try await bench.findings("REF201").map(\.message.zh) == [
        "本文件标明全部结构化，《技术规格书》第3.4.1节没有标注。"
      ])
  }
}
