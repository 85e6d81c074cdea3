import Corpus
import Documents
import GitStore
import History
import Model
import XMLTree

/// The revisions of one document of the tree, and the words for answers that history cannot give.
struct RevisionReading {
  let document: CorpusDocument
  let id: DocumentID
  let history: DocumentHistory
  private let location: RepositoryLocation
  private let limits: ParseLimits

  /// Reads the first-parent line of the commit that is looked at; of work tree and index, of HEAD.
  /// - Throws: `CommandFailure`, `GitFailure`.
  init(
    _ document: CorpusDocument, _ choice: SourceChoice, _ workspace: Workspace,
    _ loaded: CorpusLoader.Result<Void>
  ) throws {
    guard let id = document.id else {
      throw CommandFailure.cannot(
        zh: "“\(document.path)”没有文件标识，无法按版本查询。",
        en: "“\(document.path)” has no document id; its revisions cannot be told.")
    }
    self.document = document
    self.id = id
    location = try workspace.requireRepository()
    limits = loaded.configuration.limits
    history = try DocumentHistory.read(
      id, from: try Self.commit(choice, location), in: location, prefix: workspace.prefix,
      path: RepositoryPath.full(document.path, under: workspace.prefix),
      approvals: loaded.approvals, limits: limits)
  }

  /// The commit whose history is asked.
  static func commit(
    _ choice: SourceChoice, _ location: RepositoryLocation
  ) throws -> ObjectID {
    if let commit = choice.commit { return commit }
    return try location.open().resolve("HEAD")
  }

  /// - Throws: `CommandFailure` in words where there is no such revision.
  func revision(_ number: Int) throws -> DocumentRevision {
    switch history.revision(number) {
    case .found(let revision): return revision
    case .undetermined(let end): throw Self.undetermined(end)
    case .none, .unclear:
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "\(id) 没有第\(number)版。", en: "\(id) has no revision \(number)."),
        help: known)
    }
  }

  /// The revision in force on a day.
  func inForce(on day: CivilDate) throws -> DocumentRevision {
    switch history.inForce(on: day) {
    case .found(let revision): return revision
    case .undetermined(let end): throw Self.undetermined(end)
    case .none:
      throw CommandFailure(
        .usage,
        Bilingual(
          zh: "\(day.chinese)没有有效的 \(id)：没有一版在这一天已经施行且尚未失效。",
          en: "No revision of \(id) was in force on \(day)."), help: known)
    case .unclear(let revision):
      throw CommandFailure(
        .failure,
        Bilingual(
          zh: "\(day.chinese) \(id) 是否有效，无法判定：第\(revision.number)版没有写明施行日期或者失效日期。",
          en:
            "Whether \(id) was in force on \(day) cannot be determined: revision \(revision.number) does not state when it took effect or when it ended."
        ),
        help: Bilingual(
          zh: "用 guiju log \(id) 查看各版日期，补全 revision 的 effective、expires。",
          en: "See `guiju log \(id)` and complete `effective` and `expires` of its revision."))
    }
  }

  /// The bytes of a revision, parsed.
  func tree(of revision: DocumentRevision) throws -> XMLDocument {
    let tracker = try DocumentTracker(id, in: location, limits: limits)
    guard let tree = try tracker.tree(of: revision.state.blob) else {
      throw CommandFailure.cannot(
        zh: "\(id) 第\(revision.number)版（提交 \(revision.commit.id.hex.prefix(10))）无法读成一份文件。",
        en:
          "Revision \(revision.number) of \(id) (commit \(revision.commit.id.hex.prefix(10))) cannot be read as a document."
      )
    }
    return tree
  }

  static func undetermined(_ end: HistoryEnd) -> CommandFailure {
    CommandFailure(
      .failure,
      end.limitation ?? Bilingual(zh: "无法判定。", en: "This cannot be determined."))
  }

  /// The revisions that there are.
  private var known: Bilingual? {
    guard !history.revisions.isEmpty else {
      return Bilingual(
        zh: "已提交的历史中还没有这份文件的任何一版；请先提交。",
        en: "No revision of this document has been committed yet; commit it first.")
    }
    let zh = history.revisions.map { revision in
      "第\(revision.number)版（\(revision.newest.state?.name.zh ?? "状态不明")"
        + (revision.newest.effective.map { "，\($0) 起施行" } ?? "") + "）"
    }.joined(separator: "、")
    let en = history.revisions.map { revision in
      "\(revision.number) (\(revision.newest.state?.name.en ?? "state unknown")"
        + (revision.newest.effective.map { ", effective \($0)" } ?? "") + ")"
    }.joined(separator: ", ")
    return Bilingual(zh: "已有：\(zh)。", en: "There are: \(en).")
  }
}
