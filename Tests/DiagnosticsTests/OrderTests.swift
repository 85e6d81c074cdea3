import Diagnostics
import Model
import Testing

@Suite struct OrderTests {
  private func finding(_ path: String, _ offset: Int, _ rule: String) -> Finding {
    Finding(
      rule: rule, slug: "", title: Bilingual(zh: "", en: ""), severity: .error,
      place: Place(path: path, offset: offset), message: Bilingual(zh: "", en: ""),
      help: Bilingual(zh: "", en: ""))
  }

  /// Path bytes, then offset, then code: 乙 comes after b in bytes, whatever a locale says.
  @Test func reportsAreOrdered() {
    let report = CheckReport(
      scope: CheckScope(asOf: CivilDate(dayNumber: 0), tool: "guiju"),
      findings: [
        finding("乙.xml", 0, "A"), finding("b.xml", 9, "A"), finding("b.xml", 3, "B"),
        finding("b.xml", 3, "A"), finding("B.xml", 0, "Z"),
      ])
    let order = report.findings.map { "\($0.place.path) \($0.place.offset) \($0.rule)" }
    #expect(order == ["B.xml 0 Z", "b.xml 3 A", "b.xml 3 B", "b.xml 9 A", "乙.xml 0 A"])
  }

  @Test func levelsAreOrdered() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error, .blocking])
  }
}
