import Corpus
import Documents
import Files
import Model

/// The set without rules, for commands that only look.
enum CorpusReading {
  static func load(
    _ source: CorpusSource, asOf: CivilDate, readsRegulations: Bool = false
  ) async throws -> CorpusLoader.Result<Void> {
    let loader = CorpusLoader(source: source, schema: try SchemaLibrary.compiled())
    var options = CorpusLoader.Options(
      asOf: asOf, workers: ProcessEnvironment.processorCount)
    options.readsRegulations = readsRegulations
    return try await loader.load(options) { _, _, _ in }
  }
}
