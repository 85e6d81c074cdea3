import Citations
import Corpus
import Documents
import Files
import History
import Model

/// What `guiju cite` holds citations against: the laws, and the documents of licensees.
struct CitationLookup {
  let recogniser: CitationRecogniser
  let resolver: CitationResolver
  let licensees: LicenseeDirectory
  let words: LicenseeWords

  /// - Parameter texts: the set is read for documents of licensees only where one of them may cite some.
  init(folder: String, day: CivilDate, texts: [[UInt8]]) async throws {
    let library = try LawLibrary.load(folder)
    resolver = CitationResolver(library: library, day: day)
    recogniser = CitationRecogniser(catalogue: library.catalogue)
    var registry = Registry()
    var directory = LicenseeDirectory(documents: [], registry: registry, on: day)
    if texts.contains(where: LicenseeReference.mayOccur(in:)),
      let (loaded, revisions) = try await Self.corpus(folder, day)
    {
      registry = loaded.registry
      directory = LicenseeDirectory(
        documents: loaded.documents, registry: registry, on: day, revisions: revisions)
    }
    licensees = directory
    words = LicenseeWords(registry.parties, on: day)
  }

  /// The documents of the repository that one stands in; nil elsewhere.
  private static func corpus(
    _ folder: String, _ day: CivilDate
  ) async throws -> (CorpusLoader.Result<Void>, RevisionReader?)? {
    guard let workspace = try? Workspace.open(folder), workspace.holdsCorpus,
      let choice = try? SourceChoice.readable("worktree", in: workspace)
    else { return nil }
    let loader = CorpusLoader(source: choice.source, schema: nil)
    let loaded = try await loader.load(
      .init(asOf: day, workers: ProcessEnvironment.processorCount)
    ) { _, _, _ in }
    var revisions: RevisionReader?
    if let location = try? workspace.requireRepository(),
      let commit = try? RevisionReading.commit(choice, location)
    {
      revisions = .history(
        from: commit, in: location, prefix: workspace.prefix, of: loaded.documents,
        approvals: loaded.approvals, limits: loaded.configuration.limits)
    }
    return (loaded, revisions)
  }
}
