import Diagnostics
import Model
import Testing

@testable import Rules

/// The rules on citations of law, beyond their own examples.
@Suite struct CitationRuleTests {
  private func bench(
    _ body: String, library: [RuleExample.File] = LawExample.library, meta: ExampleMeta = .init()
  ) -> RuleBench {
    var bench = RuleBench(body, meta)
    for file in library { bench.files[file.path] = file.content }
    return bench
  }

  // MARK: REF003

  @Test func everyWayToCiteIsSeen() async throws {
    let text =
      p("依照《示例污染防治法》（以下简称《污染法》）核实。", id: "aparag22")
      + p("《污染法》第二条第一款第（二）项；污染法第一条。", id: "aparag33")
      + p("海关依照该法第二条第二款查处。", id: "aparag44")
      + p("前款规定适用于进境的废物。", id: "aparag55")
      + p("本程序前款以外的要求和《示例法典》第一条另行规定。", id: "aparag66")
    let findings = try await bench(text).findings("REF003")
    #expect(
      findings.compactMap(\.place.element) == [
        "aparag22", "aparag33", "aparag33", "aparag44", "aparag55",
      ])
    #expect(findings.allSatisfy { $0.severity == .error && $0.verdict == .fail })
    #expect(findings.last?.message.zh.hasSuffix("本款只写“前款”，所引条款由前款而来。") == true)
    let day = "《示例污染防治法》自2026年8月15日起废止（《示例法典》第二条）。"
    #expect(findings.first?.message.zh == day)
  }

  @Test func aListIsOneFinding() async throws {
    let findings = try await bench(p("依照《示例污染防治法》第一条、第二条第一款、第二款核实。"))
      .findings("REF003")
    #expect(findings.count == 1)
  }

  @Test func historyAndLookAlikesAreSilent() async throws {
    let text =
      p("原《示例污染防治法》第一条，修订前的《示例污染防治法》第二条；该法第二条不再执行。", id: "aparag22")
      + p("示例污染防治工作、国家示例污染防治标准；<quote>依照《示例污染防治法》第一条</quote>。", id: "aparag33")
      + p("《示例污染防治法实施细则》和《示例污染防治条例》另有规定。", id: "aparag44")
    #expect(try await bench(text).words("REF003") == [])
  }

  @Test func beforeTheDayItIsInForce() async throws {
    var bench = bench(p("依照《示例污染防治法》第一条核实。"))
    bench.asOf = "2026-08-14"
    #expect(try await bench.words("REF003") == [])
    bench.asOf = "2026-08-15"
    #expect(try await bench.words("REF003").count == 1)
  }

  // MARK: Re-pointing

  private static let verified =
    ##"<row from="exl#1" to="exc#1" relation="reworded" state="verified" verifiedBy="法规处" verifiedOn="2026-09-01"/>"##

  @Test func onlyAVerifiedRowFeedsACorrection() async throws {
    let body = p(
      #"依照<cite target="示例污染防治法#1">《示例污染防治法》第一条</cite>核实。"#)
    for (row, count) in [
      (Self.verified, 2),
      (Self.verified.replacing(#"state="verified""#, with: #"state="unverified""#), 0),
      (Self.verified.replacing("reworded", with: "changed"), 0),
      (Self.verified.replacing("reworded", with: "candidate"), 0),
      (Self.verified.replacing(#"to="exc#1""#, with: ##"to="exc#1 exc#2""##), 0),
      (Self.verified.replacing(#"from="exl#1""#, with: ##"from="exl#2""##), 0),
    ] {
      let findings = try await bench(body, library: LawExample.library(row: row)).findings("REF003")
      #expect(findings.map(\.fix.count) == [count], "\(row)")
    }
    #expect(try await bench(body).findings("REF003").map(\.fix.count) == [0])
  }

  @Test func theCorrectionSaysTheNewProvision() async throws {
    let bench = bench(
      p(#"依照<cite target="示例污染防治法#1">《示例污染防治法》第一条</cite>，即示例污染防治法第一条。"#),
      library: LawExample.library(row: Self.verified))
    let findings = try await bench.findings("REF003")
    #expect(
      findings.map { $0.fix.map(\.replacement) } == [
        ["示例法典#1", "《示例法典》第一条"], ["《示例法典》第一条"],
      ])
    let bytes = Array(try #require(bench.files[RuleBench.path]).utf8)
    #expect(
      findings.flatMap(\.fix).map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "示例污染防治法#1", "《示例污染防治法》第一条", "示例污染防治法第一条",
      ])
  }

  @Test func aListIsRepointedOnlyWhole() async throws {
    let body = p(
      ##"依照<cite target="示例污染防治法#1 示例污染防治法#2">《示例污染防治法》第一条、第二条</cite>核实。"##)
    let one = try await bench(body, library: LawExample.library(row: Self.verified))
      .findings("REF003")
    #expect(one.map(\.fix.count) == [0])
    let both = Self.verified + Self.verified.replacing("#1", with: "#2")
    let two = try await bench(body, library: LawExample.library(row: both)).findings("REF003")
    #expect(two.map { $0.fix.map(\.replacement) } == [["示例法典#1 示例法典#2", "《示例法典》第一条、第二条"]])
  }

  // MARK: REF201, REF202

  @Test func belowFullOneLineADocument() async throws {
    let text = p("依照《示例法典》第一条、《示例法典》第二条和GB 18871-2002核实，填写《示例记录表》。")
    let partial = try await bench(text, meta: ExampleMeta { $0.modelled = "partial" })
      .findings("REF201")
    #expect(partial.map(\.severity) == [.info])
    #expect(
      partial.map(\.message.zh) == [
        "本文件的结构化程度为“部分结构化”，已标注引用0处，另有3处法规、标准的引用没有标注：《示例法典》第一条、《示例法典》第二条、GB 18871-2002。"
      ])
    let full = try await bench(text, meta: ExampleMeta { $0.modelled = "full" }).findings("REF201")
    #expect(full.map(\.severity) == [.warning, .warning, .warning])
  }

  @Test func wordsAndTargetAreCompared() async throws {
    let text = p(
      ##"""
      <cite target="示例法典#1">《示例法典》第一条</cite>、<cite target="示例法典#2.1">第二条第一款</cite>；
      <cite target="示例法典#1">《示例废物管理条例》第一条</cite>；
      <cite target="示例法典">《示例法典》</cite>第二条；
      <cite target="示例法典#2.1.1">《示例法典》第二条第（一）项</cite>。
      """##)
    #expect(
      try await bench(text).words("REF202") == [
        "文字写的是《示例废物管理条例》第一条，target 所指的是《示例法典》第一条。",
        "文字写的是《示例法典》第二条，target 所指的是《示例法典》。",
      ])
  }

  // MARK: REF204, REF205, REF207

  @Test func theNumberOfAnOldVersion() async throws {
    var meta = ExampleMeta { $0.revision = #"number="1" state="effective" issued="2019-06-01""# }
    let text = p("依照《示例程序法》第二条第二款和《示例程序法》第一条报告。")
    let findings = try await bench(text, meta: meta).findings("REF204")
    #expect(findings.count == 1)
    #expect(
      findings.first?.message.zh
        == "本文件2019年6月1日印发，当时施行的是《示例程序法》2017年9月1日的版本；自2021年7月15日起施行2021年1月22日的版本，现行版本的第二条第二款文字不同或者已不存在。"
    )
    #expect(findings.first?.help.zh.hasPrefix("新旧条文对照表：第二条对应《示例程序法》第一条（实质修改，未核定）。") == true)
    meta.revision = #"number="1" state="effective" issued="2022-06-01""#
    #expect(try await bench(text, meta: meta).words("REF204") == [])
  }

  @Test func aNearTitleIsAQuestionNotAnAnswer() async throws {
    let findings = try await bench(p("依照《示例废物管理办法》第九条核实。"))
      .findings("REF205", "REF207")
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(findings.map(\.message.zh) == ["法规库没有《示例废物管理办法》，名称相近的有《示例废物管理条例》。"])
    #expect(try await bench(p("依照《示例废物管理办法》第九条核实。")).words("REF207") == [])
  }

  @Test func whatDoesNotExistIsNamed() async throws {
    let text = p(
      "依照《示例法典》第三条、《示例法典》第一条第二款、《示例法典》第二条第（三）项和《示例法典》第一条第（一）项核实。")
    #expect(
      try await bench(text).words("REF207") == [
        "《示例法典》没有第三条，到第二条为止。", "《示例法典》第一条没有第二款，到第一款为止。",
        "《示例法典》第二条没有第（三）项，到第（二）项为止。", "《示例法典》第一条没有第（一）项，其下不分项。",
      ])
  }

  // MARK: REF004

  @Test func quotationsAreHeldAgainstTheText() async throws {
    let text = p(
      #"""
      《示例程序法》第二条第二款规定：“报告应当在二十四小时内送达。”《示例程序法》第二条第二款规定的“送达”，以签收为准；
      <quote of="示例程序法#2.1">有下列情形之一的……超出限值</quote>；<quote of="示例程序法#1">应当如实填写</quote>；
      <cite target="示例程序法@2017-09-01#2.2" role="historical">2017年的规定<quote>二十四小时内送达</quote></cite>。
      """#)
    #expect(
      try await bench(text).words("REF004") == [
        "引文是《示例程序法》第二条第二款在2017年9月1日版本中的文字，现行版本已经不同。",
        "《示例程序法》第一条没有这样的文字。",
      ])
  }
}
