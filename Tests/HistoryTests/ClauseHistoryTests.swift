import GitStore
import History
import Model
import TestSupport
import Testing

@Suite struct ClauseHistoryTests {
  static let path = "procedures/a.xml"

  static func read(
    _ repository: GitFixture, _ clause: String, id: String = "IP-900"
  ) throws -> ClauseHistory {
    let head = try repository.git(["rev-parse", "HEAD"])
    let start = try #require(ObjectID(hex: head))
    let element = try #require(ElementID(clause))
    let document = try #require(DocumentID(id))
    return try ClauseHistory.read(element, of: document, from: start, in: repository.location)
  }

  static func told(_ history: ClauseHistory) -> [String] {
    history.events.map { "\($0.kind.rawValue) \($0.commit.summary)" }
  }

  @Test func onlyTheCommitsThatTouchTheClauseAreTold() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    draft.sections[1].paragraphs[0].words = "丙段改了。"
    try repository.commit([Self.path: draft.text], "another clause", time: 1_700_000_100)
    draft.sections[0].paragraphs[0].words = "甲段改了。"
    draft.revision = 2
    try repository.commit([Self.path: draft.text], "this clause", time: 1_700_000_200)

    let history = try Self.read(repository, "paraaaaa")
    #expect(Self.told(history) == ["changed this clause", "created start"])
    #expect(history.events[0].earlierWords == "甲段的文字。")
    #expect(history.events[0].words == "甲段改了。")
    #expect(history.events.map(\.revision) == [2, 1])
    #expect(history.end == .beginning)
  }

  @Test func aMoveBetweenSectionsIsToldAsOne() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    let moved = draft.sections[0].paragraphs.removeFirst()
    draft.sections[1].paragraphs.append(moved)
    try repository.commit([Self.path: draft.text], "move", time: 1_700_000_100)

    let history = try Self.read(repository, "paraaaaa")
    #expect(Self.told(history) == ["moved move", "created start"])
    #expect(history.events[0].earlierPlace?.zh == "第1.1条")
    #expect(history.events[0].place?.zh == "第2.2条")
    // Renumbering alone is no event of the clause that stayed.
    #expect(Self.told(try Self.read(repository, "parabbbb")) == ["created start"])
  }

  @Test func aClauseThatComesFromAnotherDocumentIsFollowedThere() throws {
    let repository = try GitFixture()
    var (one, two) = (Draft(), Draft(id: "IP-901"))
    two.sections = [("sectxxxx", [("paraxxxx", "别的文件。")])]
    try repository.commit(["a.xml": one.text, "b.xml": two.text], "start", time: 1_700_000_000)
    one.sections[0].paragraphs[0].words = "甲段在原处改过。"
    try repository.commit(["a.xml": one.text], "change", time: 1_700_000_100)
    two.sections[0].paragraphs.append(one.sections[0].paragraphs.removeFirst())
    try repository.commit(["a.xml": one.text, "b.xml": two.text], "transfer", time: 1_700_000_200)

    let history = try Self.read(repository, "paraaaaa", id: "IP-901")
    #expect(Self.told(history) == ["transferred transfer", "changed change", "created start"])
    #expect(history.events[0].earlierDocument?.description == "IP-900")
    #expect(history.events.map(\.document.description) == ["IP-901", "IP-900", "IP-900"])
  }

  @Test func aRenamedFileIsFollowed() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit(["old.xml": draft.text], "start", time: 1_700_000_000)
    try repository.git(["mv", "old.xml", "new.xml"])
    try repository.commit([:], "rename", time: 1_700_000_100)
    draft.sections[0].paragraphs[0].words = "改名以后改的。"
    try repository.commit(["new.xml": draft.text], "change", time: 1_700_000_200)

    let history = try Self.read(repository, "paraaaaa")
    #expect(Self.told(history) == ["changed change", "moved rename", "created start"])
    #expect(history.events[1].earlierPath == "old.xml")
  }

  @Test func aRemovedClauseIsStillTold() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    draft.sections[0].paragraphs.removeFirst()
    try repository.commit([Self.path: draft.text], "drop", time: 1_700_000_100)
    try repository.commit(["other": "x"], "later", time: 1_700_000_200)

    let history = try Self.read(repository, "paraaaaa")
    #expect(Self.told(history) == ["removed drop", "created start"])
    #expect(history.events[0].words == "甲段的文字。")
    #expect(history.events[0].place?.zh == "第1.1条")
  }

  @Test func aClauseThatNeverWasHasNoEvents() throws {
    let repository = try GitFixture()
    try repository.commit([Self.path: Draft().text], "start", time: 1_700_000_000)
    let history = try Self.read(repository, "neverwas")
    #expect(history.events.isEmpty)
    #expect(history.end == .beginning)
  }

  @Test func behindAMergeTheDraftersCommitIsNamed() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    try repository.git(["checkout", "-q", "-b", "work"])
    draft.sections[0].paragraphs[0].words = "支线上改的。"
    try repository.commit([Self.path: draft.text], "on the branch", time: 1_700_000_100)
    try repository.git(["checkout", "-q", "main"])
    try repository.commit(["other": "x"], "on main", time: 1_700_000_200)
    try repository.git(["merge", "-q", "--no-ff", "-m", "merge", "work"])

    let history = try Self.read(repository, "paraaaaa")
    #expect(Self.told(history) == ["changed on the branch", "created start"])
  }

  @Test func aShallowCloneEndsAtItsCut() throws {
    let origin = try GitFixture()
    var draft = Draft()
    try origin.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    draft.sections[0].paragraphs[0].words = "后来改的。"
    try origin.commit([Self.path: draft.text], "change", time: 1_700_000_100)
    try origin.commit(["other": "x"], "later", time: 1_700_000_200)
    let repository = try GitFixture.clone(of: origin, depth: 2)
    let history = try Self.read(repository, "paraaaaa")
    #expect(history.events.isEmpty)
    guard case .cut(let depth, _) = history.end else {
      Issue.record("the cut was not seen")
      return
    }
    #expect(depth == 2)
  }
}
