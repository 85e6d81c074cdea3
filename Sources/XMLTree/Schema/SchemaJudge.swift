internal import CLibXML2

/// A schema as libxml2 compiled it.
///
/// `@unchecked Sendable`: libxml2 does not write to a compiled schema; every validation has its
/// own context. 16 threads on one schema are a test here, and ThreadSanitizer had nothing to
/// report on libxml2 2.9.14.
@safe final class SchemaJudge: @unchecked Sendable {
  private let pointer: xmlSchemaPtr

  private init(takingOwnership pointer: xmlSchemaPtr) { unsafe self.pointer = pointer }

  deinit { unsafe xmlSchemaFree(pointer) }

  /// Compiles `files[entry]`.
  /// - Throws: where a file is missing or is not a schema, with all that libxml2 said.
  static func compile(
    entry: String, files: [String: [UInt8]]
  ) throws(SchemaFailure) -> SchemaJudge {
    _ = XMLRuntime.started
    guard files[entry] != nil else {
      throw SchemaFailure(
        code: .missingEntry, file: entry, line: 0, detail: "no file of this name")
    }
    // libxml2 prints what is not well-formed in a schema to standard error, so it is found first.
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      guard let fault = XMLParser.parse(bytes).faults.first else { continue }
      throw SchemaFailure(
        code: .notWellFormed, file: name, line: fault.line,
        detail: "\(fault.code.rawValue): \(fault.detail)")
    }
    var errors = SchemaErrors(limit: 20)
    let pointer = unsafe SchemaFiles.shared.serving(files) { base -> xmlSchemaPtr? in
      guard let context = unsafe xmlSchemaNewParserCtxt(base + entry) else { return nil }
      defer { unsafe xmlSchemaFreeParserCtxt(context) }
      return unsafe withUnsafeMutablePointer(to: &errors) { errors in
        unsafe xmlSchemaSetParserStructuredErrors(context, collectSchemaError, errors)
        return unsafe xmlSchemaParse(context)
      }
    }
    // A schema that left something out on the way would let documents pass unchecked.
    guard let pointer = unsafe pointer, errors.entries.isEmpty else {
      if let pointer = unsafe pointer { unsafe xmlSchemaFree(pointer) }
      throw failure(entry, errors.entries)
    }
    return unsafe SchemaJudge(takingOwnership: pointer)
  }

  /// The schema, for as long as `body` runs.
  func withPointer<R>(_ body: (xmlSchemaPtr) -> R) -> R {
    withExtendedLifetime(self) { unsafe body(pointer) }
  }

  private static func failure(_ entry: String, _ errors: [SchemaErrors.Entry]) -> SchemaFailure {
    let file = errors.first?.file.split(separator: "/").dropFirst(2).joined(separator: "/")
    return SchemaFailure(
      code: .notASchema, file: file.flatMap { $0.isEmpty ? nil : $0 } ?? entry,
      line: errors.first?.line ?? 0,
      detail: errors.map { SchemaMessage.trimmed($0.message) }.joined(separator: "\n"))
  }
}
