import Corpus
import History
import Model
import Rules

/// Chooses the revisions of the plans for a day, and says which were chosen.
struct PlanRevisions {
  let names: [PlanName]
  let day: CivilDate
  let workspace: Workspace
  let source: SourceChoice

  /// For `CheckOptions.chooseRevisions`.
  var choose: @Sendable (RevisionQuestion) throws -> RevisionChoice {
    let (names, day, past) = (names, day, past)
    let today = CommandContext.current.today
    let withoutPast =
      workspace.repository == nil
      ? Bilingual(
        zh: "这里不是 git 仓库，没有历史版本可查", en: "this is no git repository and has no former revisions")
      : Bilingual(
        zh: "仓库还没有任何提交，没有历史版本可查",
        en: "nothing has been committed yet, so there are no former revisions")
    return { question in
      let chooser = RevisionChooser(
        day: day, today: today, past: past, withoutPast: withoutPast,
        requested: try PlanName.requested(names, among: question.documents),
        configuration: question.configuration, approvals: question.approvals,
        words: Self.words)
      do throws(RevisionUnavailable) {
        return try chooser.choose(among: question.documents)
      } catch {
        throw Self.failure(error)
      }
    }
  }

  /// The first-parent line of the commit that is looked at; of the work tree, of HEAD.
  private var past: RevisionChooser.Past? {
    if let location = workspace.repository, let commit = source.commit {
      return .init(commit: commit, location: location, prefix: workspace.prefix)
    }
    guard case .commit(let location, let head, let prefix) = source.base else { return nil }
    return .init(commit: head, location: location, prefix: prefix)
  }

  /// As a part of a sentence.
  @Sendable private static func words(_ error: any Error) -> Bilingual {
    let message = FailureWords.of(error).message
    return Bilingual(
      zh: "历史读不出（" + message.zh.trimming("。") + "）",
      en: "history cannot be read (" + message.en.trimming(".") + ")")
  }

  private static func failure(_ missing: RevisionUnavailable) -> CommandFailure {
    let (id, number) = (missing.id, missing.revision)
    if let why = missing.limitation {
      return .cannot(
        zh: "\(id) 第\(number)版没有找到：\(why.zh)。",
        en: "Revision \(number) of \(id) was not found: \(why.en).")
    }
    return CommandFailure(
      .usage,
      Bilingual(zh: "\(id) 没有第\(number)版。", en: "\(id) has no revision \(number)."),
      help: Bilingual(zh: "用 guiju log \(id) 查看各版。", en: "See `guiju log \(id)`."))
  }

  // MARK: Notes

  /// More than these are told together; the report has a table of them.
  private static let singly = 5

  /// What takes part otherwise than the tree has it, and what takes no part.
  static func notes(on corpus: Corpus) -> [Bilingual] {
    guard let choice = corpus.inForce else { return [] }
    var notes: [Bilingual] = []
    let plain = choice.omissions.filter { !$0.value.isUndetermined }
    if plain.count > singly {
      notes.append(
        Bilingual(
          zh: "\(plain.count)份预案当日没有有效的版本，没有参加审查",
          en: "\(plain.count) plans have no revision in force on the day and take no part"))
    }
    for (path, omission) in choice.omissions.sorted(by: { $0.key < $1.key })
    where omission.isUndetermined || plain.count <= singly {
      guard let document = corpus.index(ofPath: path).map({ corpus.documents[$0] }) else {
        continue
      }
      notes.append(absence(document.designation, omission.why))
    }
    for departed in choice.departed {
      notes.append(
        absence(
          Bilingual(
            zh: "\(departed.id)《\(departed.title.zh)》", en: "\(departed.id), \(departed.title.en),"),
          departed.why))
    }
    let former = choice.former.sorted { $0.key < $1.key }
    if former.count > singly {
      let named = former.prefix(singly).map(\.value)
      let zh = named.map { "\($0.id) 第\($0.revision)版" }.joined(separator: "、")
      let en = named.map { "\($0.id) revision \($0.revision)" }.joined(separator: ", ")
      notes.append(
        Bilingual(
          zh: "\(former.count)份预案按历史中的版本审查：\(zh)等",
          en: "\(former.count) plans are reviewed in a revision out of history: \(en) and others"))
    } else {
      notes += former.map { presence($0.value, at: $0.key, corpus) }
    }
    return notes + [choice.limitation].compactMap(\.self)
  }

  private static func absence(_ name: Bilingual, _ why: Bilingual) -> Bilingual {
    Bilingual(zh: "\(name.zh)没有参加审查：\(why.zh)", en: "\(name.en) takes no part: \(why.en)")
  }

  private static func presence(
    _ former: RevisionChoice.Former, at path: String, _ corpus: Corpus
  ) -> Bilingual {
    let name =
      corpus.index(ofPath: path).map { corpus.documents[$0].designation }
      ?? Bilingual(zh: path, en: path)
    let commit = former.commit.prefix(10)
    let since = former.effective.map {
      Bilingual(zh: "\($0)起施行，", en: "effective \($0), ")
    }
    return Bilingual(
      zh: "\(name.zh)取自历史（\(since?.zh ?? "")提交 \(commit)）：\(former.why.zh)",
      en: "\(name.en) comes out of history (\(since?.en ?? "")commit \(commit)): \(former.why.en)")
  }
}

extension String {
  fileprivate func trimming(_ end: Character) -> String {
    last == end ? String(dropLast()) : self
  }
}
