import GitStore
import TestSupport
import Testing

@Suite struct HistoryTests {
  /// A history with branches, a criss-cross merge, equal times and an octopus.
  private func branched() throws -> GitFixture {
    let fixture = try GitFixture()
    try fixture.commit(["a": "0"], "root", time: 1000)
    try fixture.git(["checkout", "-q", "-b", "side"])
    try fixture.commit(["s": "1"], "side 1", time: 1500)
    try fixture.git(["checkout", "-q", "main"])
    try fixture.commit(["a": "1"], "main 1", time: 1500)
    try fixture.commit(["a": "2"], "main 2", time: 900)
    try fixture.git(["branch", "old"])
    try fixture.git(["merge", "-q", "--no-ff", "-m", "merge", "side"])
    try fixture.git(["checkout", "-q", "side"])
    try fixture.git(["merge", "-q", "--no-ff", "-m", "cross", "old"])
    try fixture.commit(["s": "2"], "side 2", time: 1_700_000_001)
    try fixture.git(["checkout", "-q", "-b", "third", "old"])
    try fixture.commit(["t": "1"], "third", time: 1_600_000_000)
    try fixture.git(["checkout", "-q", "main"])
    try fixture.git(["merge", "-q", "--no-ff", "-m", "octopus", "side", "third"])
    try fixture.commit(["a": "3"], "last", time: 1_700_000_002)
    return fixture
  }

