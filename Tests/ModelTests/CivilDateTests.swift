import Model
import Testing

@Suite struct CivilDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-02-29", 11_016), ("2026-08-15", 20_680), ("1900-03-01", -25_508),
  ])
  func dayNumbers(text: String, number: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.dayNumber == Int32(number))
    #expect(date.description == text)
    #expect(CivilDate(dayNumber: Int32(number)).description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-01Z", "20260101", "0000-01-01",
    "2100-02-29", "",
  ])
  func notADay(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func monthsEndWhereTheMonthEnds() throws {
    let date = try #require(CivilDate("2026-01-31"))
    #expect(date.adding(months: 1).description == "2026-02-28")
    #expect(date.adding(months: 13).description == "2027-02-28")
    #expect(date.adding(months: 25).description == "2028-02-29")
    #expect(date.adding(days: 1).description == "2026-02-01")
  }

  @Test func weekdays() throws {
    let days = ["2026-11-23", "1970-01-01", "1969-12-28"].compactMap { CivilDate($0)?.weekday }
    #expect(days == [1, 4, 7])
  }

  /// 15:59:59Z is the last second of the day in Shanghai.
  @Test func shanghaiDay() {
    #expect(CivilDate(shanghaiDayAt: 1_795_420_799).description == "2026-11-23")
    #expect(CivilDate(shanghaiDayAt: 1_795_420_800 + 28_800).description == "2026-11-24")
    #expect(CivilDate(shanghaiDayAt: -1).description == "1970-01-01")
    #expect(CivilDate(shanghaiDayAt: -28_801).description == "1969-12-31")
  }

  @Test func chinese() throws {
    let date = try #require(CivilDate("2026-08-05"))
    #expect(date.chinese == "2026年8月5日")
  }
}
