internal import Synchronization

/// An XSD 1.0 schema, to be made once and shared by all threads.
package final class CompiledSchema: Sendable {
  private let entry: String
  private let files: [String: [UInt8]]
  /// Nil until a document needs libxml2's judgement.
  private let judge: Mutex<SchemaJudge?>
  /// Spares libxml2 the documents that are surely valid; nil where none was asked for, or where the
  /// schema uses more of XSD than it reads.
  let acceptor: SchemaAcceptor?

  private init(
    entry: String, files: [String: [UInt8]], judge: SchemaJudge?, acceptor: SchemaAcceptor?
  ) {
    self.entry = entry
    self.files = files
    self.judge = Mutex(judge)
    self.acceptor = acceptor
  }

  /// Whether documents that are surely valid are told without libxml2.
  package var hasAcceptor: Bool { acceptor != nil }

  /// Compiles `files[entry]`; `xs:include` and `xs:import` are served from `files` only.
  ///
  /// Names are relative paths of URI characters, such as `akn/xml.xsd`.
  /// - Throws: where a file is missing or is not a schema, with all that libxml2 said.
  package static func compile(
    entry: String, files: [String: [UInt8]]
  ) throws(SchemaFailure) -> CompiledSchema {
    CompiledSchema(
      entry: entry, files: files, judge: try SchemaJudge.compile(entry: entry, files: files),
      acceptor: nil)
  }

  /// The same for a schema that is known to be sound: libxml2 compiles it when it first has to judge.
  /// - Parameter names: the table that documents are parsed with, for an acceptor of valid ones.
  package static func deferred(
    entry: String, files: [String: [UInt8]], names: NameTable
  ) -> CompiledSchema {
    CompiledSchema(
      entry: entry, files: files, judge: nil,
      acceptor: AcceptorBuilder.acceptor(entry: entry, files: files, names: names))
  }

  /// What libxml2 made of the schema.
  func compiled() throws(SchemaFailure) -> SchemaJudge {
    let result = judge.withLock { judge -> Result<SchemaJudge, SchemaFailure> in
      if let judge { return .success(judge) }
      do throws(SchemaFailure) {
        let made = try SchemaJudge.compile(entry: entry, files: files)
        judge = made
        return .success(made)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
