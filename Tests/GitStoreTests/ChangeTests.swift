import GitStore
import Glibc
import TestSupport
import Testing

@Suite struct ChangeTests {
  @Test func betweenCommits() throws {
    let fixture = try GitFixture()
    let long = (0..<50).map { "第\($0)行\n" }.joined()
    try fixture.commit(["kept": "1", "gone": "2", "changed": "3", "moved/旧": long])
    try fixture.git(["rm", "-q", "gone"])
    try fixture.git(["mv", "moved/旧", "新"])
    try fixture.commit(["changed": "33", "added": "4"])
    let repository = try fixture.open()
    let (old, new) = (try repository.resolve("HEAD~1"), try repository.resolve("HEAD"))
    let plain = try repository.changes(from: old, to: new)
    #expect(plain.map(\.path) == ["added", "changed", "gone", "moved/旧", "新"])
    #expect(plain.map(\.kind) == [.added, .modified, .removed, .removed, .added])
    #expect(plain[1].old?.id == (try Repository.blobID(of: Array("3".utf8))))
    #expect(plain[1].new?.id == (try Repository.blobID(of: Array("33".utf8))))
    let exact = try repository.changes(from: old, to: new, renames: .exact)
    #expect(exact.last?.kind == .renamed(similarity: 100))
    #expect(exact.last?.old?.path == "moved/旧")
    #expect(exact.count == 4)
    #expect(
      try repository.changes(from: nil, to: old).map(\.kind) == Array(repeating: .added, count: 4))
    #expect(try repository.changes(from: new, to: new) == [])
    #expect(
      try repository.changes(fromTree: repository.tree(of: new), toTree: .emptyTree).map(\.kind)
        == Array(repeating: .removed, count: 4))
    try fixture.git(["mv", "新", "更新"])
    try fixture.commit(["更新": long + "一行\n"])
    let next = try repository.resolve("HEAD")
    #expect(try repository.changes(from: new, to: next, renames: .exact).count == 2)
    let similar = try repository.changes(from: new, to: next, renames: .similar(percent: 50))
    #expect(similar.map { $0.old?.path } == ["新"])
  }

  @Test func statusWithoutTouchingTheIndex() throws {
    let fixture = try GitFixture()
    try fixture.commit([
      "kept": "1", "staged": "1", "edited": "1", "deleted": "1", ".gitignore": "ignored\n",
    ])
    let scratch = fixture.scratch
    try scratch.write("repository/staged", "2")
    try fixture.git(["add", "staged"])
    try scratch.write("repository/edited", "2")
    try scratch.write("repository/新/未跟踪.xml", "2")
    try scratch.write("repository/ignored", "2")
    #expect(unsafe unlink(fixture.path + "/deleted") == 0)
    // Touched without a change: git would like to refresh its index, a checker must not.
    try scratch.write("repository/kept", "1")
    let before = try scratch.read2("repository/.git/index")
    let status = try fixture.open().status()
    #expect(
      status
        == [
          StatusEntryForTest("deleted", nil, .removed),
          StatusEntryForTest("edited", nil, .modified),
          StatusEntryForTest("staged", .modified, nil),
          StatusEntryForTest("新/未跟踪.xml", nil, .added),
        ].map(\.entry))
    #expect(try scratch.read2("repository/.git/index") == before)
  }
}

private struct StatusEntryForTest {
  let entry: StatusEntry

  init(_ path: String, _ staged: StatusEntry.Change?, _ unstaged: StatusEntry.Change?) {
    entry = StatusEntry(
      path: path, staged: staged, unstaged: unstaged, isUntracked: unstaged == .added,
      isConflicted: false)
  }
}
