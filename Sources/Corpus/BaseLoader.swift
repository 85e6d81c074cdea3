import Documents
package import GitStore
package import Model
package import XMLTree

/// What an earlier commit says of the documents that are checked: the state that ids and revisions are
/// held against.
package struct BaseLoader: Sendable {
  private let location: RepositoryLocation
  private let prefix: String
  private let schema: CompiledSchema
  private let limits: ParseLimits

  package init(
    location: RepositoryLocation, prefix: String, schema: CompiledSchema, limits: ParseLimits
  ) {
    self.location = location
    self.prefix = prefix
    self.schema = schema
    self.limits = limits
  }

  /// Paths that differ between the commit and the state that is checked.
  /// - Throws: `GitFailure`.
  package func changedPaths(since commit: ObjectID, in source: CorpusSource) throws -> Set<String> {
    let repository = try location.open()
    switch source {
    case .memory: return []
    case .commit(_, let other, _):
      var paths: Set<String> = []
      for change in try repository.changes(from: commit, to: other) {
        for side in [change.old, change.new] {
          if let path = side.flatMap({ relative($0.path) }) { paths.insert(path) }
        }
      }
      return paths
    case .index, .folder:
      let isIndex = if case .index = source { true } else { false }
      return Set(
        try repository.status().compactMap { entry in
          isIndex && entry.staged == nil ? nil : relative(entry.path)
        })
    }
  }

  /// The controlled documents that stand at those paths in `commit`, by id.
  /// - Throws: `GitFailure`.
  package func documents(at commit: ObjectID, paths: Set<String>) throws
    -> [DocumentID: BaseDocument]
  {
    let repository = try location.open()
    let loader = FileLoader(schema: schema, limits: limits)
    var result: [DocumentID: BaseDocument] = [:]
    for path in paths.sorted() where path.hasSuffix(".xml") {
      let full = prefix.isEmpty ? path : prefix + "/" + path
      guard let entry = try repository.entryIfPresent(at: full, in: commit),
        entry.mode == .regular || entry.mode == .executable
      else { continue }
      let bytes = try repository.blob(entry.id, maxBytes: limits.maxBytes)
      let file = loader.load(bytes, path: path)
      guard let facts = file.facts, facts.kind.isControlled, let id = facts.id else { continue }
      result[id] = BaseDocument(path: path, facts: facts, digest: file.digest)
    }
    return result
  }

  private func relative(_ path: String) -> String? {
    if prefix.isEmpty { return path }
    return path.hasPrefix(prefix + "/") ? String(path.dropFirst(prefix.count + 1)) : nil
  }

  /// The newest state of a document on the first-parent line of `commit` that was effective, looked for
  /// from `commit` backwards.
  package func lastEffective(
    of paths: [Int: String], from commit: ObjectID
  ) throws -> [Int: LastEffective] {
    guard !paths.isEmpty else { return [:] }
    let repository = try location.open()
    let loader = FileLoader(schema: schema, limits: limits)
    var open = paths
    var seen: [Int: ObjectID] = [:]
    var result: [Int: LastEffective] = [:]
    var depth = 0
    let summary = try repository.walk(from: commit, order: .firstParent) {
      (info: CommitInfo) throws(GitFailure) -> HistoryWalkStep in
      depth += 1
      for (index, path) in open {
        let full = prefix.isEmpty ? path : prefix + "/" + path
        guard let entry = try repository.entryIfPresent(at: full, in: info.id) else {
          // Before this commit the document did not exist under this name.
          if seen[index] != nil {
            result[index] = LastEffective.none
            open[index] = nil
          }
          continue
        }
        if seen[index] == entry.id { continue }
        seen[index] = entry.id
        let bytes = try repository.blob(entry.id, maxBytes: limits.maxBytes)
        let file = loader.load(bytes, path: path)
        guard let meta = file.facts?.meta, let number = meta.revision else { continue }
        if meta.state == .effective {
          result[index] = .found(revision: number, digest: file.digest, commit: info.id.hex)
          open[index] = nil
        }
      }
      return open.isEmpty ? .stop : .next
    }
    for index in open.keys {
      result[index] = summary.reachedShallowBoundary ? .unknown(depth: depth) : LastEffective.none
    }
    return result
  }

  /// The same answers from files in memory, whose state is the whole history.
  package static func inMemory(
    _ files: [String: [UInt8]], current: [CorpusDocument], schema: CompiledSchema,
    limits: ParseLimits
  ) -> ([DocumentID: BaseDocument], [Int: LastEffective]) {
    let loader = FileLoader(schema: schema, limits: limits)
    var documents: [DocumentID: BaseDocument] = [:]
    for (path, bytes) in files {
      let file = loader.load(bytes, path: path)
      guard let facts = file.facts, facts.kind.isControlled, let id = facts.id else { continue }
      documents[id] = BaseDocument(path: path, facts: facts, digest: file.digest)
    }
    var effective: [Int: LastEffective] = [:]
    for (index, document) in current.enumerated() {
      guard let id = document.id, document.kind?.isControlled ?? false else { continue }
      effective[index] = LastEffective.none
      if let earlier = documents[id], earlier.facts.meta?.state == .effective,
        let revision = earlier.facts.meta?.revision
      {
        effective[index] = .found(revision: revision, digest: earlier.digest, commit: "HEAD")
      }
    }
    return (documents, effective)
  }
}
