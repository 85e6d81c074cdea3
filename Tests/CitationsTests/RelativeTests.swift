import Citations
import Testing

/// Words that only their place resolves.
@Suite struct RelativeTests {
  static let sentences = [
    Sentence("前款规定的期限", "前款 | relative | self relative=前款"),
    Sentence("以前款规定的方式送达", "前款 | relative | self relative=前款"),
    Sentence("除前款外", "前款 | relative | self relative=前款"),
    Sentence("依照前两款的规定处罚", "前两款 | relative | self relative=前两款"),
    Sentence("违反前三款规定", "前三款 | relative | self relative=前三款"),
    Sentence("依照前条规定", "前条 | relative | self relative=前条"),
    Sentence("按照前条第一款规定提交", "前条第一款 | relative | self paragraph=1 relative=前条"),
    Sentence("前项所指人员", "前项 | relative | self relative=前项"),
    Sentence("有前两项情形之一", "前两项 | relative | self relative=前两项"),
    Sentence("实施本解释前五条规定的犯罪", "本解释前五条 | relative | self relative=前五条"),
    Sentence(
      "前款第二项、第三项和第六项行为",
      "前款第二项、第三项和第六项 | relative | self item=2 relative=前款 / "
        + "self item=3 relative=前款 / self item=6 relative=前款"),
    Sentence(
      "前款(一)、(三)项文件", "前款(一)、(三)项 | relative | self item=1 relative=前款 / self item=3 relative=前款"),
    Sentence(
      "前款第一项、第三项至第五项规定",
      "前款第一项、第三项至第五项 | relative | self item=1 relative=前款 / "
        + "self item=3 to_item=5 relative=前款"),
    Sentence("前款第(二)项", "前款第(二)项 | relative | self item=2 relative=前款"),
    Sentence("上款第（三）项出具的证明", "上款第（三）项 | relative | self item=3 relative=上款"),
    Sentence("依照上款规定", "上款 | relative | self relative=上款"),
    Sentence("本条第一款所称", "本条第一款 | relative | self paragraph=1 relative=本条"),
    Sentence(
      "本条第一款、第二款规定",
      "本条第一款、第二款 | relative | self paragraph=1 relative=本条 / self paragraph=2 relative=本条"),
    Sentence(
      "本款第一项至第三项", "本款第一项至第三项 | relative | self item=1 to_item=3 relative=本款"),
    Sentence("适用本项第１目的规定", "本项第１目 | relative | self subitem=1 relative=本项"),
    Sentence("依照本章规定取得许可证", "本章 | relative | self relative=本章"),
    Sentence(
      "除本章第一节至第三节外",
      "本章第一节至第三节 | relative | self section=1 relative=本章 / self section=2 relative=本章 / "
        + "self section=3 relative=本章"),
    Sentence(
      "本法第十条第一款和同条第三款",
      "本法第十条第一款 | provision | self article=10 paragraph=1",
      "同条第三款 | relative | self paragraph=3 relative=同条"),
    Sentence("本条前两款规定", "本条前两款 | relative | self relative=前两款"),
    Sentence(
      "前款和本办法第五条规定", "前款 | relative | self relative=前款",
      "本办法第五条 | provision | self article=5"),
    Sentence(
      "有前款除第三项以外情形之一的", "前款 | relative | self relative=前款",
      "第三项 | provision | self item=3"),
    Sentence(
      "《核安全法》第三条。该条第二款规定", "《核安全法》第三条 | provision | 核安全法 article=3",
      "该条第二款 | relative | 核安全法 paragraph=2 relative=该条"),
  ]

  @Test(arguments: sentences) func relative(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }
}
