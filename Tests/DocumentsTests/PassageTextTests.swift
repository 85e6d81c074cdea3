import Documents
import Testing
import XMLTree

@Suite struct PassageTextTests {
  private func passages(_ body: String) throws -> [PassageText] {
    let text = "<procedure xmlns=\"urn:guiju:1\"><section>\(body)</section></procedure>"
    let document = try #require(
      XMLParser.parse(Array(text.utf8), names: Vocabulary.names).document)
    return PassageText.all(in: document.root)
  }

  @Test func leavesOutLayoutOnly() throws {
    let found = try passages("<p>依照《核\n    安全法》<em>第五</em>条和 GB 18871。</p><heading>目的</heading>")
    #expect(
      found.map { String(decoding: $0.bytes, as: UTF8.self) } == ["依照《核安全法》第五条和 GB 18871。", "目的"])
  }

  @Test func findsTheWayBack() throws {
    let passage = try #require(passages("<p>甲&amp;<em>乙</em>丙</p>").first)
    #expect(String(decoding: passage.bytes, as: UTF8.self) == "甲&乙丙")
    func source(_ range: Range<Int>) -> String? {
      passage.sourceRange(of: range).map {
        String(decoding: passage.element.document.source[$0], as: UTF8.self)
      }
    }
    #expect(source(0..<3) == "甲")
    #expect(source(3..<4) == "&amp;")
    #expect(source(4..<7) == "乙")
    #expect(source(0..<10) == "甲&amp;<em>乙</em>丙")
    #expect(passage.isWithinOneNode(0..<4))
    #expect(!passage.isWithinOneNode(0..<7))
  }
}
