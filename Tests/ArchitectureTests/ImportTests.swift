import Foundation
import Testing

/// The arrows between modules, as docs/architecture.md draws them, held against the `import` lines.
@Suite struct ImportTests {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Module → modules that it may import, read from the table in docs/architecture.md.
  static func table() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
    var table: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3 else { continue }
      let module = cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      table[module] = Set(
        cells[2].split(separator: " ").map {
          $0.trimmingCharacters(in: CharacterSet(charactersIn: "`,"))
        })
    }
    return table
  }

  static func swiftFiles(in module: String) throws -> [URL] {
    let folder = root.appending(path: "Sources/\(module)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
  }

  static func imports(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    var found: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ $0 == "package" || $0 == "internal" || $0.hasPrefix("@") })
      else { continue }
      found.insert(String(words[place + 1]))
    }
    return found
  }

  @Test func everyModuleStandsInTheTable() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources").path(percentEncoded: false))
    let swiftModules = try folders.filter { try !Self.swiftFiles(in: $0).isEmpty }
    #expect(Set(swiftModules) == Set(try Self.table().keys))
  }

  @Test func importsPointUp() throws {
    let table = try Self.table()
    #expect(table.count > 10)
    for (module, allowed) in table {
      for file in try Self.swiftFiles(in: module) {
        let wrong = try Self.imports(of: file).subtracting(allowed).subtracting(["Synchronization"])
        #expect(wrong.isEmpty, "\(module)/\(file.lastPathComponent) imports \(wrong.sorted())")
      }
    }
  }
}
