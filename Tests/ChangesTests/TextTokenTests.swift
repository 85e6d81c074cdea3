import Testing

@testable import Changes

@Suite struct TextTokenTests {
  private func words(_ text: String) -> [String] {
    let tokens = TextTokens(text)
    return tokens.tokens.map { tokens.string($0.range) }
  }

  @Test func citationsAreAtoms() {
    #expect(
      words("依据《核安全法》第十二条第（三）项和HAF 003执行") == [
        "依", "据", "《核安全法》", "第十二条", "第（三）项", "和", "HAF 003", "执", "行",
      ])
    #expect(words("第120条之一、第7.3.1条") == ["第120条之一", "、", "第7.3.1条"])
    #expect(words("国核安发〔2020〕1号") == ["国", "核", "安", "发", "〔2020〕1号"])
    #expect(words("《甲《乙》丙》丁") == ["《甲《乙》丙》", "丁"])
  }

  @Test func numbersKeepTheirUnits() {
    #expect(words("在15分钟内") == ["在", "15分钟", "内"])
    #expect(words("不少于五年。") == ["不", "少", "于", "五年", "。"])
    #expect(words("2026年8月15日起") == ["2026年8月15日", "起"])
    #expect(words("见7.3.1") == ["见", "7.3.1"])
  }

  @Test func codesAndWords() {
    #expect(
      words("按GB/T 1.1-2020和NNSA/HQ-08-JD-IP-024") == [
        "按", "GB/T 1.1-2020", "和", "NNSA/HQ-08-JD-IP-024",
      ])
    #expect(words("a valve's seat") == ["a", " ", "valve's", " ", "seat"])
  }

  @Test func anOpenTitleIsNoAtom() {
    #expect(words("《核安全").count == 4)
    #expect(words("第一").count == 2)
  }

  @Test func marksStayWithTheirCharacter() {
    #expect(words("葛\u{E0100}城") == ["葛\u{E0100}", "城"])
    #expect(words("𬬻𬭊") == ["𬬻", "𬭊"])
  }

  @Test(arguments: ["", "《", "第", "第（", "〔2020", "HAF ", "\u{E0100}", "1.", "a-", "《《》"])
  func tokensCoverTheText(_ text: String) {
    let tokens = TextTokens(text)
    #expect(words(text).joined().unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(tokens.scalarRange(0..<tokens.count) == 0..<tokens.scalars.count)
  }
}
