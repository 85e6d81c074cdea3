import Testing

@testable import XMLTree

@Suite struct SchemaTests {
  static let head =
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:t'"
    + " xmlns='urn:t' elementFormDefault='qualified'>"

  static let files: [String: [UInt8]] = [
    "main.xsd": Array(
      (head + """
        <xs:include schemaLocation="parts/types.xsd"/>
        <xs:element name="plan"><xs:complexType><xs:sequence>
          <xs:element name="title" type="xs:string"/>
          <xs:element name="meta" type="metaType"/>
          <xs:element name="section" type="sectionType" maxOccurs="unbounded"/>
          <xs:element name="end" type="emptyType"/>
        </xs:sequence><xs:attribute name="id" type="idType" use="required"/></xs:complexType>
        </xs:element></xs:schema>
        """).utf8),
    "parts/types.xsd": Array(
      (head + """
        <xs:include schemaLocation="simple.xsd"/>
        <xs:complexType name="emptyType"/>
        <xs:complexType name="metaType"><xs:sequence>
          <xs:element name="date" type="xs:date"/>
          <xs:element name="state" type="stateType"/>
          <xs:element name="count" type="countType" minOccurs="0"/>
        </xs:sequence></xs:complexType>
        <xs:complexType name="sectionType"><xs:sequence>
          <xs:element name="heading" type="xs:string"/>
          <xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="p" type="pType"/>
            <xs:element name="section" type="sectionType"/>
          </xs:choice>
        </xs:sequence><xs:attribute name="id" type="idType"/>
        <xs:attribute name="state" type="stateType"/></xs:complexType>
        <xs:complexType name="pType" mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded">
          <xs:element name="b" type="xs:string"/>
        </xs:choice><xs:attribute name="id" type="idType"/></xs:complexType></xs:schema>
        """).utf8),
    "parts/simple.xsd": Array(
      (head + """
        <xs:simpleType name="idType"><xs:restriction base="xs:string">
          <xs:pattern value="[a-z][a-z2-7]{3}"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="stateType"><xs:restriction base="xs:string">
          <xs:enumeration value="起草"/><xs:enumeration value="生效"/>
          <xs:enumeration value="it's, so"/></xs:restriction></xs:simpleType>
        <xs:simpleType name="countType"><xs:restriction base="xs:int">
          <xs:maxInclusive value="10"/></xs:restriction></xs:simpleType></xs:schema>
        """).utf8),
  ]

  static func compiled() throws -> CompiledSchema {
    try CompiledSchema.compile(entry: "main.xsd", files: files)
  }

  static let good = """
    <plan xmlns="urn:t" id="aaaa">
    <title>T</title>
    <meta><date>2026-01-01</date><state>起草</state></meta>
    <section><heading>H</heading><p id="bbbb">x<b>y</b></p></section>
    <end/>
    </plan>
    """

  func check(_ text: String) throws -> [XMLFault] {
    let outcome = XMLParser.parse(Array(text.utf8), schema: try Self.compiled())
    #expect(outcome.document != nil)
    #expect(!outcome.isCapped)
    return outcome.faults
  }

  @Test func aValidDocumentIsSilent() throws {
    #expect(try check(Self.good) == [])
  }

  @Test func schemaLocationIsIgnored() throws {
    let text = Self.good.replacing(
      "<plan ",
      with: "<plan xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
        + " xsi:schemaLocation='urn:t file:///etc/passwd' ")
    #expect(try check(text) == [])
  }

