import Documents
package import GitStore
package import Model
package import XMLTree

/// What an earlier commit says of the documents that are checked: the state that ids and revisions are
/// held against.
package struct BaseLoader: Sendable {
  private let location: RepositoryLocation
  private let prefix: String
  private let limits: ParseLimits

  package init(location: RepositoryLocation, prefix: String, limits: ParseLimits) {
    self.location = location
    self.prefix = prefix
    self.limits = limits
  }

  /// Paths that differ between the commit and the state that is checked.
  /// - Throws: `GitFailure`.
  package func changedPaths(since commit: ObjectID, in source: CorpusSource) throws -> Set<String> {
    let repository = try location.open()
    switch source {
    case .memory: return []
    case .overlaid(let base, _): return try changedPaths(since: commit, in: base)
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
    let loader = FileLoader(schema: nil, limits: limits)
    var result: [DocumentID: BaseDocument] = [:]
    for path in paths.sorted() where path.hasSuffix(".xml") {
      let full = RepositoryPath.full(path, under: prefix)
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

  /// A blob parsed, without its faults; nil where it is not there or not well-formed.
  package func tree(of blob: String) throws -> XMLDocument? {
    guard let id = ObjectID(hex: blob) else { return nil }
    let repository = try location.open()
    return FileLoader(schema: nil, limits: limits)
      .load(try repository.blob(id, maxBytes: limits.maxBytes), path: "").document
  }

  private func relative(_ path: String) -> String? { RepositoryPath.relative(path, to: prefix) }

  /// The newest state of a document on the first-parent line of `commit` that was effective, looked for
  /// from `commit` backwards.
  /// - Parameters:
  ///   - paths: where each document stands at `commit`.
  ///   - standing: documents that `commit` has as they were loaded; they are not read again.
  package func lastEffective(
    of paths: [Int: String], from commit: ObjectID, standing: [Int: CorpusDocument] = [:]
  ) throws -> [Int: LastEffective] {
    guard !paths.isEmpty else { return [:] }
    let repository = try location.open()
    let loader = FileLoader(schema: nil, limits: limits)
    var open: [String: [Int]] = [:]
    for (index, path) in paths {
      open[RepositoryPath.full(path, under: prefix), default: []].append(index)
    }
    var seen: Set<Int> = []
    var result: [Int: LastEffective] = [:]

    /// Takes those out of `open` that have their answer in this state of their file.
    func look(
      _ path: String, _ meta: DocumentMeta?, _ digest: @autoclosure () -> String?, _ at: ObjectID,
      _ blob: String
    ) {
      guard let indexes = open[path] else { return }
      seen.formUnion(indexes)
      guard let meta, let number = meta.revision, meta.state == .effective else { return }
      let digest = digest()
      for index in indexes {
        result[index] = .found(revision: number, digest: digest, commit: at.hex, blob: blob)
      }
      open[path] = nil
    }
    func read(_ path: String, _ id: ObjectID, _ at: ObjectID) throws(GitFailure) {
      let file = loader.load(try repository.blob(id, maxBytes: limits.maxBytes), path: path)
      look(path, file.facts?.meta, file.digest, at, id.hex)
    }

    for (path, indexes) in open {
      if let index = indexes.first, let document = standing[index] {
        look(path, document.meta, document.digest, commit, document.blob ?? "")
      } else if let entry = try repository.entryIfPresent(at: path, in: commit) {
        try read(path, entry.id, commit)
      }
    }
    var depth = 0
    let summary = try repository.walk(from: commit, order: .firstParent) {
      (info: CommitInfo) throws(GitFailure) -> HistoryWalkStep in
      depth += 1
      if open.isEmpty { return .stop }
      guard !info.isShallowBoundary, let parent = info.parents.first else { return .next }
      for change in try repository.changes(from: parent, to: info.id) {
        if let old = change.old, open[old.path] != nil {
          try read(old.path, old.id, parent)
        } else if let new = change.new, let indexes = open[new.path],
          indexes.allSatisfy({ seen.contains($0) })
        {
          // Before this commit the document did not exist under this name.
          for index in indexes { result[index] = LastEffective.none }
          open[new.path] = nil
        }
      }
      return open.isEmpty ? .stop : .next
    }
    for index in open.values.joined() {
      result[index] = summary.reachedShallowBoundary ? .unknown(depth: depth) : LastEffective.none
    }
    return result
  }

  /// The same answers from files in memory, whose state is the whole history.
  package static func inMemory(
    _ files: [String: [UInt8]], current: [CorpusDocument], limits: ParseLimits
  ) -> ([DocumentID: BaseDocument], [Int: LastEffective]) {
    let loader = FileLoader(schema: nil, limits: limits)
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
        effective[index] = .found(
          revision: revision, digest: earlier.digest, commit: "HEAD", blob: earlier.path)
      }
    }
    return (documents, effective)
  }
}
