import Corpus
package import Documents
package import GitStore
package import Model
package import XMLTree

/// A document that is not there any more, where it last stood.
package struct DepartedDocument: Sendable, Hashable {
  package var id: DocumentID
  /// As it last was.
  package var meta: DocumentMeta
  /// From the root of the repository.
  package var path: String
  /// The newest commit of the line that has it, by its index.
  package var commit: Int
  /// The commit that took it away; nil where only the work tree has done so.
  package var removal: CommitInfo?
}

/// The documents of a kind that the first-parent line of a commit had at some time, and that are not
/// there any more: removed, or given another id.
package struct DepartedDocuments: Sendable {
  /// The last that went first.
  package private(set) var documents: [DepartedDocument] = []

  /// - Parameters:
  ///   - present: the documents that are there.
  ///   - paths: the files that are there, relative to `prefix`.
  ///   - isInScope: whether files at a path, relative to `prefix`, belong to the set.
  package static func read(
    _ kind: DocumentKind, on line: CommitLine, in location: RepositoryLocation, prefix: String,
    present: Set<DocumentID>, paths: Set<String>, isInScope: @escaping (String) -> Bool,
    limits: ParseLimits
  ) throws(GitFailure) -> DepartedDocuments {
    var result = DepartedDocuments()
    var search = DepartedSearch(
      repository: try location.open(), kind: kind, prefix: prefix, isInScope: isInScope,
      limits: limits, seen: present)
    guard let newest = line.commits.first else { return result }
    for entry in try search.repository.files(in: newest.id, under: prefix) {
      guard let path = search.relative(entry.path), !paths.contains(path) else { continue }
      guard entry.mode == .regular || entry.mode == .executable else { continue }
      let file = DocumentState(path: entry.path, blob: entry.id)
      if let found = try search.look(at: file, in: 0, removal: nil) {
        result.documents.append(found)
      }
    }
    for (index, changes) in line.changes.enumerated() {
      for change in changes {
        if let found = try search.departure(in: change, of: line.commits[index], at: index) {
          result.documents.append(found)
        }
      }
    }
    return result
  }
}

/// Belongs to one thread, as its repository does.
private struct DepartedSearch: ~Copyable {
  let repository: Repository
  let kind: DocumentKind
  let prefix: String
  let isInScope: (String) -> Bool
  let limits: ParseLimits
  /// Those that are there, and those that were found.
  var seen: Set<DocumentID>
  /// What stands at each path at the commit that the walk has come to.
  private var ids: [String: DocumentID] = [:]

  init(
    repository: consuming Repository, kind: DocumentKind, prefix: String,
    isInScope: @escaping (String) -> Bool, limits: ParseLimits, seen: Set<DocumentID>
  ) {
    self.repository = repository
    self.kind = kind
    self.prefix = prefix
    self.isInScope = isInScope
    self.limits = limits
    self.seen = seen
  }

  /// A path in scope, from the root of the corpus.
  func relative(_ path: String) -> String? {
    guard path.hasSuffix(".xml"), let relative = RepositoryPath.relative(path, to: prefix),
      isInScope(relative)
    else { return nil }
    return relative
  }

  /// The document that a commit took away, or turned into another.
  mutating func departure(
    in change: TreeChange, of info: CommitInfo, at index: Int
  ) throws(GitFailure) -> DepartedDocument? {
    guard relative(change.path) != nil else { return nil }
    guard let old = Self.file(change.old) else {
      ids[change.path] = nil
      return nil
    }
    if let new = Self.file(change.new) {
      let current: DocumentID?
      if let known = ids[new.path] {
        current = known
      } else {
        current = try facts(of: new)?.id
        ids[new.path] = current
      }
      // Most files need not be parsed to see that they are the same document.
      if let current, try mentions(current.description, old.blob) { return nil }
    }
    return try look(at: old, in: index + 1, removal: info)
  }

  mutating func look(
    at file: DocumentState, in commit: Int, removal: CommitInfo?
  ) throws(GitFailure) -> DepartedDocument? {
    let facts = try facts(of: file)
    ids[file.path] = facts?.id
    guard let facts, facts.kind == kind, let id = facts.id, let meta = facts.meta,
      seen.insert(id).inserted
    else { return nil }
    return DepartedDocument(
      id: id, meta: meta, path: file.path, commit: commit, removal: removal)
  }

  private static func file(_ side: TreeChange.Side?) -> DocumentState? {
    guard let side, side.mode == .regular || side.mode == .executable else { return nil }
    return DocumentState(path: side.path, blob: side.id)
  }

  private func facts(of file: DocumentState) throws(GitFailure) -> DocumentFacts? {
    guard try repository.blobSize(file.blob) <= limits.maxBytes else { return nil }
    let bytes = try repository.blob(file.blob, maxBytes: limits.maxBytes)
    return FileLoader(schema: nil, limits: limits, digests: false).load(bytes, path: file.path)
      .facts
  }

  private func mentions(_ id: String, _ blob: ObjectID) throws(GitFailure) -> Bool {
    guard try repository.blobSize(blob) <= limits.maxBytes else { return false }
    return try repository.withBlob(blob, maxBytes: limits.maxBytes) { bytes in
      ByteSearch.contains(Array("id=\"\(id)\"".utf8), in: bytes)
    }
  }
}
