import Testing

@testable import Reports

@Suite struct LineWrapperTests {
  @Test func keepsClosingMarksOffTheStart() {
    #expect(LineWrapper(width: 8).wrap("一二三四，五六") == ["一二三", "四，五六"])
    #expect(LineWrapper(width: 8).wrap("一二三四》），五六") == ["一二三", "四》），", "五六"])
  }

  @Test func keepsOpeningMarksOffTheEnd() {
    #expect(LineWrapper(width: 8).wrap("依照了《法》") == ["依照了", "《法》"])
  }

  @Test func keepsLatinWordsWhole() {
    #expect(
      LineWrapper(width: 12).wrap("按 IP-024 执行 guiju check")
        == ["按 IP-024 执", "行 guiju", "check"])
  }

  @Test func cutsWhatIsWiderThanALine() {
    #expect(LineWrapper(width: 5).wrap("aaaaaaaaaaaa") == ["aaaaa", "aaaaa", "aa"])
    #expect(LineWrapper(width: 4).wrap("，，，，") == ["，，", "，，"])
  }

  @Test func keepsNumbersWithTheirUnits() {
    #expect(LineWrapper(width: 12).wrap("应当依照第7.3.1条") == ["应当依照", "第7.3.1条"])
    #expect(LineWrapper(width: 11).wrap("应当在于15分钟内报") == ["应当在于", "15分钟内报"])
  }

  @Test func hangs() {
    #expect(
      LineWrapper(width: 12, first: 2, hanging: 4).wrap("原因：该法自即日起废止")
        == ["原因：该法", "    自即日起", "    废止"])
  }

  @Test func raisesAWidthThatHoldsNothing() {
    #expect(LineWrapper(width: 1, hanging: 4).wrap("一二三四五") == ["一二三四", "    五"])
  }

  @Test func terminalSequencesTakeNoRoom() {
    #expect(
      LineWrapper(width: 4).wrap("\u{1B}[31m错误\u{1B}[0m无法") == [
        "\u{1B}[31m错误\u{1B}[0m", "无法",
      ])
  }

  @Test(arguments: 4...40)
  func neverWiderThanAsked(width: Int) {
    let text = "依照《中华人民共和国核安全法》第五十五条，营运单位应当在15分钟内（含）报告：NNSA/HQ-08-JD-IP-024。"
    let lines = LineWrapper(width: width).wrap(text)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines.joined() == text)
    if width >= 8 {
      #expect(lines.allSatisfy { !"，。：）》".contains($0.first ?? " ") })
    }
  }
}
