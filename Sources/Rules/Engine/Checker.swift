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

  /// The report, and the set it was made of.
  package struct Outcome: Sendable {
    package var report: CheckReport
    package var corpus: Corpus
    /// How long the documents took to load, and the rules over all of them.
    package var times: Times
  }

  package struct Times: Sendable {
    package var load: Duration
    package var rules: Duration
  }

  private let source: CorpusSource
  private let base: Base?
  private let entries: [RuleEntry]

  package init(source: CorpusSource, base: Base? = nil, rules: [RuleEntry] = RuleRegistry.all) {
    self.source = source
    self.base = base
    entries = rules
  }

  /// - Throws: `FileFailure` or `GitFailure` where the source cannot be read at all; `SchemaFailure`
  ///   never, see `SchemaLibrary`.
  package func run(_ options: CheckOptions) async throws -> Outcome {
    let start = ContinuousClock.now
    let schema = try SchemaLibrary.compiled()
    let rules = RuleSet(entries)
    let metadata = Dictionary(
      uniqueKeysWithValues: entries.map { ($0.metadata.code, $0.metadata) })
    let loader = CorpusLoader(source: source, schema: schema)
    var loading = CorpusLoader.Options(
      asOf: options.asOf, paths: options.paths, workers: options.workers)
    loading.readsRegulations = true
    loading.resolvesCitations = true
    let loaded = try await loader.load(loading) { file, registry, configuration in
      FileCheck(rules: rules, metadata: metadata, asOf: options.asOf)
        .check(file, registry, configuration)
    }
    var corpus = try corpus(of: loaded, options)
    corpus.unexplained = try unexplained(corpus, loader)
    if case .commit(let location, let commit, let prefix) = base {
      corpus.revisions = .history(
        from: commit, in: location, prefix: prefix, of: corpus.documents,
        approvals: corpus.approvals, limits: corpus.configuration.limits)
    }
    var findings = loaded.values.flatMap(\.findings)
    var covered = loaded.values.reduce(into: Set<String>()) { $0.formUnion($1.covered) }
    let loadedAt = ContinuousClock.now
    let corpusFindings = rules.corpusRules.flatMap { rule in
      var sink = FindingSink(rule.metadata)
      rule.init().check(corpus, &sink)
      if sink.covered { covered.insert(rule.metadata.code) }
      return sink.findings
    }
    let times = Times(load: loadedAt - start, rules: ContinuousClock.now - loadedAt)
    findings += try locate(corpusFindings, corpus, loader, metadata)
    findings = WaiverMatcher(corpus).apply(to: findings)
    let waived = findings
    let waiverFindings = rules.waiverRules.flatMap { rule in
      var sink = FindingSink(rule.metadata)
      rule.init().check(corpus, findings: waived, &sink)
      if sink.covered { covered.insert(rule.metadata.code) }
      return sink.findings
    }
    findings += try locate(waiverFindings, corpus, loader, metadata)
    covered.formUnion(findings.map(\.rule))

    var scope = CheckScope(
      asOf: options.asOf, tool: options.tool, commit: options.commit, source: options.sourceName)
    scope.documents = corpus.documents.count { $0.kind?.isControlled ?? false }
    scope.registries = corpus.documents.count { document in
      if case .registry = document.kind { true } else { false }
    }
    scope.regulations = corpus.documents.count { $0.isRegulation && !$0.hasFaults }
    scope.rules = entries.count
    scope.links = corpus.linkCount
    scope.skipped = loaded.skipped
    scope.digests = ScopeDigests.of(entries, corpus)
    scope.uncovered = entries.map(\.metadata.code).filter { !covered.contains($0) }
    // Corpus rules look at every controlled document that could be read.
    let corpusCodes = Set(rules.corpusRules.map { $0.metadata.code })
    scope.checked = zip(corpus.documents, loaded.values).map { document, value in
      let isControlled = document.kind?.isControlled ?? false
      let families = isControlled ? value.covered.union(corpusCodes) : value.covered
      return CheckedDocument(
        path: document.path, title: document.meta?.title ?? document.designation.zh,
        classification: document.meta?.classification?.rawValue,
        families: Set(families.map { String($0.prefix(3)) }).sorted())
    }
    return Outcome(
      report: CheckReport(scope: scope, findings: findings), corpus: corpus, times: times)
  }

  private func corpus(
    of loaded: CorpusLoader.Result<FileCheck.Result>, _ options: CheckOptions
  ) throws -> Corpus {
    var baseDocuments: [DocumentID: BaseDocument]?
    var lastEffective: [Int: LastEffective] = [:]
    let limits = loaded.configuration.limits
    switch base {
    case nil: break
    case .memory(let files):
      let (documents, effective) = BaseLoader.inMemory(
        files, current: loaded.documents, limits: limits)
      (baseDocuments, lastEffective) = (documents, effective)
    case .commit(let location, let commit, let prefix):
      let history = BaseLoader(location: location, prefix: prefix, limits: limits)
      let paths = try history.changedPaths(since: commit, in: source)
      let changed = try history.documents(at: commit, paths: paths)
      baseDocuments = changed
      var asked: [Int: String] = [:]
      var standing: [Int: CorpusDocument] = [:]
      for (index, document) in loaded.documents.enumerated() {
        // What neither changed nor waits for approval has its answer in HEAD itself.
        guard let id = document.id, document.kind?.isControlled ?? false else { continue }
        if changed[id] != nil || document.meta?.state != .effective {
          asked[index] = changed[id]?.path ?? document.path
          if changed[id] == nil, !paths.contains(document.path) { standing[index] = document }
        }
      }
      lastEffective = try history.lastEffective(of: asked, from: commit, standing: standing)
    }
    return Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: loaded.waivers,
      approvals: loaded.approvals, regulations: loaded.regulations, documents: loaded.documents,
      asOf: options.asOf,
      base: baseDocuments, lastEffective: lastEffective, isPartial: !options.paths.isEmpty,
      onlyInForce: options.onlyInForce)
  }

  /// Only documents that differ from their last effective revision are read again.
  private func unexplained(
    _ corpus: Corpus, _ loader: CorpusLoader
  ) throws -> [Int: UnexplainedChanges] {
    var blobs: [Int: String] = [:]
    for (index, answer) in corpus.lastEffective {
      let document = corpus.documents[index]
      guard case .found(let last, let digest, _, let blob) = answer, let digest,
        let own = document.digest, own != digest, document.meta?.revision ?? 0 > last
      else { continue }
      blobs[index] = blob
    }
    guard !blobs.isEmpty, let base else { return [:] }
    let limits = corpus.configuration.limits
    let files = try loader.reload(
      Set(blobs.keys.map { corpus.documents[$0].path }), limits: limits)
    var result: [Int: UnexplainedChanges] = [:]
    for (index, blob) in blobs {
      let document = corpus.documents[index]
      let old: XMLDocument? =
        switch base {
        case .commit(let location, _, let prefix):
          try BaseLoader(location: location, prefix: prefix, limits: limits).tree(of: blob)
        case .memory(let files):
          files[blob].flatMap {
            FileLoader(schema: nil, limits: limits).load($0, path: blob).document
          }
        }
      guard let old, let new = files[document.path]?.document, let meta = document.meta else {
        continue
      }
      result[index] = ChangedClauses.unexplained(from: old, to: new, meta)
    }
    return result
  }

  private func locate(
    _ raw: [RawFinding], _ corpus: Corpus, _ loader: CorpusLoader,
    _ metadata: [String: RuleMetadata]
  ) throws -> [Finding] {
    var needed: Set<String> = []
    for finding in raw {
      needed.insert(corpus.documents[finding.document].path)
      for related in finding.related { needed.insert(corpus.documents[related.document].path) }
    }
    let files = try loader.reload(needed, limits: corpus.configuration.limits)
    var locators: [String: Locator] = [:]
    for (path, file) in files {
      if let document = file.document {
        locators[path] = Locator(path: path, document: document, meta: file.facts?.meta)
      }
    }
    return raw.compactMap { finding in
      guard let rule = metadata[finding.rule] else { return nil }
      let document = corpus.documents[finding.document]
      return FindingBuilder(
        configuration: corpus.configuration, path: document.path, facts: document.facts,
        locator: locators[document.path]
      ).finding(finding, rule) { related in
        let path = corpus.documents[related.document].path
        let place = locators[path]?.place(related.node) ?? Place(path: path)
        var message = related.message
        if related.isQuoted, let quote = locators[path]?.quote(related.node) {
          message = Bilingual(
            zh: message.zh + "，原文：“\(quote)”", en: message.en + ", in its words: “\(quote)”")
        }
        return RelatedPlace(place: place, message: message)
      }
    }
  }
}
