import Testing

@testable import Model

/// Every spelling of a quantity that the field writes, and everything that only looks like one.
@Suite struct QuantityScannerTests {
  private static func read(_ text: String, counts: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return QuantityScanner(bytes, counts: counts).mentions().map { mention in
      let words = String(decoding: bytes[mention.range], as: UTF8.self)
      return words + " = " + amount(mention.amount) + (mention.isVague ? "?" : "")
        + (mention.isRhythm ? " rhythm" : "")
    }
  }

  private static func amount(_ amount: QuantityMention.Amount) -> String {
    switch amount {
    case .time(let lower, let upper):
      lower == upper ? span(lower) : span(lower) + ".." + span(upper)
    case .quantity(let quantity):
      (quantity.lower == quantity.upper
        ? "\(quantity.lower)" : "\(quantity.lower)..\(quantity.upper)")
        + (quantity.unit.isEmpty ? "" : " " + quantity.unit)
    }
  }

  private static func span(_ span: TimeSpan) -> String {
    var parts: [String] = []
    if span.months > 0 { parts.append("\(span.months)M") }
    if span.days > 0 {
      let kind = span.dayKind == .working ? "WD" : span.dayKind == .natural ? "ND" : "D"
      parts.append("\(span.days)\(kind)")
    }
    if span.seconds > 0 { parts.append("\(span.seconds)s") }
    return parts.joined(separator: "+")
  }

  @Test(arguments: [
    ("在15分钟内", "15分钟 = 900s"),
    ("15 分钟", "15 分钟 = 900s"),
    ("15\u{A0}分钟", "15\u{A0}分钟 = 900s"),
    ("１５分钟", "１５分钟 = 900s"),
    ("15 min", "15 min = 900s"),
    ("72h", "72h = 259200s"),
    ("一个月", "一个月 = 1M"),
    ("二小时", "二小时 = 7200s"),
    ("两小时", "两小时 = 7200s"),
    ("两个小时", "两个小时 = 7200s"),
    ("两个半小时", "两个半小时 = 9000s"),
    ("半小时", "半小时 = 1800s"),
    ("半个小时", "半个小时 = 1800s"),
    ("1.5小时", "1.5小时 = 5400s"),
    ("1小时30分钟", "1小时30分钟 = 5400s"),
    ("1年零6个月", "1年零6个月 = 18M"),
    ("一年半", "一年半 = 18M"),
    ("半年", "半年 = 6M"),
    ("一刻钟", "一刻钟 = 900s"),
    ("三五天", "三五天 = 35D?"),
    ("十几小时", "十几小时 = 36000s?"),
    ("7个工作日", "7个工作日 = 7WD"),
    ("七个工作日", "七个工作日 = 7WD"),
    ("30日（自然日）内", "30日（自然日） = 30ND"),
    ("30日（自然日，下同）内", "30日（自然日 = 30ND"),
    ("十五日内", "十五日 = 15D"),
    ("六十日", "六十日 = 60D"),
    ("一百二十日", "一百二十日 = 120D"),
    ("三天", "三天 = 3D"),
    ("两周", "两周 = 14ND"),
    ("一个星期", "一个星期 = 7ND"),
    ("一年", "一年 = 12M"),
    ("3个季度", "3个季度 = 9M"),
    ("2至3小时", "2至3小时 = 7200s..10800s"),
    ("二至三小时", "二至三小时 = 7200s..10800s"),
    ("2～3小时", "2～3小时 = 7200s..10800s"),
    ("2-3小时", "2-3小时 = 7200s..10800s"),
    ("2小时至3小时", "2小时至3小时 = 7200s..10800s"),
    ("15分钟至1小时", "15分钟至1小时 = 900s..3600s"),
    ("5至10个工作日", "5至10个工作日 = 5WD..10WD"),
    ("每小时", "每小时 = 3600s rhythm"),
    ("每2小时", "2小时 = 7200s"),
    ("每两年", "两年 = 24M"),
    ("每隔2小时", "2小时 = 7200s"),
    ("每2至4年", "2至4年 = 24M..48M"),
    ("每半年", "半年 = 6M"),
    ("每年", "每年 = 12M rhythm"),
    ("每月", "每月 = 1M rhythm"),
    ("每季度", "每季度 = 3M rhythm"),
    ("每个工作日", "每个工作日 = 1WD rhythm"),
  ])
  func times(text: String, expected: String) {
    #expect(Self.read(text) == [expected])
    #expect(Self.read(text, counts: true) == [expected])
  }