  @Test func ordersAreThoseOfGit() throws {
    let fixture = try branched()
    let repository = try fixture.open()
    for name in ["main", "side", "third", "old"] {
      let start = try repository.resolve(name)
      #expect(
        try hex(repository.history(from: start, order: .newestFirst).commits)
          == fixture.lines(["rev-list", "--date-order", name]))
      #expect(
        try hex(repository.history(from: start, order: .firstParent).commits)
          == fixture.lines(["rev-list", "--first-parent", name]))
      for other in ["main", "side", "third", "old", "main~3"] {
        let hidden = try repository.resolve(other)
        #expect(
          try hex(
            repository.history(from: start, order: .newestFirst, excluding: [hidden]).commits)
            == fixture.lines(["rev-list", "--date-order", "\(other)..\(name)"]))
        #expect(
          try hex(
            repository.history(from: start, order: .firstParent, excluding: [hidden]).commits)
            == fixture.lines(["rev-list", "--first-parent", "\(other)..\(name)"]))
      }
    }
  }

  @Test func ancestryAndMergeBase() throws {
    let fixture = try branched()
    let repository = try fixture.open()
    let names = ["main", "side", "third", "old", "main~2", "side~1"]
    for one in names {
      for other in names {
        let (left, right) = (try repository.resolve(one), try repository.resolve(other))
        let isAncestor = try fixture.run(["merge-base", "--is-ancestor", one, other]).status == 0
        #expect(
          try repository.ancestry(of: left, in: right) == (isAncestor ? .ancestor : .notAncestor))
        let bases = try fixture.lines(["merge-base", "--all", one, other])
        guard case .commit(let base) = try repository.mergeBase(left, right) else {
          Issue.record("no merge base of \(one) and \(other)")
          continue
        }
        #expect(bases.contains(base.hex))
      }
    }
    try fixture.git(["checkout", "-q", "--orphan", "alone"])
    let alone = try #require(ObjectID(hex: try fixture.commit(["z": "1"])))
    #expect(try repository.mergeBase(alone, repository.resolve("main")) == .unrelated)
  }

  @Test func allOfACommit() throws {
    let fixture = try GitFixture()
    let message = "批准 IP-024 第3版\n\n正文\n\nReviewed-by: 审核人\nDate : 2026-08-15\n"
    let id = try fixture.commit(["a": "1"], message, time: 1_750_000_000)
    let repository = try fixture.open()
    let commit = try repository.commit(repository.resolve("HEAD"))
    #expect(commit.id.hex == id)
    #expect(
      commit.author
        == Signature(
          name: "编制人", email: "drafter@example.org", time: 1_750_000_000, offsetMinutes: 480))
    #expect(commit.committer.name == "审核人")
    #expect(commit.message == message)
    #expect(commit.summary == "批准 IP-024 第3版")
    #expect(commit.parents == [])
    #expect(try commit.tree.hex == fixture.git(["rev-parse", "HEAD^{tree}"]))
    #expect(
      commit.trailers == [
        Trailer(key: "Reviewed-by", value: "审核人"), Trailer(key: "Date", value: "2026-08-15"),
      ])
    #expect(!commit.isShallowBoundary)
    #expect(!commit.isMerge)
  }

  @Test(
    "trailers are those of git",
    arguments: [
      "title\n\nA: 1\nB: 2\n", "title\n\nA: 1\n  more\n\tand more\nB: 2\n", "title\n\ntext\nA: 1\n",
      "title\n\ntext\nSigned-off-by: x <y>\n", "A: 1\n", "title\n\nA: 1\n\n\n", "title\n\nA : 1\n",
      "title\n\nA:1\nB:\n", "title\n\nA: 1\n# note\nB: 2\n", "title\n\n\nA: 1\n---\nB: 2\n",
      "title\n\n(cherry picked from commit abc)\nA: 1\n", "title\n\nA b: 1\n", "title\n\n审核: 1\n",
      "title\n\nA: 1\n\nbody\n", "title\n\n continued\nA: 1\n", "title\n\nA: b: c\nA: d",
      "title\n\none\ntwo\nthree\nSigned-off-by: x\n", "title\n\n1\n2\n3\n4\nSigned-off-by: x\n", "",
      "title\n\n: x\nA: 1\n", "title\r\n\r\nA: 1\r\nB: 2\r\n", "title\nA: 1\n", "title\n \nA: 1\n",
      "title\n\nA: 1\n--- \nB: 2\n", "title\n\nA: 1\nplain\n  more\nSigned-off-by: z\n",
    ])
  func trailers(message: String) throws {
    let fixture = try GitFixture()
    let expected = try fixture.git(
      ["interpret-trailers", "--parse"], stdin: Array(message.utf8))
    let tree = try fixture.open()
    let author = Signature(name: "a", email: "b", time: 1)
    let id = try tree.commit([], parents: [], message: message, author: author)
    let ours = try tree.commit(id).trailers.map { "\($0.key): \($0.value)" }
    let theirs = expected.split(separator: "\n").map(String.init)
    #expect(ours.map(trimmed) == theirs.map(trimmed))
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return line
  }

  @Test(arguments: [1, 3])
  func aShallowCloneEndsAndSaysSo(depth: Int) throws {
    let origin = try branched()
    let clone = try GitFixture(scratch: origin.scratch, name: "clone")
    _ = try runProcess(
      "/usr/bin/git",
      ["clone", "-q", "--depth=\(depth)", "file://" + origin.path, clone.path],
      environment: clone.environment, cwd: origin.path)
    let repository = try clone.open()
    #expect(repository.isShallow == true)
    let start = try repository.resolve("HEAD")
    let all = try repository.history(from: start, order: .newestFirst)
    #expect(all.reachedShallowBoundary)
    #expect(try hex(all.commits) == clone.lines(["rev-list", "--date-order", "HEAD"]))
    let first = try repository.history(from: start, order: .firstParent)
    #expect(first.commits.count == depth)
    #expect(first.reachedShallowBoundary)
    #expect(first.commits.last?.isShallowBoundary == true)
    #expect(first.commits.last?.parents.isEmpty == false)
    let cut = try #require(first.commits.last?.parents.first)
    #expect(try repository.ancestry(of: cut, in: start) == .undetermined)
    #expect(try repository.ancestry(of: start, in: start) == .ancestor)
    #expect(try !repository.contains(cut))
    let found = failure { _ = try repository.resolve("HEAD~\(depth)") }
    #expect(found?.code == .unknownRevision)
    #expect(found?.detail.contains("shallow clone") == true)
    #expect(
      failure { _ = try repository.commit(cut) }?.detail.contains("shallow clone") == true)
  }

  @Test func aParentThatIsGoneIsNeverTheEnd() throws {
    let fixture = try GitFixture()
    let first = try fixture.commit(["a": "1"])
    try fixture.commit(["a": "2"])
    _ = try runProcess(
      "/bin/rm",
      ["-f", fixture.path + "/.git/objects/\(first.prefix(2))/\(first.dropFirst(2))"])
    let repository = try fixture.open()
    let start = try repository.resolve("HEAD")
    for order in [HistoryOrder.firstParent, .newestFirst] {
      let found = failure { _ = try repository.history(from: start, order: order) }
      #expect(found?.code == .missingObject)
      #expect(found?.subject == first)
    }
  }

  @Test func twoThousandCommits() throws {
    let fixture = try GitFixture()
    var stream: [UInt8] = []
    for index in 0..<2000 {
      let text = "第\(index)版"
      stream += Array(
        """
        commit refs/heads/main
        committer 编制人 <a@b> \(1_600_000_000 + index * 60) +0800
        data \(text.utf8.count)
        \(text)
        M 100644 inline 文件.xml
        data \(text.utf8.count)
        \(text)


        """.utf8)
    }
    try fixture.git(["fast-import", "--quiet"], stdin: stream)
    let repository = try fixture.open()
    let start = try repository.resolve("main")
    let all = try repository.history(from: start, order: .newestFirst)
    #expect(all.commits.count == 2000)
    #expect(all.commits.first?.summary == "第1999版")
    #expect(!all.reachedShallowBoundary)
    #expect(try hex(all.commits) == fixture.lines(["rev-list", "main"]))
    let few = try repository.history(from: start, order: .firstParent, limit: 10)
    #expect(few.commits.map(\.summary) == (1990..<2000).reversed().map { "第\($0)版" })
    #expect(few.wasStopped)
  }
}
