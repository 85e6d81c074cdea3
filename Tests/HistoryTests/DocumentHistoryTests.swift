import Corpus
import Documents
import GitStore
import History
import Model
import TestSupport
import Testing
import XMLTree

@Suite struct DocumentHistoryTests {
  static let path = "procedures/a.xml"

  static func read(
    _ repository: GitFixture, _ commit: String, id: String = "IP-900", path: String? = path,
    approvals: [Approval] = []
  ) throws -> DocumentHistory {
    let document = try #require(DocumentID(id))
    let start = try #require(ObjectID(hex: commit))
    let history = try DocumentHistory.read(
      document, from: start, in: repository.location, path: path, approvals: approvals)
    // A line that was read for many documents gives the same.
    let line = try CommitLine.read(from: start, in: repository.location, prefix: "")
    let again = try DocumentHistory.read(
      document, on: line, in: repository.location, prefix: "", path: path, approvals: approvals,
      limits: ParseLimits())
    #expect(again.steps == history.steps && again.revisions == history.revisions)
    #expect(again.end == history.end && again.depth == history.depth)
    return history
  }

  static func numbers(_ history: DocumentHistory) -> [Int] { history.revisions.map(\.number) }

  @Test func revisionsComeNewestFirstWithTheirNewestCommit() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    draft.sections[0].paragraphs[0].words = "甲段改了一次。"
    let second = try repository.commit([Self.path: draft.text], "one again", time: 1_700_000_100)
    draft.revision = 2
    let third = try repository.commit([Self.path: draft.text], "two", time: 1_700_000_200)
    let head = try repository.commit(["other.xml": "<a/>"], "other", time: 1_700_000_300)

