import Files
import Foundation
import TestSupport
import Testing

/// Exit codes and languages of every command.
@Suite struct ExitCodeTests {
  static let commands = [
    "check", "list", "show", "log", "blame", "merge-file", "update", "new", "import", "fmt", "fix",
    "cite", "regulation", "refs", "impact", "coverage", "align", "approve", "verify", "diff",
    "rules", "explain", "init", "schema", "hooks", "doctor",
  ]

  /// ArgumentParser tells a missing argument before an unknown option.
  static let needed: [String: [String]] = [
    "show": ["X-1"], "new": ["procedure", "X-1"], "explain": ["XML101"], "log": ["X-1"],
    "blame": ["X-1"], "merge-file": ["a", "b", "c"], "update": ["X-1"],
    "import": ["a.docx", "--kind", "procedure"],
    "refs": ["X-1"], "impact": ["X-1"], "diff": ["X-1"],
    "approve": ["X-1", "--date", "2026-08-20"],
  ]

  @Test(arguments: commands) func unknownOption(_ command: String) throws {
    let scratch = try ScratchFolder()
    let changed = try changes(under: scratch.path) { () throws -> Void in
      let arguments = [command] + (Self.needed[command] ?? []) + ["--no-such-option"]
      let result = try Guiju(in: scratch).run(arguments)
      #expect(result.status == 64, "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("Unknown option '--no-such-option'"), "\(result.errors)")
      let chinese = try Guiju(in: scratch, language: "zh").run(arguments)
      #expect(chinese.status == 64)
      #expect(chinese.errors.contains("没有选项"), "\(chinese.errors)")
      #expect(chinese.errors.contains("用法"), "\(chinese.errors)")
    }
    #expect(changed == [])
  }

  @Test(arguments: commands) func helpHasExamplesInBothLanguages(_ command: String) throws {
    let scratch = try ScratchFolder()
    let english = try Guiju(in: scratch)(command, "--help")
    #expect(english.status == 0)
    #expect(english.output.contains("Examples:"))
    let chinese = try Guiju(in: scratch, language: "zh")(command, "--help")
    #expect(chinese.status == 0)
    #expect(chinese.output.contains("示例："))
    #expect(chinese.output.contains("用法："))
  }

  @Test func unknownCommand() throws {
    let scratch = try ScratchFolder()
    let english = try Guiju(in: scratch)("chekc")
    #expect(english.status == 64)
    #expect(english.errors.contains("Unknown subcommand 'chekc'"), "\(english.errors)")
    let chinese = try Guiju(in: scratch, language: "zh")("chekc")
    #expect(chinese.status == 64)
    #expect(chinese.errors.hasPrefix("用法有误：没有子命令 'chekc'"), "\(chinese.errors)")
  }

  @Test func aValueThatIsNone() throws {
    let scratch = try ScratchFolder()
    let few = try Guiju(in: scratch, language: "zh")("check", "--undetermined", "x")
    #expect(few.status == 64)
    #expect(few.errors.contains("，应当是以下之一：'report' 或 'fail'"), "\(few.errors)")
    let many = try Guiju(in: scratch, language: "zh")("check", "--format", "x")
    #expect(many.errors.contains("，应当是以下之一：\n  - text\n"), "\(many.errors)")
    let near = try Guiju(in: scratch, language: "zh")("check", "--strct")
    #expect(near.errors.contains("没有选项 '--strct'，是否想用 '--strict'"), "\(near.errors)")
  }

  @Test func missingArguments() throws {
    let scratch = try ScratchFolder()
    for command in ["show", "new", "explain"] {
      #expect(try Guiju(in: scratch)(command).status == 64)
    }
  }

  @Test func check() throws {
    let good = try Sample.repository()
    let guiju = try Guiju(in: good)
    #expect(try guiju.check().status == 0)
    let faulty = try Sample.repository([Sample.path: Sample.faulty])
    let failing = try Guiju(in: faulty)
    #expect(try failing.check().status == 1)
    #expect(try failing.check("--fail-on", "error").status == 1)
    #expect(try failing.check("--fail-on", "blocking").status == 0)
    for format in ["text", "json", "sarif", "junit", "github", "gitlab", "html"] {
      #expect(try failing.check("--format", format).status == 1)
      #expect(try guiju.check("--format", format).status == 0)
    }
    for wrong in [
      ["--format", "pdf"], ["--as-of", "yesterday"], ["--as-of", "2026-02-30"],
      ["--horizon", "90"], ["--fail-on", "never"], ["--at", "no-such-revision"],
      ["--range", "nothing"], ["--range", "HEAD..no-such-revision"], ["--jobs", "0"],
      ["--range", "HEAD..HEAD", "--at", "index"], ["/etc"], ["--known", Sample.path],
      ["--lang", "fr"],
    ] {
      let result = try guiju.run(["check"] + wrong)
      #expect(result.status == 64, "\(wrong): \(result.status) \(result.errors)")
      #expect(!result.errors.isEmpty)
    }
    for impossible in [["--known", "no-such-file"], ["-C", "no-such-folder"]] {
      let result = try guiju.run(["check"] + impossible)
      #expect(result.status == 2, "\(impossible): \(result.status) \(result.errors)")
      #expect(!result.errors.isEmpty)
    }
    // A path that names nothing must not pass for one that is in order.
    #expect(try guiju.check("procedures/no-such-file.xml").status != 0)
  }

