import Cache
import Corpus
import Documents
import GitStore
import Model
import XMLTree

extension Checker {
  /// The set as the rules over it see it, with the state before.
  func corpus(
    of loaded: CorpusLoader.Result<FileCheck.Result>, _ options: CheckOptions,
    _ choice: RevisionChoice?, _ memory: RunMemory?
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
      lastEffective = try effective(asked, standing, history, commit, memory)
    }
    return Corpus(
      configuration: loaded.configuration, registry: loaded.registry, waivers: loaded.waivers,
      approvals: loaded.approvals,
      regulations: options.keepsFacts ? loaded.regulations : RegulationLibrary(),
      documents: loaded.documents,
      asOf: options.asOf,
      base: baseDocuments, lastEffective: lastEffective, isPartial: !options.paths.isEmpty,
      inForce: choice)
  }

  /// Only documents that differ from their last effective revision are read again.
  func unexplained(
    _ corpus: Corpus, _ loader: CorpusLoader, _ memory: RunMemory?
  ) throws -> [Int: UnexplainedChanges] {
    var result: [Int: UnexplainedChanges] = [:]
    // Files in memory have no name that would stand for their content.
    let memory = if case .commit = base { memory } else { RunMemory?.none }
    var blobs: [Int: String] = [:]
    for (index, answer) in corpus.lastEffective {
      let document = corpus.documents[index]
      guard case .found(let last, let digest, _, let blob) = answer, let digest,
        let own = document.digest, own != digest, document.meta?.revision ?? 0 > last
      else { continue }
      let key = document.blob.flatMap { memory?.changesKey(blob, $0) }
      if let known = memory?.memory.value(UnexplainedChanges.self, of: key) {
        result[index] = known
      } else {
        blobs[index] = blob
      }
    }
    guard !blobs.isEmpty, let base else { return result }
    let limits = corpus.configuration.limits
    let files = try loader.reload(
      Set(blobs.keys.map { corpus.documents[$0].path }), limits: limits)
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
      let changes = ChangedClauses.unexplained(from: old, to: new, meta)
      result[index] = changes
      if let memory, let own = document.blob, files[document.path]?.blob == own {
        memory.memory.keep(changes, as: memory.changesKey(blob, own))
      }
    }
    return result
  }

  /// The last effective revisions; what the history before a commit says is remembered.
  private func effective(
    _ asked: [Int: String], _ standing: [Int: CorpusDocument], _ history: BaseLoader,
    _ commit: ObjectID, _ memory: RunMemory?
  ) throws -> [Int: LastEffective] {
    guard let memory else {
      return try history.lastEffective(of: asked, from: commit, standing: standing)
    }
    var answers: [Int: LastEffective] = [:]
    var open: [Int: String] = [:]
    for (index, path) in asked {
      let key = memory.historyKey(commit.hex, path)
      if let known = memory.memory.value(StoredHistory.self, of: key) {
        answers[index] = known.answer
      } else {
        open[index] = path
      }
    }
    let found = try history.lastEffective(of: open, from: commit, standing: standing)
    for (index, answer) in found {
      answers[index] = answer
      if let path = open[index], let stored = StoredHistory(answer) {
        memory.memory.keep(stored, as: memory.historyKey(commit.hex, path))
      }
    }
    return answers
  }
}
