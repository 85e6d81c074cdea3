package import Citations
import Digests
import Documents
import Import
import Model
package import XMLTree

/// bytes → tree → document, for one file.
package struct FileLoader: Sendable {
  private let schema: CompiledSchema?
  private let limits: ParseLimits
  private let recogniser: CitationRecogniser?
  private let digests: Bool

  /// - Parameters:
  ///   - schema: nil where only the content is wanted, not whether it is in order.
  ///   - recogniser: nil where the citations in the prose are not wanted.
  ///   - digests: whether the digest of the normative content is wanted of each document.
  package init(
    schema: CompiledSchema?, limits: ParseLimits, recogniser: CitationRecogniser? = nil,
    digests: Bool = true
  ) {
    self.schema = schema
    self.limits = limits
    self.recogniser = recogniser
    self.digests = digests
  }

  package func load(
    _ entry: SourceEntry, isRegulation: Bool = false, from reader: borrowing SourceReader
  ) -> LoadedFile {
    var file = LoadedFile(
      path: entry.path, blob: entry.objectBlob, byteCount: 0, failure: nil, document: nil,
      faults: [],
      isCapped: false, facts: nil, digest: nil)
    do throws(ReadFailure) {
      fill(&file, with: try reader.read(entry), isRegulation)
    } catch {
      file.failure = error
    }
    return file
  }

  /// The same of bytes that were read already.
  package func load(
    _ entry: SourceEntry, _ bytes: [UInt8], isRegulation: Bool = false
  ) -> LoadedFile {
    var file = LoadedFile(
      path: entry.path, blob: entry.objectBlob, byteCount: 0, failure: nil, document: nil,
      faults: [],
      isCapped: false, facts: nil, digest: nil)
    fill(&file, with: bytes, isRegulation)
    return file
  }

  private func fill(_ file: inout LoadedFile, with bytes: [UInt8], _ isRegulation: Bool) {
    if file.blob == nil { file.blob = BlobDigest.hex(of: bytes) }
    if isRegulation {
      loadRegulation(bytes, into: &file)
    } else {
      load(bytes, into: &file)
    }
  }

  /// A law has the official schema, compiled only when one is in scope.
  private func loadRegulation(_ bytes: [UInt8], into file: inout LoadedFile) {
    file.byteCount = bytes.count
    let official = schema == nil ? nil : try? AKNSchema.compiled()
    let outcome = XMLParser.parse(
      bytes, names: Vocabulary.names, limits: limits, schema: official)
    file.faults = outcome.faults
    file.isCapped = outcome.isCapped
    file.document = outcome.document
    guard let document = outcome.document else { return }
    do throws(ImportFailure) {
      file.regulation = try RegulationReader.read(document.root)
    } catch {
      file.failure = ReadFailure(.notRegulation, detail: error.message.en)
    }
  }

  package func load(_ bytes: [UInt8], path: String) -> LoadedFile {
    var file = LoadedFile(
      path: path, blob: nil, byteCount: 0, failure: nil, document: nil, faults: [],
      isCapped: false, facts: nil, digest: nil)
    load(bytes, into: &file)
    return file
  }

  private func load(_ bytes: [UInt8], into file: inout LoadedFile) {
    file.byteCount = bytes.count
    let outcome = XMLParser.parse(
      bytes, names: Vocabulary.names, limits: limits, schema: schema)
    file.faults = outcome.faults
    file.isCapped = outcome.isCapped
    guard let document = outcome.document else { return }
    file.document = document
    guard let facts = FactsExtractor.facts(of: document) else { return }
    file.facts = facts
    guard facts.kind.isControlled else { return }
    if digests { file.digest = NormativeDigest.of(document.root) }
    file.citations = recogniser.map { DocumentCitations(of: document, facts: facts, $0) }
  }
}
