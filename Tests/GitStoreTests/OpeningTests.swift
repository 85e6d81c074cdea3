import Files
import GitStore
import Glibc
import TestSupport
import Testing

@Suite struct OpeningTests {
  @Test func looksUpwards() throws {
    let fixture = try GitFixture()
    try fixture.commit(["深/层/文件.xml": "<a/>"])
    let repository = try fixture.open(at: fixture.path + "/深/层")
    #expect(repository.workTree == fixture.path)
    #expect(repository.gitFolder == fixture.path + "/.git")
    #expect(repository.commonFolder == fixture.path + "/.git")
    #expect(repository.isBare == false)
    #expect(repository.isShallow == false)
    #expect(repository.state() == .clean)
    #expect(try repository.hooksFolder() == fixture.path + "/.git/hooks")
  }

  @Test func noRepositoryIsSaid() throws {
    let scratch = try ScratchFolder()
    let fixture = GitFixtureless(scratch: scratch)
    #expect(failure { _ = try fixture.open() }?.code == .notRepository)
    #expect(failure { _ = try fixture.open(scratch.path("absent")) }?.code == .notRepository)
    #expect(failure { _ = try fixture.open("a\0b") }?.code == .notRepository)
  }

  @Test func ceilingsStopTheSearch() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a/b/file": "x"])
    let found = failure {
      _ = try fixture.open(
        ["GIT_CEILING_DIRECTORIES": fixture.path + "/a"], at: fixture.path + "/a/b")
    }
    #expect(found?.code == .notRepository)
  }

  @Test func unbornAndDetachedAndBranch() throws {
    let fixture = try GitFixture()
    do {
      let repository = try fixture.open()
      #expect(try repository.head() == .unborn("main"))
      let found = failure { _ = try repository.resolve("HEAD") }
      #expect(found?.code == .unbornHead)
      #expect(found?.detail == "main")
      #expect(try repository.indexEntries() == [])
      #expect(try repository.branches() == [])
    }
    let first = try fixture.commit(["a": "1"])
    let id = try #require(ObjectID(hex: first))
    #expect(try fixture.open().head() == .branch("main", id))
    try fixture.git(["checkout", "-q", "--detach"])
    #expect(try fixture.open().head() == .detached(id))
  }

  @Test func bare() throws {
    let fixture = try GitFixture("bare.git", options: ["--bare"])
    let repository = try fixture.open()
    #expect(repository.isBare == true)
    #expect(repository.gitFolder == fixture.path)
    #expect(failure { _ = try repository.status() }?.code == .bareRepository)
    #expect(failure { try repository.stage(["a"]) }?.code == .bareRepository)
  }

  @Test func linkedWorkTree() throws {
    let fixture = try GitFixture()
    let first = try fixture.commit(["a": "1"])
    let linked = fixture.scratch.path("linked")
    try fixture.git(["worktree", "add", "-q", "-b", "草案", linked])
    let repository = try fixture.open(at: linked)
    #expect(repository.workTree == linked)
    #expect(repository.gitFolder == fixture.path + "/.git/worktrees/linked")
    #expect(repository.commonFolder == fixture.path + "/.git")
    #expect(try repository.head() == .branch("草案", #require(ObjectID(hex: first))))
    #expect(try repository.hooksFolder() == fixture.path + "/.git/hooks")
    #expect(try repository.indexEntries().map(\.path) == ["a"])
  }

  @Test func sha256IsRefusedByName() throws {
    let fixture = try GitFixture(options: ["--object-format=sha256"])
    let found = failure { _ = try fixture.open() }
    #expect(found?.code == .unsupportedObjectFormat)
    #expect(found?.detail == "sha256")
  }

  @Test func unknownExtensionIsRefused() throws {
    let fixture = try GitFixture()
    try fixture.git(["config", "core.repositoryFormatVersion", "1"])
    try fixture.git(["config", "extensions.futureThing", "true"])
    let found = failure { _ = try fixture.open() }
    #expect(found?.code == .unsupportedExtension)
    #expect(found?.detail.contains("futurething") == true)
  }

  @Test func sparseCheckoutWithAWorkTreeConfiguration() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a/1": "1", "b/2": "2"])
    try fixture.git(["sparse-checkout", "set", "a"])
    let repository = try fixture.open()
    #expect(try repository.configString("core.sparseCheckout") == "true")
    #expect(try repository.files(in: repository.resolve("HEAD")).map(\.path) == ["a/1", "b/2"])
  }

  @Test func aMergeInProgressIsSeenWithItsConflict() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "base\n"])
    try fixture.git(["checkout", "-q", "-b", "side"])
    try fixture.commit(["a": "theirs\n"])
    try fixture.git(["checkout", "-q", "main"])
    try fixture.commit(["a": "ours\n"])
    #expect(try fixture.run(["merge", "-q", "side"]).status == 1)
    let repository = try fixture.open()
    #expect(repository.state() == .merge)
    let entries = try repository.indexEntries()
    #expect(entries.map(\.stage) == [.base, .ours, .theirs])
    #expect(
      try entries.map { try String(decoding: repository.blob($0.id, maxBytes: 99), as: UTF8.self) }
        == ["base\n", "ours\n", "theirs\n"])
    #expect(try repository.status().map(\.isConflicted) == [true])
  }

  @Test func configurationOfEveryOrigin() throws {
    let fixture = try GitFixture()
    let global = try fixture.scratch.write("global", "[guiju]\n\tone = global\n\ttwo = global\n")
    let system = try fixture.scratch.write("system", "[guiju]\n\tone = system\n\tthree = system\n")
    try fixture.git(["config", "guiju.two", "local"])
    let extra = [
      "GIT_CONFIG_GLOBAL": global, "GIT_CONFIG_SYSTEM": system, "GIT_CONFIG_NOSYSTEM": "0",
      "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "Guiju.Four", "GIT_CONFIG_VALUE_0": "环境",
      "GIT_CONFIG_PARAMETERS": "'guiju.five'='it'\\''s' 'guiju.six=6'",
    ]
    let repository = try fixture.open(extra)
    let keys = ["one", "two", "three", "four", "five", "six", "seven"]
    #expect(
      try keys.map { try repository.configString("guiju.\($0)") } == [
        "global", "local", "system", "环境", "it's", "6", nil,
      ])
    for key in keys.dropLast() {
      let expected = try fixture.git2(["config", "guiju.\(key)"], extra)
      #expect(try repository.configString("guiju.\(key)") == expected)
    }
  }

  @Test func damagedRepositoriesAreSaid() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "1"])
    try fixture.scratch.write("repository/.git/index", "DIRC garbage that is no index at all")
    #expect(failure { _ = try fixture.open().indexEntries() }?.code == .corrupt)
    try fixture.scratch.write("repository/.git/shallow", "not an id\n")
    #expect(failure { _ = try fixture.open() }?.code == .corrupt)
    try Folders.removeTree(fixture.path + "/.git/shallow")
    try fixture.scratch.write("repository/.git/HEAD", "nonsense")
    let found = failure { _ = try fixture.open().head() }
    #expect(found != nil)
  }

  @Test func brokenConfigurationIsSaid() throws {
    let fixture = try GitFixture()
    let broken = try fixture.scratch.write("broken", "[guiju\n")
    #expect(
      failure { _ = try fixture.open(["GIT_CONFIG_GLOBAL": broken]) }?.code == .badConfiguration)
    #expect(
      failure { _ = try fixture.open(["GIT_CONFIG_COUNT": "x"]) }?.code == .badConfiguration)
  }

  @Test func gitDirWorkTreeAndIndexOfTheEnvironment() throws {
    let fixture = try GitFixture()
    try fixture.commit(["a": "1"])
    let elsewhere = fixture.scratch.path("elsewhere")
    try Folders.create(elsewhere)
    try fixture.git(
      ["read-tree", "--empty"], extra: ["GIT_INDEX_FILE": fixture.path + "/.git/other"])
    let repository = try fixture.open(
      [
        "GIT_DIR": "../repository/.git", "GIT_WORK_TREE": ".",
        "GIT_INDEX_FILE": "../repository/.git/other",
      ], at: elsewhere)
    #expect(repository.workTree == elsewhere)
    #expect(repository.gitFolder == fixture.path + "/.git")
    #expect(try repository.indexEntries() == [])
    #expect(try repository.files(in: repository.resolve("main")).map(\.path) == ["a"])
  }
}

/// A folder without a repository, opened as a fixture would be.
private struct GitFixtureless {
  let scratch: ScratchFolder

  func open(_ path: String? = nil) throws -> Repository {
    try Repository(at: path ?? scratch.path, environment: GitEnvironment(["HOME": scratch.path]))
  }
}

extension GitFixture {
  /// git's output in the environment with `extra`.
  func git2(_ arguments: [String], _ extra: [String: String]) throws -> String {
    try git(arguments, extra: extra)
  }
}
