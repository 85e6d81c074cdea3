import Documents
import Testing

@Suite struct WhiteSpaceTests {
  @Test(arguments: [
    ("应当在\n      十五分钟内", "应当在十五分钟内"), ("应当在\n  15分钟", "应当在 15分钟"),
    ("应当在，\n  报告", "应当在，报告"),
    ("10\n  km", "10 km"),
    ("距离\n  10 km", "距离 10 km"),
    ("距离 10  km", "距离 10 km"),
    ("两个 空格", "两个 空格"),
    ("“引号”\n  之后", "“引号”之后"),
    ("\n  首尾 \n", "首尾"),
    ("第一行\r\n  第二行", "第一行第二行"),
    ("破折号——\n  之后", "破折号——之后"),
    ("", ""), ("   \n ", ""), ("a\tb", "a b"),
    ("𠮷\n𠮷", "𠮷𠮷"),
  ])
  func normalises(text: String, expected: String) {
    #expect(WhiteSpace.normalised(text) == expected)
  }

  @Test func isIdempotent() {
    for text in ["应当 在\n 10\n km 内，\n  报告", " a \n 汉\n b "] {
      let once = WhiteSpace.normalised(text)
      #expect(WhiteSpace.normalised(once) == once)
    }
  }
}
