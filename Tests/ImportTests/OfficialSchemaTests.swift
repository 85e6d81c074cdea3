import Documents
import Files
import Import
import Model
import Testing
import XMLTree

/// What the library holds is valid by the schema as OASIS publishes it, without ours beside it.
@Suite(.enabled(if: SharedLaws.isHere)) struct OfficialSchemaTests {
  private static func schema() throws -> CompiledSchema {
    var files: [String: [UInt8]] = [:]
    for name in ["akomantoso30.xsd", "xml.xsd"] {
      files[name] = try SharedLaws.bytes("akn/" + name)
    }
    return try CompiledSchema.compile(entry: "akomantoso30.xsd", files: files)
  }

  @Test func everyFileOfTheLibraryIsOfficiallyValid() throws {
    let schema = try Self.schema()
    var count = 0
    for row in try LibraryBuilder.rows() {
      let path = LibraryBuilder.root + "/regulations/" + row.path
      let outcome = XMLParser.parse(
        try FileReader.readFile(path, maxBytes: 1 << 24), schema: schema)
      #expect(outcome.isClean, "\(row.path) \(outcome.faults.prefix(2))")
      count += 1
    }
    #expect(count >= 70)
  }

  @Test func everyFullTextIsOfficiallyValid() throws {
    let schema = try Self.schema()
    for row in try SharedLaws.manifest() where row.articles <= 130 {
      let document = try LawTextReader.read(
        try SharedLaws.bytes("laws/" + row.file), name: row.file,
        options: SharedLawTests.options(row))
      let bytes = AKNWriter.write(document, facts: try RegulationFacts(document, key: "k"))
      let outcome = XMLParser.parse(bytes, schema: schema)
      #expect(outcome.isClean, "\(row.file) \(outcome.faults.prefix(2))")
    }
  }
}
