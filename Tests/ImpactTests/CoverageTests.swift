import Corpus
import Documents
import Impact
import Import
import Model
import Testing

/// Duties against items, sanctions and the programme, each in both directions.
@Suite struct CoverageTests {
  static let items = """
    <item id="aexampa2" mode="document">
      <heading>登记</heading>
      <requirement id="aexampa3"><p id="aexampa4">依照《示例安全法》第二条第二款核实登记。</p></requirement>
      <criterion id="aexampa5" basis="law"><p id="aexampa6">登记齐全。</p></criterion>
    </item>
    <item id="aexampb2" mode="document">
      <heading>记录</heading>
      <requirement id="aexampb3"><p id="aexampb4">记录完整。<cite kind="licensee" document="qa-programme">质量保证大纲</cite></p></requirement>
    </item>
    <item id="aexampc2" mode="document">
      <heading>泛引</heading>
      <requirement id="aexampc3"><p id="aexampc4">依照《示例安全法》核实。</p></requirement>
    </item>
    <item id="aexampd2" mode="document">
      <heading>转让</heading>
      <requirement id="aexampd3"><p id="aexampd4">没有转让。</p><legal violation="v-3"/></requirement>
    </item>
    """

  static func corpus() async throws -> Corpus {
    let procedure = """
      <?xml version="1.0" encoding="UTF-8"?>
      <procedure xmlns="urn:guiju:1" id="IP-900" schemaVersion="1" xml:lang="zh-CN">
        <meta modelled="text" numbering="gbt1.1">
          <title>示例监督检查程序</title>
          <issuer party="party:nnsa"/>
          <tier>3</tier>
          <classification>公开</classification>
          <revision number="1" state="draft"/>
          <applicability><programme ref="prog-1"/></applicability>
        </meta>
        <section id="aexamp33" topic="items"><heading>检查</heading>\(items)</section>
      </procedure>

      """
    func register(_ kind: String, _ rows: String) -> [UInt8] {
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <\(kind) xmlns="urn:guiju:1" id="\(kind)" schemaVersion="1">
          <header date="2026-09-01"><title>表</title></header>
          \(rows)
        </\(kind)>

        """.utf8)
    }
    let law = try VersionImpactTests.version(VersionImpactTests.before, "2001-01-01")
    let files: [String: [UInt8]] = [
      law.path: law.bytes, "procedures/inspection/baseline/IP-900.xml": Array(procedure.utf8),
      "registry/obligations.xml": register(
        "obligations",
        """
        <obligation key="o-2" subject="operator" basis="示例安全法#2" state="verified">登记并保存记录</obligation>
        <obligation key="o-3" subject="operator" basis="示例安全法#3" state="unverified">不转让</obligation>
        <obligation key="o-4" subject="operator" basis="示例安全法#4" state="unverified">接受检查</obligation>
        <obligation key="o-9" subject="operator" basis="示例安全法#5" validFrom="2030-01-01" state="unverified">尚未施行</obligation>
        """),
      "registry/sanctions.xml": register(
        "sanctions",
        """
        <pair key="v-2" violation="示例安全法#2.1" penalty="示例安全法#4" prerequisite="none" min="1" max="10" unit="万元" state="verified" upper="v-0">没有登记</pair>
        <pair key="v-3" violation="示例安全法#3" penalty="示例安全法#4" prerequisite="none" min="10" max="20" unit="万元" state="verified" upper="v-0">转让</pair>
        <pair key="v-0" violation="示例安全法#1" penalty="示例安全法#4" prerequisite="none" min="5" max="50" unit="万元" state="verified">其他</pair>
        """),
      "registry/programme.xml": register(
        "programme",
        """
        <entry key="prog-1" stage="operation" title="甲" state="unverified"/>
        <entry key="prog-2" stage="operation" title="乙" state="unverified"/>
        """),
    ]
    let asOf = try #require(CivilDate("2026-11-23"))
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

  @Test func dutiesAndItemsMeetByProvision() async throws {
    let coverage = Coverage.of(try await Self.corpus())
    #expect(coverage.duties.map(\.key) == ["o-2", "o-3", "o-4"])
    let items = coverage.duties.map { duty in
      duty.items.compactMap { coverage.items[$0].id?.description }
    }
    // 第二条第二款 is a part of 第二条; a violation named leads to its duty; a whole law to none.
    #expect(items == [["aexampa2"], ["aexampd2"], []])
    #expect(
      coverage.items.map { "\($0.bases.count) \($0.duties.count) \($0.citesLicensee)" } == [
        "1 1 false", "0 0 true", "1 0 false", "0 1 false",
      ])
  }

  @Test func sanctionsMeetDutiesAndTheHigherLaw() async throws {
    let coverage = Coverage.of(try await Self.corpus())
    let sanctions = coverage.duties.map { duty in duty.sanctions.map { coverage.sanctions[$0].key }
    }
    #expect(sanctions == [["v-2"], ["v-3"], []])
    #expect(coverage.sanctions.filter { $0.duties.isEmpty }.map(\.key) == ["v-0"])
    // 1–10 leaves 5–50; 10–20 does not.
    #expect(coverage.conflicts.map { coverage.sanctions[$0.lower].key } == ["v-2"])
    #expect(coverage.sanctions[0].range?.words.zh == "1万元以上10万元以下")
  }

  @Test func programmeInBothDirections() async throws {
    let coverage = Coverage.of(try await Self.corpus())
    #expect(
      coverage.programme.map { "\($0.key) \($0.procedures.count)" } == ["prog-1 1", "prog-2 0"])
    #expect(coverage.withoutProgramme == [])
  }

  @Test func rangesIncludeTheirEnds() throws {
    func range(_ least: String?, _ most: String?, _ unit: String = "万元") -> FineRange {
      FineRange(
        least: least.flatMap { DecimalNumber($0) }, most: most.flatMap { DecimalNumber($0) },
        unit: unit)
    }
    #expect(range("5", "50").isWithin(range("5", "50")))
    #expect(!range("4.9", "50").isWithin(range("5", "50")))
    #expect(!range("5", "50.1").isWithin(range("5", "50")))
    #expect(!range(nil, "20").isWithin(range("5", "50")))
    #expect(range("1", "2", "元").isWithin(range("5", "50")))
  }
}
