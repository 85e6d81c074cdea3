import Documents
import Testing
import XMLTree

@Suite struct NormativeDigestTests {
  private func digest(_ body: String, meta: String = "", history: String = "") throws -> String {
    let text = """
      <procedure xmlns="urn:guiju:1" id="IP-900" schemaVersion="1"><meta modelled="text" numbering="gbt1.1"><title>程序</title><issuer party="party:nnsa"/><classification>公开</classification><revision number="1" state="draft"/>\(history)</meta><section id="aexamp33">\(body)</section></procedure>
      """
    let outcome = XMLParser.parse(Array(text.utf8), names: Vocabulary.names)
    let document = try #require(outcome.document)
    return try #require(NormativeDigest.of(document.root))
  }

  private let body =
    #"<heading>目的</heading><p id="aexamp22">在<value duration="PT15M">15分钟</value>内报告。</p>"#

  @Test func hasItsForm() throws {
    let digest = try digest(body)
    #expect(digest.hasPrefix("sha256:"))
    #expect(digest.utf8.count == 7 + 64)
  }

  /// What an approval does not cover may change.
  @Test(arguments: [
    #"<heading>目的</heading><p id="bexamp22">在<value duration="PT15M">15分钟</value>内报告。</p>"#,
    "<heading>目的</heading>\n  <p id=\"aexamp22\">在<value duration=\"PT15M\">15分钟</value>内\n    报告。</p>\n",
    #"<heading>目的</heading><!-- 说明 --><p id="aexamp22">在<value duration="PT15M">15分钟</value>内报告。</p><note id="aexamp44"><p id="aexamp55">提示。</p></note>"#,
  ])
  func ignores(changed: String) throws {
    #expect(try digest(changed) == digest(body))
  }

  @Test func historyDoesNotCount() throws {
    let history =
      #"<history><entry revision="1" date="2026-01-01" reason="new">首次发布。</entry></history>"#
    #expect(try digest(body, history: history) == digest(body))
  }

  /// Every change of what is ordered counts.
  @Test(arguments: [
    #"<heading>目的</heading><p id="aexamp22">在<value duration="PT15M">20分钟</value>内报告。</p>"#,
    #"<heading>目的</heading><p id="aexamp22">在<value duration="PT20M">15分钟</value>内报告。</p>"#,
    #"<heading>目的</heading><p id="aexamp22">在15分钟内报告。</p>"#,
    #"<heading>目的</heading><p id="aexamp22">在<value duration="PT15M">15分钟</value>内报告</p>"#,
    #"<heading>范围</heading><p id="aexamp22">在<value duration="PT15M">15分钟</value>内报告。</p>"#,
  ])
  func counts(changed: String) throws {
    #expect(try digest(changed) != digest(body))
  }
}