  /// What was written, what is to be found, and the source at the fault.
  struct Case: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let code: XMLFault.Code
    let shown: String
    var expected: [String] = []
    var attribute: String?
    var testDescription: String { new }
  }

  @Test(arguments: [
    Case(
      old: "<end/>", new: "<ending/>", code: .elementNotExpected, shown: "<ending/>",
      expected: ["section", "end"]),
    Case(
      old: "<title>T</title>\n", new: "", code: .elementMissing,
      shown: "<plan xmlns=\"urn:t\" id=\"aaaa\">", expected: ["title"]),
    Case(
      old: "<title>T</title>", new: "<tittle>T</tittle>", code: .elementNotExpected,
      shown: "<tittle>", expected: ["title"]),
    Case(
      old: "<end/>\n", new: "", code: .elementMissing,
      shown: "<plan xmlns=\"urn:t\" id=\"aaaa\">", expected: ["section", "end"]),
    Case(old: "<end/>", new: "<end/><junk>x</junk>", code: .elementNotExpected, shown: "<junk>"),
    Case(
      old: " id=\"aaaa\"", new: "", code: .attributeMissing, shown: "<plan xmlns=\"urn:t\">",
      attribute: "id"),
    Case(old: "aaaa", new: "AAAA", code: .badValue, shown: "AAAA", attribute: "id"),
    Case(
      old: "<p id", new: "<p class='k' id", code: .attributeNotAllowed, shown: "class",
      attribute: "class"),
    Case(
      old: "起草", new: "草案", code: .badValue, shown: "草案",
      expected: ["起草", "生效", "it's, so"]),
    Case(old: "2026-01-01", new: "2026-13-01", code: .badValue, shown: "2026-13-01"),
    Case(old: "</state>", new: "</state><count>11</count>", code: .badValue, shown: "11"),
    Case(old: "<end/>", new: "<end>\n text </end>", code: .textNotAllowed, shown: "text"),
    Case(old: "<end/>", new: "<end><p/></end>", code: .elementNotExpected, shown: "<p/>"),
    Case(old: "T</title>", new: "<b>T</b></title>", code: .elementNotExpected, shown: "<b>"),
    Case(old: "<section>", new: "<section> stray ", code: .textNotAllowed, shown: "stray"),
  ])
  func oneFault(_ item: Case) throws {
    let text = Self.good.replacing(item.old, with: item.new)
    let bytes = Array(text.utf8)
    let found = try check(text)
    #expect(found.map(\.code) == [item.code])
    let fault = try #require(found.first)
    #expect(String(decoding: bytes[fault.offset..<fault.end], as: UTF8.self) == item.shown)
    #expect(fault.expected == item.expected)
    #expect(fault.attribute == item.attribute)
    #expect(fault.node != nil)
  }

  @Test func facetsAreTakenApart() throws {
    let pattern = try #require(try check(Self.good.replacing("aaaa", with: "AAAA")).first)
    #expect(pattern.facet == "pattern")
    #expect(pattern.limit == "[a-z][a-z2-7]{3}")
    #expect(pattern.value == "AAAA")
    let date = try #require(try check(Self.good.replacing("2026-01-01", with: "x")).first)
    #expect(date.facet == nil)
    #expect(date.limit == "xs:date")
    let count = try #require(
      try check(Self.good.replacing("</state>", with: "</state><count>11</count>")).first)
    #expect(count.facet == "maxInclusive")
    #expect(count.limit == "10")
  }

  @Test func anUnknownRoot() throws {
    #expect(try check("<other/>").map(\.code) == [.rootNotDeclared])
  }

  @Test func twentyPlantedFaults() throws {
    let text = """
      <plan xmlns="urn:t" id="A1">
      <title>T</title>
      <meta><date>soon</date><state>草</state><count>99</count></meta>
      <section id="x"><heading>H</heading>
        <junk/>
        <p id="9">x</p>
        <junk/>
        <p flag="1">x<i>y</i>z<i>y</i></p>
        stray
        <other><p id="0"/></other>
        <p/>
        more
      </section>
      <section>
        <p>no heading</p>
      </section>
      <section state="none"><headding>H</headding><p>x</p><p><b k="1">y</b></p></section>
      <section><heading>H</heading><heading>H</heading><p/></section>
      <end>full</end>
      <end/>
      </plan>
      """
    let planted: [(XMLFault.Code, Int, Int, String)] = [
      (.badValue, 1, 25, "A1"),
      (.badValue, 3, 13, "soon"), (.badValue, 3, 31, "草"), (.badValue, 3, 47, "99"),
      (.badValue, 4, 14, "x"), (.elementNotExpected, 5, 3, "<junk/>"),
      (.badValue, 6, 10, "9"), (.elementNotExpected, 7, 3, "<junk/>"),
      (.attributeNotAllowed, 8, 6, "flag"), (.elementNotExpected, 8, 16, "<i>"),
      (.elementNotExpected, 8, 25, "<i>"), (.textNotAllowed, 9, 3, "stray"),
      (.elementNotExpected, 10, 3, "<other>"), (.textNotAllowed, 12, 3, "more"),
      (.elementMissing, 14, 1, "<section>"), (.badValue, 17, 17, "none"),
      (.elementNotExpected, 17, 23, "<headding>"), (.attributeNotAllowed, 17, 59, "k"),
      (.elementNotExpected, 18, 30, "<heading>"), (.textNotAllowed, 19, 6, "full"),
      (.elementNotExpected, 20, 1, "<end/>"),
    ]
    let bytes = Array(text.utf8)
    let found = try check(text)
    let told = found.map {
      "\($0.code.rawValue) \($0.position) "
        + String(decoding: bytes[$0.offset..<$0.end], as: UTF8.self)
    }
    #expect(told == planted.map { "\($0.0.rawValue) \($0.1):\($0.2) \($0.3)" })
  }

  @Test func aMissingElementIsShownWhereItBelongs() throws {
    let text = Self.good.replacing("<heading>H</heading>", with: "")
    let fault = try #require(try check(text).first)
    #expect(fault.code == .elementMissing)
    #expect(fault.element == "section")
    #expect(fault.expected == ["heading"])
    let place = try #require(fault.related)
    #expect(String(decoding: Array(text.utf8)[place...].prefix(3), as: UTF8.self) == "<p ")
  }

  @Test func manyFaultsAreCappedNotHung() throws {
    let junk = String(repeating: "<junk/>", count: 5_000)
    let text = Self.good.replacing("<end/>", with: junk + "<end/>")
    let outcome = XMLParser.parse(Array(text.utf8), schema: try Self.compiled())
    #expect(outcome.isCapped)
    #expect(outcome.faults.count > 100)
    #expect(outcome.faults.allSatisfy { $0.code == .elementNotExpected })
    let values = String(repeating: "<p id='0'/>", count: 5_000)
    let second = XMLParser.parse(
      Array(Self.good.replacing("</section>", with: values + "</section>").utf8),
      schema: try Self.compiled())
    #expect(second.isCapped)
    #expect(second.faults.count == 1_000)
  }

  @Test func schemasThatDoNotCompile() {
    func failure(_ entry: String, _ files: [String: [UInt8]]) -> SchemaFailure? {
      #expect(throws: SchemaFailure.self) {
        try CompiledSchema.compile(entry: entry, files: files)
      }
    }
    #expect(failure("none.xsd", Self.files)?.code == .missingEntry)
    var files = Self.files
    files["parts/simple.xsd"] = nil
    #expect(failure("main.xsd", files)?.code == .notASchema)
    files["main.xsd"] = Array("<a>".utf8)
    #expect(failure("main.xsd", files)?.file == "main.xsd")
    #expect(failure("main.xsd", files)?.code == .notWellFormed)
    files["main.xsd"] = Array(
      (Self.head + "<xs:include schemaLocation='/etc/passwd'/></xs:schema>").utf8)
    #expect(failure("main.xsd", files)?.code == .notASchema)
  }

  @Test func manyThreadsOneSchema() async throws {
    let shared = try Self.compiled()
    let bad = Array(Self.good.replacing("aaaa", with: "AAAA").utf8)
    let good = Array(Self.good.utf8)
    let counts = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<16 {
        group.addTask {
          var sums = [0, 0, 0]
          for _ in 0..<25 {
            let own = try CompiledSchema.compile(entry: "main.xsd", files: Self.files)
            sums[0] += XMLParser.parse(bad, schema: shared).faults.count
            sums[1] += XMLParser.parse(good, schema: shared).faults.count
            sums[2] += XMLParser.parse(bad, schema: own).faults.count
          }
          return sums
        }
      }
      return try await group.reduce(into: [[Int]]()) { $0.append($1) }
    }
    #expect(counts == Array(repeating: [25, 0, 25], count: 16))
  }
}
