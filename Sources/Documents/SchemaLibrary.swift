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
      return .success(try CompiledSchema.compile(entry: "guiju.xsd", files: files))
    } catch {
      return .failure(error)
    }
  }()
}
