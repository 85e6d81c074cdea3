import Corpus
import Documents
package import GitStore
package import Model
package import XMLTree

/// Finds one document in commit after commit: by its id, whatever file it stands in.
///
/// Belongs to one thread, as its repository does.
package struct DocumentTracker: ~Copyable {
  package let repository: Repository
  /// The document that is followed; another one once a clause is traced to where it came from.
  package private(set) var document: DocumentID
  /// Where the corpus lies in the repository.
  private let prefix: String
  private let limits: ParseLimits
  private var watches: [String: PathWatch] = [:]
  private var versions: [ObjectID: DocumentVersion] = [:]

  package init(
    _ document: DocumentID, in location: RepositoryLocation, prefix: String = "",
    limits: ParseLimits = ParseLimits()
  ) throws(GitFailure) {
    repository = try location.open()
    self.document = document
    self.prefix = prefix
    self.limits = limits
  }

  /// Where the document stands in a commit, looked for at a path and else in the whole tree.
  package mutating func state(
    in commit: CommitInfo, near path: String?
  ) throws(GitFailure) -> DocumentState? {
    if let path, let state = try state(at: path, in: commit) { return state }
    for entry in try repository.files(in: commit.id, under: prefix)
    where entry.path.hasSuffix(".xml") && entry.mode != .symbolicLink && entry.path != path {
      if try holdsDocument(entry.id) {
        return DocumentState(path: entry.path, blob: entry.id)
      }
    }
    return nil
  }

  /// The document at a path; nil where another one stands there, or none.
  package mutating func state(
    at path: String, in commit: CommitInfo
  ) throws(GitFailure) -> DocumentState? {
    var watch = watches.removeValue(forKey: path) ?? PathWatch(path)
    let blob = try repository.file(at: &watch, inTree: commit.tree)
    watches[path] = watch
    guard let blob else { return nil }
    // A state that cannot be read does not say that it is another document.
    let id = try version(of: blob).id
    return id == nil || id == document ? DocumentState(path: path, blob: blob) : nil
  }

  /// The same document in a parent of the commit that has it in `state`: at the same path, or in a
  /// file that the commit renamed.
  package mutating func earlier(
    _ state: DocumentState, of commit: CommitInfo, in parent: CommitInfo
  ) throws(GitFailure) -> DocumentState? {
    if let same = try self.state(at: state.path, in: parent) { return same }
    let changes = try repository.changes(fromTree: parent.tree, toTree: commit.tree)
    let gone = changes.compactMap(\.old).filter { $0.path.hasSuffix(".xml") }
    if let same = gone.first(where: { $0.id == state.blob }) {
      return DocumentState(path: same.path, blob: same.id)
    }
    for side in gone where try holdsDocument(side.id) {
      return DocumentState(path: side.path, blob: side.id)
    }
    return nil
  }

  /// What the bytes of a blob say. Each is read once.
  package mutating func version(of blob: ObjectID) throws(GitFailure) -> DocumentVersion {
    if let known = versions[blob] { return known }
    let version: DocumentVersion
    if let root = try tree(of: blob)?.root {
      version = DocumentVersion(
        id: root[.id].flatMap { DocumentID($0) }, meta: DocumentMeta(of: root))
    } else {
      version = DocumentVersion(id: nil, meta: nil)
    }
    versions[blob] = version
    return version
  }

  /// The parsed bytes of a blob; nil where they are too many or not well-formed.
  package func tree(of blob: ObjectID) throws(GitFailure) -> XMLDocument? {
    guard try repository.blobSize(blob) <= limits.maxBytes else { return nil }
    return XMLParser.parse(
      try repository.blob(blob, maxBytes: limits.maxBytes), names: Vocabulary.names,
      limits: limits, schema: nil
    ).document
  }

  /// `sha256:…` of the normative content of a blob.
  package func digest(of blob: ObjectID) throws(GitFailure) -> String? {
    try tree(of: blob).flatMap { NormativeDigest.of($0.root) }
  }

  /// Whether the bytes hold `id="…"` somewhere, without parsing them.
  package func mentions(_ id: String, _ blob: ObjectID) throws(GitFailure) -> Bool {
    guard try repository.blobSize(blob) <= limits.maxBytes else { return false }
    return try repository.withBlob(blob, maxBytes: limits.maxBytes) { bytes in
      ByteSearch.contains(Array("\"\(id)\"".utf8), in: bytes)
        || ByteSearch.contains(Array("'\(id)'".utf8), in: bytes)
    }
  }

  /// Follows another document from here on.
  package mutating func follow(_ other: DocumentID) {
    document = other
  }

  private mutating func holdsDocument(_ blob: ObjectID) throws(GitFailure) -> Bool {
    if let known = versions[blob] { return known.id == document }
    // Most files need not be parsed to see that they are another document.
    guard try mentions(document.description, blob) else { return false }
    return try version(of: blob).id == document
  }
}
