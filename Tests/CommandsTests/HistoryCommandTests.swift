import TestSupport
import Testing

@Suite struct HistoryCommandTests {
  static func repository() throws -> GitFixture {
    let repository = try Sample.repository([
      Sample.path: UpdateTests.baseline(1, UpdateTests.first)
    ])
    try repository.commit(
      [
        Sample.path: UpdateTests.baseline(
          2, [(id: "aexamp44", words: "每月检查一次。"), UpdateTests.first[1]])
      ], "second", time: 1_700_000_100)
    return repository
  }

  @Test func aDayShowsTheRevisionThatWasInForce() throws {
    let repository = try Self.repository()
    let guiju = try Guiju(in: repository)
    #expect(try guiju("show", "IP-900", "--as-of", "2021-06-30").output.contains("每季度检查一次"))
    #expect(try guiju("show", "IP-900", "--as-of", "2022-01-01").output.contains("每月检查一次"))
    #expect(try guiju("show", "IP-900@1").output.contains("每季度检查一次"))
    let early = try guiju("show", "IP-900", "--as-of", "2020-01-01")
    #expect(early.status == 64)
    #expect(early.errors.contains("No revision of IP-900 was in force on 2020-01-01"))
    withExtendedLifetime(repository) {}
  }

  @Test func logAndBlameTellRevisionAndCommit() throws {
    let repository = try Self.repository()
    let guiju = try Guiju(in: repository)
    let log = try guiju("log", "IP-900", "--format", "json")
    #expect(log.output.contains("\"schema\": \"guiju/log/1\""))
    let clause = try guiju("log", "IP-900#aexamp44")
    #expect(clause.output.contains("每季度检查一次"))
    #expect(try guiju("log", "IP-900 第1.1条").output == clause.output)
    let blame = try guiju("blame", "IP-900", "--format", "csv")
    #expect(blame.status == 0)
    #expect(blame.output.contains("aexamp44"))
    withExtendedLifetime(repository) {}
  }

  @Test(arguments: [
    (["show", "IP-900@9"], 64, "IP-900 has no revision 9"),
    (["show", "IP-900@0"], 64, "is no revision"),
    (["log", "IP-900#zzzzzzzz"], 64, "never had a clause"),
    (["log", "IP-900#short"], 64, "is no clause id"),
    (["log", "IP-900 第99条"], 64, "has no clause 99"),
    (["log", "IP-999"], 64, "no document"),
    (["show", "IP-900", "--as-of", "yesterday"], 64, "--as-of takes a date"),
  ])
  func whatNeverWasHasOneAnswer(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let repository = try Self.repository()
    let result = try Guiju(in: repository).run(arguments)
    #expect(result.status == status)
    #expect(result.errors.contains(words), "\(result.errors)")
    withExtendedLifetime(repository) {}
  }

  @Test func aShallowCloneLeavesItUndetermined() throws {
    let origin = try Self.repository()
    let clone = try GitFixture(scratch: ScratchFolder(), name: "clone")
    try origin.git(["clone", "-q", "--depth", "1", "file://" + origin.path, clone.path])
    let result = try Guiju(in: clone, language: "zh")("show", "IP-900", "--as-of", "2021-06-30")
    #expect(result.status == 2)
    #expect(result.errors.contains("无法判定"))
    #expect(result.errors.contains("最近 1 个提交"))
  }
}
