import Documents
import GitStore
import XMLTree

/// The documents as the last commit has them, for the question which of two equal ids is the old one.
struct FormatBase {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Nil where there is no repository, no commit, or no such file in it.
  func document(_ path: String) -> XMLDocument? {
    guard let location = workspace.repository, let repository = try? location.open(),
      let head = try? repository.head().commit,
      let entry = try? repository.entryIfPresent(
        at: RepositoryPath.full(path, under: workspace.prefix), in: head),
      let bytes = try? repository.blob(entry.id, maxBytes: ParseLimits().maxBytes)
    else { return nil }
    return XMLParser.parse(
      bytes, names: Vocabulary.names, limits: ParseLimits(), schema: nil
    ).document
  }
}
