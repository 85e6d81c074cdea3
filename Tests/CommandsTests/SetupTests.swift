import Files
import Foundation
import TestSupport
import Testing

/// From an empty folder to a repository whose hooks refuse what is wrong.
@Suite struct SetupTests {
  @Test func initThenCheckThenAgain() throws {
    let scratch = try ScratchFolder()
    let guiju = try Guiju(in: scratch)
    let made = try guiju("init", "文件库")
    #expect(made.status == 0, "\(made.errors)")
    let inside = try Guiju(in: scratch.path("文件库"))
    #expect(try inside.check().status == 0)
    #expect(try inside("fmt", "--check").status == 0)
    let doctor = try inside("doctor")
    #expect(doctor.status == 0, "\(doctor.output)")
    let changed = try changes(under: scratch.path) { () throws -> Void in
      let again = try guiju("init", "文件库")
      #expect(again.status == 0)
      #expect(again.output.isEmpty, "\(again.output)")
      #expect(again.errors.contains("left alone"))
    }
    #expect(changed == [])
  }

  @Test func initLeavesWhatIsThere() throws {
    let repository = try Sample.repository(["guiju.xml": "mine", ".gitignore": "mine\n"])
    #expect(try Guiju(in: repository)("init").status == 0)
    #expect(try repository.scratch.read("repository/guiju.xml") == "mine")
    #expect(try repository.scratch.read("repository/.gitignore") == "mine\n")
    #expect(try repository.git(["diff", "--name-only"]).isEmpty)
  }

  @Test func newDocumentsOfAllKindsPass() throws {
    let scratch = try ScratchFolder()
    let guiju = try Guiju(in: scratch)
    #expect(try guiju("init").status == 0)
    for arguments in [
      ["procedure", "IP-030", "--title", "核动力厂放射性废物监督检查程序", "--number", "NNSA/HQ-08-JD-IP-030"],
      ["implementation", "EC-IP-030", "--baseline", "IP-030@1"],
      ["plan-onsite", "EP-HL-02", "--title", "海岭核电厂 <场内> & 核事故应急预案"],
      ["plan-offsite", "EP-HL-03"],
      ["template", "T-XX-01", "--title", "现场检查笔录"],
    ] {
      let result = try guiju.run(["new"] + arguments)
      #expect(result.status == 0, "\(arguments): \(result.errors)")
      let path = result.lines.first ?? ""
      #expect(FileManager.default.fileExists(atPath: scratch.path(path)))
      // A second one of the same id is refused, and the first left as it is.
      let changed = try changes(under: scratch.path) { () throws -> Void in
        let second = try guiju.run(["new"] + arguments)
        #expect(second.status != 0)
      }
      #expect(changed == [])
    }
    #expect(try guiju("fmt", "--check").status == 0)
    let check = try guiju("check")
    #expect(check.status == 0, "\(check.output)")
    #expect(check.output.contains("documents 5"), "\(check.output)")
    let list = try guiju("list", "--format", "csv")
    #expect(list.output.contains("NNSA/HQ-08-JD-IP-030"))
    #expect(list.output.contains("海岭核电厂 <场内> & 核事故应急预案"))
  }

