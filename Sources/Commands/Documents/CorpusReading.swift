import Corpus
import Documents
import Files
import Model

/// The set without rules, for commands that only look.
enum CorpusReading {
  static func load(_ source: CorpusSource, asOf: CivilDate) async throws
    -> CorpusLoader.Result<Void>
  {
    let loader = CorpusLoader(source: source, schema: try SchemaLibrary.compiled())
    return try await loader.load(
      .init(asOf: asOf, workers: ProcessEnvironment.processorCount)
    ) { _, _, _ in }
  }
}
