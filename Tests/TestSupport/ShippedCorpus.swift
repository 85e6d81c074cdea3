package import Corpus
import Documents
import Files
import Model

/// The documents and the library of this repository, read once for all tests.
package enum ShippedCorpus {
  package static let root: String = {
    var folder = #filePath
    for _ in 0..<3 { folder = PathText.parent(of: folder) }
    return folder
  }()

  private static let loaded = Task { try await load() }

  package static func corpus() async throws -> Corpus { try await loaded.value }

  private static func load() async throws -> Corpus {
    let asOf = CivilDate(dayNumber: 20_780)  // 2026-11-23
    var options = CorpusLoader.Options(asOf: asOf, workers: 2)
    options.readsRegulations = true
    let loaded = try await CorpusLoader(
      source: .folder(root: root), schema: try SchemaLibrary.compiled()
    ).load(options) { _, _, _ in }
    return Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: loaded.waivers,
      approvals: loaded.approvals, regulations: loaded.regulations, documents: loaded.documents,
      asOf: asOf)
  }
}
