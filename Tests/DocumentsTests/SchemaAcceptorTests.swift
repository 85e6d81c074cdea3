import Foundation
import Testing

@testable import Documents
@testable import XMLTree

/// The acceptor may only ever say "surely valid" of what libxml2 finds valid too.
@Suite struct SchemaAcceptorTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// libxml2 alone.
  private static let judge = Result {
    try CompiledSchema.compile(entry: "guiju.xsd", files: SchemaLibrary.files)
  }

  /// What the repository ships, and the fixtures of the schemas.
  static let documents: [URL] = [
    "procedures", "templates", "registry", "approvals", "Tests/Fixtures",
  ]
  .flatMap { folder -> [URL] in
    let files = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "xml" }
  }.sorted { $0.path < $1.path }

  @Test func vocabularyIsRead() throws {
    #expect(try SchemaLibrary.compiled().hasAcceptor)
    #expect(Self.documents.count > 60)
  }

  /// Valid documents of the vocabulary are accepted, and no other.
  @Test func documentsAsTheyAre() throws {
    let acceptor = try #require(try SchemaLibrary.compiled().acceptor)
    var accepted = 0
    for url in Self.documents {
      let bytes = Array(try Data(contentsOf: url))
      guard let document = XMLParser.parse(bytes, names: Vocabulary.names).document else {
        continue
      }
      let outcome = XMLParser.parse(bytes, names: Vocabulary.names, schema: try Self.judge.get())
      let isAccepted = acceptor.accepts(document)
      #expect(isAccepted == outcome.faults.isEmpty, "\(url.lastPathComponent)")
      if isAccepted { accepted += 1 }
    }
    #expect(accepted > 30)
  }

  @Test(arguments: 0..<4)
  func damagedDocuments(_ part: Int) throws {
    let acceptor = try #require(try SchemaLibrary.compiled().acceptor)
    var random = SplitMix(state: UInt64(part))
    var invalid = 0
    for (index, url) in Self.documents.enumerated() where index % 4 == part {
      let bytes = Array(try Data(contentsOf: url))
      guard let document = XMLParser.parse(bytes, names: Vocabulary.names).document else {
        continue
      }
      let elements = Array(document.root.descendants)
      for _ in 0..<12 {
        guard let element = elements.randomElement(using: &random),
          let damaged = Damage.random(element, in: bytes, &random),
          let read = XMLParser.parse(damaged, names: Vocabulary.names).document
        else { continue }
        let outcome = XMLParser.parse(
          damaged, names: Vocabulary.names, schema: try Self.judge.get())
        if !outcome.faults.isEmpty {
          invalid += 1
          #expect(
            !acceptor.accepts(read),
            "\(url.lastPathComponent) \(outcome.faults[0].detail) at \(element.range)")
        }
        // Whichever way it went, the user is told the same.
        let usual = XMLParser.parse(
          damaged, names: Vocabulary.names, schema: try SchemaLibrary.compiled())
        #expect(usual.faults == outcome.faults, "\(url.lastPathComponent)")
      }
    }
    #expect(invalid > 50)
  }

  /// What is read without libxml2, libxml2 reads too, with the same names; damage is anywhere, most of it
  /// in tags.
  @Test(arguments: 0..<4)
  func plainMarkup(_ part: Int) throws {
    let names = try #require(try SchemaLibrary.compiled().acceptor).plainNames
    var random = SplitMix(state: UInt64(100 + part))
    var refused = 0
    for (index, url) in Self.documents.enumerated() where index % 4 == part {
      let bytes = Array(try Data(contentsOf: url))
      guard !bytes.isEmpty else { continue }
      for round in 0..<40 {
        let text = round == 0 ? bytes : Damage.anywhere(bytes, &random)
        let outcome = XMLParser.parse(text, names: Vocabulary.names)
        let plain = XMLParser.readPlain(
          text, names: Vocabulary.names, names, limits: ParseLimits().bounded)
        guard let plain else {
          refused += 1
          continue
        }
        let document = try #require(outcome.document, "\(url.lastPathComponent)")
        #expect(document.nodes.map(\.name) == plain.nodes.map(\.name))
        #expect(document.attributes.map(\.name) == plain.attributes.map(\.name))
      }
    }
    #expect(refused > 100)
  }

  @Test(arguments: [
    (
      "[a-z][a-z2-7]{7}", ["abcdefgh", "a2345672"],
      ["Abcdefgh", "abcdefg", "abcdefghi", "a1bcdefg"]
    ),
    (#"[^\s#@]+(@\d{2})?"#, [], ["a"]),
    (#"[^\s#@]+(#\S+)?"#, ["核安全法#55.2", "法"], ["", "核 法", "法#", "#1"]),
    (#"(a|bc)*d?"#, ["", "a", "bca", "bcd", "d"], ["b", "dd", "ad "]),
    (#"P.+"#, ["P1D", "P日"], ["P", "1", "P\n"]),
    (#"[a-z\-]{2,3}"#, ["a-", "abc"], ["a", "abcd"]),
    ("[一-龥]", [], ["一"]),
  ])
  func patterns(_ pattern: String, _ words: [String], _ others: [String]) {
    // A pattern beyond what is read gives no automaton, and so accepts nothing.
    let automaton = BytePattern(pattern: pattern)?.automaton()
    #expect((automaton == nil) == words.isEmpty)
    let table = FormTable(automaton.map { [.matching([$0])] } ?? [.unsure])
    func accepts(_ word: String) -> Bool {
      let bytes = Array(word.utf8)
      return table.acceptsCollapsed(bytes.span, by: 0)
    }
    for word in words { #expect(accepts(word), "\(word)") }
    for word in others { #expect(!accepts(word), "\(word)") }
  }

  @Test(arguments: [
    (
      "date", ["2026-08-15", "2024-01-31"],
      ["2026-02-29", "2026-13-01", "2026-04-31", "0000-01-01"]
    ),
    ("duration", ["P1D", "PT15M", "P1Y2M3DT4H5M6S"], ["P", "PT", "15M", "P1DT", "P1WD"]),
    ("positiveInteger", ["1", "20"], ["0", "-1", "01", "1.0", ""]),
  ])
  func builtInTypes(_ name: String, _ words: [String], _ others: [String]) {
    let table = FormTable([BuiltInForms.form(name)])
    func accepts(_ word: String) -> Bool {
      let bytes = Array(word.utf8)
      return table.accepts(bytes.span, by: 0)
    }
    for word in words { #expect(accepts(word), "\(word)") }
    for word in others { #expect(!accepts(word), "\(word)") }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// One change to one element.
private enum Damage {
  static func random(
    _ element: Element, in bytes: [UInt8], _ random: inout SplitMix
  ) -> [UInt8]? {
    var damaged = bytes
    let range = element.range
    let tag = element.openTagRange
    let attribute = element.attributes.randomElement(using: &random)
    let place = attribute.flatMap { element.attributeRange($0.nameID) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: damaged.removeSubrange(range)
    case 1: damaged.insert(contentsOf: Array(bytes[range]), at: range.lowerBound)
    case 2:
      let name = ElementName.allCases.randomElement(using: &random)?.text ?? "p"
      damaged.insert(contentsOf: Array("<\(name)/>".utf8), at: range.upperBound)
    case 3:
      guard let place, let value = values.randomElement(using: &random) else { return nil }
      damaged.replaceSubrange(place.value, with: Array(value.utf8))
    case 4:
      guard let at = place?.value.randomElement(using: &random), bytes[at] < 0x80,
        let byte = Array("aZ0#@-.: 9_=".utf8).randomElement(using: &random)
      else { return nil }
      damaged[at] = byte
    case 5:
      let name = AttributeName.allCases.randomElement(using: &random)?.text ?? "id"
      let isEmpty = bytes[tag.upperBound - 2] == UInt8(ascii: "/")
      damaged.insert(
        contentsOf: Array(" \(name)=\"1\"".utf8), at: tag.upperBound - (isEmpty ? 2 : 1))
    case 6:
      guard let text = texts.randomElement(using: &random) else { return nil }
      damaged.insert(contentsOf: Array(text.utf8), at: tag.upperBound)
    default:
      guard let place else { return nil }
      damaged.removeSubrange(place.name.lowerBound..<place.value.upperBound + 1)
    }
    return damaged
  }

  static func anywhere(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var damaged = bytes
    var place = Int.random(in: 0..<bytes.count, using: &random)
    if Bool.random(using: &random) {
      let tag = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? place
      place = min(bytes.count - 1, tag + Int.random(in: 0..<14, using: &random))
    }
    let end = min(bytes.count, place + Int.random(in: 1..<40, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
    case 1: damaged.removeSubrange(place..<end)
    case 2: damaged.insert(contentsOf: bytes[place..<end], at: place)
    default:
      damaged.insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: place)
    }
    return damaged
  }

  private static let pieces = [
    "<", ">", "/", "\"", "'", "=", " ", "&", "&amp;", "]]>", "--", "<!--", "-->", "<?", "?>",
    "<![CDATA[", "\u{FFFE}", "\u{FFFF}", "\u{1}", "\u{7F}", "\r", "xmlns=\"\"", " xmlns:a=\"b\"",
    " xml:lang=\"zh\"", " id=\"a\"", ":", "<p/>", "</p>", "<p>", "\u{FEFF}", "<!DOCTYPE a>", "-",
  ]
  private static let values = [
    "", " ", "x", "1", "0", "-1", "2026-02-29", "2026-13-01", "P1D", "PT1H", "P", "party:nnsa",
    " ge:a:b ", "IP-001#aaaaaaaa", "一二", "a b", "15分钟", "true", "P7WD", "PT1H..PT2H", "1..2", "01",
  ]
  private static let texts = ["字", " ", "&#32;", "<![CDATA[ ]]>", "<!-- c -->", "\n", "x<?p?>"]
}
