import Cache
package import Corpus
package import Diagnostics
import Documents
package import GitStore
import History
import Model
import XMLTree

/// Checks a set: loads it, runs the rules, and gives findings their place, level, waiver and
/// fingerprint.
package struct Checker: Sendable {
  /// The earlier state that ids and revisions are held against.
  package enum Base: Sendable {
    case commit(RepositoryLocation, ObjectID, prefix: String)
    /// The earlier state of a rule's example.
    case memory([String: [UInt8]])
  }

  /// The report, and the set it was made of: of each document what the rules over the set ask for, and no law,
  /// unless ``CheckOptions/keepsFacts``.
  package struct Outcome: Sendable {
    package var report: CheckReport
    package var corpus: Corpus
    /// What the documents of the corpus are read from.
    package var source: CorpusSource
    /// How long the documents took to load, and the rules over all of them.
    package var times: Times
  }

  package struct Times: Sendable {
    package var load: Duration
    package var rules: Duration
  }

  let source: CorpusSource
  let base: Base?
  private let entries: [RuleEntry]
  private let memory: CheckMemory?

  /// - Parameter memory: what earlier runs found out; used where the whole repository is checked.
  package init(
    source: CorpusSource, base: Base? = nil, rules: [RuleEntry] = RuleRegistry.all,
    memory: CheckMemory? = nil
  ) {
    self.source = source
    self.base = base
    entries = rules
    self.memory = memory
  }

  /// - Throws: `FileFailure` or `GitFailure` where the source cannot be read at all; `SchemaFailure`
  ///   never, see `SchemaLibrary`.
  package func run(_ options: CheckOptions) async throws -> Outcome {
    guard let memory, options.paths.isEmpty, !options.keepsFacts else {
      return try await run(options, nil)
    }
    let run = RunMemory(memory, rules: entries, asOf: options.asOf, source: source)
    do {
      return try await self.run(options, run)
    } catch is StoreDamage {
      // What is remembered cannot be used after all.
      return try await self.run(options, nil)
    }
  }

  private func run(_ options: CheckOptions, _ memory: RunMemory?) async throws -> Outcome {
    let start = ContinuousClock.now
    let schema = try SchemaLibrary.compiled()
    let rules = RuleSet(entries)
    let metadata = Dictionary(
      uniqueKeysWithValues: entries.map { ($0.metadata.code, $0.metadata) })
    var source = source
    var loader = CorpusLoader(source: source, schema: schema)
    var loading = CorpusLoader.Options(
      asOf: options.asOf, paths: options.paths, workers: options.workers)
    loading.readsRegulations = true
    loading.resolvesCitations = true
    let check = FileCheck(rules: rules, metadata: metadata, asOf: options.asOf)
    let isWhole = options.keepsFacts
    func load() async throws -> CorpusLoader.Result<FileCheck.Result> {
      try await loader.load(
        loading, memory: memory,
        settle: { document, law in
          if isWhole {
            DocumentEnvelope.note(&document)
          } else {
            DocumentEnvelope.settle(&document, law)
          }
        },
        inspect: { check.check($0, $1, $2) })
    }
    var loaded = try await load()
    let choice = try options.chooseRevisions?(
      RevisionQuestion(
        documents: loaded.documents, approvals: loaded.approvals,
        configuration: loaded.configuration))
    if let overlay = choice?.overlay {
      source = .overlaid(source, overlay)
      loader = CorpusLoader(source: source, schema: schema)
      loading.paths = overlay.blobs.keys.sorted()
      loaded.lay(try await load())
    }
    var corpus = try corpus(of: loaded, options, choice, memory)
    if corpus.documents.contains(where: { $0.kind == .procedure }) {
      corpus.inspectedDuties = loaded.values.reduce(into: []) { $0.formUnion($1.duties) }
    }
    if case .commit(let location, let commit, let prefix) = base {
      corpus.revisions = .history(
        from: commit, in: location, prefix: prefix, of: corpus.documents,
        approvals: corpus.approvals, limits: corpus.configuration.limits)
    }
    corpus.unexplained = try unexplained(corpus, loader, memory)
    let loadedAt = ContinuousClock.now
    let joint = try JointCheck(
      rules: rules, memory: memory, envelopes: corpus, values: loaded.values,
      library: { loaded.hasRegulations ? loaded.regulations : try loader.library() },
      isWhole: isWhole
    ).run()
    let times = Times(load: loadedAt - start, rules: ContinuousClock.now - loadedAt)
    let placer = FindingPlacer(corpus: corpus, loader: loader, metadata: metadata, memory: memory)
    var covered = loaded.values.reduce(into: joint.covered) { $0.formUnion($1.covered) }
    var findings = loaded.values.flatMap(\.findings)
    findings += try placer.place(joint.findings)
    findings = WaiverMatcher(corpus).apply(to: findings)
    let waived = findings
    let waiverFindings = rules.waiverRules.flatMap { rule in
      var sink = FindingSink(rule.metadata)
      rule.init().check(corpus, findings: waived, &sink)
      if sink.covered { covered.insert(rule.metadata.code) }
      return sink.findings
    }
    findings += try placer.place(waiverFindings)
    for finding in findings { covered.insert(finding.rule) }
    if let memory {
      for (document, value) in zip(corpus.documents, loaded.values) { memory.keep(document, value) }
      memory.note(loaded.seen)
    }
    let scope = scope(options, loaded, corpus, rules, covered)
    return Outcome(
      report: CheckReport(scope: scope, findings: findings), corpus: corpus, source: source,
      times: times)
  }

  private func scope(
    _ options: CheckOptions, _ loaded: CorpusLoader.Result<FileCheck.Result>, _ corpus: Corpus,
    _ rules: RuleSet, _ covered: CoveredRules
  ) -> CheckScope {
    var scope = CheckScope(
      asOf: options.asOf, tool: options.tool, commit: options.commit, source: options.sourceName)
    scope.documents = corpus.documents.count { $0.kind?.isControlled ?? false }
    scope.registries = corpus.documents.count { document in
      if case .registry = document.kind { true } else { false }
    }
    scope.regulations = corpus.documents.count { $0.isRegulation && !$0.hasFaults }
    scope.rules = entries.count
    scope.links = loaded.values.reduce(0) { $0 + $1.linkCount }
    scope.skipped = loaded.skipped
    scope.digests = ScopeDigests.of(entries, corpus)
    scope.uncovered = entries.map(\.metadata.code).filter { !covered.contains($0) }
    // Corpus rules look at every controlled document that could be read.
    let joint = CoveredRules(codes: rules.corpusRules.map { $0.metadata.code })
    var families: [CoveredRules: [String]] = [:]
    scope.checked = zip(corpus.documents, loaded.values).map { document, value in
      let isControlled = document.kind?.isControlled ?? false
      let codes = isControlled ? value.covered.union(joint) : value.covered
      let names = families[codes] ?? codes.families
      families[codes] = names
      return CheckedDocument(
        path: document.path, title: document.meta?.title ?? document.designation.zh,
        classification: document.meta?.classification?.rawValue, families: names)
    }
    return scope
  }
}
