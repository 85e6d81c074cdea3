import Testing

@testable import XMLTree

@Suite struct BadInputTests {
  @Test(arguments: [
    ("", XMLFault.Code.emptyInput, 0), ("\u{FEFF}", .emptyInput, 0),
    ("<?xml version='1.0' encoding='GB18030'?><a/>", .unsupportedEncoding, 30),
    ("<?xml version='1.0' encoding=\"UTF-16\"?><a/>", .unsupportedEncoding, 30),
    ("<a>\0</a>", .nulByte, 3),
    ("\n<!DOCTYPE a><a/>", .documentType, 1),
    ("<!-- x --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .documentType, 10),
    ("<a>&x;</a>", .undefinedEntity, 3), ("<a b='&x;'/>", .undefinedEntity, 6),
    ("<a>&#0;</a>", .invalidCharacter, 3), ("<a>& b</a>", .malformedReference, 3),
    ("<a>\u{1}</a>", .invalidCharacter, 3),
    ("<a>\n<b>\n</a>", .mismatchedTag, 8), ("<a><b></b>", .unclosedTag, 0),
    ("<a><!-- x </a>", .unterminatedMarkup, 3), ("<a><![CDATA[ x </a>", .unterminatedMarkup, 3),
    ("<a><b c='1</a>", .malformedAttribute, 10), ("<a b='1", .unterminatedMarkup, 0),
    ("<a b='1' c='2' b='3'/>", .duplicateAttribute, 15),
    ("<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", .duplicateAttribute, 35),
    ("<a><p:b/></a>", .undeclaredPrefix, 4), ("<a><b\n p:c='1'/></a>", .undeclaredPrefix, 7),
    ("<a/><b/>", .extraContent, 4), ("text", .missingRoot, 0), ("<!-- -->", .missingRoot, 8),
    ("<a b=1/>", .malformedAttribute, 5), ("<a b/>", .malformedAttribute, 4),
    ("<a></a><!-- ", .unterminatedMarkup, 7),
  ])
  func oneFault(_ text: String, _ code: XMLFault.Code, _ offset: Int) throws {
    let found = faults(text)
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.offset) == [offset])
  }

  @Test func mismatchNamesBothTags() throws {
    let fault = try #require(faults("<a>\n <b>\n </c>\n</a>").first)
    #expect(fault.code == .mismatchedTag)
    #expect(fault.element == "b")
    #expect(fault.value == "c")
    #expect(fault.related == 5)
    #expect(fault.position == SourcePosition(line: 3, column: 2))
  }

  @Test func faultsThatLeaveTheParserInStepAreAllTold() {
    let found = faults("<a><b x='1' x='2'/>&one;<p:c/><d>&two;</d></a>")
    #expect(
      found.map(\.code) == [
        .duplicateAttribute, .undefinedEntity, .undeclaredPrefix, .undefinedEntity,
      ])
    #expect(found.map(\.offset) == [12, 19, 25, 33])
    #expect(found.map(\.value) == [nil, "one", "p", "two"])
    #expect(found[0].related == 6)
  }

  @Test func invalidBytes() {
    for (bytes, offset) in [
      ([0xB9, 0xFA], 3), ([0x41, 0xE4, 0xB8], 4), ([0xC0, 0x80], 3), ([0xE0, 0x81, 0x81], 3),
      ([0xED, 0xA0, 0x80], 3), ([0xF5, 0x80, 0x80, 0x80], 3), ([0x41, 0x42, 0x80], 5),
    ] as [([UInt8], Int)] {
      let found = faults(Array("<a>".utf8) + bytes + Array("</a>".utf8))
      #expect(found.map(\.code) == [.invalidUTF8])
      #expect(found.map(\.offset) == [offset])
    }
    #expect(faults(Array("<a>".utf8) + [0xB9, 0xFA]).first?.value == "0xB9")
    for bytes in [[0xFF, 0xFE, 0x3C, 0], [0xFE, 0xFF, 0, 0x3C], [0x3C, 0, 0x61, 0]] as [[UInt8]] {
      #expect(faults(bytes).map(\.code) == [.unsupportedEncoding])
    }
  }

  @Test func attacksByEntitiesAreRefusedAtTheirDTD() {
    var laughs = "<!DOCTYPE l [<!ENTITY a0 'ha'>"
    for level in 1...9 {
      laughs += "<!ENTITY a\(level) '\(String(repeating: "&a\(level - 1);", count: 10))'>"
    }
    #expect(faults(laughs + "]><l>&a9;</l>").map(\.code) == [.documentType])
    let big = String(repeating: "x", count: 100_000)
    let quadratic =
      "<!DOCTYPE l [<!ENTITY a '\(big)'>]><l>" + String(repeating: "&a;", count: 10_000) + "</l>"
    #expect(faults(quadratic).map(\.code) == [.documentType])
    let external = "<!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><l>&a;</l>"
    #expect(faults(external).map(\.code) == [.documentType])
  }

  @Test func nothingIsIncluded() throws {
    let document = try document(
      "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></a>")
    #expect(document.root.textContent == "")
    #expect(document.root.children.map(\.name.local) == ["include"])
  }

  @Test func depth() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
    }
    let found = faults(nested(10_000))
    #expect(found.map(\.code) == [.tooDeep])
    #expect(found.map(\.offset) == [256 * 3])
    #expect(found.map(\.limit) == ["256"])
    #expect(try document(nested(256)).nodeCount == 257)
    #expect(try document(nested(1_500), limits: ParseLimits(maxDepth: 1_500)).nodeCount == 1_501)
    #expect(
      faults(nested(1_000_000), limits: ParseLimits(maxDepth: .max)).map(\.code) == [.tooDeep])
    // Unclosed, and so not even well-formed.
    #expect(faults(String(repeating: "<a>", count: 1_000_000)).map(\.code) == [.tooDeep])
  }

  @Test func sizes() {
    let small = ParseLimits(maxBytes: 20, maxTextBytes: 5, maxAttributes: 2, maxNamespaces: 1)
    #expect(faults("<a>                           </a>", limits: small).map(\.code) == [.tooLarge])
    #expect(faults("<a>123456</a>", limits: small).map(\.code) == [.textTooLong])
    #expect(faults("<a b='123456'/>", limits: small).map(\.code) == [.textTooLong])
    #expect(faults("<a b='' c='' d=''/>", limits: small).map(\.code) == [.tooManyAttributes])
    #expect(
      faults("<a xmlns='u'><b xmlns='v'/></a>", limits: ParseLimits(maxNamespaces: 1))
        .map(\.code) == [.tooManyAttributes])
    let many = (0..<200_000).map { " a\($0)=''" }.joined()
    #expect(faults("<a\(many)/>").map(\.code) == [.tooManyAttributes])
    // Behind a fault libxml2 must not meet the tag either.
    #expect(faults("<a><b c=1/><d\(many)/></a>").first?.code == .malformedAttribute)
  }

  @Test func everyTruncationIsAFault() {
    let text =
      "\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- 注 --><a:r xmlns:a='u' b='&lt;一'>"
      + "文<c/><![CDATA[x]]>&#x4e00;<?pi x?><d e=\"1\">z</d ></a:r>"
    let bytes = Array(text.utf8)
    #expect(XMLParser.parse(bytes).isClean)
    for count in 0..<bytes.count {
      let outcome = XMLParser.parse(Array(bytes[..<count]))
      #expect(outcome.document == nil)
      #expect(outcome.faults.count >= 1)
      #expect(!outcome.faults.contains { $0.code == .internalFault })
      #expect(outcome.faults.allSatisfy { $0.offset <= count && $0.line >= 1 })
    }
  }

  /// The scanner and libxml2 must agree on every input: a disagreement is an internal fault.
  @Test(arguments: 0..<8)
  func randomDamage(_ seed: Int) {
    let text =
      "<?xml version='1.0'?><a:r xmlns:a='u' b='&lt;一'>文<c k=\"v\"/><![CDATA[x]]>&#x4e00;"
      + "<?pi x?><!-- c --><d e=\"1\" f='2'>z<g>y</g></d ></a:r><!-- end -->"
    let bytes = Array(text.utf8)
    let alphabet = Array("<>/&;!-[]?='\" ax:\n\r\t".utf8)
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(alphabet.randomElement(using: &random) ?? 0x3C, at: place)
        default: damaged[place] = alphabet.randomElement(using: &random) ?? 0x3C
        }
      }
      let outcome = XMLParser.parse(damaged)
      let shown = String(decoding: damaged, as: UTF8.self)
      #expect(outcome.document != nil || !outcome.faults.isEmpty, "\(shown)")
      #expect(!outcome.faults.contains { $0.code == .internalFault }, "\(shown)")
    }
  }
}
