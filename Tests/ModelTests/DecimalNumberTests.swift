import Model
import Testing

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    ("10", "10"), ("0.250", "0.25"), ("-3.5", "-3.5"), ("0.05", "0.05"), ("100.0", "100"),
  ])
  func reads(text: String, printed: String) throws {
    #expect(try #require(DecimalNumber(text)).description == printed)
  }

  @Test(arguments: ["", ".5", "5.", "1e3", "1,000", "１", "--1", "1.2.3", "1234567890123456789"])
  func refuses(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func orders() throws {
    let texts = ["3", "-1", "0.25", "0.1", "0", "12.5"]
    let sorted = texts.compactMap { DecimalNumber($0) }.sorted().map(\.description)
    #expect(sorted == ["-1", "0", "0.1", "0.25", "3", "12.5"])
    #expect(DecimalNumber("1.0") == DecimalNumber("1"))
  }

  @Test func amountsAcrossUnits() throws {
    func quantity(_ number: String, _ unit: String) throws -> Quantity {
      try #require(Quantity(number: number, unit: unit))
    }
    #expect(try quantity("1", "mSv").isSameAmount(as: quantity("1000", "μSv")) == true)
    #expect(try quantity("1", "mSv").isSameAmount(as: quantity("1", "μSv")) == false)
    #expect(try quantity("10", "公里").isSameAmount(as: quantity("10", "km")) == true)
    #expect(try quantity("10", "%").isSameAmount(as: quantity("0.1", "1")) == true)
    #expect(try quantity("1", "mSv").isSameAmount(as: quantity("1", "mSv/h")) == false)
    #expect(try quantity("20", "万元").isSameAmount(as: quantity("200000", "元")) == true)
    #expect(try quantity("5..10", "人").isSameAmount(as: quantity("5..10", "名")) == true)
    #expect(try quantity("1", "斤").isSameAmount(as: quantity("1", "两")) == nil)
  }
}
