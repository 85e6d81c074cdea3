import Testing

@testable import Reports

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("规矩", 4), ("（Ａ）", 6), ("e\u{301}", 1), ("한", 2), ("ﾊ", 1),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("𠮷", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("☎\u{FE0F}", 2),
    ("a\u{200B}b", 2),
    ("\u{1B}[1;31m错误\u{1B}[0m", 4), ("\u{1B}]8;;http://x\u{07}链接\u{1B}]8;;\u{07}", 4), ("“…”", 3),
  ])
  func measures(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [
    ("监督检查程序", 12, "监督检查程序"), ("监督检查程序", 11, "监督检查程…"), ("监督检查程序", 10, "监督检查…"),
    ("abc", 1, "…"), ("abc", 0, ""), ("\u{1B}[1m监督检查", 5, "\u{1B}[1m监督…\u{1B}[0m"),
  ])
  func truncates(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.truncate(text, to: width) == expected)
  }

  @Test func pads() {
    #expect(DisplayWidth.pad("版次", to: 6) == "版次  ")
    #expect(DisplayWidth.pad("12", to: 4, align: .trailing) == "  12")
    #expect(DisplayWidth.pad("版次", to: 7, align: .center) == " 版次  ")
    #expect(DisplayWidth.pad("版次", to: 2) == "版次")
  }
}
