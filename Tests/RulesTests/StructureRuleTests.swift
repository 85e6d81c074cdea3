import Diagnostics
import Model
import Testing

@testable import Rules

/// SCH108 to SCH110: what the grammar cannot say.
@Suite struct StructureRuleTests {
  private static func count(_ code: String, _ body: String) async throws -> Int {
    try await ExampleRunner.findings(of: code, in: .procedure(body)).count
  }

  @Test(arguments: [
    (#"<p id="aexamp22"><stratum id="aexamp44" population="甲">甲</stratum></p>"#, 1),
    (#"<p id="aexamp22"><occasion id="aexamp44" kind="periodic">每年</occasion></p>"#, 1),
    (#"<p id="aexamp22"><extension id="aexamp44">可以延长</extension></p>"#, 1),
    (
      #"<rectification id="aexamp55"><p id="aexamp22"><extension id="aexamp44">可以延长</extension></p></rectification>"#,
      0
    ),
    (
      #"<sampling id="aexamp55"><p id="aexamp22">抽取<em>其中</em><stratum id="aexamp44" population="甲">甲</stratum></p></sampling>"#,
      0
    ),
    (
      #"<frequency id="aexamp55"><p id="aexamp22"><occasion id="aexamp44" kind="periodic">每年</occasion></p></frequency>"#,
      0
    ),
    (
      #"<frequency id="aexamp55"><p id="aexamp22"><stratum id="aexamp44" population="甲">甲</stratum></p></frequency>"#,
      1
    ),
  ])
  func misplaced(body: String, expected: Int) async throws {
    #expect(try await Self.count("SCH108", body) == expected)
  }

  @Test(arguments: [
    (#"<p id="aexamp22"></p>"#, 1), (#"<p id="aexamp22"/>"#, 1), ("<p id=\"aexamp22\"> \n </p>", 1),
    ("<p id=\"aexamp22\">&#x3000;&#xA0;</p>", 1), ("<p id=\"aexamp22\">&#x200B;&#xFEFF;</p>", 1),
    (#"<p id="aexamp22"><em></em></p>"#, 1), (#"<p id="aexamp22"><!-- 待补 --></p>"#, 1),
    (##"<p id="aexamp22"><ref to="#aexamp33"/></p>"##, 0), (#"<p id="aexamp22">。</p>"#, 0),
    (#"<list><li id="aexamp22"><list><li id="aexamp23">内容</li></list></li></list>"#, 1),
    (#"<section id="aexamp44"><heading> </heading><p id="aexamp22">文</p></section>"#, 1),
  ])
  func emptyParagraph(body: String, expected: Int) async throws {
    #expect(try await Self.count("SCH109", body) == expected)
  }

  @Test(arguments: [
    (#"<p id="aexamp22"><cite kind="licensee">预案</cite></p>"#, 1),
    (#"<p id="aexamp22"><cite kind="licensee" document="fsar">报告</cite></p>"#, 0),
    (#"<p id="aexamp22"><cite kind="law">《核安全法》</cite></p>"#, 0),
    (#"<p id="aexamp22"><value unit="mSv" duration="PT1H">1小时</value></p>"#, 1),
    (#"<p id="aexamp22"><value number="5" dayType="natural">5</value></p>"#, 1),
    (#"<p id="aexamp22"><value number="5" unit="mSv" doseKind="averted">5 mSv</value></p>"#, 0),
  ])
  func combinations(body: String, expected: Int) async throws {
    #expect(try await Self.count("SCH110", body) == expected)
  }

  @Test(arguments: [
    (#"<slot field="甲"/>"#, 0), (#"<slot pair="aexamp55" part="order"/>"#, 0), ("<slot/>", 1),
    (#"<slot field="甲" pair="aexamp55" part="order"/>"#, 1), (#"<slot pair="aexamp55"/>"#, 1),
    (#"<slot field="甲" part="order"/>"#, 1), (#"<slot part="order"/>"#, 1),
  ])
  func slots(slot: String, expected: Int) async throws {
    let template = """
      <?xml version="1.0" encoding="UTF-8"?>
      <template xmlns="urn:guiju:1" id="T-ZG-90" schemaVersion="1">
        <meta modelled="text" numbering="none">
          <title>示例</title>
          <issuer party="party:nnsa"/>
          <classification>公开</classification>
          <revision number="1" state="draft"/>
        </meta>
        <model layer="supervision" category="correction">
          <authority decider="party:nnsa">国家核安全局</authority>
          <field id="aexamp44" name="甲" type="text"/>
          <pair id="aexamp55" violation="核安全法#56.1" order="核安全法#87"/>
        </model>
        <text>
          <p id="aexamp22">\(slot)</p>
        </text>
      </template>
      """
    let example = RuleExample.file("templates/enforcement/T-ZG-90.xml", template)
    let report = try await ExampleRunner.report(on: example)
    #expect(
      report.findings.filter {
        $0.rule.hasPrefix("XML") || $0.rule.hasPrefix("SCH") && $0.rule < "SCH108"
      }.map(\.message.zh) == [])
    #expect(report.findings.filter { $0.rule == "SCH110" }.count == expected)
    #expect(report.findings.filter { $0.rule == "SCH109" }.isEmpty)
  }
}
