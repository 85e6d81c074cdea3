import Documents
package import XMLTree

/// The official schema of Akoma Ntoso 3.0 together with ours for what is added to it.
package enum AKNSchema {
  /// Compiled on first use, which takes a fifth of a second, and shared by all workers.
  /// - Throws: only if the schemas inside the program are broken, which a test excludes.
  package static func compiled() throws(SchemaFailure) -> CompiledSchema { try result.get() }

  /// File name → content, as an editor needs them side by side.
  package static let files: [String: [UInt8]] = {
    var files: [String: [UInt8]] = [:]
    for name in Resources.names where name.hasPrefix("akn/") && name.hasSuffix(".xsd") {
      files[String(name.dropFirst("akn/".count))] = Resources.bytes(name)
    }
    files["regulation.xsd"] = Resources.bytes("schemas/regulation.xsd")
    return files
  }()

  private static let result: Result<CompiledSchema, SchemaFailure> = {
    do throws(SchemaFailure) {
      return .success(try CompiledSchema.compile(entry: "regulation-document.xsd", files: files))
    } catch {
      return .failure(error)
    }
  }()
}
