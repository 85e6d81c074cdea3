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
    var from: Set<String> = []
    for row in root.children where row.name.local == "row" {
      #expect(row.attribute("state") == "unverified")
      #expect(row.attribute("verifiedBy") == nil)
      #expect((row.attribute("to") == nil) == (row.attribute("relation") == "none"))
      from.insert(row.attribute("from") ?? "")
      for attribute in ["from", "to"] {
        for target in (row.attribute(attribute) ?? "").split(separator: " ") {
          let parts = target.split(separator: "#")
          let regulation = try #require(library[String(parts[0])], "\(target)")
          let numbers = parts[1].split(separator: ".").map(String.init)
          let lookup = regulation.find(
            article: try #require(UnitNumber(numbers[0])),
            paragraph: numbers.count > 1 ? Int(numbers[1]) : nil,
            point: numbers.count > 2 ? Int(numbers[2]) : nil)
          #expect(lookup.place != nil || lookup == .noStructure, "\(target) \(lookup)")
        }
      }
    }
    #expect(from.count >= 64)
  }
}
