import Files
import Foundation
import TestSupport
import Testing

/// States, ranges and old debt.
@Suite struct RangeTests {
  static let second = "procedures/inspection/baseline/IP-901.xml"
  static let third = "procedures/inspection/baseline/IP-902.xml"
  static func faulty(_ id: String) -> String { Sample.procedure(id: id, body: Sample.faultyBody) }

  /// main: good — faulty IP-901 (old debt) — good — faulty IP-902.
  static func history() throws -> (GitFixture, [String]) {
    let repository = try Sample.repository()
    var commits = [try repository.git(["rev-parse", "HEAD"])]
    commits.append(try repository.commit([second: faulty("IP-901")], "debt"))
    commits.append(try repository.commit(["notes.txt": "x"], "no document"))
    commits.append(try repository.commit([third: faulty("IP-902")], "more"))
    return (repository, commits)
  }

  @Test func onlyWhatTheRangeBrought() throws {
    let (repository, commits) = try Self.history()
    let guiju = try Guiju(in: repository)
    #expect(
      try guiju.places("--range", "\(commits[2])..\(commits[3])") == ["\(Self.third):16:22 SCH103"])
    #expect(
      try guiju.places("--range", "\(commits[0])..HEAD")
        == ["\(Self.second):16:22 SCH103", "\(Self.third):16:22 SCH103"])
    #expect(try guiju.places("--range", "\(commits[2])..HEAD", "--all").count == 2)
    #expect(try guiju.check("--range", "\(commits[2])..HEAD").status == 1)
    #expect(try guiju.check("--range", "\(commits[1])..\(commits[2])").status == 0)
  }

  @Test func rangeThatTouchesNoDocument() throws {
    let (repository, commits) = try Self.history()
    let result = try Guiju(in: repository).check("--range", "\(commits[1])..\(commits[2])")
    #expect(result.status == 0)
    #expect(result.errors.contains("touches no controlled document"), "\(result.errors)")
    let chinese = try Guiju(in: repository, language: "zh").check(
      "--range", "\(commits[1])..\(commits[2])")
    #expect(chinese.errors.contains("没有改动任何受控文件"))
    // Also where the repository holds no document at all.
    let bare = try GitFixture()
    try bare.commit(["a.txt": "1"])
    try bare.commit(["a.txt": "2"])
    let none = try Guiju(in: bare).check("--range", "HEAD~1..HEAD")
    #expect(none.status == 0, "\(none.errors)")
  }

  @Test func startsThatAreNotThere() throws {
    let (repository, _) = try Self.history()
    let guiju = try Guiju(in: repository)
    let zeros = String(repeating: "0", count: 40)
    let first = try guiju.check("--range", "\(zeros)..HEAD")
    #expect(first.status == 1)
    #expect(first.errors.contains("first push"), "\(first.errors)")
    // On a branch, the fork point is the start.
    try repository.git(["checkout", "-q", "-b", "topic"])
    try repository.commit(["b.txt": "1"])
    let branch = try guiju.check("--range", "\(zeros)..HEAD")
    #expect(branch.status == 0, "\(branch.output)")
    #expect(branch.errors.contains("fork point from main"), "\(branch.errors)")
    // A force push names a commit that is gone.
    let gone = try guiju.check("--range", "\(String(repeating: "a1", count: 20))..HEAD")
    #expect(gone.status == 0)
    #expect(gone.errors.contains("force push"), "\(gone.errors)")
    #expect(try guiju.check("--range", "HEAD..\(zeros)").status != 0)
  }

  /// After a force push A is often still there, but no ancestor of B.
  @Test func forcePushWithTheOldCommitStillThere() throws {
    let (repository, commits) = try Self.history()
    try repository.git(["reset", "-q", "--hard", commits[0]])
    try repository.commit([Self.third: Self.faulty("IP-902")], "rewritten")
    let places = try Guiju(in: repository).places("--range", "\(commits[1])..HEAD")
    #expect(places == ["\(Self.third):16:22 SCH103"])
  }

  /// Merged-result pipelines check a merge of two parents that no branch has.
  @Test func syntheticMerge() throws {
    let (repository, commits) = try Self.history()
    try repository.git(["checkout", "-q", "-b", "topic", commits[0]])
    try repository.commit([Sample.path: Sample.faulty], "on the branch")
    try repository.git(["checkout", "-q", "--detach", "main"])
    try repository.git(["merge", "-q", "--no-ff", "-m", "synthetic", "topic"])
    let guiju = try Guiju(in: repository)
    #expect(try guiju.places("--range", "main..HEAD") == ["\(Sample.path):16:22 SCH103"])
    #expect(
      try guiju.places("--range", "main..HEAD", "--each-commit") == ["\(Sample.path):16:22 SCH103"])
  }

  @Test func everyCommitOfTheRange() throws {
    let repository = try Sample.repository()
    try repository.commit([Sample.path: Sample.faulty], "broken")
    try repository.commit([Sample.path: Sample.procedure()], "mended")
    let guiju = try Guiju(in: repository)
    #expect(try guiju.check("--range", "HEAD~2..HEAD").status == 0)
    let each = try guiju.check("--range", "HEAD~2..HEAD", "--each-commit")
    #expect(each.status == 1)
    #expect(each.output.contains("gone later"), "\(each.output)")
  }

  @Test func sinceFailsOnNewFindingsOnly() throws {
    let (repository, commits) = try Self.history()
    let guiju = try Guiju(in: repository)
    #expect(try guiju.check("--since", commits[3]).status == 0)
    #expect(try guiju.check("--since", commits[2]).status == 1)
    #expect(try guiju.places("--since", commits[2]) == ["\(Self.third):16:22 SCH103"])
    let all = try guiju.check("--since", commits[3], "--all")
    #expect(all.status == 0)
    #expect(all.output.contains("SCH103"))
    #expect(try guiju.check("--since", "no-such-revision").status == 64)
  }

  @Test func knownFindingsNoLongerFail() throws {
    let (repository, _) = try Self.history()
    let guiju = try Guiju(in: repository)
    for format in ["json", "sarif", "gitlab"] {
      let file = repository.scratch.path("known." + format)
      #expect(try guiju.check("--format", format, "--output", file).status == 1)
      let again = try guiju.check("--known", file)
      #expect(again.status == 0, "\(format): \(again.errors)")
      #expect(again.output.contains("SCH103"))
    }
    let file = repository.scratch.path("known.json")
    try repository.scratch.write("repository/" + Sample.path, Sample.faulty)
    #expect(try guiju.check("--known", file).status == 1)
  }

  @Test func statesAreReadWithoutCheckout() throws {
    let (repository, commits) = try Self.history()
    let guiju = try Guiju(in: repository)
    #expect(try guiju.places("--at", commits[0]) == [])
    #expect(try guiju.places("--at", commits[1]) == ["\(Self.second):16:22 SCH103"])
    try repository.git(["tag", "-a", "-m", "v", "v1", commits[1]])
    #expect(try guiju.places("--at", "v1") == ["\(Self.second):16:22 SCH103"])
    // Staged is not what lies in the work tree.
    try repository.scratch.write("repository/" + Sample.path, Sample.faulty)
    try repository.git(["add", Sample.path])
    try repository.scratch.write("repository/" + Sample.path, Sample.procedure())
    #expect(try guiju.places("--at", "index").contains("\(Sample.path):16:22 SCH103"))
    #expect(!(try guiju.places().contains("\(Sample.path):16:22 SCH103")))
  }

  @Test func horizonLooksAhead() throws {
    let (repository, _) = try Self.history()
    let guiju = try Guiju(in: repository)
    let result = try guiju.check("--horizon", "P90D")
    // What is wrong today is not news.
    #expect(result.status == 0, "\(result.output)")
    #expect(result.errors.contains("2027-02-21"), "\(result.errors)")
    #expect(try guiju.check("--horizon", "P90D", "--all").output.contains("SCH103"))
  }

  /// Every commit of the project's own history can be read.
  @Test func theProjectsOwnHistory() throws {
    let root = PathText.parent(of: PathText.parent(of: PathText.parent(of: #filePath)))
    guard FileManager.default.fileExists(atPath: root + "/.git"),
      try runProcess("/usr/bin/git", ["-C", root, "rev-parse", "HEAD~1"]).status == 0
    else { return skip("no checkout with history") }
    let guiju = try Guiju(in: root)
    let first =
      try runProcess("/usr/bin/git", ["-C", root, "rev-list", "--max-parents=0", "HEAD"])
      .lines.first ?? "HEAD"
    let short = try guiju.run(["check", "--range", "HEAD~1..HEAD", "--format", "json"])
    #expect([0, 1].contains(short.status), "\(short.errors)")
    let whole = try guiju.run(["check", "--range", "\(first)..HEAD", "--format", "json"])
    #expect([0, 1].contains(whole.status), "\(whole.errors)")
    #expect(try Report(whole).scope.documents > 0)
  }
}
