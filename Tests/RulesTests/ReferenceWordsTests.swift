import Diagnostics
import Model
import Testing

@testable import Rules

@Suite struct ReferenceWordsTests {
  @Test(arguments: [
    ("第7.3.1条", "7.3.1", []), ("7.3.1", "7.3.1", []), ("第 7．3 条", "7.3", []), ("第７章", "7", []),
    ("第三章", "3", []), ("第十二条", "12", []), ("附录A", "A", []), ("附录 B.2", "B.2", []),
    ("A.1", "A.1", []), ("第7.3.1条a)项", "7.3.1", ["a)"]), ("7.3.1 b）", "7.3.1", ["b)"]),
    ("第7.3.1条第a)项第2)项", "7.3.1", ["a)", "2)"]), ("a)", "", ["a)"]), ("本程序第3条", "3", []),
    ("（二）", "2", []), ("三、", "3", []),
  ])
  func numbersAreRead(words: String, clause: String, entries: [String]) throws {
    let number = try #require(PrintedNumber(words))
    #expect(number.kind == .clause && number.clause == clause && number.entries == entries)
  }

  @Test(arguments: [
    "应急准备监督检查程序", "第4版", "第2款", "第三款", "抽样要求", "表", "第", "附录", "7.", "第7条第2款", "IP-024",
    "IP-024第7.3.1条", "上述条款", "第7.3.1条的要求", "A类", "三", "二〇二六年", "第一次", "",
  ])
  func otherWordsAreNoNumbers(words: String) {
    #expect(PrintedNumber(words) == nil)
  }

  @Test func tablesAndFiguresHaveTheirOwnCount() throws {
    #expect(PrintedNumber("表1").map { $0.kind == .table && $0.clause == "1" } == true)
    #expect(PrintedNumber("图A.2").map { $0.kind == .figure && $0.clause == "A.2" } == true)
    #expect(PrintedNumber("表1至表3") == nil)
  }

  private static func body(_ words: String, to: String) -> String {
    p(##"见<ref to="#\##(to)">\##(words)</ref>。"##)
      + #"<section id="asectb22"><heading>抽样</heading><p id="aclaua22">甲：</p><list id="alista22"><li id="aentra22">甲；</li><li id="aentrb22">乙。</li></list></section>"#
      + #"<section id="asectc22"><heading>表</heading><table id="atable22"><caption>甲</caption><row><cell>甲</cell></row></table><table id="atablb22"><caption>乙</caption><row><cell>乙</cell></row></table></section></section>"#
      + #"<section id="aappea22" topic="appendix"><heading>附录</heading><p id="aappep22">甲。</p><table id="atablc22"><caption>丙</caption><row><cell>丙</cell></row></table>"#
  }

  @Test(
    arguments: [
      ("第1.1条", "asectb22", nil), ("1.1", "asectb22", nil), ("第1.3条", "asectb22", "第1.1条"),
      ("1.1.1", "aclaua22", "第1.1条"), ("a)", "aentra22", nil), ("b)", "aentra22", "第1.1条a)"),
      ("第1.1条a)项", "aentra22", nil), ("第1.1条", "aentra22", nil),
      ("第1.2条a)项", "aentra22", "第1.1条a)"), ("第1.2条", "aclaua22", "第1.1条"),
      ("表2", "atablb22", nil), ("表1", "atablb22", "表2"),
      ("表A.1", "atablc22", nil), ("表3", "atablc22", "表A.1"), ("表1", "asectb22", "第1.1条"),
      ("附录A", "aappea22", nil), ("附录B", "aappea22", "附录A"), ("抽样", "asectb22", nil),
    ] as [(String, String, String?)])
  func wordsAreHeldAgainstTheComputedNumber(words: String, to: String, actual: String?) async throws
  {
    let bench = RuleBench(Self.body(words, to: to))
    #expect(
      try await bench.words("REF108")
        == (actual.map { ["引用写的是“\(words)”，所指的条款现在是\($0)。"] } ?? []))
  }

  @Test func numbersOfOtherDocumentsAreUndeterminedOnce() async throws {
    var bench = RuleBench(
      p(
        ##"见<ref to="IP-901#aexamp33">第1条</ref>、<ref to="IP-901#aexamp33">第2条</ref>、<ref to="IP-901">程序</ref>、<ref to="IP-901#aexamp33"/>。"##
      ))
    bench.add("IP-901")
    let findings = try await bench.findings("REF108")
    #expect(findings.map(\.message.zh) == ["有2处引用写了其他文件的条款号，本规则只核对本文件内的编号，无法判定。"])
    #expect(findings.map(\.verdict) == [.undetermined])
  }
}
