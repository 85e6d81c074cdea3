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
    /// False where no file had to be read for which the laws are needed; then ``regulations`` is empty.
    package var hasRegulations: Bool
    /// Every file of the work tree that was looked at, with its blob.
    package var seen: [SourceEntry]
  }

  let source: CorpusSource
  let schema: CompiledSchema?

  /// - Parameter schema: nil where only the content is wanted.
  package init(source: CorpusSource, schema: CompiledSchema?) {
    self.source = source
    self.schema = schema
  }

  /// - Parameters:
  ///   - memory: files that it knows are not read.
  ///   - inspect: sees each file while its tree is alive, on a worker.
  ///   - settle: decides what is kept of a document; sees its citations resolved.
  /// - Throws: `FileFailure` and `GitFailure` for a source that cannot be listed. A file that cannot be
  ///   read is a value, never an error.
  package func load<Value: Sendable>(
    _ options: Options, memory: (any FileMemory<Value>)? = nil,
    settle: @escaping @Sendable (inout CorpusDocument, LawUses?) -> Void = { _, _ in },
    inspect: @escaping @Sendable (LoadedFile, Registry, Configuration) -> Value
  ) async throws -> Result<Value> {
    var listing = try SourceListing.of(source)
    if let memory {
      for index in listing.entries.indices where listing.entries[index].failure == nil {
        listing.entries[index].blob =
          listing.entries[index].blob ?? memory.blob(of: listing.entries[index])
      }
    }
    let (configuration, configurationBlob) = try configuration(in: listing)
    var skipped = listing.skipped
    let inScope = listing.entries.filter { entry in
      if let why = configuration.exclusion(of: entry.path) {
        if let why { skipped.append(SkippedFile(path: entry.path, why: why)) }
        return false
      }
      return true
    }
    let limits = configuration.limits
    let plain = FileLoader(schema: schema, limits: limits, digests: false)
    let foundation = try foundation(inScope, configuration)
    if let memory {
      memory.begin(
        FileBasis(
          configuration: configurationBlob,
          files: try basis(inScope, configuration, foundation, limits)))
    }

    let deferral = DigestDeferral(
      source: source, limits: limits, approvals: foundation.approvals)
    let jobs = inScope.indices.map { index in
      let path = inScope[index].path
      return Job(
        place: index, entry: inScope[index], isRegulation: configuration.isRegulation(path),
        isChosen: options.paths.isEmpty
          || options.paths.contains { PathPattern($0).matches(path) || path == $0 })
    }
    let desk = Desk(
      source: source, limits: limits, workers: options.workers, memory: memory,
      foundation: foundation, configuration: configuration, deferral: deferral, settle: settle,
      inspect: inspect)
    // What is known needs no worker.
    var recalled = try await desk.recall(jobs)
    let open = jobs.filter { $0.isChosen && recalled[$0.place] == nil }
    // The laws first: their names are what citations are recognised by. One that was not asked for is
    // read all the same.
    let needsLibrary =
      options.readsRegulations
      && (memory == nil
        || open.contains { !$0.isRegulation && !configuration.isFoundation($0.entry.path) })
    let laws = try await desk.work(
      needsLibrary
        ? jobs.filter(\.isRegulation).map { job in
          var job = job
          job.isChosen = job.isChosen && recalled[job.place] == nil
          return job
        } : open.filter(\.isRegulation), plain, nil)
    var regulations = RegulationLibrary()
    var loader = plain
    var resolver: CitationResolver?
    if needsLibrary {
      regulations = try library(laws, concordances: inScope, configuration)
      loader = FileLoader(
        schema: schema, limits: limits,
        recogniser: CitationRecogniser(catalogue: regulations.catalogue), digests: false)
      if options.resolvesCitations, !regulations.isEmpty {
        resolver = CitationResolver(library: regulations, day: options.asOf)
      }
    }
    let others = try await desk.work(open.filter { !$0.isRegulation }, loader, resolver)
    for file in laws + others { recalled[file.job.place] = file.chosen ?? recalled[file.job.place] }
    let chosen = recalled.compactMap { $0 }
    return Result(
      configuration: configuration, registry: foundation.registry, waivers: foundation.waivers,
      approvals: foundation.approvals, regulations: regulations, documents: chosen.map(\.0),
      values: chosen.map(\.1),
      skipped: skipped.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      hasRegulations: needsLibrary, seen: seen(inScope, chosen.map(\.0), foundation))
  }

  /// The library alone, without a look at any document.
  /// - Throws: `FileFailure` and `GitFailure` for a source that cannot be listed.
  package func library() throws -> RegulationLibrary {
    let listing = try SourceListing.of(source)
    let configuration = try configuration(in: listing).configuration
    let reader = try SourceReader(source, maxBytes: configuration.limits.maxBytes)
    let inScope = listing.entries.filter { configuration.exclusion(of: $0.path) == nil }
    let loader = FileLoader(schema: nil, limits: configuration.limits, digests: false)
    let laws = inScope.filter { configuration.isRegulation($0.path) }.map { entry in
      Loaded<Void>(
        job: Job(place: 0, entry: entry, isRegulation: true, isChosen: false),
        regulation: loader.load(entry, isRegulation: true, from: reader).regulation)
    }
    return try library(laws, concordances: inScope, configuration)
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
    var files: [String: LoadedFile] = [:]
    try reload(paths, limits: limits) { files[$0] = $1 }
    return files
  }

  /// Reads some files of the source again, one after the other: all of them need not be in memory together.
  package func reload(
    _ paths: Set<String>, limits: ParseLimits, each use: (String, LoadedFile) throws -> Void
  ) throws {
    guard !paths.isEmpty else { return }
    let reader = try SourceReader(source, maxBytes: limits.maxBytes)
    let loader = FileLoader(schema: nil, limits: limits)
    for entry in try SourceListing.of(source).entries where paths.contains(entry.path) {
      try use(entry.path, loader.load(entry, from: reader))
    }
  }

  private func configuration(
    in listing: SourceListing
  ) throws -> (configuration: Configuration, blob: String?) {
    guard let entry = listing.entries.first(where: { $0.path == Configuration.path }) else {
      return (Configuration(), nil)
    }
    let reader = try SourceReader(source, maxBytes: ParseLimits().maxBytes)
    let file = FileLoader(schema: nil, limits: ParseLimits()).load(entry, from: reader)
    guard let document = file.document, document.root.kind == .guiju else {
      return (Configuration(), file.blob)
    }
    return (ConfigurationReader.read(document.root), file.blob)
  }
}

extension Configuration {
  /// Whether a path is a register, the approvals or the waivers: what is read before the documents.
  func isFoundation(_ path: String) -> Bool {
    let role = role(of: path)
    return path == "waivers.xml" || role == .registry || role == .approvals
  }

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

  /// Whether files at a path belong to the set.
  package func isInScope(_ path: String) -> Bool { exclusion(of: path) == nil }

  /// Nil where a file is in scope; a reason, or `.some(nil)` where nobody would expect it to be.
  func exclusion(of path: String) -> Bilingual?? {
    if let pattern = ignored.first(where: { PathPattern($0).matches(path) }) {
      return Bilingual(
        zh: "配置中列为不校验（\(pattern)）", en: "excluded by the configuration (\(pattern))")
    }
    if path == Self.path || path == "waivers.xml" { return nil }
    guard let role = role(of: path) else { return .some(nil) }
    if role == .skeletons {
      return Bilingual(
        zh: "文件骨架，由 guiju new 使用，不是受控文件",
        en: "a skeleton for `guiju new`, not a controlled document"
      )
    }
    return nil
  }
}
