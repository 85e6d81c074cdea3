import Files
import Testing
import TestSupport

/// A check that remembers says what one that does not would say, after whatever happens to the repository.
@Suite struct CheckCacheTests {
  /// What is checked, and how the answer is written.
  private static let formats = ["json", "text", "sarif", "gitlab", "junit", "github"]

  private struct Scene {
    let repository: GitFixture
    let guiju: Guiju
    private var step = 0

    init() throws {
      repository = try Sample.shipped()
      for law in try FolderListing(of: repository.path + "/regulations").files
      where !["nsl/", "eco-code/", "ernpp/", "concordance/"].contains(where: law.path.hasPrefix) {
        try Folders.removeTree(repository.path + "/regulations/" + law.path)
      }
      try repository.commit([:], "fewer laws", time: 1_700_000_100)
      guiju = try Guiju(in: repository, language: "zh")
    }

    /// Both answers after a change.
    mutating func compare(_ name: String, _ options: [String] = []) throws {
      step += 1
      let format = formats[step % formats.count]
      let arguments = ["check", "--as-of", Guiju.day, "--format", format] + options
      let remembering = try guiju.run(arguments)
      let plain = try guiju.run(arguments + ["--no-cache"])
      #expect(remembering.status == plain.status, "\(name)")
      #expect(remembering.output == plain.output, "\(name), \(format)")
      #expect(remembering.errors == plain.errors, "\(name)")
    }

    func read(_ path: String) throws -> String {
      String(
        decoding: try FileReader.readFile(repository.path + "/" + path, maxBytes: 1 << 24),
        as: UTF8.self)
    }

    func write(_ path: String, _ text: String) throws {
      try Folders.create(PathText.parent(of: repository.path + "/" + path))
      try AtomicWriter.write(
        Array(text.utf8), to: repository.path + "/" + path, within: repository.path)
    }

    /// Puts words in the place of others that must be there.
    func edit(_ path: String, _ old: String, _ new: String) throws {
      let text = try read(path)
      try #require(text.contains(old), "\(path): \(old)")
      try write(path, text.replacing(old, with: new, maxReplacements: 1))
    }

    func shell(_ line: String) throws {
      let result = try guiju.shell(line)
      try #require(result.status == 0, "\(line): \(result.errors)")
    }
  }

  private static let procedure = "procedures/inspection/baseline/IP-031.xml"
  private static let plan = "procedures/emergency/hailing-npp/EP-HL-01.xml"

