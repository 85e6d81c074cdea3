import Documents
import Files
import Import
import Model
import Testing
import XMLTree

@Suite struct ConcordanceTests {
  static let files = ["rpcl-eco-code", "apl-2021"]

  /// Every target of a shipped concordance stands in the library.
  @Test(arguments: files) func everyTargetResolves(_ name: String) throws {
    let path = LibraryBuilder.root + "/regulations/concordance/\(name).xml"
    let bytes = try FileReader.readFile(path, maxBytes: 1 << 22)
    let outcome = XMLParser.parse(bytes, schema: try SchemaLibrary.compiled())
    #expect(outcome.isClean, "\(outcome.faults.prefix(3))")
    let root = try #require(outcome.document?.root)
    var library: [String: Regulation] = [:]
    for row in try LibraryBuilder.rows() {
      let file = LibraryBuilder.root + "/regulations/" + row.path
      let regulation = try RegulationReader.read(try FileReader.readFile(file, maxBytes: 1 << 24))
      library["\(row.key)@\(row.facts.version)"] = regulation
      if library[row.key] == nil || regulation.hasStructure { library[row.key] = regulation }
    }
    let concordance = try ConcordanceReader.read(root)
    #expect(concordance.rows.count >= 64)
    #expect(concordance.rows.allSatisfy { !$0.isVerified && $0.verifiedBy == nil })
    #expect(concordance.rows.allSatisfy { $0.to.isEmpty == ($0.relation == .none) })
    let lost = concordance.targetsPointingNowhere { target in
      library[target.norm + (target.version.map { "@\($0)" } ?? "")]
    }
    #expect(lost.isEmpty, "\(lost)")
  }

  @Test func lookingUpAndLosing() throws {
    let text = """
      <concordance xmlns="urn:guiju:1" id="c" schemaVersion="1" from="a" to="b" on="2026-08-15">
        <header date="2026-01-01"><title>表</title></header>
        <row from="a#3.1.1" to="b#5" relation="split" state="unverified"/>
        <row from="a#3.1.2" to="b#6 b#7" relation="split" state="unverified"/>
        <row from="a#4" relation="none" state="unverified"/>
      </concordance>
      """
    let concordance = try ConcordanceReader.read(Array(text.utf8))
    let third = try #require(ProvisionTarget("a#3"))
    #expect(concordance.rows(for: third).count == 2)
    #expect(concordance.rows(for: try #require(ProvisionTarget("a#3.1.2"))).count == 1)
    #expect(concordance.rows(for: try #require(ProvisionTarget("a#9"))).isEmpty)
    #expect(concordance.targetsPointingNowhere { _ in nil }.count == 6)
    #expect(ProvisionTarget("a@2026-01-01#120-1.2")?.description == "a@2026-01-01#120-1.2")
    #expect(ProvisionTarget("a#8..10") == nil && ProvisionTarget("#3") == nil)
    let bad = text.replacing("split", with: "guess")
    #expect(throws: ImportFailure.self) { try ConcordanceReader.read(Array(bad.utf8)) }
  }

  @Test func aSecondCopyAndAConflict() throws {
    func read(_ words: String) throws -> RegulationDocument {
      let text = "甲法\n（2001年1月1日通过）\n第一条 \(words)\n第二条 乙。"
      return try LawTextReader.read(Array(text.utf8), name: "a.txt")
    }
    let one = try read("为了（甲）。")
    let facts = try RegulationFacts(one, key: "a")
    let outline = try RegulationReader.read(AKNWriter.write(one, facts: facts, isOutline: true))
    let same = try read("为了 (甲)。")
    #expect(ImportDecision.decide(same, existing: outline, isOutline: true) == .identical)
    #expect(ImportDecision.decide(same, existing: outline, isOutline: false) == .complete)
    #expect(ImportDecision.decide(one, existing: nil, isOutline: false) == .write)
    #expect(
      ImportDecision.decide(try read("别的。"), existing: outline, isOutline: false)
        == .conflict(differences: [UnitNumber(1)]))
  }
}
