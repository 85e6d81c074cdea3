import Corpus
import Documents
import Files
import GitStore
import History
import Model
import XMLTree

/// Reads the sides of `DOC A..B`: revision numbers, git revisions, the work tree.
struct ComparedRevision {
  private let found: CorpusDocument
  private let workspace: Workspace
  private let choice: SourceChoice
  private let loaded: CorpusLoader.Result<Void>

  init(
    _ found: CorpusDocument, _ workspace: Workspace, _ choice: SourceChoice,
    _ loaded: CorpusLoader.Result<Void>
  ) {
    self.found = found
    self.workspace = workspace
    self.choice = choice
    self.loaded = loaded
  }

  private var limits: ParseLimits { loaded.configuration.limits }
  private var name: String { found.id?.description ?? found.path }

  /// - Parameter words: `3`, `main`, `HEAD~2`; empty for what stands in the work tree.
  func side(_ words: String) throws -> ComparedSide {
    if words.isEmpty { return try current() }
    if let number = Int(words), number >= 1, number < 10_000 { return try revision(number) }
    return try commit(words)
  }

  private func current() throws -> ComparedSide {
    guard case .folder(let root) = choice.source else { return try commit("HEAD") }
    let bytes = try FileReader.readFile(root + "/" + found.path, maxBytes: limits.maxBytes)
    return try ComparedFile.side(
      bytes, name: name, version: Bilingual(zh: "工作区", en: "work tree"), limits: limits)
  }

  private func revision(_ number: Int) throws -> ComparedSide {
    let reading = try RevisionReading(found, choice, workspace, loaded)
    let revision = try reading.revision(number)
    let tree = try reading.tree(of: revision)
    if case .contentNotFound = revision.agreement {
      Console.note(
        Bilingual(
          zh: "历史中没有第\(number)版批准记录所指的内容，比对的是该版最后一个提交 \(revision.commit.id.hex.prefix(10))。",
          en:
            "No commit has the content that the approval of revision \(number) names; its newest commit \(revision.commit.id.hex.prefix(10)) is compared."
        ))
    }
    return ComparedSide(
      content: .xml(tree), bytes: tree.source, name: name,
      version: Bilingual(zh: "第\(number)版", en: "revision \(number)"),
      commit: revision.commit.id)
  }

  private func commit(_ words: String) throws -> ComparedSide {
    let location = try workspace.requireRepository()
    guard let id = found.id else {
      throw CommandFailure.cannot(
        zh: "“\(found.path)”没有文件标识，无法按版本查询。",
        en: "“\(found.path)” has no document id; its revisions cannot be told.")
    }
    var tracker = try DocumentTracker(id, in: location, prefix: workspace.prefix, limits: limits)
    let commit = try tracker.repository.resolve(words)
    let info = try tracker.repository.commit(commit)
    let path = RepositoryPath.full(found.path, under: workspace.prefix)
    guard let state = try tracker.state(in: info, near: path) else {
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "版本“\(words)”中没有 \(name)。", en: "Revision “\(words)” has no \(name)."),
        help: Bilingual(
          zh: "guiju log \(name) 列出这份文件的历次版本。",
          en: "`guiju log \(name)` lists the revisions of the document."))
    }
    let bytes = try tracker.repository.blob(state.blob, maxBytes: limits.maxBytes)
    var side = try ComparedFile.side(
      bytes, name: name, version: Bilingual(zh: words, en: words), limits: limits)
    side.commit = commit
    return side
  }
}
