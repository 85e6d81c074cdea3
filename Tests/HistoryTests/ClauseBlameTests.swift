import GitStore
import History
import Model
import TestSupport
import Testing

@Suite struct ClauseBlameTests {
  static let path = "procedures/a.xml"

  static func read(_ repository: GitFixture) throws -> ClauseBlame {
    let head = try repository.git(["rev-parse", "HEAD"])
    let start = try #require(ObjectID(hex: head))
    let document = try #require(DocumentID("IP-900"))
    let blame = try ClauseBlame.read(document, from: start, in: repository.location)
    return try #require(blame)
  }

  /// `id summary`, a clause a line.
  static func told(_ blame: ClauseBlame) -> [String] {
    blame.lines.map { line in
      switch line.origin {
      case .commit(let commit, _, _): "\(line.clause.id) \(commit.summary)"
      case .before(_, let depth): "\(line.clause.id) before \(depth)"
      }
    }
  }

  @Test func eachClauseNamesTheCommitThatChangedItsOwnWords() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    draft.sections[0].paragraphs[1].words = "乙段改了。"
    draft.revision = 2
    try repository.commit([Self.path: draft.text], "second", time: 1_700_000_100)
    // Moved as it is: its own words stay those of the start.
    draft.sections[1].paragraphs.insert(draft.sections[0].paragraphs.removeFirst(), at: 0)
    draft.sections[1].paragraphs.append(("paradddd", "丁段是新的。"))
    draft.revision = 3
    try repository.commit([Self.path: draft.text], "third", time: 1_700_000_200)

    let blame = try Self.read(repository)
    #expect(
      Self.told(blame) == [
        "sectaaaa start", "parabbbb second", "sectbbbb start", "paraaaaa start", "paracccc start",
        "paradddd third",
      ])
    #expect(!blame.isCut)
    guard case .commit(_, let revision, _) = blame.lines[1].origin else { return }
    #expect(revision == 2)
  }

  @Test func bothSidesOfAMergeAnswerForTheirClauses() throws {
    let repository = try GitFixture()
    var draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    try repository.git(["checkout", "-q", "-b", "work"])
    var other = draft
    other.sections[1].paragraphs[0].words = "支线改了丙段。"
    try repository.commit([Self.path: other.text], "branch", time: 1_700_000_100)
    try repository.git(["checkout", "-q", "main"])
    draft.sections[0].paragraphs[0].words = "主线改了甲段。"
    try repository.commit([Self.path: draft.text], "main", time: 1_700_000_200)
    try repository.git(["merge", "-q", "--no-ff", "-m", "merge", "work"])

    #expect(
      Self.told(try Self.read(repository)) == [
        "sectaaaa start", "paraaaaa main", "parabbbb start", "sectbbbb start", "paracccc branch",
      ])
  }

  @Test func behindTheCutOfAShallowCloneNothingIsClaimed() throws {
    let origin = try GitFixture()
    var draft = Draft()
    try origin.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    try origin.commit(["other": "x"], "between", time: 1_700_000_050)
    draft.sections[0].paragraphs[0].words = "后来改的。"
    try origin.commit([Self.path: draft.text], "change", time: 1_700_000_100)
    let blame = try Self.read(try GitFixture.clone(of: origin, depth: 2))
    #expect(blame.isCut)
    #expect(
      Self.told(blame) == [
        "sectaaaa before 2", "paraaaaa change", "parabbbb before 2", "sectbbbb before 2",
        "paracccc before 2",
      ])
  }

  @Test func theIdOfAClauseIsNoPartOfItsWords() throws {
    let repository = try GitFixture()
    let draft = Draft()
    try repository.commit([Self.path: draft.text], "start", time: 1_700_000_000)
    try repository.commit(
      [Self.path: draft.text.replacing("    <p", with: "   <p")], "layout", time: 1_700_000_100)
    #expect(Self.told(try Self.read(repository)).allSatisfy { $0.hasSuffix(" start") })
  }
}
