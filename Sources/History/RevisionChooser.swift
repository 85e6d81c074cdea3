package import Corpus
import Documents
package import GitStore
package import Model
import Synchronization

/// Decides which revision of each plan counts on a day: that of the tree where it is in force, else the
/// one that history says. History is read only where the tree has no answer.
package struct RevisionChooser: Sendable {
  /// The line of commits that is asked.
  package struct Past: Sendable {
    package var commit: ObjectID
    package var location: RepositoryLocation
    /// Where the corpus lies in the repository.
    package var prefix: String

    package init(commit: ObjectID, location: RepositoryLocation, prefix: String) {
      self.commit = commit
      self.location = location
      self.prefix = prefix
    }
  }

  private let day: CivilDate
  private let today: CivilDate
  private let past: Past?
  private let withoutPast: Bilingual
  private let requested: [DocumentID: Int]
  private let configuration: Configuration
  private let approvals: [Approval]
  private let words: @Sendable (any Error) -> Bilingual
  private let known = KnownLine()

  /// - Parameters:
  ///   - past: nil without a repository, or where nothing has been committed.
  ///   - withoutPast: why there is none.
  ///   - requested: revisions that count whatever the day.
  ///   - words: tells why history could not be read.
  package init(
    day: CivilDate, today: CivilDate, past: Past?, withoutPast: Bilingual,
    requested: [DocumentID: Int] = [:], configuration: Configuration, approvals: [Approval],
    words: @escaping @Sendable (any Error) -> Bilingual
  ) {
    self.day = day
    self.today = today
    self.past = past
    self.withoutPast = withoutPast
    self.requested = requested
    self.configuration = configuration
    self.approvals = approvals
    self.words = words
  }

  /// - Throws: `RevisionUnavailable` for a revision that was asked for.
  package func choose(among documents: [CorpusDocument]) throws(RevisionUnavailable)
    -> RevisionChoice
  {
    var choice = RevisionChoice()
    choice.location = past?.location
    let present = Set(documents.compactMap(\.id))
    for document in documents where document.kind == .plan {
      if let id = document.id, let number = requested[id] {
        try take(number, of: document, id, into: &choice)
      } else {
        decide(document, into: &choice)
      }
    }
    let missing = requested.filter { !present.contains($0.key) }
    if day < today || !missing.isEmpty {
      try addDeparted(documents, present, missing, into: &choice)
    }
    return choice
  }

  // MARK: Documents of the tree

  private func decide(_ document: CorpusDocument, into choice: inout RevisionChoice) {
    guard let meta = document.meta else { return }
    let path = document.path
    switch meta.standing(on: day) {
    case .inForce: return
    case .ended: choice.omissions[path] = .init(why: Self.ended(meta))
    case .unclear where day >= today:
      // As things stand now: what is called effective is, what is called withdrawn is not.
      if meta.state == .withdrawn { choice.omissions[path] = .init(why: Self.ended(meta)) }
    case .unclear:
      choice.omissions[path] = .init(why: unclear(meta.revision), isUndetermined: true)
    case .notYet:
      let pending = Self.pending(meta)
      // There is none before the first.
      if meta.revision == 1 {
        choice.omissions[path] = .init(why: pending)
      } else {
        ask(document, meta, pending, into: &choice)
      }
    }
  }

  /// Asks history for the revision before.
  private func ask(
    _ document: CorpusDocument, _ meta: DocumentMeta, _ pending: Bilingual,
    into choice: inout RevisionChoice
  ) {
    func undetermined(_ why: Bilingual) {
      choice.omissions[document.path] = .init(
        why: .joined([pending, why]), isUndetermined: true)
    }
    guard let past else { return undetermined(unknown(withoutPast)) }
    guard let id = document.id else {
      return undetermined(
        unknown(Bilingual(zh: "文件没有标识", en: "the document has no id")))
    }
    do throws(GitFailure) {
      let path = RepositoryPath.full(document.path, under: past.prefix)
      let history = try history(of: id, at: 0, path: path, past)
      switch history.inForce(on: day, tree: meta) {
      case .found(let revision):
        let newest = meta.revision.map { Bilingual(zh: "第\($0)版", en: "revision \($0)") }
        let why = Bilingual(
          zh: "最新的\(newest?.zh ?? "一版")\(pending.zh)",
          en: "\(newest?.en ?? "the revision") of the tree is \(pending.en)")
        choice.former[document.path] = former(id, revision, why)
      case .none: choice.omissions[document.path] = .init(why: pending)
      case .undetermined(let end): undetermined(end.limitation ?? unknown(withoutPast))
      case .unclear(let revision): undetermined(unclear(revision.number))
      }
    } catch {
      undetermined(unknown(words(error)))
    }
  }

  private func take(
    _ number: Int, of document: CorpusDocument, _ id: DocumentID, into choice: inout RevisionChoice
  ) throws(RevisionUnavailable) {
    choice.requested.insert(document.path)
    guard document.meta?.revision != number else { return }
    choice.former[document.path] = try revision(
      number, of: id, at: 0,
      path: past.map { RepositoryPath.full(document.path, under: $0.prefix) })
  }

  /// A revision by its number.
  private func revision(
    _ number: Int, of id: DocumentID, at commit: Int, path: String?
  ) throws(RevisionUnavailable) -> RevisionChoice.Former {
    guard let past else {
      throw RevisionUnavailable(id: id, revision: number, limitation: withoutPast)
    }
    let answer: RevisionAnswer
    do throws(GitFailure) {
      answer = try history(of: id, at: commit, path: path, past).revision(number)
    } catch {
      throw RevisionUnavailable(id: id, revision: number, limitation: words(error))
    }
    switch answer {
    case .found(let found):
      return former(id, found, Bilingual(zh: "按指定的版次", en: "as asked for"))
    case .undetermined(let end):
      throw RevisionUnavailable(id: id, revision: number, limitation: end.limitation)
    case .none, .unclear: throw RevisionUnavailable(id: id, revision: number)
    }
  }

  // MARK: Documents that are gone

  private func addDeparted(
    _ documents: [CorpusDocument], _ present: Set<DocumentID>, _ missing: [DocumentID: Int],
    into choice: inout RevisionChoice
  ) throws(RevisionUnavailable) {
    var missing = missing
    if let past {
      // A path that was used again is no name for what stood there before.
      var taken = Set(documents.map(\.path))
      do throws(GitFailure) {
        let line = try line(past)
        let departed = try DepartedDocuments.read(
          .plan, on: line, in: past.location, prefix: past.prefix,
          present: present, paths: taken, isInScope: configuration.isInScope,
          limits: configuration.limits)
        if let limitation = line.end.limitation, let first = line.commits.last,
          day < Self.day(of: first)
        {
          choice.limitation = Self.unfindable(limitation)
        }
        for document in departed.documents {
          let found: RevisionChoice.Former?
          if let number = missing.removeValue(forKey: document.id) {
            found = try? revision(
              number, of: document.id, at: document.commit, path: document.path)
            if found == nil { missing[document.id] = number }
          } else {
            found = day < today ? try decide(document, past, into: &choice) : nil
          }
          guard let found else { continue }
          let last =
            RepositoryPath.relative(document.path, to: past.prefix) ?? document.path
          let path = Self.free(last, found, &taken)
          if requested[document.id] != nil { choice.requested.insert(path) }
          choice.former[path] = found
        }
      } catch {
        choice.limitation = Self.unfindable(unknown(words(error)))
      }
    }
    if let (id, number) = missing.min(by: { $0.key.description < $1.key.description }) {
      throw RevisionUnavailable(
        id: id, revision: number, limitation: past == nil ? withoutPast : choice.limitation)
    }
  }

  private func decide(
    _ document: DepartedDocument, _ past: Past, into choice: inout RevisionChoice
  ) throws(GitFailure) -> RevisionChoice.Former? {
    func undetermined(_ why: Bilingual) {
      let meta = document.meta
      choice.departed.append(
        .init(
          id: document.id,
          title: Bilingual(zh: meta.title, en: meta.titleEnglish ?? meta.title),
          issuer: meta.issuer, codes: meta.jurisdictionCodes, why: why))
    }
    let history = try history(of: document.id, at: document.commit, path: document.path, past)
    let gone = Self.gone(document)
    switch history.inForce(on: day) {
    case .none: return nil
    case .undetermined(let end):
      undetermined(.joined([gone, end.limitation]))
    case .unclear(let revision): undetermined(.joined([gone, unclear(revision.number)]))
    case .found(let revision):
      // Nothing says that it ended but that it was taken away.
      if let removal = document.removal, revision.newest.expires == nil,
        Self.day(of: removal) <= day
      {
        undetermined(
          .joined([
            gone,
            Bilingual(
              zh: "文件没有写明失效日期，\(day)是否仍然有效无法判定",
              en:
                "it does not state when it expires; whether it was still in force on \(day) cannot be determined"
            ),
          ]))
      } else {
        return former(document.id, revision, gone)
      }
    }
    return nil
  }

  // MARK: Support

  private func history(
    of id: DocumentID, at commit: Int, path: String?, _ past: Past
  ) throws(GitFailure) -> DocumentHistory {
    try DocumentHistory.read(
      id, on: try line(past), from: commit, in: past.location, prefix: past.prefix, path: path,
      approvals: approvals, limits: configuration.limits)
  }

  /// Read when somebody first asks.
  private func line(_ past: Past) throws(GitFailure) -> CommitLine {
    try known.line {
      () throws(GitFailure) in
      try CommitLine.read(from: past.commit, in: past.location, prefix: past.prefix)
    }
  }

  private func former(
    _ id: DocumentID, _ revision: DocumentRevision, _ why: Bilingual
  ) -> RevisionChoice.Former {
    var why = why
    if revision.agreement == .contentNotFound {
      why = .joined([
        why,
        Bilingual(
          zh: "历史中没有批准记录所指的内容，取该版最后一个提交",
          en: "no commit has the content that its approval names, so its newest commit is taken"),
      ])
    }
    return RevisionChoice.Former(
      id: id, revision: revision.number, commit: revision.commit.id.hex,
      blob: revision.state.blob.hex,
      effective: revision.newest.effective ?? revision.meta.effective, why: why)
  }

  private static func free(
    _ path: String, _ former: RevisionChoice.Former, _ taken: inout Set<String>
  ) -> String {
    if taken.insert(path).inserted { return path }
    let other = String(path.dropLast(4)) + "@\(former.id)@\(former.revision).xml"
    taken.insert(other)
    return other
  }

  /// The day of a commit in Shanghai: until then the file was there.
  private static func day(of commit: CommitInfo) -> CivilDate {
    CivilDate(shanghaiDayAt: commit.committer.time)
  }
}

