import Citations
package import Diagnostics
import Documents
import Import
package import Model
package import XMLTree

/// Loads a set: configuration and registry first, then every document in parallel.
package struct CorpusLoader: Sendable {
  package struct Options: Sendable {
    package var asOf: CivilDate
    /// Paths to look at; empty for all. Registry and configuration are always read.
    package var paths: [String] = []
    package var workers: Int
    /// Whether the library of regulations is read; only questions about law need it.
    package var readsRegulations = false
    /// Whether the closure wants each document's citations resolved.
    package var resolvesCitations = false

    package init(asOf: CivilDate, paths: [String] = [], workers: Int) {
      self.asOf = asOf
      self.paths = paths
      self.workers = workers
    }
  }

  /// What was loaded, and what the closure made of each file.
  package struct Result<Value: Sendable>: Sendable {
    package var configuration: Configuration
    package var registry: Registry
    package var waivers: [Waiver]
    package var approvals: [Approval]
    package var regulations: RegulationLibrary
    package var documents: [CorpusDocument]
    /// Beside `documents`, one for one.
    package var values: [Value]
    package var skipped: [SkippedFile]
  }

  private let source: CorpusSource
  private let schema: CompiledSchema?

  /// - Parameter schema: nil where only the content is wanted.
  package init(source: CorpusSource, schema: CompiledSchema?) {
    self.source = source
    self.schema = schema
  }

  /// - Parameter inspect: sees each file while its tree is alive, on a worker.
  /// - Throws: `FileFailure` and `GitFailure` for a source that cannot be listed. A file that cannot be
  ///   read is a value, never an error.
  package func load<Value: Sendable>(
    _ options: Options,
    inspect: @escaping @Sendable (LoadedFile, Registry, Configuration) -> Value
  ) async throws -> Result<Value> {
    let listing = try SourceListing.of(source)
    let configuration = try configuration(in: listing)
    var skipped = listing.skipped
    let inScope = listing.entries.filter { entry in
      if let why = exclusion(of: entry.path, configuration) {
        if let why { skipped.append(SkippedFile(path: entry.path, why: why)) }
        return false
      }
      return true
    }
    let source = source
    let limits = configuration.limits
    let plain = FileLoader(schema: schema, limits: limits, digests: false)

    let isFoundation: (SourceEntry) -> Bool = { entry in
      entry.path == "waivers.xml" || configuration.role(of: entry.path) == .registry
        || configuration.role(of: entry.path) == .approvals
    }
    var registry = Registry()
    var waivers: [Waiver] = []
    var approvals: [Approval] = []
    do {
      let reader = try SourceReader(source, maxBytes: limits.maxBytes)
      for entry in inScope where isFoundation(entry) {
        let file = plain.load(entry, from: reader)
        guard let facts = file.facts else { continue }
        registry.add(facts, path: entry.path, blob: file.blob)
        let rows = facts.entries.map {
          RegistryRow(entry: $0, origin: EntryOrigin(path: entry.path, node: $0.node))
        }
        if facts.kind == .waivers { waivers += rows.compactMap { Waiver($0) } }
        if facts.kind == .approvals { approvals += rows.compactMap { Approval($0) } }
      }
    }

    let jobs = inScope.indices.map { index in
      let path = inScope[index].path
      return Job(
        place: index, entry: inScope[index], isRegulation: configuration.isRegulation(path),
        isChosen: options.paths.isEmpty
          || options.paths.contains { PathPattern($0).matches(path) || path == $0 })
    }
    let (known, deferral) = (
      registry, DigestDeferral(source: source, limits: limits, approvals: approvals)
    )
    let work = {
      @Sendable (jobs: [Job], loader: FileLoader, resolver: CitationResolver?) async throws
        -> [Loaded<Value>] in
      try await ParallelMap.run(jobs, workers: options.workers) { next, put in
        let reader = try SourceReader(source, maxBytes: limits.maxBytes)
        var book = resolver.map { ResolutionBook($0) }
        while let (index, job) = next() {
          var file = loader.load(job.entry, isRegulation: job.isRegulation, from: reader)
          if var open = book, let facts = file.facts, let citations = file.citations {
            book = nil
            file.law = LawUses(of: facts, citations, &open)
            book = open
          }
          var loaded = Loaded<Value>(job: job, regulation: file.regulation)
          if job.isChosen {
            let document = CorpusDocument(
              path: file.path, blob: file.blob, facts: file.facts, citations: file.citations,
              isRegulation: job.isRegulation, normativeDigest: deferral.digest(of: file, job.entry),
              hasFaults: file.failure != nil || !file.faults.isEmpty)
            loaded.chosen = (document, inspect(file, known, configuration))
          }
          put(index, loaded)
        }
      }
    }
    // The laws first: their names are what citations are recognised by. One that was not asked for is
    // read all the same.
    let laws = try await work(
      jobs.filter { $0.isRegulation && ($0.isChosen || options.readsRegulations) }, plain, nil)
    var regulations = RegulationLibrary()
    var loader = plain
    var resolver: CitationResolver?
    if options.readsRegulations {
      regulations = try library(laws, concordances: inScope, configuration)
      loader = FileLoader(
        schema: schema, limits: limits,
        recogniser: CitationRecogniser(catalogue: regulations.catalogue), digests: false)
      if options.resolvesCitations, !regulations.isEmpty {
        resolver = CitationResolver(library: regulations, day: options.asOf)
      }
    }
    let others = try await work(
      jobs.filter { !$0.isRegulation && $0.isChosen }, loader, resolver)
    let chosen = (laws + others).filter { $0.chosen != nil }
      .sorted { $0.job.place < $1.job.place }
      .compactMap { loaded in
        var chosen = loaded.chosen
        if let document = chosen?.0 {
          chosen?.0.clauses = Self.clauses(of: document, loaded.job.entry, source, limits)
        }
        return chosen
      }
    return Result(
      configuration: configuration, registry: registry, waivers: waivers, approvals: approvals,
      regulations: regulations, documents: chosen.map(\.0), values: chosen.map(\.1),
      skipped: skipped.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// The clause numbers of a plan, which others cite; read again when somebody asks.
  private static func clauses(
    of document: CorpusDocument, _ entry: SourceEntry, _ source: CorpusSource, _ limits: ParseLimits
  ) -> Deferred<ClauseNumbers?> {
    guard document.kind == .plan else { return document.clauses }
    let blob = document.blob
    return Deferred<ClauseNumbers?> {
      guard let reader = try? SourceReader(source, maxBytes: limits.maxBytes) else { return nil }
      let file = FileLoader(schema: nil, limits: limits, digests: false).load(entry, from: reader)
      guard file.blob == blob, let tree = file.document, let facts = file.facts else { return nil }
      return ClauseNumbers(of: tree, facts)
    }
  }

  /// The library alone, without a look at any document.
  /// - Throws: `FileFailure` and `GitFailure` for a source that cannot be listed.
  package func library() throws -> RegulationLibrary {
    let listing = try SourceListing.of(source)
    let configuration = try configuration(in: listing)
    let reader = try SourceReader(source, maxBytes: configuration.limits.maxBytes)
    let inScope = listing.entries.filter { exclusion(of: $0.path, configuration) == nil }
    let loader = FileLoader(schema: nil, limits: configuration.limits, digests: false)
    let laws = inScope.filter { configuration.isRegulation($0.path) }.map { entry in
      Loaded<Void>(
        job: Job(place: 0, entry: entry, isRegulation: true, isChosen: false),
        regulation: loader.load(entry, isRegulation: true, from: reader).regulation)
    }
    return try library(laws, concordances: inScope, configuration)
  }

  /// One file to read.
  private struct Job: Sendable {
    var place: Int
    var entry: SourceEntry
    var isRegulation: Bool
    var isChosen: Bool
  }

  /// What a worker made of it.
  private struct Loaded<Value: Sendable>: Sendable {
    var job: Job
    var regulation: Regulation?
    var chosen: (CorpusDocument, Value)?
  }

  /// The laws and the concordances in scope. One that cannot be read is told where it is checked.
  private func library<Value>(
    _ laws: [Loaded<Value>], concordances entries: [SourceEntry], _ configuration: Configuration
  ) throws -> RegulationLibrary {
    let plain = FileLoader(schema: nil, limits: configuration.limits, digests: false)
    let reader = try SourceReader(source, maxBytes: configuration.limits.maxBytes)
    var concordances: [RegulationLibrary.ConcordanceEntry] = []
    for entry in entries where configuration.isConcordance(entry.path) {
      if let root = plain.load(entry, from: reader).document?.root,
        let concordance = try? ConcordanceReader.read(root)
      {
        concordances.append(.init(path: entry.path, concordance: concordance))
      }
    }
    return RegulationLibrary(
      laws.compactMap { law in
        law.regulation.map { .init(path: law.job.entry.path, regulation: $0) }
      }, concordances: concordances)
  }

  /// Reads some files of the source again, for places and quotations.
  package func reload(_ paths: Set<String>, limits: ParseLimits) throws -> [String: LoadedFile] {
    guard !paths.isEmpty else { return [:] }
    let reader = try SourceReader(source, maxBytes: limits.maxBytes)
    let loader = FileLoader(schema: nil, limits: limits)
    var files: [String: LoadedFile] = [:]
    for entry in try SourceListing.of(source).entries where paths.contains(entry.path) {
      files[entry.path] = loader.load(entry, from: reader)
    }
    return files
  }

  private func configuration(in listing: SourceListing) throws -> Configuration {
    guard let entry = listing.entries.first(where: { $0.path == Configuration.path }) else {
      return Configuration()
    }
    let reader = try SourceReader(source, maxBytes: ParseLimits().maxBytes)
    let file = FileLoader(schema: schema, limits: ParseLimits()).load(entry, from: reader)
    guard let document = file.document, document.root.kind == .guiju else {
      return Configuration()
    }
    return ConfigurationReader.read(document.root)
  }

  /// Nil where a file is in scope; a reason, or `.some(nil)` where nobody would expect it to be.
  private func exclusion(of path: String, _ configuration: Configuration) -> Bilingual?? {
    if let pattern = configuration.ignored.first(where: { PathPattern($0).matches(path) }) {
      return Bilingual(
        zh: "配置中列为不校验（\(pattern)）", en: "excluded by the configuration (\(pattern))")
    }
    if path == Configuration.path || path == "waivers.xml" { return nil }
    guard let role = configuration.role(of: path) else { return .some(nil) }
    if role == .skeletons {
      return Bilingual(
        zh: "文件骨架，由 guiju new 使用，不是受控文件",
        en: "a skeleton for `guiju new`, not a controlled document"
      )
    }
    return nil
  }
}

extension Configuration {
  /// Whether a path is a law in Akoma Ntoso; the concordances beside them are tables of ours.
  package func isRegulation(_ path: String) -> Bool {
    role(of: path) == .regulations && !isConcordance(path)
  }

  /// Whether a path is a 新旧条文对照表.
  package func isConcordance(_ path: String) -> Bool {
    path.hasPrefix((folders[.regulations] ?? "regulations") + "/concordance/")
  }

  /// The part of the repository that a path lies in; nil outside all of them.
  package func role(of path: String) -> FolderRole? {
    var best: (role: FolderRole, length: Int)?
    for (role, folder) in folders where path.hasPrefix(folder + "/") {
      if folder.utf8.count > best?.length ?? -1 { best = (role, folder.utf8.count) }
    }
    return best?.role
  }
}
