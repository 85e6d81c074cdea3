import Cache
import Corpus
import Diagnostics
import Digests
import Documents
import Model

/// Runs the rules over the whole set, each on the part that it says it reads.
struct JointCheck {
  let rules: RuleSet
  let memory: RunMemory?
  /// Every document by its envelope.
  let envelopes: Corpus
  let values: [FileCheck.Result]
  /// The laws, read when they are needed.
  let library: () throws -> RegulationLibrary
  /// Whether the corpus holds all that was read, because somebody asks for it afterwards.
  let isWhole: Bool

  func run() throws -> StoredResult {
    var result = run(.envelopes, on: envelopes)
    let views: [CorpusView] = [.plans, .law]
    for view in views where rules.corpusRules.contains(where: { $0.reads == view }) {
      let key = try key(of: view)
      if let known = known(key) {
        result.add(known)
        continue
      }
      let found = run(view, on: isWhole ? envelopes : try corpus(for: view))
      keep(found, as: key)
      result.add(found)
    }
    return result
  }

  /// What rules said, and which of them had something to look at.
  struct StoredResult {
    var findings: [RawFinding] = []
    var covered = CoveredRules()

    mutating func add(_ other: StoredResult) {
      findings += other.findings
      covered.formUnion(other.covered)
    }
  }

  private func run(_ view: CorpusView, on corpus: Corpus) -> StoredResult {
    var result = StoredResult()
    for rule in rules.corpusRules where rule.reads == view {
      var sink = FindingSink(rule.metadata)
      rule.init().check(corpus, &sink)
      if sink.covered { result.covered.insert(rule.metadata.code) }
      result.findings += sink.findings
    }
    return result
  }

  // MARK: What each view shows

  private func corpus(for view: CorpusView) throws -> Corpus {
    var documents = envelopes.documents
    var shown = RegulationLibrary()
    switch view {
    case .envelopes: return envelopes
    case .plans:
      for index in documents.indices {
        guard let kind = documents[index].kind, DocumentEnvelope.isReduced(kind) else { continue }
        guard let plan = values[index].plan else {
          documents[index].facts = nil
          continue
        }
        guard let facts = plan.facts.value else { throw StoreDamage() }
        documents[index].facts = facts
      }
    case .law:
      shown = try library()
      for index in documents.indices {
        guard let kind = documents[index].kind, DocumentEnvelope.isReduced(kind) else { continue }
        documents[index].facts = nil
      }
    }
    for index in documents.indices {
      documents[index].citations = nil
      documents[index].elementSource = nil
      documents[index].missing = []
      documents[index].normativeDigest = DeferredDigest(nil)
    }
    var corpus = Corpus(
      configuration: envelopes.configuration, registry: envelopes.registry, waivers: [],
      approvals: view == .plans ? envelopes.approvals : [], regulations: shown,
      documents: documents, asOf: envelopes.asOf, isPartial: envelopes.isPartial,
      inForce: envelopes.inForce, isComplete: envelopes.isComplete)
    if view == .law { corpus.inspectedDuties = envelopes.inspectedDuties }
    return corpus
  }

  /// A digest of what a view shows.
  private func key(of view: CorpusView) throws -> CacheKey? {
    // A choice of revisions is no part of the key; nobody remembers what follows from one.
    guard let memory, envelopes.inForce == nil else { return nil }
    switch view {
    case .envelopes: return nil
    case .plans:
      var shown = ["\(envelopes.isComplete)", "\(envelopes.isPartial)"]
      for (document, value) in zip(envelopes.documents, values) {
        if document.kind == .approvals { shown.append("\(document.path) \(document.blob ?? "-")") }
        guard let plan = value.plan else { continue }
        // The path too: it decides the order, and where a finding goes.
        shown += [document.path, try SHA256Digest(of: plan.bytes.value).hex]
      }
      return memory.groupKey("plans", shown)
    case .law:
      let duties = envelopes.inspectedDuties?.sorted() ?? ["-"]
      return memory.groupKey(
        "law", ["\(envelopes.isComplete)", "\(envelopes.isPartial)"] + duties)
    }
  }

  private func known(_ key: CacheKey?) -> StoredResult? {
    guard let stored = memory?.memory.value(StoredFindings.self, of: key) else { return nil }
    var result = StoredResult()
    result.covered = stored.covered
    for finding in stored.findings {
      guard let raw = finding.finding(in: envelopes) else { return nil }
      result.findings.append(raw)
    }
    return result
  }

  private func keep(_ result: StoredResult, as key: CacheKey?) {
    guard let memory, key != nil else { return }
    let findings = result.findings.compactMap { StoredFinding($0, envelopes) }
    guard findings.count == result.findings.count else { return }
    memory.memory.keep(StoredFindings(covered: result.covered, findings: findings), as: key)
  }
}
