import Corpus
import Diagnostics
import Documents
import Model
import Testing

@testable import Cache

/// What is put in comes out again, and nothing else does.
@Suite struct StorableTests {
  private func again<Value: Storable & Equatable>(_ value: Value) throws -> Value {
    try StoreReader.read(Value.self, value.stored)
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, 1 << 40, Int.max, Int.min])
  func numbers(_ value: Int) throws { #expect(try again(value) == value) }

  @Test(arguments: [0, 127, 128, UInt64.max])
  func unsignedNumbers(_ value: UInt64) throws { #expect(try again(value) == value) }

  @Test(arguments: ["", "第7.3.1条", "a\u{0}b", "👍"])
  func words(_ value: String) throws { #expect(try again(value) == value) }

  @Test func shared() throws {
    let day = try #require(CivilDate("2026-08-15"))
    #expect(try again(day) == day)
    for text in ["IP-024", "IP-024@4", "IP-024#k7f3qabc", "IP-024@4#k7f3qabc", "#k7f3qabc"] {
      let reference = try #require(DocumentReference(text))
      #expect(try again(reference) == reference)
    }
    for text in ["party:nnsa", "role:k7f3qabc", "kind:operator"] {
      let party = try #require(PartyReference(text))
      #expect(try again(party) == party)
    }
    for text in ["s:厂房应急", "ge:s:厂房应急", "le:s:2"] {
      let level = try #require(LevelExpression(text))
      #expect(try again(level) == level)
    }
    for text in ["PT15M", "P7WD..P10WD", "P1Y6M", "P30D", "immediate", "prompt", "discretionary"] {
      let limit = try #require(Limit(text, dayKind: .natural))
      #expect(try again(limit) == limit)
    }
    for number in ["10", "-0.25", "5..10"] {
      let quantity = try #require(Quantity(number: number, unit: "mSv"))
      #expect(try again(quantity) == quantity)
    }
  }

  @Test func finding() throws {
    let finding = Finding(
      rule: "REF003", slug: "repealed-law-cited", title: Bilingual(zh: "甲", en: "a"),
      severity: .warning, verdict: .undetermined,
      place: Place(
        path: "a/甲.xml", offset: 3, line: 2, column: 1, element: "k7f3qabc", number: "7.3"),
      document: Bilingual(zh: "程序", en: "procedure"), quote: nil,
      message: Bilingual(zh: "乙", en: "b"),
      help: Bilingual(zh: "丙", en: "c"), basis: ["核安全法#1"],
      related: [RelatedPlace(place: Place(path: "b.xml"), message: Bilingual(zh: "丁", en: "d"))],
      fix: [TextEdit(range: 4..<9, replacement: "戊")], fingerprint: "v1:sha256:00")
    #expect(try again(finding) == finding)
  }

  /// Any beginning of a value is refused, and so is any byte behind it.
  @Test func halfAValueIsNoValue() throws {
    let finding = Finding(
      rule: "REF003", slug: "s", title: Bilingual(zh: "甲", en: "a"), severity: .error,
      place: Place(path: "a.xml"), message: Bilingual(zh: "乙", en: "b"),
      help: Bilingual(zh: "丙", en: "c"), basis: ["x", "y"])
    let bytes = finding.stored
    for count in 0..<bytes.count {
      #expect(throws: StoreDamage.self) {
        try StoreReader.read(Finding.self, Array(bytes[..<count]))
      }
    }
    #expect(throws: StoreDamage.self) { try StoreReader.read(Finding.self, bytes + [0]) }
  }

  /// A count beyond what could follow makes no room for anything.
  @Test func anAbsurdCountIsRefused() {
    #expect(throws: StoreDamage.self) {
      try StoreReader.read([String].self, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F])
    }
    #expect(throws: StoreDamage.self) {
      try StoreReader.read(
        UInt64.self, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02])
    }
  }
}
