import Diagnostics
import Model
import Testing

@testable import Reports

@Suite struct CheckMachineFormatTests {
  private let renderer = CheckRenderer(options: ReportOptions(), rules: Fixtures.rules)

  @Test func jsonCarriesBothLanguages() {
    let value = CheckJSON(report: Fixtures.report, options: ReportOptions()).value
    #expect(value["schema"] == "guiju/check/1")
    #expect(value["conclusion"] == "failed")
    #expect(value["scope"]?["asOf"] == "2026-11-23")
    #expect(value["scope"]?["skipped"]?[0]?["why"]?["en"] == "not UTF-8")
    let finding = value["findings"]?[0]
    #expect(finding?["rule"] == "REF003")
    #expect(finding?["level"] == "error")
    #expect(finding?["verdict"] == "fail")
    #expect(finding?["line"] == 132)
    #expect(finding?["message"]?["en"] == .string(Fixtures.stale.message.en))
    #expect(finding?["help"]?["zh"] == .string(Fixtures.stale.help.zh))
    #expect(finding?["waived"] == .null)
    #expect(value["findings"]?[2]?["waived"]?["id"] == "W-001")
  }

  @Test func jsonWithoutQuotes() {
    let value = CheckJSON(report: Fixtures.report, options: ReportOptions(quotes: false)).value
    #expect(value["findings"]?[0]?["quote"] == .null)
  }

  @Test func sarif() {
    let value = CheckSARIF(
      report: Fixtures.report, options: ReportOptions(), rules: renderer.rules
    ).value
    let run = value["runs"]?[0]
    #expect(run?["columnKind"] == "unicodeCodePoints")
    #expect(run?["tool"]?["driver"]?["version"] == "0.1.0")
    #expect(run?["tool"]?["driver"]?["rules"]?[1]?["id"] == "REF003")
    #expect(run?["versionControlProvenance"]?[0]?["revisionId"] == "0123456789abcdef")
    let skipped = run?["invocations"]?[0]?["toolExecutionNotifications"]?[0]
    #expect(
      skipped?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]
        == "procedures/%E5%9D%8F%20%E6%96%87%E4%BB%B6.xml")
    let result = run?["results"]?[0]
    #expect(result?["ruleIndex"] == 1)
    #expect(result?["level"] == "error")
    #expect(result?["partialFingerprints"]?["guijuFingerprint/v1"] == "v1:sha256:aa11")
    #expect(
      result?["locations"]?[0]?["physicalLocation"]?["region"]
        == ["startLine": 132, "startColumn": 7])
    #expect(result?["relatedLocations"]?[0]?["message"]?["text"] == "废止的依据。")
    #expect(result?["suppressions"] == nil)
    #expect(run?["results"]?[1]?["properties"]?["verdict"] == "undetermined")
    #expect(run?["results"]?[2]?["suppressions"]?[0]?["justification"] == "等待总部统一修订")
    #expect(run?["results"]?[2]?["ruleIndex"] == nil)
  }

  @Test func sarifEscapesPlaceholdersAndLinks() {
    let value = CheckSARIF(
      report: Fixtures.hostileReport(1), options: ReportOptions(), rules: []
    ).value
    guard case .string(let text) = value["runs"]?[0]?["results"]?[0]?["message"]?["text"] else {
      Issue.record("no message")
      return
    }
    #expect(text.contains("{{0}} 和 \\[链接\\](http://example.invalid)"))
  }

  @Test func junit() {
    let text = renderer.render(Fixtures.report, as: .junit)
    #expect(
      text.contains(
        "<testsuites name=\"guiju 0.1.0 check\" tests=\"5\" failures=\"1\" errors=\"1\" skipped=\"2\">"
      ))
    #expect(text.contains("<failure type=\"error\" message=\"程序 NNSA/HQ-08-JD-IP-024（第4版） 第7.3.1条"))
    #expect(text.contains("<error type=\"undetermined\" message="))
    #expect(text.contains("<skipped message=\"没有可校验的内容\"/>"))
    #expect(text.contains("<skipped message=\"编码不是 UTF-8\"/>"))
  }

  @Test func junitSkipsAFamilyWhoseFindingsAreWaived() {
    let report = CheckReport(scope: Fixtures.scope, findings: [Fixtures.waived])
    let text = renderer.render(report, as: .junit)
    #expect(text.contains("<skipped message=\"NTF005 "))
    #expect(text.contains("failures=\"0\" errors=\"0\" skipped=\"2\""))
  }

  @Test func junitHasNoControlCharacters() {
    let text = renderer.render(Fixtures.hostileReport(40), as: .junit)
    #expect(!text.contains("<script>"))
    #expect(!text.contains("]]>"))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeInOutput })
  }

  @Test func github() {
    let lines = renderer.render(Fixtures.report, as: .github).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0] == "密级：内部")
    #expect(
      lines[1] == """
        ::error file=procedures/inspection/baseline/IP-024.xml,line=132,col=7,\
        title=程序 NNSA/HQ-08-JD-IP-024（第4版） 第7.3.1条  错误：引用的法规已废止::\
        原因：该法自2026年8月15日起废止（《生态环境法典》第一千二百四十二条）。%0A\
        处理：改引《生态环境法典》相应条款；如系叙述历史事实，请标注为历史引用。%0AREF003
        """)
    #expect(lines[2].hasPrefix("::warning file="))
    #expect(lines[3].hasPrefix("::warning file=procedures/坏 文件.xml,title="))
    #expect(lines[4].hasPrefix("校验结论：不通过"))
  }

  @Test func githubEscapes() {
    let lines = renderer.render(Fixtures.hostileReport(2), as: .github).split(separator: "\n")
    #expect(lines[1].hasPrefix("::notice file=a<script>/0 %25%2C%3A.xml,line=1,col=2,title="))
    #expect(lines.filter { $0.hasPrefix("::") }.count == 3)
  }

  @Test func gitlab() {
    let value = CheckGitLab(report: Fixtures.hostileReport(8), options: ReportOptions()).value
    guard case .array(let entries) = value else {
      Issue.record("no array")
      return
    }
    #expect(
      entries.map { $0["severity"] } == [
        "info", "major", "critical", "blocker", "info", "major", "critical", "blocker",
      ])
    #expect(entries[0]["fingerprint"] == "v1:sha256:0")
    #expect(entries[1]["fingerprint"] == "v1:sha256:0:2")
    #expect(Set(entries.map { $0["fingerprint"] }).count == 8)
    #expect(entries[3]["location"]?["lines"]?["begin"] == 4)
    #expect(!JSONWriter.compact(value).contains("alert('x')"))
  }

  @Test(arguments: CheckFormat.allCases)
  func sameBytesWhateverTheOrder(format: CheckFormat) {
    let findings = Fixtures.hostileReport(60).findings
    let scope = Fixtures.hostileReport(0).scope
    let a = renderer.render(CheckReport(scope: scope, findings: findings), as: format)
    let b = CheckRenderer(options: ReportOptions(), rules: Fixtures.rules.reversed()).render(
      CheckReport(scope: scope, findings: findings.reversed()), as: format)
    #expect(a == b)
    #expect(a.hasSuffix("\n"))
  }
}
