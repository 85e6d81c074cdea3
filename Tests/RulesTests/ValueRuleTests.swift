import Diagnostics
import Model
import Testing

@testable import Rules

/// What a `value` says against its words.
@Suite struct ValueRuleTests {
  /// The findings of a rule on one paragraph with the id `aexamp22`.
  static func findings(
    _ code: String, _ words: String, meta: ExampleMeta = ExampleMeta()
  ) async throws -> [Finding] {
    try await ExampleRunner.findings(
      of: code, in: .procedure(#"<p id="aexamp22">\#(words)</p>"#, meta: meta))
  }

  static func count(_ code: String, _ words: String) async throws -> Int {
    let findings = try await findings(code, words)
    for finding in findings { #expect(finding.place.element == "aexamp22") }
    return findings.count
  }

  // MARK: TXT101

  @Test(arguments: [
    ("PT15M", "15分钟"), ("PT15M", "十五分钟"), ("PT15M", "一刻钟"), ("PT15M", "15 min"), ("PT15M", "15分"),
    ("P1M", "一个月"), ("P1M", "1个月"), ("P1M", "第一个月"), ("PT2H", "二小时"), ("PT2H", "两个小时"),
    ("PT120M", "2小时"), ("P7WD", "7个工作日"), ("P7WD", "七个工作日"), ("PT30M", "半小时"),
    ("PT2H..PT3H", "2至3小时"), ("PT2H..PT3H", "每2～3小时"), ("PT1H", "每小时"), ("PT24H", "24小时"),
    ("P15D", "十五日"), ("P12M", "一年"), ("P1Y", "12个月"), ("P6M", "半年"), ("P18M", "一年半"),
    ("P1W", "一周"), ("P7D", "一周"), ("PT90M", "1小时30分钟"), ("PT15M", "15分钟以上"),
    ("immediate", "立即"), ("immediate", "第一时间"), ("prompt", "尽快"), ("discretionary", "视情况"),
    ("P30D", "30日"), ("P30D", "30天"), ("P1Y6M", "18个月"), ("P2Y..P4Y", "每2至4年"), ("PT60S", "60秒"),
    ("PT0.5H", "半小时"),
  ])
  func sameTimeIsSilent(duration: String, words: String) async throws {
    let value = #"在<value role="within" duration="\#(duration)">\#(words)</value>内报告。"#
    #expect(try await Self.count("TXT101", value) == 0)
  }

  @Test(arguments: [
    ("PT15M", "45分钟"), ("PT15M", "15小时"), ("P1M", "30日"), ("P30D", "一个月"), ("P7D", "7个工作日"),
    ("P7WD", "7日（自然日）"), ("P7WD", "一周"), ("PT2H", "2至3小时"), ("PT2H..PT3H", "2小时"),
    ("PT2H..PT3H", "3小时"),
    ("PT24H", "一天"), ("P1Y", "11个月"), ("immediate", "15分钟"), ("immediate", "及时"), ("prompt", "立即"),
    ("PT15M", "立即"), ("PT15M", "视情况"), ("discretionary", "必须立即"), ("P15D", "五十日"), ("PT1H", "每2小时"),
    ("immediate", "立即，最迟30分钟"), ("P1M", "每年"),
  ])
  func otherTimeIsAnError(duration: String, words: String) async throws {
    let value = #"在<value role="within" duration="\#(duration)">\#(words)</value>报告。"#
    let findings = try await Self.findings("TXT101", value)
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.verdict == .fail)
    #expect(findings.first?.place.element == "aexamp22")
    #expect(findings.first?.message.zh.contains("检查") == false)
  }

  /// A bare number in the value, its unit behind it.
  @Test func unitMayStandBehindTheValue() async throws {
    #expect(try await Self.count("TXT101", #"<value duration="PT15M">15</value>分钟内"#) == 0)
    #expect(try await Self.count("TXT101", #"<value duration="PT15M">15</value>小时内"#) == 1)
    #expect(try await Self.count("TXT104", #"<value duration="PT15M">15</value>分钟内"#) == 0)
    #expect(
      try await Self.count(
        "TXT102", #"<value number="10" unit="%">10</value><em>%</em>以上"#) == 0)
  }

  @Test func dayTypeAgainstDuration() async throws {
    let value = #"<value role="limit" duration="P10WD" dayType="natural">10个工作日</value>"#
    #expect(try await Self.count("TXT101", value) == 1)
  }

  /// Words broken by markup and line breaks are the same words.
  @Test func lineBreaksAndEntities() async throws {
    #expect(try await Self.count("TXT101", "<value duration=\"PT15M\">15\n    分钟</value>") == 0)
    #expect(
      try await Self.count("TXT101", "<value duration=\"PT15M\">&#x31;5&#xA0;分钟</value>") == 0)
    #expect(
      try await Self.count("TXT101", "<value duration=\"PT15M\">１<!-- 4 -->５分钟</value>") == 0)
  }

  // MARK: TXT102 and TXT103

  @Test(arguments: [
    (#"number="3" unit="人""#, "3人"), (#"number="2" unit="人""#, "两人"),
    (#"number="2" unit="人""#, "两名"),
    (#"number="3" unit="车组""#, "3个车组"), (#"number="4" unit="席""#, "4席"), (#"number="10""#, "10"),
    (#"number="5..10" unit="%""#, "5%～10%"), (#"number="5..10" unit="%""#, "百分之五至百分之十"),
    (#"number="1" unit="mSv""#, "1000 μSv"), (#"number="1000" unit="μSv""#, "1毫希沃特"),
    (#"number="50" unit="%""#, "一半"), (#"number="20" unit="万元""#, "二十万元"),
    (#"number="200000" unit="元""#, "20万元"), (#"number="24" unit="小时""#, "24小时"),
    (#"number="4" unit="Bq/cm2""#, "4 Bq/cm²"), (#"number="0.1" unit="g""#, "0.1 g"),
    (#"number="0.5" unit="km""#, "500米"), (#"number="1000000" unit="Bq""#, "1×10⁶ Bq"),
    (#"number="14" unit="人日""#, "14人日"), (#"number="5" unit="人""#, "不少于5人"),
    (#"number="1" unit="次""#, "一次"), (#"number="-10" unit="℃""#, "-10℃"),
    (#"number="1" unit="组""#, "1组"),
    (#"number="3" unit="例次""#, "3例次"), (#"number="10" unit="%""#, "10％"),
  ])
  func sameAmountIsSilent(attributes: String, words: String) async throws {
    let value = #"抽取<value \#(attributes)>\#(words)</value>。"#
    for code in ["TXT102", "TXT103", "TXT104"] {
      #expect(try await Self.count(code, value) == 0, "\(code)")
    }
  }

  @Test(arguments: [
    (#"number="3" unit="人""#, "13人"), (#"number="3" unit="辆""#, "3台"),
    (#"number="5" unit="%""#, "5～10%"),
    (#"number="5..10" unit="%""#, "10%"), (#"number="10""#, "10%"),
    (#"number="20" unit="万元""#, "二万元"),
    (#"number="24" unit="小时""#, "24分钟"), (#"number="1" unit="mSv""#, "100 μSv"),
    (#"number="3" unit="km""#, "3 km²"), (#"number="2" unit="%""#, "百分之三"),
    (#"number="10" unit="%""#, "10 mSv"),
    (#"number="5" unit="份""#, "5个"), (#"number="0.5" unit="m""#, "5米"),
  ])
  func otherAmountIsAnError(attributes: String, words: String) async throws {
    let value = #"抽取<value \#(attributes)>\#(words)</value>。"#
    let findings = try await Self.findings("TXT102", value)
    #expect(findings.count == 1)
    #expect(findings.first?.verdict == .fail)
    #expect(try await Self.count("TXT103", value) == 0)
  }

  @Test func unknownUnitsAreUndetermined() async throws {
    for words in [#"unit="柜">3台"#, #"unit="台">3柜"#, #"unit="g">3 gal"#] {
      let findings = try await Self.findings("TXT102", #"<value number="3" \#(words)</value>"#)
      #expect(findings.map(\.verdict) == [.undetermined], "\(words)")
      #expect(findings.map(\.severity) == [.warning])
    }
  }

  @Test(arguments: [
    ("mSv", "μSv", "1000倍"), ("mSv/h", "μSv/h", "1000倍"), ("μSv", "mSv", "1000倍"),
    ("Sv", "mSv", "1000倍"),
    ("km", "米", "1000倍"), ("万元", "元", "10000倍"), ("mSv", "mSv/h", "不同的量"),
    ("mSv/h", "mSv/a", "不同的量"),
    ("mGy", "mSv", "不同的量"), ("%", "‰", "10倍"), ("Bq/L", "kBq/L", "1000倍"),
    ("Bq/L", "Bq/kg", "不同的量"),
    ("nGy/h", "μGy/h", "1000倍"),
  ])
  func unitSlip(data: String, words: String, said: String) async throws {
    let value = #"超过<value number="5" unit="\#(data)">5 \#(words)</value>时撤出。"#
    let findings = try await Self.findings("TXT103", value)
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
    #expect(findings.first?.message.zh.contains(said) == true, "\(findings.map(\.message.zh))")
    #expect(try await Self.count("TXT102", value) == 0)
  }

  // MARK: TXT104

  @Test(arguments: [
    #"<value duration="PT15M">规定时间</value>"#, #"<value number="5" unit="人">若干人</value>"#,
    #"<value duration="PT15M"></value>"#, #"<value role="within">15分钟</value>"#,
    #"<value role="min">5人</value>"#, #"<value>立即</value>"#, #"<value>适当</value>"#,
    #"<value duration="PT15M">5人</value>"#, #"<value duration="P15D">半个月</value>"#,
    "<value duration=\"PT15M\">\n</value>",
  ])
  func valueWithoutQuantity(value: String) async throws {
    let findings = try await Self.findings("TXT104", "应当\(value)报告。")
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .warning)
  }

  // MARK: TXT106

  @Test(arguments: [
    #"整改期限为<value role="limit" duration="P30D">30日</value>。"#,
    #"在<value duration="P60D">六十日</value>内提出。"#,
    #"在<value role="within" duration="P30D" dayType="unstated">30日</value>内完成。"#,
    #"在<value role="within" duration="P10D..P15D">10至15日</value>内完成。"#,
    #"在<value role="within" duration="P30D">30日</value>内完成，报告在<value role="within" duration="P7WD">7个工作日</value>内报送。"#,
  ])
  func unstatedDayKind(words: String) async throws {
    let findings = try await Self.findings("TXT106", words)
    #expect(findings.map(\.verdict) == [.undetermined])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    #"<value role="limit" duration="P30D" dayType="natural">30日</value>内"#,
    #"<value role="limit" duration="P30D" dayType="working">30日</value>内"#,
    #"<value role="limit" duration="P30D">30个自然日</value>内"#,
    #"<value role="limit" duration="P30D">30日</value>（自然日）内"#,
    #"<value role="retain" duration="P30D" dayType="natural">30日</value>"#,
  ])
  func dayKindOfWordsAndDataDiffer(words: String) async throws {
    let findings = try await Self.findings("TXT106", words)
    #expect(findings.map(\.verdict) == [.fail])
  }

  @Test(arguments: [
    #"保存<value role="retain" duration="P30D">30日</value>。"#,
    #"<value role="every" duration="P10D">每10日</value>核对。"#,
    #"近<value duration="P30D">30日</value>内的记录"#,
    #"在<value role="within" duration="P7WD">7个工作日</value>内"#,
    #"<value role="limit" duration="P1M">一个月</value>内"#,
    #"<value role="within" duration="P30D" dayType="natural">30日（自然日）</value>内"#,
    #"<value role="within" duration="P30D" dayType="natural">30日</value>（自然日）内"#,
    #"<value role="within" duration="P1W">一周</value>内"#,
    #"<value role="within" duration="P7D">一周</value>内"#,
    #"依据<cite target="行政处罚法#44" role="deadline">有关规定</cite>在<value duration="P10D">10日</value>内陈述"#,
    #"<value role="every" duration="P1D">每日</value>报告"#,
  ])
  func statedDayKindIsSilent(words: String) async throws {
    #expect(try await Self.count("TXT106", words) == 0)
  }

  @Test func declarationForTheWholeDocument() async throws {
    let limit = #"<p id="aexamp22">在<value role="limit" duration="P30D">30日</value>内完成。</p>"#
    func findings(_ words: String, _ limit: String) async throws -> [Finding] {
      try await ExampleRunner.findings(
        of: "TXT106", in: .procedure(#"<p id="aexamp23">\#(words)</p>"# + limit))
    }
    #expect(try await findings("本程序所称日，除另有注明外，均指自然日。", limit).isEmpty)
    #expect(try await findings("自然日包括节假日。", limit).count == 1)
    let stated =
      #"<p id="aexamp22">在<value role="limit" duration="P30D" dayType="natural">30日</value>内完成。</p>"#
    #expect(try await findings("本程序所称日均指自然日。", stated).isEmpty)
    #expect(try await findings("本程序所称日均指工作日。", stated).count == 1)
  }

  // MARK: TXT107

  @Test(arguments: [
    #"<value number="10..5" unit="%">10%至5%</value>"#,
    #"<value duration="PT3H..PT2H">3至2小时</value>"#,
    #"<value role="ratio" number="120" unit="%">120%</value>"#,
    #"<value role="ratio" number="1.2" unit="1">1.2</value>"#,
    #"<sampling id="aexamp55" population="岗位">抽取<value role="min" number="150" unit="%">150%</value></sampling>"#,
    #"<workload id="aexamp55">不少于<value role="min" number="12" unit="人日">12人日</value>，一般为<value role="nominal" number="10" unit="人日">10人日</value></workload>"#,
    #"<workload id="aexamp55">不超过<value role="max" number="8" unit="人日">8人日</value>，不少于<value role="min" number="10" unit="人日">10人日</value></workload>"#,
    #"<sampling id="aexamp55" population="岗位"><value role="min" number="20" unit="份">20份</value>，最多<value role="max" number="10" unit="份">10份</value></sampling>"#,
  ])
  func outOfOrder(words: String) async throws {
    let findings = try await Self.findings("TXT107", words)
    #expect(findings.count == 1)
    #expect(findings.first?.severity == .error)
  }

  @Test(arguments: [
    #"<value number="150" unit="%">150%</value>"#, #"<value duration="P1M..P30D">一个月至30日</value>"#,
    #"<sampling id="aexamp55" population="岗位">抽取<value role="ratio" number="100" unit="%">100%</value></sampling>"#,
    #"<workload id="aexamp55">一般为<value role="nominal" number="10" unit="人日">10人日</value>，不超过<value role="max" number="14" unit="人日">14人日</value>；准备<value role="nominal" number="20" unit="人日">20人日</value></workload>"#,
    #"<workload id="aexamp55">不少于<value role="min" number="12" unit="人日">12人日</value>，<value role="max" number="3" unit="人">3人</value></workload>"#,
    #"<value number="5..5" unit="人">5人</value>"#,
  ])
  func inOrder(words: String) async throws {
    #expect(try await Self.count("TXT107", words) == 0)
  }

  // MARK: TXT108

  @Test(arguments: [
    ("不少于", "ge", "5人", ""), ("不得少于", "ge", "5人", ""), ("至少", "ge", "5人", ""),
    ("", "ge", "5人", "以上"),
    ("", "ge", "5人", "（含）以上"), ("不超过", "le", "5%", ""), ("不应高于", "le", "5%", ""),
    ("未超过", "le", "5%", ""),
    ("", "le", "5公里", "以内"), ("", "le", "5公里", "内"), ("超过", "gt", "5%", ""), ("高于", "gt", "5%", ""),
    ("低于", "lt", "5%", ""), ("不足", "lt", "5人", ""), ("不低于额定值的", "ge", "90%", ""),
    ("超过本底平均值", "gt", "100 nGy/h", "以上"), ("达到", "ge", "1 mSv", ""), ("达到", "eq", "100%", ""),
    ("达到或者超过", "ge", "1 mSv", ""), ("", "eq", "5人", "的全部"), ("", "ge", "5%", "以上述方法"),
    ("", "lt", "5人", "，不足的全部"), ("≥", "ge", "5%", ""), ("合格率为", "eq", "100%", ""),
    ("未达到", "lt", "90%", ""), ("达到或者预计超过", "ge", "15%", ""), ("超过限值时应当在", "le", "5公里", "内部"),
  ])
  func agreeingComparison(before: String, op: String, words: String, after: String) async throws {
    let number = words.prefix { "0123456789".contains($0) }
    let unit = words.dropFirst(number.count).replacing(" ", with: "")
    let value = #"<value number="\#(number)" unit="\#(unit)" op="\#(op)">\#(words)</value>"#
    #expect(try await Self.count("TXT108", "应当\(before)\(value)\(after)。") == 0)
  }

  @Test(arguments: [
    ("不少于", "le", ""), ("不少于", "gt", ""), ("不得超过", "ge", ""), ("超过", "ge", ""), ("低于", "le", ""),
    ("", "le", "以上"), ("", "ge", "以下"), ("", "lt", "以内"), ("不低于额定值的", "lt", ""), ("不足", "ge", ""),
    ("达到", "lt", ""), ("不超过", "eq", ""), ("达到或者超过", "gt", ""),
  ])
  func contradictingComparison(before: String, op: String, after: String) async throws {
    let value = #"<value number="5" unit="%" op="\#(op)">5%</value>"#
    let findings = try await Self.findings("TXT108", "应当\(before)\(value)\(after)。")
    #expect(findings.count == 1)
    #expect(findings.first?.place.element == "aexamp22")
  }

  /// The words may stand inside the value, and those of its neighbour are not its own.
  @Test func whereTheComparisonStands() async throws {
    #expect(try await Self.count("TXT108", #"<value duration="PT15M" op="le">15分钟以上</value>"#) == 1)
    #expect(
      try await Self.count("TXT108", #"<value number="10" op="le">10</value>%以上"#) == 1)
    #expect(
      try await Self.count("TXT108", #"超过规定时限<value duration="PT10M" op="lt">10分钟</value>"#) == 1)
    let pair =
      #"超过<value number="5" unit="%">5%</value>、<value number="9" unit="%" op="le">9%</value>以下"#
    #expect(try await Self.count("TXT108", pair) == 0)
  }
}
