package import XMLTree

/// The schemas of the vocabulary.
package enum SchemaLibrary {
  /// The compiled schema of every kind of document, shared by all workers.
  ///
  /// That libxml2 can compile it is a test here; `verify` says so of this very program.
  /// - Throws: never now, but callers are ready for a schema that cannot be used.
  package static func compiled() throws(SchemaFailure) -> CompiledSchema { schema }

  /// - Throws: only if the schemas inside the program are broken.
  package static func verify() throws(SchemaFailure) {
    _ = try CompiledSchema.compile(entry: "guiju.xsd", files: files)
  }

  /// File name → content, as `guiju schema export` writes them.
  package static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for name in Resources.names where name.hasPrefix("schemas/") {
      files[String(name.dropFirst("schemas/".count))] = Resources.bytes(name)
    }
    return files
  }()

  private static let schema: CompiledSchema = {
    // Reading the documentation takes a quarter of the time of compiling; no validator asks for it.
    CompiledSchema.deferred(
      entry: "guiju.xsd", files: files.mapValues(withoutAnnotations), names: Vocabulary.names)
  }()

  private static func withoutAnnotations(_ file: [UInt8]) -> [UInt8] {
    let open = Array("<xs:annotation>".utf8)
    let close = Array("</xs:annotation>".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(file.count)
    var place = 0
    while place < file.count {
      if file[place] == open[0], file[place...].starts(with: open) {
        while place < file.count, !file[place...].starts(with: close) { place += 1 }
        place += close.count
      } else {
        result.append(file[place])
        place += 1
      }
    }
    return result
  }
}