  @Test func othersCommands() throws {
    let repository = try Sample.repository()
    let guiju = try Guiju(in: repository)
    #expect(try guiju("explain", "XML101").status == 0)
    #expect(try guiju("explain", "xml101").status == 0)
    #expect(try guiju("explain", "empty-file").status == 0)
    #expect(try guiju("explain", "XYZ999").status == 64)
    #expect(try guiju("fix", "--rule", "XYZ999").status == 64)
    #expect(try guiju("fix", "--dry-run").status == 0)
    #expect(try guiju("show", "NO-SUCH-1").status == 64)
    #expect(try guiju("list").status == 0)
    #expect(try guiju("list", "--at", "no-such-revision").status == 64)
    #expect(try guiju("fmt", "no-such-file.xml").status == 64)
    #expect(try guiju("new", "essay", "IP-001").status == 64)
    #expect(try guiju("new", "procedure", "ip 001").status == 64)
    #expect(try guiju("new", "procedure", "IP-900").status == 64)
    #expect(try guiju("new", "implementation", "EC-IP-001").status == 64)
    #expect(try guiju("new", "procedure", "IP-001", "--from", "no-such-file.xml").status == 2)
    #expect(try guiju("--version").output.hasPrefix("guiju "))
  }

  @Test func languagePrecedence() throws {
    let chineseFile = "<guiju xmlns=\"urn:guiju:1\" schemaVersion=\"1\" language=\"zh\"/>\n"
    let repository = try Sample.repository(["guiju.xml": chineseFile])
    let guiju = try Guiju(in: repository, language: nil)
    func isChinese(_ extra: [String: String], _ arguments: [String] = []) throws -> Bool {
      try guiju.run(["check"] + arguments, extra: extra).output.contains("结论")
    }
    #expect(try isChinese([:]))
    #expect(try isChinese(["LC_ALL": "en_US.UTF-8"]))
    #expect(!(try isChinese(["GUIJU_LANG": "en"])))
    #expect(try isChinese(["GUIJU_LANG": "en"], ["--lang", "zh"]))
    #expect(!(try isChinese(["GUIJU_LANG": "zh"], ["--lang=en"])))

    let silent = try Sample.repository()
    let plain = try Guiju(in: silent, language: nil)
    func answers(_ extra: [String: String]) throws -> Bool {
      try plain.run(["check"], extra: extra).output.contains("结论")
    }
    #expect(try answers(["LC_ALL": "C"]))
    #expect(try answers(["LC_ALL": "", "LANG": "C"]))
    #expect(try answers(["LC_ALL": "zh_CN.UTF-8"]))
    #expect(try answers(["LC_ALL": "de_DE.UTF-8"]))
    #expect(!(try answers(["LC_ALL": "en_US.UTF-8"])))
    #expect(!(try answers(["LC_ALL": "", "LANG": "en_GB.UTF-8"])))
    // With -C it is the other folder's configuration that counts.
    let elsewhere = try Guiju(in: silent, language: nil)
    let result = try elsewhere.run(
      ["check", "-C", repository.path], extra: ["LC_ALL": "en_US.UTF-8"])
    #expect(result.output.contains("结论"), "\(result.output)")
  }

  /// On a terminal, made by `script`, text is coloured unless NO_COLOR asks otherwise.
  @Test func noColor() throws {
    let repository = try Sample.repository([Sample.path: Sample.faulty])
    let guiju = try Guiju(in: repository)
    #expect(!(try guiju.check().output.contains("\u{1B}")))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    func onTerminal(_ setting: String) throws -> String {
      try guiju.shell("\(setting) script -qec '\"$guiju\" check' /dev/null < /dev/null").output
    }
    #expect(try onTerminal("TERM=xterm").contains("\u{1B}["))
    #expect(!(try onTerminal("TERM=xterm NO_COLOR=1").contains("\u{1B}[")))
    #expect(!(try onTerminal("TERM=dumb").contains("\u{1B}[")))
  }

  /// `git status` refreshes the index on its own; `check` must not.
  @Test func checkOnlyReads() throws {
    let repository = try Sample.repository()
    // A touched file: git would refresh the index for it.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_500)],
      ofItemAtPath: repository.path + "/" + Sample.path)
    try repository.scratch.write("repository/untracked.xml", Sample.faulty)
    let guiju = try Guiju(in: repository)
    let changed = try changes(under: repository.path) { () throws -> Void in
      for arguments in [
        [], ["--at", "index"], ["--at", "HEAD"], ["--range", "HEAD..HEAD"], ["--since", "HEAD"],
        ["--horizon", "P90D"], ["--range", "HEAD..HEAD", "--each-commit"],
      ] {
        let result = try guiju.run(["check", "--as-of", Guiju.day] + arguments)
        #expect(result.status == 0, "\(arguments) \(result.errors)")
      }
      for arguments in [
        ["list"], ["doctor"], ["fix", "--dry-run"], ["fmt", "--check"], ["rules"],
      ] {
        _ = try guiju.run(arguments)
      }
    }
    #expect(changed == [])
  }
}
