import Diagnostics
import Model
import Testing

@testable import Reports

@Suite struct CheckHTMLTests {
  private func render(_ report: CheckReport, _ options: ReportOptions = ReportOptions()) -> String {
    CheckRenderer(options: options, rules: Fixtures.rules).render(report, as: .html)
  }

  @Test func firstSheet() {
    let html = render(Fixtures.report)
    #expect(html.contains("<p class=\"banner sensitive\">密级：内部</p>"))
    #expect(html.contains("@top-left { content: \"密级：内部\";"))
    #expect(html.contains("content: \"第\" counter(page) \"页 共\" counter(pages) \"页\""))
    #expect(html.contains("<dt>无法判定</dt><dd class=\"figure\">1</dd>"))
    #expect(html.contains("<td><code>procedures/坏 文件.xml</code></td><td>编码不是 UTF-8</td>"))
    #expect(html.contains("<td><code class=\"id\">DRL001</code></td><td>缺少演习安排</td>"))
  }

  @Test func findingsHaveAnchors() {
    let html = render(Fixtures.report)
    #expect(html.contains("<a href=\"#d1\">核动力厂运行监督检查程序</a>"))
    #expect(html.contains("<section class=\"document\" id=\"d1\">"))
    #expect(html.contains("<article class=\"finding undetermined\" id=\"d1f2\">"))
  }

  @Test(arguments: Language.allCases)
  func hostileTextStaysText(language: Language) {
    let html = render(Fixtures.hostileReport(40), ReportOptions(language: language))
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(!html.contains("http://example.invalid\""))
    #expect(html.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isUnsafeInOutput })
    let parts = html.split(separator: "</style>", omittingEmptySubsequences: false)
    #expect(parts.count == 2)
  }

  @Test func statesThatNothingWasFound() {
    let html = render(Fixtures.clean)
    #expect(html.contains("<h2>校验问题</h2>\n<p>无。</p>"))
    #expect(html.contains("<p>无。范围内的文件均已校验。</p>"))
  }

  @Test func unknownClassificationIsHandledWithCare() {
    let value = ReportClassification(stated: ["公开", "受控"])
    #expect(value == .unknown("受控"))
    #expect(value.isSensitive)
    #expect(ReportClassification(stated: ["内部", "受控", "工作秘密"]) == .known(.workSecret))
    #expect(ReportClassification(stated: []) == .notStated)
    #expect(value.banner(.chinese) == "密级：受控")
    #expect(ReportClassification.known(.internal).name(.english) == "internal (内部)")
  }
}
