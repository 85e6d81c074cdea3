import Documents
import GitStore
import History
import Model
import TestSupport
import Testing
import XMLTree

@Suite struct DepartedDocumentsTests {
  private static func read(
    _ repository: GitFixture, _ commit: String, present: [String: String] = [:],
    prefix: String = ""
  ) throws -> DepartedDocuments {
    let line = try Self.line(repository, commit, prefix: prefix)
    return try DepartedDocuments.read(
      .procedure, on: line, in: repository.location, prefix: prefix,
      present: Set(present.values.compactMap { DocumentID($0) }),
      paths: Set(present.keys), isInScope: { $0.hasPrefix("procedures/") }, limits: ParseLimits())
  }

  private static func line(_ repository: GitFixture, _ commit: String, prefix: String = "") throws
    -> CommitLine
  {
    try CommitLine.read(
      from: try #require(ObjectID(hex: commit)), in: repository.location, prefix: prefix)
  }

  @Test func whatWasRemovedOrTurnedIntoAnotherIsFoundOnce() throws {
    let repository = try GitFixture()
    try repository.commit(
      [
        "procedures/a.xml": Draft(id: "IP-901").text, "procedures/b.xml": Draft(id: "IP-902").text,
        "procedures/c.xml": Draft(id: "IP-903").text, "procedures/d.xml": Draft(id: "IP-904").text,
        "samples/e.xml": Draft(id: "IP-905").text,
      ], "start", time: 1_700_000_000)
    // One goes, one becomes another, one moves, one stays; what is out of scope is never looked for.
    try repository.git(["rm", "-q", "procedures/a.xml", "procedures/c.xml", "samples/e.xml"])
    let head = try repository.commit(
      [
        "procedures/b.xml": Draft(id: "IP-912").text,
        "procedures/x/c.xml": Draft(id: "IP-903").text,
      ], "change", time: 1_700_000_100)
    let departed = try Self.read(
      repository, head,
      present: [
        "procedures/b.xml": "IP-912", "procedures/x/c.xml": "IP-903", "procedures/d.xml": "IP-904",
      ])
    #expect(departed.documents.map(\.id.description) == ["IP-901", "IP-902"])
    #expect(departed.documents.map(\.path) == ["procedures/a.xml", "procedures/b.xml"])
    #expect(departed.documents.map(\.commit) == [1, 1])
    #expect(departed.documents.map(\.removal?.id.hex) == [head, head])
  }

  @Test func whatTheWorkTreeHasTakenAwayHasNoCommitForIt() throws {
    let repository = try GitFixture()
    let head = try repository.commit(
      ["corpus/procedures/a.xml": Draft(id: "IP-901").text], "start", time: 1_700_000_000)
    let departed = try Self.read(repository, head, prefix: "corpus")
    #expect(departed.documents.map(\.path) == ["corpus/procedures/a.xml"])
    #expect(departed.documents.first.map { $0.removal == nil } == true)
    let there = try Self.read(
      repository, head, present: ["procedures/a.xml": "IP-901"], prefix: "corpus")
    #expect(there.documents.isEmpty)
  }

  @Test func theCutOfAShallowCloneIsSaid() throws {
    let origin = try GitFixture()
    try origin.commit(["procedures/a.xml": Draft().text], "one", time: 1_700_000_000)
    try origin.git(["rm", "-q", "procedures/a.xml"])
    try origin.commit(["b.txt": "b"], "two", time: 1_700_000_100)
    let clone = try GitFixture.clone(of: origin, depth: 1)
    let head = try clone.git(["rev-parse", "HEAD"])
    #expect(try Self.read(clone, head).documents.isEmpty)
    let line = try Self.line(clone, head)
    #expect(line.end.limitation?.zh.contains("浅克隆") == true)
    #expect(line.commits.map(\.id.hex) == [head])
  }
}