extension RevisionChooser {
  private static func ended(_ meta: DocumentMeta) -> Bilingual {
    let since = meta.expires.map { Bilingual(zh: "\($0)起失效", en: "expired on \($0)") }
    guard meta.state == .withdrawn else {
      return since ?? Bilingual(zh: "已失效", en: "expired")
    }
    return .joined([Bilingual(zh: "已废止", en: "withdrawn"), since])
  }

  /// As a predicate of the revision.
  private static func pending(_ meta: DocumentMeta) -> Bilingual {
    if let state = meta.state, state.isIssued, let effective = meta.effective {
      return Bilingual(zh: "\(effective)起生效", en: "in force from \(effective) only")
    }
    let state = meta.state?.name ?? Bilingual(zh: "状态不明", en: "no state")
    return Bilingual(zh: "尚未生效（\(state.zh)）", en: "not in force yet (\(state.en))")
  }

  private static func gone(_ document: DepartedDocument) -> Bilingual {
    guard let removal = document.removal else {
      return Bilingual(zh: "文件已不在工作区", en: "the file is not in the tree any more")
    }
    let (commit, day) = (removal.id.hex.prefix(10), day(of: removal))
    return Bilingual(
      zh: "文件已由提交 \(commit)（\(day)）移出仓库", en: "commit \(commit) of \(day) took the file away")
  }

