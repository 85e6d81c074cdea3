import Files
import Foundation
import TestSupport
import Testing

/// `cite` resolves, tags and is at home anywhere.
@Suite struct CiteTests {
  private struct Output: Decodable {
    struct File: Decodable {
      var citations: [Citation]
    }
    struct Citation: Decodable {
      var text: String
      var resolved: [Resolved]?
    }
    struct Resolved: Decodable {
      struct Reason: Decodable { var code: String }
      struct Successor: Decodable {
        var to: [String]
        var state: String
        var verifiedBy: String?
      }
      var target: String?
      var status: String?
      var found: Bool
      var reasons: [Reason]?
      var successors: [Successor]?
    }
    var asOf: String
    var files: [File]
  }

  private func cite(_ text: String, _ arguments: String...) throws -> [Output.Citation] {
    let scratch = try ScratchFolder()
    let result = try Guiju(in: scratch).run(
      ["cite", "--format", "json"] + arguments, stdin: Array(text.utf8))
    #expect(result.status == 0, "\(result.errors)")
    let output = try JSONDecoder().decode(Output.self, from: Data(result.output.utf8))
    return output.files[0].citations
  }

  @Test func anyTextAnywhere() throws {
    let found = try cite(
      "依照《核安全法》第五十五条第二款、放射性污染防治法第三十九条和《核安全法》第一百条，并按《某某办法》第三条。",
      "--as-of", "2026-11-23")
    let resolved = found.compactMap { $0.resolved?.first }
    #expect(resolved.map(\.found) == [true, true, false, false])
    #expect(
      resolved.map { $0.target ?? "-" } == [
        "nsl@2017-09-01#55.2", "rpcl@2003-06-28#39", "nsl@2017-09-01#100", "-",
      ])
    #expect(resolved.map { $0.status ?? "-" } == ["inForce", "repealed", "inForce", "-"])
    #expect(
      resolved.map { ($0.reasons ?? []).map(\.code) } == [
        [], ["repealed"], ["noSuchProvision"], ["unknownNorm"],
      ])
    #expect(resolved[1].successors?.map(\.to) == [["eco-code#635"]])
    #expect(resolved[1].successors?.map(\.state) == ["unverified"])
  }

  /// The shipped library has the laws of 2007 and 2024, and of 2017 and 2021.
  @Test func theVersionNamedIsTakenOrMissed() throws {
    let found = try cite(
      """
      依照《突发事件应对法》（2007年）第四十三条、2017年修正的《行政处罚法》第五条、《行政复议法》（2009年修正）第九条，\
      修订前的《行政处罚法》第三条和《核安全法》第五十五条第一款；同条第二款规定，同条第九款规定。
      """, "--as-of", "2026-11-23")
    let resolved = found.compactMap { $0.resolved?.first }
    #expect(
      resolved.map { $0.target ?? "-" } == [
        "erl@2007-08-30#43", "apl@2017-09-01#5", "arl#9", "apl@2017-09-01#3", "nsl@2017-09-01#55.1",
        "nsl@2017-09-01#55.2", "nsl@2017-09-01#55.9",
      ])
    #expect(
      resolved.map { $0.status ?? "-" } == [
        "superseded", "superseded", "-", "superseded", "inForce", "inForce", "inForce",
      ])
    #expect(
      resolved.map { $0.reasons?.first?.code ?? "-" } == [
        "superseded", "outlineOnly", "unknownVersion", "outlineOnly", "-", "-", "noSuchProvision",
      ])
  }

  @Test func theDayDecides() throws {
    let text = "依照放射性污染防治法第三十九条和《生态环境法典》第六百三十五条。"
    func status(_ day: String) throws -> [String?] {
      try cite(text, "--as-of", day).map { $0.resolved?.first?.status }
    }
    #expect(try status("2026-08-14") == ["inForce", "notYetInForce"])
    #expect(try status("2026-08-15") == ["repealed", "inForce"])
  }

  @Test func aLawTextIsReadByPosition() throws {
    let text = """
      第一条　甲。
      乙：
      （一）丙；
      （二）前项和前款规定的丁，本条第一款除外。
      第二章　己
      第二条　前条第二款和本办法第九条。
      前款规定的戊，适用本章规定和本办法第二章、第九章。
      """
    let found = try cite(text)
    #expect(
      found.map(\.text) == ["前项", "前款", "本条第一款", "前条第二款", "本办法第九条", "前款", "本章", "本办法第二章、第九章"])
    let resolved = found.flatMap { $0.resolved ?? [] }
    #expect(
      resolved.map { $0.target ?? "" } == [
        "#1.2.1", "#1.1", "#1.1", "#1.2", "#9", "#2.1", "#ch2", "#ch2", "#ch9",
      ])
    #expect(resolved.map(\.found) == [true, true, true, true, false, true, true, true, false])
  }

  @Test func whatIsNoTextOrNoDayIsTold() throws {
    let scratch = try ScratchFolder()
    let guiju = try Guiju(in: scratch)
    let bytes: [UInt8] = [0xBA, 0xCB, 0xB0, 0xB2]
    #expect(try guiju.run(["cite"], stdin: bytes).status == 2)
    #expect(try guiju.run(["cite", "--as-of", "gestern"], stdin: []).status == 64)
    #expect(try guiju.run(["cite", "--tag"], stdin: []).status == 64)
    #expect(try guiju.run(["cite", "--dry-run"], stdin: []).status == 64)
    try scratch.write("a.xml", "<parties xmlns=\"urn:guiju:1\"/>")
    #expect(try guiju("cite", "--tag", "a.xml").status == 2)
  }

  // MARK: Tags

  @Test func tagsGoAroundCitationsAndNothingElseChanges() throws {
    let scratch = try ScratchFolder()
    let body = """
      <p id="aexamp22">依照《中华人民共和国核安全法》（以下简称《核安法》）第五十五条，&#x300A;核安法》第七十七条第（三）项、第（四）项，原《放射性污染防治法》第三十九条和GB 18871-2002核实。</p>
            <p id="aexamp44">依照<cite target="核安全法#3">《核安全法》第三条</cite>、《核安法》第一百条、前款规定和《某某办法》，<quote>《核安全法》第五条</quote>。</p>
      """
    let text = Sample.procedure(body: body)
    try scratch.write("a.xml", text)
    let guiju = try Guiju(in: scratch)
    let dry = try guiju("cite", "--tag", "--dry-run", "a.xml")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(try scratch.read("a.xml") == text)
    let result = try guiju("cite", "--tag", "a.xml")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == dry.output)
    let tagged = try scratch.read("a.xml")
    for tag in [
      ##"依照<cite target="核安全法#55">《中华人民共和国核安全法》（以下简称《核安法》）第五十五条</cite>，"##,
      ##"<cite target="核安全法#77.1.3 核安全法#77.1.4">&#x300A;核安法》第七十七条第（三）项、第（四）项</cite>"##,
      ##"<cite target="放射性污染防治法#39" role="historical">《放射性污染防治法》第三十九条</cite>"##,
      ##"和<cite kind="standard" number="GB 18871-2002">GB 18871-2002</cite>核实"##,
    ] { #expect(tagged.contains(tag), "\(tag)") }
    let bare = try Regex("</?cite[^>]*>")
    #expect(tagged.replacing(bare, with: "") == text.replacing(bare, with: ""))
    #expect(result.output.contains("第一百条"))
    #expect(!tagged.contains("#100"))
    // Again: nothing is left to do.
    #expect(try guiju("cite", "--tag", "a.xml").status == 0)
    #expect(try scratch.read("a.xml") == tagged)
  }

  @Test func aTagNamesTheVersionOfTheWords() throws {
    let scratch = try ScratchFolder()
    let body = ##"""
      <p id="aexamp22">依照《突发事件应对法》（2007年）第四十三条、2017年修正的《行政处罚法》和《行政复议法》（2009年修正）第九条核实。</p>
      """##
    try scratch.write("a.xml", Sample.procedure(body: body))
    let guiju = try Guiju(in: scratch)
    let result = try guiju("cite", "--tag", "a.xml")
    #expect(result.status == 0, "\(result.errors)")
    let tagged = try scratch.read("a.xml")
    for tag in [
      #"<cite target="突发事件应对法@2007-08-30#43">《突发事件应对法》（2007年）第四十三条</cite>"#,
      #"<cite target="行政处罚法@2017-09-01">《行政处罚法》</cite>和《行政复议法》（2009年修正）第九条核实"#,
    ] { #expect(tagged.contains(tag), "\(tagged)") }
    #expect(result.output.contains("行政复议法"))
  }

  @Test func shippedDocumentsCanBeTagged() throws {
    let shipped = try Sample.shipped()
    let guiju = try Guiju(in: shipped)
    let path = "procedures/inspection/baseline/IP-052.xml"
    let before = try read(shipped, path)
    let result = try guiju("cite", "--tag", path)
    #expect(result.status == 0, "\(result.errors)")
    let after = try read(shipped, path)
    let bare = try Regex("</?cite[^>]*>")
    #expect(after != before && after.replacing(bare, with: "") == before.replacing(bare, with: ""))
    let places = try guiju.places()
    #expect(!places.contains { $0.contains("IP-052") && $0.hasSuffix("REF202") })
    #expect(!places.contains { $0.contains("IP-052") && $0.hasSuffix("REF201") })
    #expect(try guiju("fmt", "--check").status == 0)
  }

  private func read(_ repository: GitFixture, _ path: String) throws -> String {
    String(
      decoding: try FileReader.readFile(repository.path + "/" + path, maxBytes: 1 << 24),
      as: UTF8.self)
  }

  private func write(_ repository: GitFixture, _ path: String, _ text: String) throws {
    try AtomicWriter.write(
      Array(text.utf8), to: repository.path + "/" + path, within: repository.path)
  }

  // MARK: fix

  @Test func fixRepointsOnlyWhereARowIsVerified() throws {
    let shipped = try Sample.shipped()
    let guiju = try Guiju(in: shipped)
    let path = "procedures/inspection/baseline/IP-900.xml"
    let text = Sample.procedure(
      body: ##"<p id="aexamp22">依照<cite target="放射性污染防治法#39">《放射性污染防治法》第三十九条</cite>核实。</p>"##)
    try write(shipped, path, text)
    #expect(try guiju("fix", "--rule", "REF003").status == 0)
    #expect(try read(shipped, path) == text)
    let table = "regulations/concordance/rpcl-eco-code.xml"
    let row = try #require(
      try read(shipped, table).split(separator: "\n").first { $0.contains(##"from="rpcl#39""##) })
    let verified = row.replacing(
      #"state="unverified""#, with: #"state="verified" verifiedBy="法规处" verifiedOn="2026-11-20""#)
    try write(shipped, table, try read(shipped, table).replacing(row, with: verified))
    let dry = try guiju("fix", "--rule", "REF003", "--dry-run")
    #expect(dry.status == 0 && dry.output.contains("IP-900"), "\(dry.errors)")
    #expect(try read(shipped, path) == text)
    let result = try guiju("fix", "--rule", "REF003")
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try read(shipped, path).contains(
        ##"依照<cite target="生态环境法典#635">《中华人民共和国生态环境法典》第六百三十五条</cite>核实"##))
    #expect(!(try guiju.places()).contains { $0.contains("IP-900") && $0.hasSuffix("REF003") })
  }
}
