import Files
import TestSupport
import Testing

@Suite struct UpdateTests {
  static let derivedPath = "procedures/inspection/east/IP-900-E.xml"

  static func text(
    id: String, revision: Int, applicability: String, _ paragraphs: [(id: String, words: String)]
  ) -> String {
    let body = paragraphs.map { "    <p id=\"\($0.id)\">\($0.words)</p>\n" }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <procedure xmlns="urn:guiju:1" id="\(id)" schemaVersion="1" xml:lang="zh-CN">
        <meta modelled="text" numbering="gbt1.1">
          <title>示例监督检查程序（\(id)）</title>
          <number>NNSA/HQ-08-JD-\(id)</number>
          <issuer party="party:nnsa"/>
          <tier>3</tier>
          <classification>公开</classification>
          <revision number="\(revision)" state="effective" issued="202\(revision)-01-01" effective="202\(revision)-01-01" nextReview="2029-01-01"/>
          \(applicability)
        </meta>
        <section id="aexamp33" topic="purpose">
          <heading>目的</heading>
      \(body)  </section>
      </procedure>

      """
  }

  static func baseline(_ revision: Int, _ paragraphs: [(id: String, words: String)]) -> String {
    text(
      id: "IP-900", revision: revision, applicability: "<applicability role=\"baseline\"/>",
      paragraphs)
  }

  static func derived(_ revision: Int, _ paragraphs: [(id: String, words: String)]) -> String {
    text(
      id: "IP-900-E", revision: 1,
      applicability: "<applicability role=\"implementation\" baseline=\"IP-900@\(revision)\"/>",
      paragraphs)
  }

  static let first = [
    (id: "aexamp44", words: "每季度检查一次。"), (id: "aexamp55", words: "检查结果填表。"),
  ]

  static func repository(_ new: [(id: String, words: String)], own: [(id: String, words: String)])
    throws -> GitFixture
  {
    let repository = try Sample.repository([
      Sample.path: baseline(1, first), derivedPath: derived(1, own),
    ])
    try repository.commit([Sample.path: baseline(2, new)], "second", time: 1_700_000_100)
    return repository
  }

  @Test func theStationsOwnWordsStayAndTheNewOnesComeIn() throws {
    let own = [
      Self.first[0], (id: "aexamp55", words: "检查结果填表，报地区站。"), (id: "aexamp66", words: "本站另设专人。"),
    ]
    let repository = try Self.repository(
      [(id: "aexamp44", words: "每月检查一次。"), (id: "aexamp77", words: "新增一条。"), Self.first[1]],
      own: own)
    let result = try Guiju(in: repository)("update", "IP-900-E")
    #expect(result.status == 0, "\(result.errors)")
    let expected = Self.derived(
      2,
      [
        (id: "aexamp44", words: "每月检查一次。"), (id: "aexamp77", words: "新增一条。"), own[1], own[2],
      ])
    #expect(try repository.scratch.read("repository/" + Self.derivedPath) == expected)
    #expect(result.errors.contains("from revision 1 to 2"))

    let again = try Guiju(in: repository)("update", "IP-900-E")
    #expect(again.status == 0)
    #expect(again.errors.contains("follows revision 2 of IP-900 already"))
  }

  @Test func whatBothChangedIsLeftToAPerson() throws {
    let repository = try Self.repository(
      [(id: "aexamp44", words: "每月检查一次。"), Self.first[1]],
      own: [(id: "aexamp44", words: "每周检查一次。"), Self.first[1]])
    let result = try Guiju(in: repository)("update", "IP-900-E")
    #expect(result.status == 1)
    let text = try repository.scratch.read("repository/" + Self.derivedPath)
    #expect(
      text.contains(
        """
        <<<<<<< IP-900-E
            <p id="aexamp44">每周检查一次。</p>
        ||||||| IP-900@1
            <p id="aexamp44">每季度检查一次。</p>
        =======
            <p id="aexamp44">每月检查一次。</p>
        >>>>>>> IP-900@2

        """))
    // The check names the markers, and not some tag of the XML behind them.
    let places = try Guiju(in: repository).places()
    #expect(places.contains("\(Self.derivedPath):14:1 XML301"))
    #expect(!places.contains { $0.hasPrefix(Self.derivedPath) && !$0.hasSuffix("XML301") })
  }

  @Test func anUnknownRevisionIsSaid() throws {
    let repository = try Self.repository([Self.first[0]], own: Self.first)
    let guiju = try Guiju(in: repository)
    let result = try guiju("update", "IP-900-E", "--to", "7")
    #expect(result.status == 64)
    #expect(result.errors.contains("IP-900 has no revision 7"))
    let own = try guiju("update", "IP-900")
    #expect(own.status == 64)
    #expect(own.errors.contains("names no baseline"))
  }
}
