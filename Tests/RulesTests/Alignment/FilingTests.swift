import Diagnostics
import Model
import Testing

@testable import Rules

/// LIF002: with whom a plan is filed, by when, and what nobody can tell.
@Suite struct FilingTests {
  private static let county = "approvals/EP-CO-01.xml"

  /// The twin with some texts written over, on a day.
  private func bench(
    _ day: String = Twin.day, _ edits: (path: String, old: String, new: String)...
  ) throws -> RuleBench {
    var bench = try Twin.clean().bench()
    bench.asOf = day
    for edit in edits {
      let text = try #require(bench.files[edit.path])
      try #require(text.contains(edit.old), "\(edit.path): \(edit.old)")
      bench.files[edit.path] = text.replacing(edit.old, with: edit.new)
    }
    return bench
  }

  /// The county's plan issued just before the end of the year of which the holidays are known.
  private func yearEnd(_ day: String, filed: String?) throws -> RuleBench {
    var bench = try bench(
      day,
      (
        Twin.path("EP-CO-01"), #"issued="2026-06-01" effective="2026-06-15""#,
        #"issued="2026-12-20" effective="2026-12-21""#
      ),
      (Self.county, #"date="2026-06-01" digest"#, #"date="2026-12-20" digest"#))
    let text = try #require(bench.files[Self.county])
    bench.files[Self.county] =
      filed.map { text.replacing("2026-06-10", with: $0) }
      ?? text.replacing(/<filing[^>]*>/, with: "")
    return bench
  }

  private func county(_ bench: RuleBench) async throws -> [String] {
    try await bench.findings("LIF002").filter { $0.place.path == Twin.path("EP-CO-01") }
      .map { "\($0.verdict) \($0.message.zh)" }
  }

  @Test func onSitePlanFiledWithNobody() async throws {
    var bench = try Twin.clean().bench()
    let path = "approvals/EP-ON-01.xml"
    bench.files[path] = bench.files[path]?.replacing(/<filing[^>]*>/, with: "")
    let findings = try await bench.findings("LIF002")
    #expect(
      findings.map(\.message.zh).sorted() == [
        "应当报国家原子能机构备案，没有备案的记录（核安全法第五十五条第三款）。",
        "应当报国家能源局备案，没有备案的记录（核安全法第五十五条第三款）。",
        "应当报海岭省核事故应急协调委员会办公室备案，没有备案的记录（核安全法第五十五条第三款）。",
      ])
    #expect(findings.allSatisfy { $0.verdict == .fail && $0.severity == .warning })
  }

  @Test(arguments: [("caea", "国家原子能机构"), ("nea", "国家能源局"), ("prov-neo", "海岭省核事故应急协调委员会办公室")])
  func onSitePlanFiledWithTheOthersOnly(_ key: String, _ name: String) async throws {
    let bench = try bench(
      Twin.day, ("approvals/EP-ON-01.xml", #"to="party:\#(key)""#, #"to="party:nnsa""#))
    #expect(
      try await bench.words("LIF002") == ["应当报\(name)备案，没有备案的记录（核安全法第五十五条第三款）。"])
  }

  /// The duty point of an office is the office.
  @Test func filedWithTheDutyPoint() async throws {
    let bench = try bench(
      Twin.day, ("approvals/EP-ON-01.xml", #"to="party:prov-neo""#, #"to="party:prov-neo-duty""#))
    #expect(try await bench.words("LIF002") == [])
  }

  @Test func departmentFiledWithSomebodyElse() async throws {
    let bench = try bench(
      Twin.day, ("approvals/EP-RG-01.xml", #"to="party:caea""#, #"to="party:state-council""#))
    let words = try await bench.words("LIF002")
    #expect(words.count == 1 && words[0].hasPrefix("应当报国家原子能机构备案，没有备案的记录"))
  }

  @Test func filedBeforeApproval() async throws {
    let bench = try bench(Twin.day, (Self.county, "2026-06-10", "2026-05-29"))
    #expect(
      try await county(bench) == [
        "fail 2026年5月29日备案，早于2026年6月1日批准：备案的不是批准的文本。",
        "fail 2026年5月29日备案，早于2026年6月1日批准：备案的不是批准的文本。",
      ])
  }

  @Test func filedBetweenApprovalAndIssue() async throws {
    let bench = try bench(
      Twin.day, (Twin.path("EP-CO-01"), #"issued="2026-06-01""#, #"issued="2026-06-12""#))
    #expect(
      try await county(bench) == [
        "fail 2026年6月10日备案，早于2026年6月12日印发：备案的不是批准的文本。",
        "fail 2026年6月10日备案，早于2026年6月12日印发：备案的不是批准的文本。",
      ])
  }

  /// Issued, and in force from a later day: due all the same.
  @Test func approvedAndNotInForceYet() async throws {
    var bench = try bench(
      Twin.day, (Twin.path("EP-CO-01"), #"state="effective""#, #"state="approved""#))
    bench.files[Self.county] = bench.files[Self.county]?.replacing(/<filing[^>]*>/, with: "")
    let words = try await county(bench)
    #expect(words.count == 1 && words[0].hasPrefix("fail 2026年6月1日印发，应当在2026年6月30日前备案，没有备案的记录"))
  }

  @Test func provincialPlan() async throws {
    let bench = try bench(Twin.day, ("approvals/EP-OF-01.xml", "2026-06-10", "2026-07-01"))
    let words = try await bench.words("LIF002")
    #expect(words.count == 1 && words[0].hasPrefix("2026年6月1日印发，应当在2026年6月30日前备案，2026年7月1日才备案"))
  }

  /// Twenty days of any kind are not over before twenty calendar days are.
  @Test(arguments: [("2027-02-20", "2027-01-09"), ("2027-01-09", nil)])
  func yearEndWithinTheDays(_ day: String, _ filed: String?) async throws {
    #expect(try await county(yearEnd(day, filed: filed)) == [])
  }

  @Test(arguments: [("2027-02-20", "2027-01-20"), ("2027-02-20", nil)])
  func yearEndWithoutHolidays(_ day: String, _ filed: String?) async throws {
    let words = try await county(yearEnd(day, filed: filed))
    #expect(words.count == 1)
    #expect(words.allSatisfy { $0.hasPrefix("undetermined 2026年12月20日印发，应当在20个工作日内备案；节假日安排没有收录") })
  }

  /// However many holidays there are, half a year holds twenty working days.
  @Test(arguments: [("2027-08-01", "2027-07-30"), ("2027-08-01", nil)])
  func yearEndLongPast(_ day: String, _ filed: String?) async throws {
    let words = try await county(yearEnd(day, filed: filed))
    #expect(words.count == 1)
    #expect(words.allSatisfy { $0.hasPrefix("fail 2026年12月20日印发，应当在20个工作日内备案，") })
  }

  @Test func yearEndWithHolidays() async throws {
    var bench = try yearEnd("2027-02-20", filed: "2027-01-20")
    bench.files["registry/holidays.xml"] = bench.files["registry/holidays.xml"]?.replacing(
      "</holidays>",
      with:
        #"<year value="2027" source="例" state="verified"><day kind="holiday" date="2027-01-01">元旦</day></year></holidays>"#
    )
    let words = try await county(bench)
    #expect(words.count == 1)
    #expect(words.allSatisfy { $0.hasPrefix("fail 2026年12月20日印发，应当在2027年1月18日前备案，2027年1月20日才备案") })
  }

  /// Only a filing may go without a limit.
  @Test func rowWithoutLimit() async throws {
    let bench = try bench(
      Twin.day,
      (
        "registry/deadlines.xml", #"clock="enter" limit="PT15M" facility"#,
        #"clock="enter" facility"#
      ))
    let report = try await bench.report("SCH110")
    #expect(Set(report.findings.map(\.rule)) == ["SCH110"])
  }
}
