import Citations
import Testing

@Suite struct ChineseNumeralTests {
  static let values: [(String, Int)] = [
    ("零", 0), ("〇", 0), ("一", 1), ("两", 2), ("十", 10), ("十二", 12), ("二十", 20), ("廿", 20),
    ("廿三", 23), ("卅一", 31), ("一十二", 12), ("九十九", 99), ("一百", 100), ("一百零五", 105),
    ("一百〇五", 105), ("一百一十", 110), ("一百十五", 115), ("一百二十", 120), ("两百", 200),
    ("一千零五", 1005), ("一千零二十", 1020), ("一千二百四十二", 1242), ("一万", 10_000),
    ("一万二千", 12_000), ("十二万", 120_000), ("十万零一十", 100_010), ("一亿零三万", 100_030_000),
    ("二〇二四", 2024), ("一九八六", 1986), ("12", 12), ("１２", 12), ("0", 0), ("007", 7),
    ("贰拾", 20), ("壹万伍仟", 15_000),
  ]

  static let refused = [
    "", "一十百", "一百五", "二四", "十两", "两十", "十十", "百", "万", "一百零", "零零", "一万二", "一二百",
    "一百二百", "第三", "三条", "-1", "1.5", "一 二", "1一", "一百零十", "亿万", "零百", "零五十", "1234567890123456",
  ]

  @Test(arguments: values) func value(_ text: String, _ value: Int) {
    #expect(ChineseNumeral.value(of: text) == value)
  }

  @Test(arguments: refused) func refusal(_ text: String) {
    #expect(ChineseNumeral.value(of: text) == nil)
  }

  @Test func everyWrittenNumeralIsReadBack() {
    for value in Array(0...12_345) + [100_010, 1_000_000, 10_000_001, 305_000_020] {
      let text = ChineseNumeral.text(of: value)
      #expect(text.flatMap { ChineseNumeral.value(of: $0) } == value)
    }
  }

  @Test func written() {
    #expect(ChineseNumeral.text(of: 1242) == "一千二百四十二")
    #expect(ChineseNumeral.text(of: 10) == "十")
    #expect(ChineseNumeral.text(of: 110) == "一百一十")
    #expect(ChineseNumeral.text(of: 1005) == "一千零五")
    #expect(ChineseNumeral.text(of: 100_010) == "十万零一十")
    #expect(ChineseNumeral.text(of: -1) == nil)
  }
}