    let history = try Self.read(repository, head)
    #expect(Self.numbers(history) == [2, 1])
    #expect(history.revisions.map(\.commit.id.hex) == [third, second])
    #expect(history.steps.count == 3)
    #expect(history.depth == 4)
    #expect(history.end == .beginning)
    #expect(history.revision(3) == .none)
  }

  @Test func theContentThatAnApprovalNamesIsTheRevision() throws {
    let repository = try GitFixture()
    var draft = Draft()
    let approved = try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    let digest = try #require(Self.digest(draft.text))
    draft.sections[0].paragraphs[0].words = "批准以后又改了。"
    let head = try repository.commit([Self.path: draft.text], "late", time: 1_700_000_100)

    let record = try Self.approval("IP-900@1", digest)
    let history = try Self.read(repository, head, approvals: [record])
    #expect(history.revisions.first?.commit.id.hex == approved)
    #expect(history.revisions.first?.agreement == .approved)

    let other = try Self.approval("IP-900@1", "sha256:0")
    let lost = try Self.read(repository, head, approvals: [other])
    #expect(lost.revisions.first?.commit.id.hex == head)
    #expect(lost.revisions.first?.agreement == .contentNotFound)
  }

  @Test func aRenameIsFollowedByTheIdOfTheDocument() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit(["procedures/old/x.xml": draft.text], "one", time: 1_700_000_000)
    try repository.git(["rm", "-q", "procedures/old/x.xml"])
    // So much is rewritten at the same time that no comparison of content would find it.
    draft.revision = 2
    draft.sections = [("sectzzzz", [("parazzzz", "全文重写，与原文没有一句相同。")])]
    let head = try repository.commit([Self.path: draft.text], "two", time: 1_700_000_100)

    let history = try Self.read(repository, head)
    #expect(Self.numbers(history) == [2, 1])
    #expect(history.steps.first?.movedFrom == "procedures/old/x.xml")
    #expect(history.revisions.last?.state.path == "procedures/old/x.xml")
  }

  @Test func twoDocumentsThatSwapTheirFilesKeepTheirHistories() throws {
    let repository = try GitFixture()
    let (one, two) = (Draft(), Draft(id: "IP-901"))
    try repository.commit(["a.xml": one.text, "b.xml": two.text], "start", time: 1_700_000_000)
    let head = try repository.commit(
      ["a.xml": two.text, "b.xml": one.text], "swap", time: 1_700_000_100)

    let history = try Self.read(repository, head, path: nil)
    #expect(history.steps.map { $0.state?.path } == ["b.xml", "a.xml"])
  }

  @Test func aDayPicksTheNewestRevisionInForce() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    draft.revision = 2
    draft.effective = "2026-07-01"
    try repository.commit([Self.path: draft.text], "two", time: 1_700_000_100)
    draft.revision = 3
    draft.state = "draft"
    draft.effective = nil
    let head = try repository.commit([Self.path: draft.text], "three", time: 1_700_000_200)

    let history = try Self.read(repository, head)
    func number(_ day: String) throws -> Int? {
      let date = try #require(CivilDate(day))
      guard case .found(let revision) = history.inForce(on: date) else { return nil }
      return revision.number
    }
    #expect(try number("2024-12-31") == nil)
    #expect(try number("2025-01-01") == 1)
    #expect(try number("2026-06-30") == 1)
    #expect(try number("2026-07-01") == 2)
    #expect(try number("2030-01-01") == 2)
    let early = try #require(CivilDate("2020-01-01"))
    #expect(history.inForce(on: early) == .none)
  }

  @Test func aRevisionEndsBeforeTheDayOnWhichItExpires() throws {
    let repository = try GitFixture()
    var draft = Draft()
    draft.expires = "2026-01-01"
    draft.state = "withdrawn"
    let head = try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    let history = try Self.read(repository, head)
    let revision = try #require(history.revisions.first)
    let last = try #require(CivilDate("2025-12-31"))
    let next = try #require(CivilDate("2026-01-01"))
    #expect(revision.standing(on: last) == .inForce)
    #expect(revision.standing(on: next) == .ended)
    #expect(history.inForce(on: next) == .none)
  }

  @Test func aRevisionThatEndedDoesNotBringBackTheOneBefore() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    draft.revision = 2
    draft.state = "withdrawn"
    draft.effective = "2026-01-01"
    draft.expires = "2026-06-01"
    try repository.commit([Self.path: draft.text], "two", time: 1_700_000_100)
    draft.revision = 3
    draft.effective = "2026-09-01"
    draft.expires = "2026-08-01"
    let head = try repository.commit([Self.path: draft.text], "three", time: 1_700_000_200)
    let history = try Self.read(repository, head)
    func answer(_ day: String) throws -> RevisionAnswer {
      history.inForce(on: try #require(CivilDate(day)))
    }
    guard case .found(let first) = try answer("2025-12-31") else {
      Issue.record("the first was in force")
      return
    }
    #expect(first.number == 1)
    #expect(try answer("2026-06-01") == .none)
    // The third was withdrawn before it took effect and has replaced nothing.
    #expect(try answer("2026-09-02") == .none)
    #expect(history.revisions[0].standing(on: try #require(CivilDate("2026-09-02"))) == .notYet)
  }

  @Test func revisionsThatWereNeverCommittedMayHaveBeenInForce() throws {
    let repository = try GitFixture()
    var draft = Draft()
    draft.revision = 3
    let head = try repository.commit([Self.path: draft.text], "three", time: 1_700_000_000)
    let history = try Self.read(repository, head)
    let early = try #require(CivilDate("2020-01-01"))
    #expect(history.inForce(on: early) == .undetermined(.firstKnown(revision: 3)))
    #expect(
      HistoryEnd.firstKnown(revision: 3).limitation?.zh == "仓库的历史从第3版开始，更早的各版没有提交过，无法判定")
  }

  @Test func theTreeKnowsMoreOfItsRevisionThanTheLastCommit() throws {
    let repository = try GitFixture()
    var draft = Draft()
    let head = try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    draft.state = "withdrawn"
    draft.expires = "2026-01-01"
    let tree = XMLParser.parse(Array(draft.text.utf8), names: Vocabulary.names).document
    let meta = DocumentMeta(of: try #require(tree).root)
    let history = try Self.read(repository, head)
    let day = try #require(CivilDate("2026-06-01"))
    #expect(history.inForce(on: day, tree: meta) == .none)
    guard case .found = history.inForce(on: day) else {
      Issue.record("the commit has it in force")
      return
    }
  }

  @Test func aShallowCloneSaysHowDeepItIs() throws {
    let origin = try GitFixture()
    var draft = Draft()
    for number in 1...5 {
      draft.revision = number
      draft.effective = "202\(number)-01-01"
      try origin.commit([Self.path: draft.text], "\(number)", time: 1_700_000_000 + number)
    }
    let repository = try GitFixture.clone(of: origin, depth: 2)
    let head = try repository.git(["rev-parse", "HEAD"])
    let history = try Self.read(repository, head)
    #expect(Self.numbers(history) == [5, 4])
    guard case .cut(let depth, _) = history.end else {
      Issue.record("the cut was not seen")
      return
    }
    #expect(depth == 2)
    #expect(history.revision(2) == .undetermined(history.end))
    let day = try #require(CivilDate("2022-06-01"))
    #expect(history.inForce(on: day) == .undetermined(history.end))
    #expect(history.end.limitation?.zh.contains("无法判定") == true)
  }

  @Test func squashedRevisionsAreNotThere() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "one", time: 1_700_000_000)
    draft.revision = 4
    let head = try repository.commit([Self.path: draft.text], "squashed", time: 1_700_000_100)
    let history = try Self.read(repository, head)
    #expect(Self.numbers(history) == [4, 1])
    #expect(history.revision(3) == .none)
  }

  @Test func aDocumentTakenAwayIsStillInHistory() throws {
    let repository = try GitFixture()
    try repository.commit([Self.path: Draft().text], "one", time: 1_700_000_000)
    try repository.git(["rm", "-q", Self.path])
    let head = try repository.commit([:], "gone", time: 1_700_000_100)
    let history = try Self.read(repository, head)
    #expect(history.steps.map { $0.state == nil } == [true, false])
    #expect(Self.numbers(history) == [1])
  }

  static func digest(_ text: String) -> String? {
    XMLParser.parse(Array(text.utf8), names: Vocabulary.names).document
      .flatMap { NormativeDigest.of($0.root) }
  }

  static func approval(_ reference: String, _ digest: String) throws -> Approval {
    let text = """
      <approvals xmlns="urn:guiju:1" id="approvals" schemaVersion="1"><header date="2025-01-01"><title>批准</title></header>
      <approval id="apprvaaa" doc="\(reference)" digest="\(digest)" date="2025-01-01"/></approvals>
      """
    let document = try #require(
      XMLParser.parse(Array(text.utf8), names: Vocabulary.names).document)
    let facts = try #require(FactsExtractor.facts(of: document))
    let entry = try #require(facts.entries.first)
    let row = RegistryRow(entry: entry, origin: EntryOrigin(path: "a.xml", node: entry.node))
    return try #require(Approval(row))
  }
}
