import Documents
import Foundation
import Testing
import XMLTree

@Suite struct ResourceTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The embedded files are the files of the repository, byte for byte, and none is forgotten.
  @Test(arguments: [
    ("schemas/", "Sources/CResources/schemas", "xsd"), ("skeletons/", "templates/document", "xml"),
    ("init/", "Sources/CResources/init", ""),
  ])
  func embeddedFilesAreThere(prefix: String, folder: String, ending: String) throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: folder).path(percentEncoded: false)
    ).filter { ending.isEmpty || $0.hasSuffix("." + ending) }
    let embedded = Resources.names.filter { $0.hasPrefix(prefix) }
    #expect(Set(embedded) == Set(names.map { prefix + $0 }))
    for name in names {
      let bytes = try Data(contentsOf: Self.root.appending(path: "\(folder)/\(name)"))
      #expect(Resources.bytes(prefix + name) == Array(bytes), "\(name)")
    }
  }

  /// The laws that the program carries are those of the repository; `scripts/generate-library` writes the list.
  @Test func embeddedLibraryIsTheShippedOne() throws {
    let root = Self.root.path(percentEncoded: false)
    let found = try FileManager.default.subpathsOfDirectory(atPath: root + "/regulations")
      .filter { $0.hasSuffix(".xml") }.map { "regulations/" + $0 }
    let library = Resources.library
    #expect(Set(found) == Set(library.keys))
    for path in found {
      #expect(
        library[path] == Array(try Data(contentsOf: Self.root.appending(path: path))), "\(path)")
    }
  }

  @Test func schemasCompile() throws {
    try SchemaLibrary.verify()
  }

  /// Fixtures of the schemas: every valid one passes, every invalid one is refused at the element that
  /// its comment names.
  @Test func schemaFixtures() throws {
    let schema = try SchemaLibrary.compiled()
    let folder = Self.root.appending(path: "Tests/Fixtures/schemas")
    for kind in ["valid", "invalid"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: kind).path(percentEncoded: false))
      #expect(names.count > 10)
      for name in names {
        let bytes = Array(try Data(contentsOf: folder.appending(path: "\(kind)/\(name)")))
        let outcome = XMLParser.parse(bytes, names: Vocabulary.names, schema: schema)
        #expect(outcome.faults.isEmpty == (kind == "valid"), "\(kind)/\(name) \(outcome.faults)")
      }
    }
  }

  /// Every name of the schemas is in the vocabulary of the decoder, and the other way round.
  @Test func vocabularyMatchesSchemas() throws {
    var elements: Set<String> = []
    var attributes: Set<String> = ["xml:lang"]
    for (name, bytes) in SchemaLibrary.files where name != "xml.xsd" && name != "regulation.xsd" {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /<xs:(element|attribute) name="([^"]+)"/) {
        if match.output.1 == "element" {
          elements.insert(String(match.output.2))
        } else {
          attributes.insert(String(match.output.2))
        }
      }
    }
    #expect(elements == Set(ElementName.allCases.map(\.text)))
    #expect(attributes == Set(AttributeName.allCases.map(\.text)))
  }
}
