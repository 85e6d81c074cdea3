import Corpus
import GitStore
import Rules

/// `--at worktree|index|REV`, resolved.
struct SourceChoice {
  var source: CorpusSource
  /// As the user wrote it.
  var name: String
  /// Hexadecimal id of the commit looked at; nil for work tree and index.
  var commit: ObjectID?
  var base: Checker.Base?

  static func resolve(_ at: String, in workspace: Workspace) throws -> SourceChoice {
    switch at {
    case "worktree":
      let root = try workspace.requireRoot()
      return SourceChoice(
        source: .folder(root: root), name: at, commit: nil, base: try headBase(workspace))
    case "index":
      let location = try workspace.requireRepository()
      return SourceChoice(
        source: .index(location, prefix: workspace.prefix), name: at, commit: nil,
        base: try headBase(workspace))
    default:
      let location = try workspace.requireRepository()
      let repository = try location.open()
      let commit = try repository.resolve(at)
      return try of(commit, name: at, workspace, location)
    }
  }

  /// The state that a command reads which only looks: a bare repository has no work tree, so its
  /// newest commit stands in.
  static func readable(_ at: String, in workspace: Workspace) throws -> SourceChoice {
    try resolve(workspace.root == nil && at == "worktree" ? "HEAD" : at, in: workspace)
  }

  static func of(
    _ commit: ObjectID, name: String, _ workspace: Workspace, _ location: RepositoryLocation
  ) throws -> SourceChoice {
    let info = try location.open().commit(commit)
    let base: Checker.Base? =
      info.isShallowBoundary
      ? nil : info.parents.first.map { .commit(location, $0, prefix: workspace.prefix) }
    return SourceChoice(
      source: .commit(location, commit, prefix: workspace.prefix), name: name, commit: commit,
      base: base)
  }

  private static func headBase(_ workspace: Workspace) throws -> Checker.Base? {
    guard let location = workspace.repository else { return nil }
    let repository = try location.open()
    guard let head = try repository.head().commit else { return nil }
    return .commit(location, head, prefix: workspace.prefix)
  }
}