  @Test(arguments: [
    ("1 mSv", "1 mSv = 1 mSv"),
    ("1mSv/h", "1mSv/h = 1 mSv/h"),
    ("100 nGy/h以上", "100 nGy/h = 100 nGy/h"),
    ("5 uSv/h", "5 uSv/h = 5 uSv/h"),
    ("5毫希", "5毫希 = 5 毫希"),
    ("5微希沃特每小时", "5微希沃特每小时 = 5 微希沃特每小时"),
    ("5%～10%", "5%～10% = 5..10 %"),
    ("5～10%", "5～10% = 5..10 %"),
    ("百分之十", "百分之十 = 10 %"),
    ("四分之一", "四分之一 = 25 %"),
    ("三分之一", "三分之一 = 1 %?"),
    ("一半", "一半 = 50 %"),
    ("千分之五", "千分之五 = 5 ‰"),
    ("10余公里", "10余公里 = 10 公里?"),
    ("二十万元", "二十万元 = 20 万元"),
    ("50万元以下", "50万元 = 50 万元"),
    ("1,000元", "1,000元 = 1000 元"),
    ("1×10⁶ Bq", "1×10⁶ Bq = 1000000 Bq"),
    ("10⁶ Bq", "10⁶ Bq = 1000000 Bq"),
    ("3.7E4 Bq", "3.7E4 Bq = 37000 Bq"),
    ("1×10^-2 Gy", "1×10^-2 Gy = 0.01 Gy"),
    ("4 Bq/cm²", "4 Bq/cm² = 4 Bq/cm²"),
    ("4 Bq/cm2", "4 Bq/cm2 = 4 Bq/cm2"),
    ("-10℃", "10℃ = -10 ℃"),
    ("零下10℃", "10℃ = -10 ℃"),
    ("0.6公里", "0.6公里 = 0.6 公里"),
    ("33 m/s", "33 m/s = 33 m/s"),
  ])
  func measures(text: String, expected: String) {
    #expect(Self.read(text) == [expected])
  }

  @Test(arguments: [
    "2026年8月15日起施行", "二〇二六年八月十五日", "8月10日至15日", "1月31日前",
    "第三十条", "第3年", "第3至5年", "第一百二十条之一", "第二十条", "GB/T 9704-2012", "IP-024", "HAF001/02",
    "一般情况", "一旦发生", "统一领导", "〔2026〕5号", "1号机组", "2、3号机组", "四级应急状态",
    "1台", "三人", "一次", "第十五日", "10周年", "四级", "百年一遇", "几公里外",
    "mode 5 mode", "M310机组", "7.3.1", "8时30分", "2026-08-15", "5月至9月", "v1.2", "3月", "二、三号机组",
    "每次", "每人", "每台", "万一", "上一年度", "下一年度", "任一季度", "第一时间", "千万不要", "半径", "一些", "八级地震", "0号",
  ])
  func notQuantities(text: String) {
    #expect(Self.read(text) == [])
  }

  @Test(arguments: [
    ("两人", "两人 = 2 人"),
    ("3个车组", "3个 = 3 个"),
    ("10", "10 = 10"),
    ("5至10", "5至10 = 5..10"),
    ("20%", "20% = 20 %"),
    ("不少于3人", "3人 = 3 人"),
    ("第一个月", "一个月 = 1M"),
    ("批准后一年内", "一年 = 12M"),
    ("15分", "15分 = 900s"),
    ("2时", "2时 = 7200s"),
    ("3月", "3月 = 3M"),
    ("一点五倍", "一点五倍 = 1.5 倍"),
    ("10万人", "10万人 = 100000 人"),
    ("30余人", "30余人 = 30 人?"),
    ("三百零五个", "三百零五个 = 305 个"),
    ("4席", "4席 = 4 席"),
    ("9000片", "9000片 = 9000 片"),
    ("5至10人日", "5至10人日 = 5..10 人日"),
  ])
  func inValues(text: String, expected: String) {
    #expect(Self.read(text, counts: true) == [expected])
  }

  @Test(arguments: ["第一时间", "规定时间", "IP-024", "若干", "第三条"])
  func notEvenInValues(text: String) {
    #expect(Self.read(text, counts: true) == [])
  }

  @Test func severalInOneSentence() {
    #expect(
      Self.read("应当在15分钟内报告，此后每小时续报，剂量率超过1 mSv/h、距离5公里以内的，30日内（2026年9月1日前）书面报告")
        == [
          "15分钟 = 900s", "每小时 = 3600s rhythm", "1 mSv/h = 1 mSv/h", "5公里 = 5 公里", "30日 = 30D",
        ])
  }

  /// No input, however odd, may stop the reader.
  @Test(arguments: [
    "", "每", "第", "百分之", "分之一", "1×10", "1E", "10⁻", "99999999999999999999分钟",
    "999999999999999999万元",
    "半半半", "一一一一一一一一一一", "百百百", "5至", "至5", "5至至5", "1×10^99999 Bq", "九千九百九十九万九千九百九十九日",
    "1小时1小时1小时", "（自然日）", "0.0000000000000000001 mSv", "99999999999999999年",
  ])
  func survives(text: String) {
    _ = Self.read(text)
    _ = Self.read(text, counts: true)
    for cut in 0..<text.utf8.count {
      let bytes = Array(text.utf8.prefix(cut))
      for counts in [true, false] {
        for mention in QuantityScanner(bytes, counts: counts).mentions() {
          #expect(mention.range.upperBound <= bytes.count && !mention.range.isEmpty)
        }
      }
    }
  }

  @Test func unitsOfOneSpellingCompareExactly() throws {
    let one = try #require(Quantity(number: "1", unit: "mSv"))
    #expect(one.isSameAmount(as: try #require(Quantity(number: "1000", unit: "μSv"))) == true)
    #expect(one.isSameAmount(as: try #require(Quantity(number: "1000", unit: "µSv"))) == true)
    #expect(one.isSameAmount(as: try #require(Quantity(number: "1", unit: "mSv/h"))) == false)
    #expect(one.isSameAmount(as: try #require(Quantity(number: "1", unit: "mGy"))) == false)
    #expect(one.isSameAmount(as: try #require(Quantity(number: "1", unit: "rem"))) == nil)
  }
}
