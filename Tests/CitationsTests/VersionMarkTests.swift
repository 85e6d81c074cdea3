import Citations
import Testing

/// The version that a text names beside the name of a document.
@Suite struct VersionMarkTests {
  /// The version of the last target of a text's last mention, as `2017`, `2017-9-1`, `<2021`, `former`.
  private func version(_ text: String) -> String? {
    CitationRecogniser().recognise(text).citations.last?.targets.last?.version.map { mark in
      if mark == .former { return "former" }
      let parts = [Int(mark.year ?? 0), Int(mark.month), Int(mark.day)].filter { $0 > 0 }
      return (mark.isFormer ? "<" : "") + parts.map(String.init).joined(separator: "-")
    }
  }

  @Test(arguments: [
    ("依据《安全生产法》（2014年修正）第九条", "2014"), ("依据《安全生产法》(2014修正)第九条", "2014"),
    ("依据《安全生产法》（2014年）第九条", "2014"), ("见《安全生产法》（2014年8月31日修正）", "2014-8-31"),
    ("见《安全生产法》（二〇一四年修正）第九条", "2014"), ("见《安全生产法》（根据2014年8月31日决定修正）第九条", "2014-8-31"),
    ("《安全生产法》（2002年6月29日通过，2014年8月31日第二次修正）第九条", "2014-8-31"),
    ("《安全生产法》（2014年8月31日修正，自2014年12月1日起施行）第九条", "2014-8-31"),
    ("《安全生产法》（2014年12月1日起施行）第九条", "2014-12-1"),
    ("《安全生产法》2014年修正版第九条", "2014"), ("2014年版《安全生产法》第九条", "2014"),
    ("2014年修正的《安全生产法》第九条", "2014"), ("2014年8月31日第二次修正的《安全生产法》第九条", "2014-8-31"),
    ("自2014年12月1日起施行的《安全生产法》第九条", "2014-12-1"), ("2014年的安全生产法第九条", "2014"),
    ("安全生产法（2014年修正）第九条", "2014"), ("2021年修订前的《安全生产法》第九条", "<2021"),
    ("修订前的《安全生产法》第九条", "former"), ("原《安全生产法》第九条", "former"),
    ("《安全生产法》（修改前）第九条", "former"), ("《安全生产法》（2014年修正）第九条和该法第十条", "2014"),
    ("《安全生产法》（2014年修正，以下简称《安法》）施行。依照《安法》第九条", "2014"),
    ("《安全生产法》（2014年修正）第九条第一款规定期限，同条第二款规定方式", "2014"),
  ])
  func isRead(text: String, expected: String) {
    #expect(version(text) == expected)
  }

  @Test(arguments: [
    "《安全生产法》第九条", "新修订的《安全生产法》第九条", "《安全生产法》（第3版）第九条",
    "《安全生产法》（2014年国家主席令第13号）第九条", "《安全生产法》（以下简称《安法》）第九条",
    "2014年检查时执行《安全生产法》第九条", "2014年，修改了的《安全生产法》第九条", "《安全生产法》（2014年废止）第九条",
    "《安全生产法》（十二章）第九条", "《安全生产法》（施行前）第九条",
    "2024年发布的《安全生产法》解读",
  ])
  func isNotInvented(text: String) {
    #expect(version(text) == nil)
  }

  @Test func aYearInBracketsBelongsToTheCode() {
    #expect(
      mentions("按HAF501(97)和HAD003/01（2019年版）第3条、GB/T 9999（2010）执行") == [
        "HAF501(97) | standard | HAF501(97)",
        "HAD003/01（2019年版）第3条 | provision | HAD003/01（2019年版） article=3",
        "GB/T 9999（2010） | standard | GB/T 9999（2010）",
      ])
    #expect(
      mentions("HAF501（1997年6月10日发布）第3条") == [
        "HAF501（1997年6月10日发布）第3条 | provision | HAF501 article=3"
      ])
    #expect(mentions("HAF501（核材料）") == ["HAF501 | standard | HAF501"])
  }

  @Test(arguments: ["", "年", "2014年13月修正", "20145年修正", "99年修正", "修正", "前", "，，", "2014年修正以前"])
  func remarksOfOtherKinds(text: String) {
    #expect(VersionMark.isWhole(text) == (text == "2014年13月修正"))
  }
}
