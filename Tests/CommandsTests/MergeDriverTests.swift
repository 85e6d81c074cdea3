import Files
import TestSupport
import Testing

/// The merge driver under the real git.
@Suite struct MergeDriverTests {
  static let body = """
    <p id="aexamp22">检查组每季度检查一次记录，检查结果填入附表。</p>
        <p id="aexamp44">检查组组长签字。</p>
    """

  /// A repository with the driver set, and git that finds the built program.
  static func repository() throws -> (GitFixture, [String: String]) {
    let repository = try Sample.repository([Sample.path: Sample.procedure(body: body)])
    let program = try builtProduct("guiju")
    let extra = ["PATH": PathText.parent(of: program) + ":/usr/local/bin:/usr/bin:/bin"]
    let guiju = try Guiju(in: repository)
    let result = try guiju.run(["hooks", "install"], extra: extra)
    #expect(result.status == 0, "\(result.errors)")
    try repository.git(["add", "-A"])
    try repository.git(["commit", "-q", "-m", "attributes"], extra: extra)
    return (repository, extra)
  }

  static func branch(_ repository: GitFixture, _ ours: String, _ theirs: String) throws {
    try repository.git(["config", "core.hooksPath", "/dev/null"])
    try repository.git(["checkout", "-q", "-b", "work"])
    try repository.commit([Sample.path: Sample.procedure(body: theirs)], "theirs")
    try repository.git(["checkout", "-q", "main"])
    try repository.commit([Sample.path: Sample.procedure(body: ours)], "ours")
  }

  @Test func twoDraftersOfOneParagraphMerge() throws {
    let (repository, extra) = try Self.repository()
    try Self.branch(
      repository, Self.body.replacing("每季度", with: "每月"),
      Self.body.replacing("填入附表", with: "填入附表并归档"))
    let merge = try repository.run(["merge", "-m", "merge", "work"], extra: extra)
    #expect(merge.status == 0, "\(merge.output)\(merge.errors)")
    let text = try repository.scratch.read("repository/" + Sample.path)
    #expect(text.contains("检查组每月检查一次记录，检查结果填入附表并归档。"))
    let check = try Guiju(in: repository).check()
    #expect(check.status == 0, "\(check.output)")
    #expect(try repository.run(["fsck", "--strict"]).status == 0)
  }

  @Test func aConflictStandsAroundWholeElementsWithGitsLabels() throws {
    let (repository, extra) = try Self.repository()
    try Self.branch(
      repository, Self.body.replacing("每季度", with: "每月"),
      Self.body.replacing("每季度", with: "每年"))
    let merge = try repository.run(["merge", "-m", "merge", "work"], extra: extra)
    #expect(merge.status == 1)
    #expect(merge.output.contains("CONFLICT"))
    let lines = try repository.scratch.read("repository/" + Sample.path)
      .split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("<<<<<<< ") })
    #expect(lines[start + 1].hasPrefix("    <p id=\"aexamp22\">检查组每月"))
    #expect(lines[start + 2].hasPrefix("||||||| "))
    #expect(lines[start + 4] == "=======")
    #expect(lines[start + 5].hasPrefix("    <p id=\"aexamp22\">检查组每年"))
    #expect(lines[start + 6].hasPrefix(">>>>>>> "))
  }

  /// A merge by lines is clean here and gives a reference into nothing.
  @Test func aDeletedTargetOfANewReferenceIsAConflict() throws {
    let (repository, extra) = try Self.repository()
    try Self.branch(
      repository,
      Self.body.replacing("<p id=\"aexamp44\">检查组组长签字。</p>", with: ""),
      Self.body.replacing("填入附表。", with: "填入附表（见<ref to=\"#aexamp44\"/>）。"))
    let merge = try repository.run(["merge", "-m", "merge", "work"], extra: extra)
    #expect(merge.status == 1, "\(merge.output)")
    #expect((merge.output + merge.errors).contains("aexamp44"))
  }

  @Test func doctorProvesThatGitRunsTheDriver() throws {
    let (repository, extra) = try Self.repository()
    let guiju = try Guiju(in: repository)
    #expect(try guiju.run(["doctor"], extra: extra).output.contains("git ran it in a trial merge"))
    // Without the program git cannot run it.
    let without = try guiju.run(["doctor"])
    #expect(without.output.contains("WRONG   the merge driver does not work"))
    #expect(without.status == 2)
    try repository.git(["config", "--remove-section", "merge.guiju"])
    #expect(
      try guiju.run(["doctor"], extra: extra).output.contains("no merge driver in this clone"))
  }

  @Test func withoutTheProgramGitStopsAndMergesNothing() throws {
    let (repository, _) = try Self.repository()
    try Self.branch(
      repository, Self.body.replacing("每季度", with: "每月"),
      Self.body.replacing("每季度", with: "每年"))
    let merge = try repository.run(["merge", "-m", "merge", "work"])
    #expect(merge.status != 0)
    #expect(try repository.git(["log", "-1", "--format=%s"]) == "ours")
  }

  @Test func badInputHasOneAnswerEach() throws {
    let scratch = try ScratchFolder()
    let good = Sample.procedure()
    try scratch.write("base.xml", good)
    try scratch.write("theirs.xml", good.replacing("要求", with: "规定"))
    try scratch.write("other.xml", Sample.parties)
    try scratch.write("empty.xml", "")
    try scratch.write("bad.xml", "<procedure>")
    let guiju = try Guiju(in: scratch)
    for (ours, word) in [
      ("other.xml", "not versions of one document"), ("empty.xml", "our side is empty"),
      ("bad.xml", "our side is not well-formed XML"),
    ] {
      let result = try guiju.run([
        "merge-file", "base.xml", ours, "theirs.xml", "-o", "result.xml",
      ])
      #expect(result.status == 1)
      #expect(result.errors.contains(word), "\(result.errors)")
      let text = try scratch.read("result.xml")
      #expect(text.hasPrefix("<<<<<<< ours\n"))
      #expect(text.hasSuffix(">>>>>>> theirs\n"))
    }
    let missing = try guiju("merge-file", "base.xml", "none.xml", "theirs.xml")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("none.xml"))
    #expect(try guiju("merge-file", "base.xml", "theirs.xml").status == 64)
  }
}
