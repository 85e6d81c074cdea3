import Corpus
import Documents
import Impact
import Import
import Model
import Testing

/// `impact X A..B`: only what cites a changed article, and where it stands now.
@Suite struct VersionImpactTests {
  static let before = [
    "第一条　为了安全，制定本法。", "第二条　单位应当登记。\n记录保存三年。", "第三条　禁止转让。",
    "第四条　主管部门应当检查：\n（一）制度；\n（二）记录；\n（三）人员。", "第五条　本法自2001年6月1日起施行。",
  ]
  static let after = [
    "第一条　为了安全，制定本法。", "第二条　国家鼓励研究开发新技术。", "第三条　单位应当登记。\n记录保存五年。",
    "第四条　禁止转让。", "第五条　主管部门应当检查：\n（一）制度；\n（二）记录；\n（三）人员。",
    "第六条　本法自2001年6月1日起施行。",
  ]

  static func version(_ articles: [String], _ day: String) throws -> (path: String, bytes: [UInt8])
  {
    let text =
      "示例安全法\n（\(day.prefix(4))年1月1日第九届全国人民代表大会常务委员会第十九次会议通过）\n"
      + articles.joined(separator: "\n") + "\n"
    let date = try #require(CivilDate(day))
    let document = try LawTextReader.read(
      Array(text.utf8), name: "a.txt",
      options: ImportOptions(effective: date, versionDate: date))
    let facts = try RegulationFacts(document, key: "exl")
    return ("regulations/exl/\(day).xml", AKNWriter.write(document, facts: facts))
  }

  static func corpus(
    _ body: String, registry: [String: String] = [:], on day: String = "2026-11-23"
  ) async throws -> Corpus {
    let procedure = """
      <?xml version="1.0" encoding="UTF-8"?>
      <procedure xmlns="urn:guiju:1" id="IP-900" schemaVersion="1" xml:lang="zh-CN">
        <meta modelled="text" numbering="gbt1.1">
          <title>示例监督检查程序</title>
          <number>NNSA/HQ-08-JD-IP-900</number>
          <issuer party="party:nnsa"/>
          <tier>3</tier>
          <classification>公开</classification>
          <revision number="1" state="draft" issued="2005-01-01"/>
        </meta>
        <section id="aexamp33" topic="purpose">
          <heading>目的</heading>
          \(body)
        </section>
      </procedure>

      """
    var files = ["procedures/inspection/baseline/IP-900.xml": Array(procedure.utf8)]
    for (path, bytes) in [
      try version(before, "2001-01-01"), try version(after, "2011-01-01"),
    ] { files[path] = bytes }
    for (path, text) in registry { files[path] = Array(text.utf8) }
    let asOf = try #require(CivilDate(day))
    var options = CorpusLoader.Options(asOf: asOf, workers: 1)
    options.readsRegulations = true
    let loaded = try await CorpusLoader(
      source: .memory(files), schema: try SchemaLibrary.compiled()
    ).load(options) { _, _, _ in }
    return Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: loaded.waivers,
      approvals: loaded.approvals, regulations: loaded.regulations, documents: loaded.documents,
      asOf: asOf)
  }

  static func told(_ cited: [String]) async throws -> [String] {
    let body = cited.enumerated().map { index, words in
      "<p id=\"aexamp\(Array("abcdefgh")[index])2\">依照《示例安全法》\(words)核实。</p>"
    }.joined(separator: "\n")
    let corpus = try await corpus(body)
    let versions = corpus.regulations.versions(of: "exl").map(\.regulation)
    let impact = LawImpact(
      LawSubject(key: "exl"), comparing: RegulationComparison(versions[0], versions[1]), in: corpus)
    return impact.direct.flatMap { clause in
      clause.provisions.map { provision in
        "\(provision.printed) \(provision.change?.rawValue ?? "-") \(provision.now ?? "-")"
      }
    }
  }

  @Test func whatChangedIsToldWithItsNewPlace() async throws {
    #expect(
      try await Self.told(["第一条", "第二条", "第二条第一款", "第二条第二款", "第三条", "第四条第（二）项", ""]) == [
        "第二条 modified 第三条", "第二条第一款 renumbered 第三条第一款", "第二条第二款 modified 第三条第二款",
        "第三条 renumbered 第四条", "第四条第（二）项 renumbered 第五条",
      ])
  }

  @Test func rowsOfTheRegistersAreTold() async throws {
    let register = """
      <?xml version="1.0" encoding="UTF-8"?>
      <obligations xmlns="urn:guiju:1" id="obligations" schemaVersion="1">
        <header date="2026-09-01"><title>法定义务清单</title></header>
        <obligation key="o-2" subject="operator" basis="示例安全法@2001-01-01#2.2" state="verified">保存记录</obligation>
        <obligation key="o-3" subject="operator" basis="示例安全法#3" state="verified">不转让</obligation>
        <obligation key="o-1" subject="operator" basis="示例安全法@2001-01-01#1" state="verified">安全</obligation>
        <obligation key="o-9" subject="operator" basis="示例安全法@2001-01-01#2" validTo="2010-01-01" state="verified">旧行</obligation>
      </obligations>
      """
    func rows(_ day: String) async throws -> [String] {
      let corpus = try await Self.corpus(
        #"<p id="aexampa2">核实。</p>"#, registry: ["registry/obligations.xml": register], on: day)
      let versions = corpus.regulations.versions(of: "exl").map(\.regulation)
      let impact = LawImpact(
        LawSubject(key: "exl"), comparing: RegulationComparison(versions[0], versions[1]),
        in: corpus)
      return impact.registers.map {
        "\($0.key) \($0.attribute) \($0.provision.printed) \($0.provision.now ?? "-")"
      }
    }
    #expect(try await rows("2026-11-23") == ["o-2 basis 第二条第二款 第三条第二款"])
    // Before the new version is in force a row without a version means the old one.
    #expect(
      try await rows("2010-06-01") == [
        "o-2 basis 第二条第二款 第三条第二款", "o-3 basis 第三条 第四条",
      ])
  }

  @Test func wordsOfAQuestionAreRead() async throws {
    let corpus = try await Self.corpus(#"<p id="aexampa2">依照《示例安全法》第二条核实。</p>"#)
    let reader = SubjectReader(
      documents: corpus.documents, library: corpus.regulations,
      clause: { _, number in number == "1.1" ? [ElementID("aexampa2")].compactMap { $0 } : [] })
    func read(_ words: String) throws(SubjectFailure) -> String {
      switch try reader.read(words) {
      case .law(let law):
        "\(law.key)\(law.version.map { "@\($0)" } ?? "") \(law.locator)"
      case .document(let document):
        "\(document.id) \(document.element?.description ?? "")"
      }
    }
    #expect(try read("《示例安全法》第二条第二款") == "exl 2.2")
    #expect(try read("示例安全法第三条") == "exl 3")
    #expect(try read("示例安全法@2011-01-01#6") == "exl@2011-01-01 6")
    #expect(try read("exl") == "exl ")
    #expect(try read("NNSA/HQ-08-JD-IP-900") == "IP-900 ")
    #expect(try read("《示例监督检查程序》") == "IP-900 ")
    #expect(try read("IP-900#aexampa2") == "IP-900 aexampa2")
    #expect(try read("IP-900 第1.1条") == "IP-900 aexampa2")
    for words in ["《示例卫生法》", "exl#9", "exl@1999-01-01", "IP-900 第9条", "IP-900#zexampa2"] {
      #expect(throws: SubjectFailure.self, "\(words)") { try reader.read(words) }
    }
  }
}