  private static func unfindable(_ why: Bilingual) -> Bilingual {
    Bilingual(
      zh: "已移出仓库的预案无从查找：\(why.zh)",
      en: "plans that are not in the tree any more cannot be looked for: \(why.en)")
  }

  private func unknown(_ why: Bilingual) -> Bilingual {
    Bilingual(
      zh: "\(why.zh)，\(day)有效的是哪一版无法判定",
      en: "\(why.en), so which revision was in force on \(day) cannot be determined")
  }

  private func unclear(_ revision: Int?) -> Bilingual {
    Bilingual(
      zh: "第\(revision.map(String.init) ?? "？")版没有写明施行日期或者失效日期，\(day)是否有效无法判定",
      en:
        "revision \(revision.map(String.init) ?? "?") does not state when it took effect or when it ended; whether it was in force on \(day) cannot be determined"
    )
  }
}

/// The line, once it was read; one that cannot be read is not tried again.
private final class KnownLine: Sendable {
  private let known = Mutex<Result<CommitLine, GitFailure>?>(nil)

  func line(_ read: () throws(GitFailure) -> CommitLine) throws(GitFailure) -> CommitLine {
    let result = known.withLock { known in
      if let known { return known }
      let made = Result(catching: read)
      known = made
      return made
    }
    return try result.get()
  }
}
