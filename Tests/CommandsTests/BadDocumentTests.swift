import Files
import Foundation
import TestSupport
import Testing

/// What a bad file gets: one clear message with its place, an exit code, and nothing changed on disk.
@Suite struct BadDocumentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var place: String
    var zh: String
    var en: String

    init(_ name: String, _ text: String, _ place: String, zh: String, en: String) {
      self.init(name, bytes: Array(text.utf8), place, zh: zh, en: en)
    }

    init(_ name: String, bytes: [UInt8], _ place: String, zh: String, en: String) {
      (self.name, self.bytes, self.place, self.zh, self.en) = (name, bytes, place, zh, en)
    }

    var testDescription: String { name }
  }

  static let good = Sample.procedure()
  static let bomb = """
    <?xml version="1.0"?>
    <!DOCTYPE procedure [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
    <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
    <procedure xmlns="urn:guiju:1">&f;</procedure>
    """
  static let deep =
    String(repeating: "<section>", count: 10_000) + String(repeating: "</section>", count: 10_000)

  /// 程序 in GB18030.
  static let gb18030 =
    Array("<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<procedure xmlns=\"urn:guiju:1\">".utf8)
    + [0xB3, 0xCC, 0xD0, 0xF2] + Array("</procedure>\n".utf8)
  static let undeclared =
    Array("<?xml version=\"1.0\"?>\n<procedure>".utf8)
    + [0xB3, 0xCC, 0xD0, 0xF2] + Array("</procedure>\n".utf8)
  static let utf16: [UInt8] =
    [0xFF, 0xFE]
    + good.utf16.flatMap { (unit: UInt16) -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }

  static let cases: [Case] = [
    Case(
      "mismatched tag", good.replacing("</heading>", with: "</headline>"), "15:",
      zh: "开始标签是 <heading>", en: "<heading> is closed by </headline>"),
    Case(
      "cut off", String(good.prefix(good.count / 2)), "", zh: "XML 格式有误", en: "not well-formed"),
    Case("empty", "", "1:1", zh: "文件没有任何内容", en: "The file has no content"),
    Case(
      "GB18030", bytes: gb18030, "1:", zh: "文件的编码是 GB18030", en: "encoded in GB18030"),
    Case(
      "GB18030 that says nothing", bytes: undeclared, "2:12", zh: "不是有效的 UTF-8",
      en: "not valid UTF-8"),
    Case("UTF-16", bytes: utf16, "1:1", zh: "文件的编码是 UTF-16LE", en: "encoded in UTF-16LE"),
    Case(
      "NUL", bytes: Array(good.replacing("示例", with: "示\0例").utf8), "4:", zh: "空字节", en: "NUL"),
    Case("entity bomb", bomb, "2:1", zh: "文档类型声明", en: "document type declaration"),
    Case(
      "external entity",
      "<!DOCTYPE procedure [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<procedure>&x;</procedure>",
      "1:1", zh: "文档类型声明", en: "document type declaration"),
    Case(
      "external DTD",
      "<!DOCTYPE procedure SYSTEM \"http://127.0.0.1:9/x.dtd\">\n<procedure/>", "1:1",
      zh: "文档类型声明", en: "document type declaration"),
    Case("10,000 deep", deep, "1:", zh: "元素嵌套超过", en: "nested more than"),
    Case("another vocabulary", "<html xmlns=\"urn:other\"/>", "1:1", zh: "html", en: "html"),
  ]

  @Test(arguments: cases) func isToldOnceAndNothingChanges(_ sample: Case) throws {
    let repository = try Sample.repository()
    let bad = "procedures/inspection/baseline/IP-901.xml"
    _ = try write(sample.bytes, bad, in: repository)
    let guiju = try Guiju(in: repository)
    let status = try repository.git(["status", "--porcelain"])
    let changed = try changes(under: repository.path) { () throws -> Void in
      let english = try guiju.check()
      #expect(english.status == 1)
      #expect(english.output.contains(sample.en), "\(english.output)")
      #expect(english.output.contains("\(bad):\(sample.place)"), "\(english.output)")
      #expect(english.errors.isEmpty)
      let chinese = try Guiju(in: repository, language: "zh").check()
      #expect(chinese.status == 1)
      #expect(chinese.output.contains(sample.zh), "\(chinese.output)")
      let report = try Report(guiju.run(["check", "--format", "json"]))
      #expect(report.findings.filter { $0.path == bad && $0.level == "error" }.count == 1)
    }
    #expect(changed == [])
    #expect(try repository.git(["status", "--porcelain"]) == status)
  }

  @Test(arguments: cases) func isNeitherFormattedNorShown(_ sample: Case) throws {
    let repository = try Sample.repository()
    let bad = "procedures/inspection/baseline/IP-901.xml"
    _ = try write(sample.bytes, bad, in: repository)
    let guiju = try Guiju(in: repository)
    let changed = try changes(under: repository.path) { () throws -> Void in
      let formatted = try guiju("fmt", bad)
      #expect(formatted.status == 2, "\(formatted.errors)")
      #expect(formatted.errors.contains(bad))
      #expect(formatted.output.isEmpty)
      let shown = try guiju("show", bad)
      #expect(shown.status == 2 || shown.status == 64, "\(shown.errors)")
    }
    #expect(changed == [])
  }

  @Test func sparseFileOfTwoGigabytes() throws {
    let repository = try Sample.repository()
    let bad = repository.path + "/procedures/inspection/baseline/IP-901.xml"
    _ = try runProcess("/usr/bin/truncate", ["-s", "2G", bad])
    let changed = try changes(under: repository.path) { () throws -> Void in
      let result = try Guiju(in: repository).check()
      #expect(result.status == 1)
      #expect(result.output.contains("over the size limit"), "\(result.output)")
      #expect(try Guiju(in: repository)("fmt", bad).status == 2)
    }
    #expect(changed == [])
  }

  @Test func linkOutOfTheRepository() throws {
    let repository = try Sample.repository()
    try repository.scratch.write("outside.xml", Sample.faulty)
    let link = repository.path + "/procedures/inspection/baseline/IP-901.xml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: repository.scratch.path("outside.xml"))
    let guiju = try Guiju(in: repository)
    let changed = try changes(under: repository.scratch.path) { () throws -> Void in
      let result = try guiju.check()
      #expect(result.status == 1)
      #expect(result.output.contains("symbolic link"), "\(result.output)")
      // What lies outside is not read.
      #expect(!result.output.contains("colour"))
      #expect(try guiju("fmt", link).status != 0)
      #expect(try guiju("fmt").status == 0)
    }
    #expect(changed == [])
    try repository.git(["add", "-A"])
    #expect(try guiju.check("--at", "index").output.contains("symbolic link"))
  }

  @Test func namesThatSteerATerminal() throws {
    let repository = try Sample.repository()
    for name in ["IP-901\n<x>.xml", "IP-902\u{1B}[31m.xml"] {
      _ = try write(
        Array(Sample.procedure().utf8), "procedures/inspection/baseline/" + name, in: repository)
    }
    let guiju = try Guiju(in: repository)
    for format in ["text", "json", "sarif", "junit", "github", "gitlab", "html"] {
      let result = try guiju.check("--format", format)
      #expect(result.status == 1)
      #expect(!result.output.contains("\u{1B}"), "\(format)")
      #expect(!result.output.contains("IP-901\n"), "\(format)")
      #expect(!result.output.contains("\n<x>"), "\(format)")
    }
    let text = try guiju.check().output
    #expect(text.contains("line break or another control character"), "\(text)")
    try repository.git(["add", "-A"])
    #expect(try guiju.check("--at", "index").status == 1)
  }

  /// Words of a document that look like markup or like a command of a report's reader.
  @Test func hostileWordsAreEscaped() throws {
    let body =
      "<p id=\"aexamp22\" colour=\"&lt;script>alert(1)&lt;/script>\">&lt;script>alert(1)&lt;/script> ::error::x &#x202E;</p>"
    let repository = try Sample.repository([Sample.path: Sample.procedure(body: body)])
    let guiju = try Guiju(in: repository)
    #expect(!(try guiju.check("--format", "html").output.contains("<script>alert")))
    let junit = try guiju.check("--format", "junit")
    #expect(!junit.output.contains("<script>alert"))
    let github = try guiju.check("--format", "github").output
    #expect(github.split(separator: "\n").allSatisfy { !$0.hasPrefix("::error::x") })
    #expect(!(try guiju.check().output.contains("\u{202E}")))
  }

  /// Only a user who is not root can be refused.
  @Test func unreadableFile() throws {
    let repository = try Sample.repository()
    let bad = "procedures/inspection/baseline/IP-901.xml"
    let full = try write(Array(Sample.procedure(id: "IP-901").utf8), bad, in: repository)
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: full)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: full) }
    let guiju = try Guiju(in: repository)
    let result = try AnotherUser.run(guiju, ["check", "--as-of", Guiju.day], owning: repository)
    guard let result else { return }
    #expect(result.status == 1)
    #expect(result.output.contains("\(bad):"), "\(result.output)\(result.errors)")
    #expect(result.output.contains("Reading failed"), "\(result.output)")
  }

  @Test func limitsOfTheConfiguration() throws {
    let repository = try Sample.repository([
      "guiju.xml":
        "<guiju xmlns=\"urn:guiju:1\" schemaVersion=\"1\"><limits maxBytes=\"4096\" maxDepth=\"2\"/></guiju>\n"
    ])
    let result = try Guiju(in: repository).check()
    #expect(result.status == 1)
    #expect(result.output.contains("nested more than 2 deep"), "\(result.output)")
  }

  private func write(_ bytes: [UInt8], _ path: String, in repository: GitFixture) throws -> String {
    let full = repository.path + "/" + path
    try Folders.create(PathText.parent(of: full))
    // Not through AtomicWriter: the names are ones that it refuses.
    try Data(bytes).write(to: URL(filePath: full))
    return full
  }
}
