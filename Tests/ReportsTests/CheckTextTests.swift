import Diagnostics
import Model
import Testing

@testable import Reports

@Suite struct CheckTextTests {
  private func render(_ report: CheckReport, _ options: ReportOptions) -> String {
    CheckRenderer(options: options).render(report, as: .text)
  }

  @Test func messageShape() {
    #expect(
      render(Fixtures.report, ReportOptions()) == """
        密级：内部

        == 核动力厂运行监督检查程序（procedures/inspection/baseline/IP-024.xml）
           错误 1　无法判定 1

        程序 NNSA/HQ-08-JD-IP-024（第4版） 第7.3.1条  错误：引用的法规已废止
          原文：“……依照《放射性污染防治法》第二十四条……”
          原因：该法自2026年8月15日起废止（《生态环境法典》第一千二百四十二条）。
          处理：改引《生态环境法典》相应条款；如系叙述历史事实，请标注为历史引用。
          相关：第一千二百四十二条 废止的依据。
            regulations/eec/2026-08-15.xml:9:3
          procedures/inspection/baseline/IP-024.xml:132:7  REF003

        程序 NNSA/HQ-08-JD-IP-024（第4版） 第7.4条  无法判定（警告）：报告时限无法比较
          原因：30日未说明自然日或工作日。
          处理：写明自然日或工作日。
          procedures/inspection/baseline/IP-024.xml:150:9  NTF005

        校验结论：不通过（“错误”及以上级别的校验问题1项）；1个文件未校验
          校验问题：阻断 0　错误 1　警告 0　提示 0　无法判定 1　已登记例外 1
          校验范围：文件 1　法规 3　基础数据 2　规则 4　引用与关联 5
          基准日期：2026年11月23日（北京时间，Asia/Shanghai）
          校验对象：工作区（提交 0123456789abcdef）
          工具：guiju 0.1.0
          摘要值：registry ffeeddccbbaa　rules 001122334455
          没有可校验内容的规则：DRL001
          未校验的文件：1
            procedures/坏 文件.xml：编码不是 UTF-8

        """)
  }

  @Test func english() {
    let text = render(Fixtures.report, ReportOptions(language: .english))
    #expect(
      text.contains(
        "procedure NNSA/HQ-08-JD-IP-024 (revision 4), clause 7.3.1  error: cites a repealed regulation\n"
      ))
    #expect(text.contains("clause 7.4  undetermined (warning): reporting limit"))
    #expect(
      text.contains(
        "\nConclusion: FAILED (findings at or above error: 1); 1 file not checked\n"))
    #expect(text.contains("\n  As of: 2026-11-23 (Asia/Shanghai)\n"))
  }

  @Test func verboseListsWaivedFindings() {
    let line = "  例外：W-001 等待总部统一修订（责任人：法规处；批准人：王某；有效期至2027年1月31日）\n"
    #expect(!render(Fixtures.report, ReportOptions()).contains(line))
    #expect(render(Fixtures.report, ReportOptions(verbose: true)).contains(line))
  }

  @Test func withoutQuotes() {
    #expect(!render(Fixtures.report, ReportOptions(quotes: false)).contains("原文"))
  }

  @Test func coloursOnlyWhenAsked() {
    #expect(!render(Fixtures.hostileReport(20), ReportOptions()).contains("\u{1B}"))
    let text = render(Fixtures.report, ReportOptions(color: true))
    #expect(text.contains("\u{1B}[31m错误\u{1B}[0m：引用的法规已废止"))
  }

  @Test func wrapsToTheTerminal() {
    let text = render(Fixtures.report, ReportOptions(width: 40))
    #expect(text.contains("NNSA/HQ-08-JD-IP-024（第4版）\n    第7.3.1条  错误："))
    #expect(
      text.contains(
        """
          处理：改引《生态环境法典》相应条款；如
                系叙述历史事实，请标注为历史引
                用。

        """))
  }

  @Test func nothingFound() {
    let text = render(Fixtures.clean, ReportOptions())
    #expect(text.contains("校验结论：通过（没有“错误”及以上级别的校验问题）\n"))
  }

  @Test func nothingChecked() {
    let report = CheckReport(
      scope: CheckScope(asOf: Fixtures.day, tool: "guiju 0.1.0"), findings: [])
    #expect(render(report, ReportOptions()).hasPrefix("校验结论：未校验（范围内没有任何文件）\n"))
    #expect(
      CheckRenderer(options: ReportOptions()).render(report, as: .sarif)
        .contains("\"executionSuccessful\": false"))
  }
}