  @Test func documentsChange() throws {
    var scene = try Scene()
    try scene.compare("cold")
    try scene.compare("nothing")
    try scene.edit(Self.procedure, "事故工况下的释放", "事故工况中的释放")
    try scene.compare("prose")
    try scene.edit(Self.procedure, "</p>", "</p><p>依照《中华人民共和国核安全法》第九百条办理。</p>")
    try scene.compare("a clause more, with a fault")
    try scene.edit(Self.procedure, #"to="IP-024""#, #"to="IP-999""#)
    try scene.compare("a reference to nothing")
    try scene.edit(Self.plan, #"duration="PT10M">10分钟"#, #"duration="PT20M">10分钟"#)
    try scene.compare("a value that its words deny")
    try scene.edit(Self.plan, #"duration="PT1H">1小时"#, #"duration="PT3H">3小时"#)
    try scene.compare("a limit of a plan")
    try scene.edit(Self.plan, #"id="sepnh4u7""#, #"id="sepnh4u2""#)
    try scene.compare("an id that changes")
    try scene.edit("procedures/inspection/baseline/IP-011.xml", "<history>", "<history><entry")
    try scene.compare("not well-formed")
    try scene.write("procedures/inspection/baseline/IP-011.xml", "")
    try scene.compare("an empty file")
    try scene.shell("git checkout -q procedures/inspection/baseline/IP-011.xml")
    try scene.compare("the file is back")
    try scene.shell("rm procedures/emergency/hailing-county/EP-HX-01.xml")
    try scene.compare("a plan less")
    try scene.shell("git checkout -q procedures/emergency")
    try scene.compare("all plans are back")
    try scene.shell("cp \(Self.procedure) procedures/inspection/baseline/IP-032.xml")
    try scene.compare("a second document of one id")
    try scene.shell(
      "git add -A && git mv \(Self.procedure) procedures/inspection/baseline/IP-033.xml")
    try scene.compare("a file of another name")
    try scene.compare("what is staged", ["--at", "index"])
    try scene.compare("the last commit", ["--at", "HEAD"])
    try scene.shell("git -c user.name=a -c user.email=a@b commit -qm next")
    try scene.compare("another base")
    try scene.compare("a range", ["--range", "HEAD~1..HEAD"])
    try scene.compare("each commit of it", ["--range", "HEAD~1..HEAD", "--each-commit", "--all"])
    try scene.shell("ln -s ../../../guiju.xml procedures/inspection/baseline/IP-044.xml")
    try scene.compare("a link")
  }

  @Test func whatDocumentsRestOnChanges() throws {
    var scene = try Scene()
    try scene.compare("cold")
    try scene.edit("registry/parties.xml", "<alias>国家核应急协调委</alias>", "<alias>国家核安全局</alias>")
    try scene.compare("a name of a party")
    try scene.edit("registry/deadlines.xml", #"limit="PT15M""#, #"limit="PT5M""#)
    try scene.compare("a statutory limit")
    try scene.edit("registry/obligations.xml", #"basis="核安全法#5.1""#, #"basis="核安全法#90""#)
    try scene.compare("a duty")
    try scene.shell("git mv registry/programme.xml registry/programme-2.xml")
    try scene.compare("a register of another name")
    try scene.edit(
      "regulations/concordance/apl-2021.xml", #"relation="candidate""#, #"relation="same""#)
    try scene.compare("a row of a concordance")
    try scene.shell("mv regulations/nsl /tmp/$$ && rm -r /tmp/$$")
    try scene.compare("a law less")
    try scene.shell("git checkout -q regulations")
    try scene.compare("the law is back")
    try scene.edit("guiju.xml", "</guiju>", #"<level rule="REF" value="info"/></guiju>"#)
    try scene.compare("another level")
    try scene.edit(
      "guiju.xml", "</guiju>",
      #"<ignore path="procedures/inspection/baseline/IP-05*.xml"/></guiju>"#)
    try scene.compare("files left out")
    try scene.edit("guiju.xml", "</guiju>", "<nonsense/></guiju>")
    try scene.compare("a faulty configuration")
    try scene.shell("git checkout -q guiju.xml")
    try scene.edit("waivers.xml", #"rule="REF003""#, #"rule="REF004""#)
    try scene.compare("a waiver for another rule")
    try scene.edit("waivers.xml", #"element="ne46asiq""#, #"element="ne46asi2""#)
    try scene.compare("a waiver for another clause")
    try scene.edit("approvals/IP-024.xml", "sha256:", "sha256:0")
    try scene.compare("another digest approved")
    try scene.shell("rm approvals/IP-031.xml")
    try scene.compare("an approval less")
    try scene.compare("strict", ["--strict"])
    try scene.compare("undetermined", ["--undetermined", "fail", "--fail-on", "warning"])
    try scene.compare("ahead", ["--horizon", "P1Y"])
    try scene.compare("since", ["--since", "HEAD~1", "--all"])
    try scene.compare("a part", ["procedures/inspection"])
    try scene.compare("in one thread", ["--jobs", "1"])
    for day in ["2025-01-01", "2026-08-14", "2026-08-15", "2027-07-01"] {
      try scene.compare("on \(day)", ["--as-of", day])
    }
  }

  /// Changes that leave size and time of a file as they were.
  @Test func aChangeThatTriesToHideIsSeen() throws {
    let repository = try Sample.repository()
    let guiju = try Guiju(in: repository)
    // Old enough to be trusted.
    func age() throws {
      _ = try guiju.shell("find . -path ./.git -prune -o -type f -exec touch -d 2020-01-01 {} +")
    }
    try age()
    #expect(try guiju.check().status == 0)
    let path = repository.path + "/" + Sample.path
    let faulty = Sample.procedure().replacing("<tier>3</tier>", with: "<tear>3</tear>")
    for text in [faulty, Sample.procedure(), faulty] {
      // In place: not even another inode.
      _ = try guiju.run(["--version"])
      let written = try runProcess(
        "/bin/bash", ["-c", "cat > \(path); touch -d 2020-01-01 \(path)"],
        environment: ["PATH": "/usr/bin:/bin"], stdin: Array(text.utf8))
      #expect(written.status == 0)
      #expect(try guiju.check().status == (text == faulty ? 1 : 0))
      // And at once again, within a tick of the clock.
      #expect(try guiju.check().status == (text == faulty ? 1 : 0))
    }
  }

  @Test func nothingButTheCacheIsWritten() throws {
    let repository = try Sample.repository()
    let guiju = try Guiju(in: repository)
    let cold = try changes(under: repository.path, memory: true) { _ = try guiju.check() }
    let names = Set(cold.compactMap { $0.split(separator: "|").first.map(String.init) })
    #expect(names == [".git", ".git/guiju", ".git/guiju/check.cache"])
    #expect(try repository.git(["status", "--porcelain"]) == "")
    let warm = try changes(under: repository.path, memory: true) { _ = try guiju.check() }
    #expect(warm.allSatisfy { $0.hasPrefix(".git/guiju") })
    let without = try Sample.repository()
    let plain = try Guiju(in: without)
    let none = try changes(under: without.path, memory: true) { _ = try plain.check("--no-cache") }
    #expect(none == [])
  }

  @Test func doctorTellsOfIt() throws {
    let repository = try Sample.repository()
    let guiju = try Guiju(in: repository)
    #expect(try guiju("doctor").output.contains("cache of check: none yet"))
    _ = try guiju.check()
    let line = try guiju("doctor").output.split(separator: "\n").first { $0.contains("cache of") }
    #expect(line?.contains("kB in ") == true)
    #expect(line?.contains("/.git/guiju; the folder can be deleted at any time") == true)
  }
}
