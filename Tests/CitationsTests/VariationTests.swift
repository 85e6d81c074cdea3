import Citations
import Testing

/// The same citation in other widths, with blanks, and with the line breaks of a printed page.
@Suite struct VariationTests {
  /// A name as written, its norm, and whether its own words stand for this document.
  private static let names = [
    ("《核安全法》", "核安全法"), ("中华人民共和国核安全法", "中华人民共和国核安全法"),
    ("《关于修改〈放射性药品管理办法〉的决定》", "关于修改〈放射性药品管理办法〉的决定"), ("本条例", "self"),
  ]
  private static let provisions = [
    ("第三条", ["article=3"]),
    ("第五十五条第二款第（三）项", ["article=55 paragraph=2 item=3"]),
    ("第三、四、五条", ["article=3", "article=4", "article=5"]),
    (
      "第八条、第九条第一款和第十二条至第十五条",
      ["article=8", "article=9 paragraph=1", "article=12 to_article=15"]
    ),
    ("第12条第3款", ["article=12 paragraph=3"]),
    ("第一百三十四条至第一百三十九条之一", ["article=134 to_article=139-1"]),
  ]

  private static func wide(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x30...0x39).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  private static func spaced(_ text: String) -> String {
    text.replacing("第", with: "第 ", maxReplacements: 1)
  }
  private static func half(_ text: String) -> String {
    text.replacing("（", with: "(").replacing("）", with: ")")
  }
  private static func broken(_ text: String) -> String {
    text.replacing("第", with: "\n第", maxReplacements: 1)
  }

  @Test(arguments: ["依照", "你单位违反了", "（"], ["的规定，", "。", "）"])
  func everyFormInEveryWidth(before: String, behind: String) {
    for (name, norm) in Self.names {
      for (provision, targets) in Self.provisions {
        for change in [{ $0 }, Self.wide, Self.half, Self.spaced, Self.broken]
          as [(String) -> String]
        {
          let words = name + change(provision)
          let text = "经查，" + before + words + behind
          let expected =
            "\(words) | provision | " + targets.map { "\(norm) \($0)" }.joined(separator: " / ")
          #expect(mentions(text) == [expected])
        }
      }
    }
  }

  static let sentences = [
    Sentence(
      "依据《核安全法》第 六 十 二 条第 一 款处理", "《核安全法》第 六 十 二 条第 一 款 | provision | 核安全法 article=62 paragraph=1"),
    Sentence("依照《核安全法》第四\n十四条第二款", "《核安全法》第四\n十四条第二款 | provision | 核安全法 article=44 paragraph=2"),
    Sentence("执行《 核安全法 》", "《 核安全法 》 | document | 核安全法"),
    // The heading of the next article is no part of a citation that ends a line.
    Sentence("废止《核安全法》\n第五条　本办法自公布之日起施行。", "《核安全法》 | document | 核安全法"),
    Sentence("第16.2节和16.4节", "第16.2节和16.4节 | provision | self section=16.2 / self section=16.4"),
    Sentence("申请人不服甘环罚〔2025〕9号", "甘环罚〔2025〕9号 | docnumber | 甘环罚〔2025〕9号"),
    Sentence("单位已经取得国核安证字1203号", "国核安证字1203号 | docnumber | 国核安证字1203号"),
    Sentence("编号为国核安证字第1203号", "国核安证字第1203号 | docnumber | 国核安证字第1203号"),
    Sentence("执行自然资发〔2023〕8号", "自然资发〔2023〕8号 | docnumber | 自然资发〔2023〕8号"),
    Sentence("持有鲁环辐证[B0123]", "鲁环辐证[B0123] | docnumber | 鲁环辐证[B0123]"),
    Sentence("罚〔2023〕16-1号", "罚〔2023〕16-1号 | docnumber | 罚〔2023〕16-1号"),
    Sentence("本章规定适用于进口", "本章 | relative | self relative=本章"),
    Sentence("本节检查内容见附表"),
    Sentence("第二条供电回路停电，第三款改进型在论证，前款到账后支付"),
    Sentence("以上第一项、第二项证据经质证"),
    Sentence("民法典型案例"),
  ]

  @Test(arguments: sentences) func isRead(_ sentence: Sentence) {
    #expect(mentions(sentence.text) == sentence.expected)
  }
}
