import Testing

@testable import Reports

@Suite struct PlainTextTests {
  @Test func oneSafeLine() {
    #expect(PlainText.line("  甲\n\t乙  丙 ") == "甲 乙 丙")
    #expect(PlainText.line("a\u{1B}[2J\u{202E}b\u{9B}") == "a<U+001B>[2J<U+202E>b<U+009B>")
    #expect(PlainText.line("甲　乙") == "甲　乙")
  }

  @Test func pathsAreShownAsTheyAre() {
    #expect(PlainText.exact("a  b\n.xml") == "a  b<U+000A>.xml")
  }

  @Test func escapesMarkup() {
    #expect(
      MarkupText.escape("<a href='x'>&\"\u{1}")
        == "&lt;a href=&#39;x&#39;&gt;&amp;&quot;&lt;U+0001&gt;")
    #expect(MarkupText.escapeInline(" a ") == " a ")
  }

  @Test func encodesPaths() {
    #expect(MarkupText.uriPath("程序/a b%:.xml") == "%E7%A8%8B%E5%BA%8F/a%20b%25%3A.xml")
  }
}
