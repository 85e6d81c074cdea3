package import XMLTree

/// The schemas of the vocabulary.
package enum SchemaLibrary {
  /// The compiled schema of every kind of document, shared by all workers.
  /// - Throws: only if the schemas inside the program are broken, which a test excludes.
  package static func compiled() throws(SchemaFailure) -> CompiledSchema {
    try result.get()
  }

  /// File name → content, as `guiju schema export` writes them.
  package static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for name in Resources.names where name.hasPrefix("schemas/") {
      files[String(name.dropFirst("schemas/".count))] = Resources.bytes(name)
    }
    return files
  }()

  private static let result: Result<CompiledSchema, SchemaFailure> = {
    do throws(SchemaFailure) {
      // Reading the documentation takes a quarter of the time of compiling; no validator asks for it.
      let bare = files.mapValues(withoutAnnotations)
      return .success(try CompiledSchema.compile(
          entry: "guiju.xsd", files: bare, names: Vocabulary.names))
    } catch {
      return .failure(error)
    }
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
