import Diagnostics
import Model
import Testing

@testable import Rules

/// TXT105: quantities outside `value`.
@Suite struct NotModelledTests {
  private static func findings(_ body: String, _ modelled: String) async throws -> [Finding] {
    try await ExampleRunner.findings(
      of: "TXT105", in: .procedure(body, meta: ExampleMeta { $0.modelled = modelled }))
  }

  @Test func oneLineADocumentBelowFull() async throws {
    let body =
      #"<p id="aexamp22">在15分钟内报告，每小时续报。</p><p id="aexamp23">超过1 mSv/h、5公里以内、30%、20万元。</p>"#
    for level in ["text", "partial"] {
      let findings = try await Self.findings(body, level)
      #expect(findings.count == 1)
      #expect(findings.first?.severity == .info)
      #expect(findings.first?.message.zh.contains("6处") == true)
      #expect(findings.first?.related.count == 3)
      #expect(findings.first?.place.element == "aexamp22")
    }
    let full = try await Self.findings(body, "full")
    #expect(full.map(\.severity) == Array(repeating: .warning, count: 6))
    #expect(
      full.map(\.place.element)
        == ["aexamp22", "aexamp22", "aexamp23", "aexamp23", "aexamp23", "aexamp23"])
    #expect(Set(full.map(\.fingerprint)).count == 6)
  }

  /// The place is the words themselves, also behind other elements and references.
  @Test func placeIsExact() async throws {
    let body = #"<p id="aexamp22">甲<em>&amp;</em>在<em>1</em>5分钟内</p>"#
    let findings = try await Self.findings(body, "full")
    #expect(findings.count == 1)
    #expect(findings.first?.quote?.contains("15分钟") == true)
  }

  @Test(arguments: [
    #"<p id="aexamp22">2026年8月15日起，8月10日至15日，每周的第3次。</p>"#.replacing("每周的", with: ""),
    #"<p id="aexamp22">第三十条、第3年、2号机组、四级、3人、5台。</p>"#,
    #"<p id="aexamp22"><cite target="核安全法#55">第五十五条规定的30日</cite>，<quote>15分钟</quote>。</p>"#,
    #"<p id="aexamp22"><value duration="PT15M">15分钟</value>内、<value number="5" unit="%">5</value>%。</p>"#,
    #"<note id="aexamp44"><p id="aexamp22">一般需要15分钟。</p></note>"#,
    #"<table id="aexamp44"><head><row><cell>15分钟</cell></row></head><row><cell>内容</cell></row></table>"#,
    #"<section id="aexamp44"><heading>15分钟通告</heading><p id="aexamp22">正文。</p></section>"#,
  ])
  func notData(body: String) async throws {
    #expect(try await Self.findings(body, "full").isEmpty)
  }

  @Test(arguments: [
    #"<guidance id="aexamp44"><p id="aexamp22">一般需要15分钟。</p></guidance>"#,
    #"<list><li id="aexamp22">在15分钟内<list><li id="aexamp23">内容</li></list></li></list>"#,
    #"<table id="aexamp44"><row><cell>15分钟</cell></row></table>"#,
    "<p id=\"aexamp22\">在15\n      分钟内。</p>",
  ])
  func data(body: String) async throws {
    #expect(try await Self.findings(body, "full").count == 1)
  }
}
