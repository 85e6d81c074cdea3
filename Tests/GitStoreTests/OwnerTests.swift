import Files
import GitStore
import Glibc
import TestSupport
import Testing

/// The repository is given to another user, so these tests need the superuser.
@Suite(.enabled(if: geteuid() == 0, "only the superuser can give a repository away"))
struct OwnerTests {
  let fixture: GitFixture

  init() throws {
    fixture = try GitFixture("别人的 仓库")
    try fixture.commit(["a": "1"])
    let result = try runProcess("/bin/chown", ["-R", "12345", fixture.path])
    try #require(result.status == 0)
  }

  /// Whether git and guiju accept the repository; the two must agree.
  private func accepted(_ extra: [String: String] = [:], at folder: String? = nil) throws -> Bool {
    let git = try runProcess(
      "/usr/bin/git", ["rev-parse", "--git-dir"],
      environment: fixture.environment.merging(extra) { $1 }, cwd: folder ?? fixture.path)
    let ours = failure { _ = try fixture.open(extra, at: folder) }
    if let ours { #expect(ours.code == .ownerNotTrusted) }
    #expect((git.status == 0) == (ours == nil), "git: \(git.errors)")
    return ours == nil
  }

  private func configuration(_ values: String...) -> [String: String] {
    var extra = ["GIT_CONFIG_COUNT": "\(values.count)"]
    for (index, value) in values.enumerated() {
      extra["GIT_CONFIG_KEY_\(index)"] = "safe.directory"
      extra["GIT_CONFIG_VALUE_\(index)"] = value
    }
    return extra
  }

  @Test func refusedWithTheRemedy() throws {
    #expect(try !accepted())
    let found = failure { _ = try fixture.open() }
    #expect(found?.subject == fixture.path)
    #expect(found?.detail == "git config --global --add safe.directory '\(fixture.path)'")
  }

  @Test func namedByTheEnvironment() throws {
    #expect(try accepted(configuration(fixture.path)))
    #expect(try accepted(configuration("*")))
    #expect(try !accepted(configuration("/elsewhere")))
    #expect(try !accepted(configuration("*", "")))
    #expect(try accepted(configuration("", fixture.path)))
    #expect(
      try accepted(["GIT_CONFIG_PARAMETERS": "'safe.directory'='\(fixture.path)'"]))
  }

  @Test func namedByFiles() throws {
    let line = "[safe]\n\tdirectory = \(fixture.path)\n"
    let file = try fixture.scratch.write("config", line)
    #expect(try accepted(["GIT_CONFIG_GLOBAL": file]))
    #expect(try accepted(["GIT_CONFIG_SYSTEM": file, "GIT_CONFIG_NOSYSTEM": "false"]))
    #expect(try !accepted(["GIT_CONFIG_SYSTEM": file, "GIT_CONFIG_NOSYSTEM": "1"]))
    let including = try fixture.scratch.write("including", "[include]\n\tpath = config\n")
    #expect(try accepted(["GIT_CONFIG_GLOBAL": including]))
  }

  @Test func namedByTheFilesOfAHome() throws {
    let line = "[safe]\n\tdirectory = \(fixture.path)\n"
    try fixture.scratch.write("home/.gitconfig", line)
    try fixture.scratch.write("xdg/git/config", line)
    var environment = fixture.environment
    environment["GIT_CONFIG_GLOBAL"] = nil
    let failed = failure {
      _ = try Repository(at: fixture.path, environment: GitEnvironment(environment))
    }
    #expect(failed?.code == .ownerNotTrusted)
    environment["HOME"] = fixture.scratch.path("home")
    #expect(
      failure { _ = try Repository(at: fixture.path, environment: GitEnvironment(environment)) }
        == nil)
    environment["HOME"] = "/nowhere"
    environment["XDG_CONFIG_HOME"] = fixture.scratch.path("xdg")
    #expect(
      failure { _ = try Repository(at: fixture.path, environment: GitEnvironment(environment)) }
        == nil)
  }

  @Test func theRepositoryCannotVouchForItself() throws {
    try fixture.scratch.write(
      "别人的 仓库/.git/config", "[core]\n\tbare = false\n[safe]\n\tdirectory = *\n")
    #expect(try !accepted())
  }

  @Test func aHookIsTrustedAsInGit() throws {
    #expect(try accepted(["GIT_DIR": fixture.path + "/.git"]))
  }

  @Test func theCheckIsOnAgainAfterwards() throws {
    #expect(try accepted(configuration("*")))
    #expect(try !accepted())
  }

  @Test func bare() throws {
    let bare = try GitFixture("bare.git", options: ["--bare"])
    _ = try runProcess("/bin/chown", ["-R", "12345", bare.path])
    #expect(failure { _ = try bare.open() }?.subject == bare.path)
    #expect(failure { _ = try bare.open(configuration(bare.path)) } == nil)
  }

  @Test func underSudoTheCallersFilesAreTrusted() throws {
    #expect(try accepted(["SUDO_UID": "12345"]))
    #expect(try !accepted(["SUDO_UID": "12346"]))
  }
}