  @Test func newIsReproducibleWithASeed() throws {
    var texts: [String] = []
    for seed in ["1", "1", "2"] {
      let scratch = try ScratchFolder()
      let result = try Guiju(in: scratch)("new", "procedure", "IP-030", "--seed", seed)
      texts.append(try scratch.read(try #require(result.lines.first)))
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0] != texts[2])
  }

  @Test func newNeverWritesOutsideTheRepository() throws {
    let repository = try Sample.repository()
    let changed = try changes(under: repository.scratch.path) { () throws -> Void in
      let result = try Guiju(in: repository)(
        "new", "procedure", "IP-030", "--output", "../escaped.xml")
      #expect(result.status != 0)
      #expect(!result.errors.isEmpty)
    }
    #expect(changed == [])
  }

  // MARK: Lists and schemas

  @Test func listInAllFormats() throws {
    let shipped = try Sample.shipped()
    let guiju = try Guiju(in: shipped)
    for format in ["text", "csv", "json", "html"] {
      let result = try guiju("list", "--format", format)
      #expect(result.status == 0, "\(format) \(result.errors)")
      #expect(result.output.contains("NNSA/HQ-08-JD-IP-024"), "\(format)")
      #expect(try guiju("list", "--format", format, "--at", "HEAD").stdout == result.stdout)
    }
    #expect(try guiju("list", "--format", "csv").stdout.starts(with: [0xEF, 0xBB, 0xBF]))
    _ = try JSONSerialization.jsonObject(with: Data(guiju("list", "--format", "json").stdout))
  }

  @Test func exportedSchemasServeOtherTools() throws {
    let shipped = try Sample.shipped()
    let guiju = try Guiju(in: shipped)
    let out = shipped.scratch.path("schemas")
    #expect(try guiju("schema", "export", out).status == 0)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") else {
      return skip("no xmllint")
    }
    for path in try shipped.git(["ls-files", "*.xml"]).split(separator: "\n")
    where !path.hasPrefix("templates/document/") && !path.hasPrefix("regulations/") {
      let result = try runProcess(
        "/usr/bin/xmllint",
        ["--nonet", "--noout", "--schema", out + "/guiju.xsd", shipped.path + "/" + path])
      #expect(result.status == 0, "\(result.errors)")
    }
    try shipped.scratch.write("wrong.xml", Sample.faulty)
    let wrong = try runProcess(
      "/usr/bin/xmllint",
      ["--nonet", "--noout", "--schema", out + "/guiju.xsd", shipped.scratch.path("wrong.xml")])
    #expect(wrong.status != 0)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completionScripts(_ shell: String) throws {
    let scratch = try ScratchFolder()
    for language in ["zh", "en"] {
      let result = try Guiju(in: scratch, language: language)("--generate-completion-script", shell)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("guiju"))
      let path = try scratch.write("complete", result.output)
      let interpreter = "/bin/" + shell
      guard FileManager.default.isExecutableFile(atPath: interpreter) else { continue }
      let parsed = try runProcess(interpreter, ["-n", path])
      #expect(parsed.status == 0, "\(parsed.errors)")
    }
  }

  // MARK: Fix

  @Test func fixWithNothingToMend() throws {
    let repository = try Sample.repository([Sample.path: Sample.faulty])
    let changed = try changes(under: repository.path) { () throws -> Void in
      let result = try Guiju(in: repository)("fix", "--rule", "SCH103")
      #expect(result.status == 0)
      #expect(result.errors.contains("Nothing can be mended"))
    }
    #expect(changed == [])
  }

  // MARK: Hooks

  private func hooked(_ repository: GitFixture) throws -> [String: String] {
    let bin = repository.scratch.path("bin")
    try Folders.create(bin)
    if !FileManager.default.fileExists(atPath: bin + "/guiju") {
      try FileManager.default.createSymbolicLink(
        atPath: bin + "/guiju", withDestinationPath: builtProduct("guiju"))
    }
    return ["PATH": bin + ":/usr/local/bin:/usr/bin:/bin", "GUIJU_LANG": "en"]
  }

  @Test func preCommitRefusesAndPasses() throws {
    let repository = try Sample.repository([
      "procedures/inspection/baseline/IP-800.xml": Sample.procedure(
        id: "IP-800", body: Sample.faultyBody)
    ])
    let guiju = try Guiju(in: repository)
    let installed = try guiju("hooks", "install")
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(try guiju("hooks", "install").status == 0)
    #expect(try guiju("doctor").output.contains("hook is installed"))
    let environment = try hooked(repository)
    let head = try repository.git(["rev-parse", "HEAD"])

    try repository.scratch.write("repository/" + Sample.path, Sample.faulty)
    try repository.git(["add", "-A"])
    let refused = try repository.run(["commit", "-m", "wrong"], extra: environment)
    #expect(refused.status != 0)
    #expect(
      (refused.output + refused.errors).contains("SCH103"), "\(refused.output)\(refused.errors)")
    #expect(try repository.git(["rev-parse", "HEAD"]) == head)

    // The old debt of IP-800 stops nobody.
    try repository.scratch.write(
      "repository/" + Sample.path, Sample.procedure(title: "改名的监督检查程序"))
    try repository.git(["add", "-A"])
    let passed = try repository.run(["commit", "-m", "right"], extra: environment)
    #expect(passed.status == 0, "\(passed.output)\(passed.errors)")

    // A commit that touches no document passes too, and so does the first one of a repository.
    try repository.scratch.write("repository/a.txt", "1")
    try repository.git(["add", "-A"])
    #expect(try repository.run(["commit", "-m", "text"], extra: environment).status == 0)
  }

  /// A repository without documents, or before its first one, must not be locked.
  @Test func preCommitOfTheFirstCommit() throws {
    let repository = try GitFixture()
    #expect(try Guiju(in: repository)("hooks", "install").status == 0)
    let environment = try hooked(repository)
    try repository.scratch.write("repository/readme.txt", "1")
    try repository.git(["add", "-A"])
    let first = try repository.run(["commit", "-m", "first"], extra: environment)
    #expect(first.status == 0, "\(first.output)\(first.errors)")
    try repository.scratch.write("repository/readme.txt", "2")
    let second = try repository.run(["commit", "-a", "-m", "second"], extra: environment)
    #expect(second.status == 0, "\(second.output)\(second.errors)")
    for (path, text) in Sample.files { try repository.scratch.write("repository/" + path, text) }
    try repository.git(["add", "-A"])
    #expect(try repository.run(["commit", "-m", "third"], extra: environment).status == 0)
  }

  @Test func anotherHookIsLeftAlone() throws {
    let repository = try Sample.repository()
    let hook = repository.path + "/.git/hooks/pre-commit"
    try Folders.create(PathText.parent(of: hook))
    try Data("#!/bin/sh\nexit 0\n".utf8).write(to: URL(filePath: hook))
    let result = try Guiju(in: repository)("hooks", "install")
    #expect(result.status == 2)
    #expect(result.errors.contains("guiju check --at index"), "\(result.errors)")
    #expect(try String(contentsOfFile: hook, encoding: .utf8) == "#!/bin/sh\nexit 0\n")
  }

  @Test func preReceiveRefusesAndPasses() throws {
    let repository = try Sample.repository()
    let server = try GitFixture(scratch: repository.scratch, name: "server.git")
    try repository.git(["clone", "-q", "--bare", ".", server.path])
    let installed = try Guiju(in: server)("hooks", "install")
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(installed.errors.contains("pre-receive"))
    let environment = try hooked(repository)
    try repository.git(["remote", "add", "origin", server.path])
    let before = try server.git(["rev-parse", "main"])

    try repository.commit([Sample.path: Sample.faulty], "wrong")
    let refused = try repository.run(["push", "origin", "main"], extra: environment)
    #expect(refused.status != 0)
    #expect(refused.errors.contains("GL-HOOK-ERR:"), "\(refused.errors)")
    #expect(refused.errors.contains("SCH103"), "\(refused.errors)")
    // No words of the document go to the log.
    #expect(!refused.errors.contains("本程序规定"), "\(refused.errors)")
    #expect(try server.git(["rev-parse", "main"]) == before)

    try repository.commit([Sample.path: Sample.procedure(title: "改正的监督检查程序")], "right")
    let passed = try repository.run(["push", "origin", "main"], extra: environment)
    #expect(passed.status == 0, "\(passed.errors)")
    // A new branch: the start is all zeros.
    try repository.git(["checkout", "-q", "-b", "topic"])
    try repository.commit(["a.txt": "1"], "text")
    #expect(try repository.run(["push", "origin", "topic"], extra: environment).status == 0)
    try repository.commit([Sample.path: Sample.faulty], "wrong")
    #expect(try repository.run(["push", "origin", "topic:other"], extra: environment).status != 0)
    // Deleting a branch is not checked.
    #expect(try repository.run(["push", "origin", ":topic"], extra: environment).status == 0)
    // A force push.
    try repository.git(["checkout", "-q", "main"])
    try repository.git(["commit", "-q", "--amend", "-m", "rewritten"])
    #expect(try repository.run(["push", "-f", "origin", "main"], extra: environment).status == 0)
  }
}
