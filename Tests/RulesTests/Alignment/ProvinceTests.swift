import Diagnostics
import Model
import Testing

@testable import Rules

/// One register of time limits for plants in several provinces: whom a row means follows from where the
/// plan holds and who is designated there.
@Suite struct ProvinceTests {
  private static let rows = ExamplePlan.deadlines(
    """
    <deadline key="report" kind="report" from="kind:operator" to="designated:省核应急指挥中心" \
    level="ge:nuclear-state:厂房应急" clock="enter" limit="PT45M" facility="npp" family="nuclear" \
    source="HAF002/01第十四条" state="verified"><zh>向省核应急指挥中心提交应急报告。</zh></deadline>
    <deadline key="station" kind="alert" from="kind:operator" to="kind:station" \
    level="ge:nuclear-state:厂房应急" clock="enter" limit="PT30M" facility="npp" family="nuclear" \
    source="例" state="verified"><zh>向监督站发出应急通告。</zh></deadline>
    """)

  private static func parties(_ second: String) -> String {
    let offices = [("a", "甲", "990000"), ("b", "乙", "980000")].map { key, name, code in
      """
      <party key="neo-\(key)" kind="province" jurisdiction="\(code)" state="verified">\
      <name>\(name)省核应急办</name>\
      <designation statute="HAF002/01" jurisdiction="\(code)"\(key == "b" ? second : "")>省核应急指挥中心</designation></party>
      <party key="plant-\(key)" kind="operator" jurisdiction="\(code.prefix(3))121" state="verified">\
      <name>\(name)厂</name></party>
      <party key="station-\(key)" kind="station" jurisdiction="\(code)" state="verified">\
      <name>\(name)站</name></party>
      """
    }
    return """
      <parties xmlns="urn:guiju:1" id="REG-PARTIES" schemaVersion="1">
      <header date="2026-09-01"><title>机构名录</title></header>\(offices.joined())</parties>
      """
  }

  /// A plan that reports to an office within some minutes and alerts a station.
  private static func plan(
    _ id: String, _ plant: String, codes: String, to office: String, minutes: Int = 45,
    station: String
  ) -> RuleExample.File {
    ExamplePlan(
      id, plant,
      ExamplePlan.sent(
        "aexamp33",
        #"kind="report" from="party:\#(plant)" to="\#(office)" when="enter" level="ge:nuclear-state:厂房应急" clock="enter" noCounterpart="例""#,
        ("PT\(minutes)M", "\(minutes)分钟"))
        + ExamplePlan.sent(
          "aexamp44",
          #"kind="alert" from="party:\#(plant)" to="\#(station)" when="enter" level="ge:nuclear-state:厂房应急" clock="enter" noCounterpart="例""#,
          ("PT15M", "15分钟"))
    ) {
      $0.codes = codes
      $0.facility = "npp"
    }.file
  }

  private static let first = plan(
    "EP-901", "plant-a", codes: "990121", to: "party:neo-a", station: "party:station-a")

  private func bench(_ plans: [RuleExample.File], second: String = "") -> RuleBench {
    var bench = RuleBench()
    bench.files = [:]
    for file in plans + [Self.rows, ExamplePlan.scales] { bench.files[file.path] = file.content }
    bench.files["registry/parties.xml"] = Self.parties(second)
    return bench
  }

  private func words(_ bench: RuleBench, _ rule: String) async throws -> [String] {
    try await bench.findings(rule).map { finding in
      let file = finding.place.path.split(separator: "/").last ?? ""
      return "\(file) \(finding.verdict) \(finding.message.zh)"
    }
  }

  @Test(arguments: ["party:neo-b", "designated:省核应急指挥中心"])
  func eachToItsOwn(_ office: String) async throws {
    let bench = bench([
      Self.first,
      Self.plan("EP-902", "plant-b", codes: "980121", to: office, station: "party:station-b"),
    ])
    for rule in ["NTF016", "NTF005", "REF103"] {
      #expect(try await words(bench, rule) == [])
    }
  }

  @Test func toTheOtherProvince() async throws {
    let bench = bench([
      Self.first,
      Self.plan(
        "EP-902", "plant-b", codes: "980121", to: "party:neo-a", station: "party:station-a"),
    ])
    #expect(
      try await words(bench, "NTF016") == [
        "EP-902.xml fail 厂房应急及以上时，没有写明乙厂向乙省核应急办发出应急报告（HAF002/01第十四条）。",
        "EP-902.xml fail 厂房应急及以上时，没有写明乙厂向地区监督站发出应急通告（例）。",
      ])
  }

  /// The limit binds what goes to the body of the plant's own province, and nothing else.
  @Test(arguments: [("party:neo-b", 1), ("party:neo-a", 0)])
  func tooLate(_ office: String, _ count: Int) async throws {
    let bench = bench([
      Self.first,
      Self.plan(
        "EP-902", "plant-b", codes: "980121", to: office, minutes: 60, station: "party:station-b"),
    ])
    let told = try await words(bench, "NTF005")
    #expect(
      told
        == Array(
          repeating: "EP-902.xml fail 向乙省核应急办发出应急报告的时限为1小时，法定时限为45分钟（HAF002/01第十四条）。",
          count: count))
  }

  @Test func onePlanForTwoProvinces() async throws {
    let bench = bench([
      Self.plan(
        "EP-901", "plant-a", codes: "990121 980121", to: "party:neo-a",
        station: "party:station-a party:station-b")
    ])
    #expect(
      try await words(bench, "NTF016") == [
        "EP-901.xml fail 厂房应急及以上时，没有写明甲厂向乙省核应急办发出应急报告（HAF002/01第十四条）。"
      ])
    let both = self.bench([
      Self.plan(
        "EP-901", "plant-a", codes: "990121 980121", to: "party:neo-a party:neo-b",
        station: "party:station-a party:station-b")
    ])
    #expect(try await words(both, "NTF016") == [])
  }

  /// Where the register does not say who holds the designation on the day, nobody can tell.
  @Test func nobodyDesignated() async throws {
    let bench = bench(
      [
        Self.first,
        Self.plan(
          "EP-902", "plant-b", codes: "980121", to: "party:neo-b", station: "party:station-b"),
      ], second: #" validTo="2026-01-31""#)
    #expect(
      try await words(bench, "NTF016") == [
        "EP-902.xml undetermined 机构名录没有写明行政区划980000的省核应急指挥中心是哪个单位，乙厂是否向它报告无法判定（HAF002/01第十四条）。"
      ])
  }

  @Test func designationNobodyKnows() async throws {
    var bench = bench([Self.first])
    bench.files["registry/deadlines.xml"] = Self.rows.content.replacing(
      "designated:省核应急指挥中心", with: "designated:省核应急总部")
    #expect(
      try await words(bench, "REF103") == [
        "deadlines.xml fail 机构名录中没有法定称谓“省核应急总部”，对应不到单位。"
      ])
  }
}
