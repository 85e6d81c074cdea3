import Corpus
import Documents

/// The library that a text is held against: that of the repository one stands in, else the outlines
/// that the program carries.
enum LawLibrary {
  static func load(_ folder: String) throws -> RegulationLibrary {
    guard let workspace = try? Workspace.open(folder), workspace.holdsCorpus,
      let choice = try? SourceChoice.readable("worktree", in: workspace),
      let library = try? CorpusLoader(source: choice.source, schema: nil).library(),
      !library.isEmpty
    else {
      return try CorpusLoader(source: .memory(Resources.library), schema: nil).library()
    }
    return library
  }
}

extension Workspace {
  /// Whether this is a repository of guiju's rather than any folder that one happens to stand in.
  var holdsCorpus: Bool {
    root.map { Workspace.configurationFolder(above: $0) != nil } ?? true
  }
}
