import Alignment
import Testing

struct RegionCodeTests {
  @Test func countyLiesInItsCityAndProvince() {
    #expect(RegionCode.isWithin("990121", "990100"))
    #expect(RegionCode.isWithin("990121", "990000"))
    #expect(RegionCode.isWithin("990121", "990121"))
    #expect(!RegionCode.isWithin("990100", "990121"))
    #expect(!RegionCode.isWithin("990221", "990100"))
    #expect(RegionCode.province(of: "990221") == "990000")
  }
}
