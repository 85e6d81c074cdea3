import Files
import GitStore
import TestSupport
import Testing

@Suite struct WritingTests {
  private let author = Signature(name: "编制人", email: "a@example.org", time: 1_700_000_000)

  @Test func writesWhatGitAccepts() throws {
    let scratch = try ScratchFolder()
    let fixture = try GitFixture(scratch: scratch, name: "new/仓库")
    let repository = try Repository.create(at: fixture.path, environment: fixture.gitEnvironment)
    #expect(try repository.head() == .unborn("main"))
    let first = try repository.commit(
      [
        FileEdit(path: "规程/检查.xml", bytes: Array("<a/>".utf8)),
        FileEdit(path: "规程.b", bytes: []), FileEdit(path: "run", bytes: [1], mode: .executable),
      ], parents: [], message: "起草", author: author, updating: "HEAD")
    #expect(try repository.head() == .branch("main", first))
    let second = try repository.commit(
      [FileEdit(path: "规程.b", bytes: nil), FileEdit(path: "run", bytes: [2])], parents: [first],
      message: "修订\n\nReviewed-by: 审核人", author: author, updating: "refs/heads/main")
    let side = try repository.commit(
      [FileEdit(path: "规程/新/深", bytes: [3])], parents: [first], message: "旁", author: author,
      updating: nil)
    let merge = try repository.commit(
      [FileEdit(path: "规程/新/深", bytes: [3])], parents: [second, side], message: "合并",
      author: author, committer: Signature(name: "审", email: "b@c", time: 1_700_000_009),
      updating: "refs/heads/main")
    #expect(try fixture.run(["fsck", "--strict", "--full"]).status == 0)
    #expect(try fixture.git(["fsck", "--strict", "--full", "--no-dangling"]) == "")
    #expect(
      try fixture.lines(["log", "--format=%H %s %an %at %cn", "--date-order"])
        == [
          "\(merge) 合并 编制人 1700000000 审", "\(side) 旁 编制人 1700000000 编制人",
          "\(second) 修订 编制人 1700000000 编制人", "\(first) 起草 编制人 1700000000 编制人",
        ].sortedLike(try fixture.lines(["log", "--format=%H", "--date-order"])))
    #expect(
      try fixture.git(["ls-tree", "-r", "-z", "--name-only", "HEAD"]).split(separator: "\0") == [
        "run", "规程/新/深", "规程/检查.xml",
      ])
    #expect(try repository.entry(at: "run", in: merge).mode == .executable)
  }

  @Test func refusesWhatGitWouldNot() throws {
    let fixture = try GitFixture()
    let repository = try fixture.open()
    for path in ["", "/a", "a//b", "a/../b", ".git/config", "a/.GIT/x", "a\0b", "a/", "git~1"] {
      let found = failure {
        _ = try repository.writeTree([FileEdit(path: path, bytes: [])], onto: nil)
      }
      #expect(found?.code == .invalidPath, "\(path)")
    }
    #expect(
      failure { _ = try repository.writeTree([FileEdit(path: "absent", bytes: nil)], onto: nil) }?
        .code == .pathNotFound)
    for name in ["", "a<b", "a\nb"] {
      let bad = Signature(name: name, email: "x", time: 1)
      let found = failure {
        _ = try repository.commit([], parents: [], message: "m", author: bad)
      }
      #expect(found?.code == .invalidIdentity)
    }
    #expect(
      failure {
        _ = try repository.commit([], parents: [], message: "a\0b", author: author)
      }?.code == .invalidIdentity)
  }

  @Test func aBranchThatMovedIsLeftAlone() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "1"])
    try fixture.commit(["a": "2"])
    let repository = try fixture.open()
    let (old, head) = (try repository.resolve("HEAD~1"), try repository.resolve("HEAD"))
    for (parents, reference) in [
      ([old], "refs/heads/main"), ([], "refs/heads/main"), ([old], "refs/heads/absent"),
    ] {
      let found = failure {
        _ = try repository.commit(
          [], parents: parents, message: "m", author: author, updating: reference)
      }
      #expect(found?.code == .referenceMoved)
    }
    #expect(try repository.resolve("main") == head)
  }

  @Test func stagesFilesThatCameAndWent() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "1", "b": "1"])
    try fixture.scratch.write("repository/新/文件", "x")
    try Folders.removeTree(fixture.path + "/b")
    let repository = try fixture.open()
    try repository.stage(["新/文件", "b"])
    #expect(
      try fixture.lines(["-c", "core.quotePath=false", "diff", "--cached", "--name-status"]) == [
        "D\tb", "A\t新/文件",
      ])
    #expect(failure { try repository.stage(["../x"]) }?.code == .invalidPath)
  }

  @Test(
    "a full disk is said, and the branch stays",
    .enabled(if: WritingTests.canMount, "needs the right to mount a small file system"))
  func fullDisk() throws {
    let scratch = try ScratchFolder()
    let fixture = try GitFixture(scratch: scratch, name: "disk")
    try Folders.create(fixture.path)
    let options = ["-t", "tmpfs", "-o", "size=512k", "tmpfs", fixture.path]
    try #require(runProcess("/bin/mount", options).status == 0)
    defer { _ = try? runProcess("/bin/umount", ["-l", fixture.path]) }
    let repository = try Repository.create(at: fixture.path, environment: fixture.gitEnvironment)
    let first = try repository.commit(
      [FileEdit(path: "a", bytes: [1])], parents: [], message: "m", author: author,
      updating: "HEAD")
    var generator = SystemRandomNumberGenerator()
    let noise = (0..<(1 << 20)).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let found = failure {
      _ = try repository.commit(
        [FileEdit(path: "a", bytes: noise)], parents: [first], message: "m", author: author,
        updating: "HEAD")
    }
    #expect(found?.code == .diskFull, "\(String(describing: found))")
    #expect(try repository.head() == .branch("main", first))
    #expect(try fixture.git(["fsck", "--strict"]) == "")
  }

  private static let canMount: Bool = {
    guard let scratch = try? ScratchFolder() else { return false }
    let mounted = try? runProcess("/bin/mount", ["-t", "tmpfs", "tmpfs", scratch.path])
    guard mounted?.status == 0 else { return false }
    return (try? runProcess("/bin/umount", [scratch.path]))?.status == 0
  }()

  @Test func doesNotMakeARepositoryTwice() throws {
    let fixture = try GitFixture()
    let found = failure {
      _ = try Repository.create(at: fixture.path, environment: fixture.gitEnvironment)
    }
    #expect(found?.code == .alreadyExists)
  }
}

extension [String] {
  /// The lines in the order of the ids that they begin with.
  fileprivate func sortedLike(_ ids: [String]) -> [String] {
    ids.flatMap { id in filter { $0.hasPrefix(id) } }
  }
}

extension ScratchFolder {
  /// The bytes of a file in the folder.
  func read2(_ relative: String) throws -> [UInt8] {
    try FileReader.readFile(path(relative), maxBytes: 1 << 28)
  }
}
