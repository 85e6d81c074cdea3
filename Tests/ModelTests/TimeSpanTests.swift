import Model
import Testing

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("PT15M", TimeSpan(seconds: 900)), ("P7WD", TimeSpan(days: 7, dayKind: .working)),
    ("P30D", TimeSpan(days: 30)), ("P1Y6M", TimeSpan(months: 18)),
    ("P2W", TimeSpan(days: 14, dayKind: .natural)), ("P1DT12H", TimeSpan(days: 1, seconds: 43_200)),
  ])
  func reads(text: String, span: TimeSpan) {
    #expect(TimeSpan(text) == span)
  }

  @Test(arguments: [
    "P", "PT", "15M", "P-1D", "PT1.5H", "P1M1Y", "PT5M3H", "P7XX", "P1D ", "-P1D", "",
  ])
  func refuses(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test(arguments: [
    ("PT15M", "PT900S", TimeSpan.Comparison.same), ("PT45M", "PT1H", .shorter),
    ("P1Y", "P12M", .same), ("P2M", "P1M", .longer), ("P7WD", "P5WD", .longer),
  ])
  func compares(a: String, b: String, expected: TimeSpan.Comparison) throws {
    let (left, right) = (try #require(TimeSpan(a)), try #require(TimeSpan(b)))
    #expect(left.compared(to: right) == expected)
  }

  /// A month against thirty days, working days against natural ones: the calendar decides, so nothing
  /// here may.
  @Test(arguments: [("P1M", "P30D"), ("P7WD", "P7D"), ("P30D", "P1M"), ("P1D", "PT24H")])
  func undetermined(a: String, b: String) throws {
    let (left, right) = (try #require(TimeSpan(a)), try #require(TimeSpan(b)))
    #expect(left.compared(to: right) == nil)
  }

  @Test func naturalDaysAreTwentyFourHours() throws {
    let day = TimeSpan(days: 1, dayKind: .natural)
    #expect(day.compared(to: TimeSpan(seconds: 86_400)) == .same)
  }

  @Test func limits() throws {
    #expect(Limit("immediate") == .immediate)
    #expect(Limit("immediate")?.upper == nil)
    let range = try #require(Limit("PT2H..PT3H"))
    #expect(range.upper == TimeSpan(seconds: 10_800))
    #expect(Limit("P7D", dayKind: .natural)?.upper == TimeSpan(days: 7, dayKind: .natural))
    #expect(Limit("P7WD", dayKind: .natural)?.upper?.dayKind == .working)
    #expect(Limit("soon") == nil)
  }
}
