import Files
import Foundation
import TestSupport
import Testing

/// `guiju diff` from outside.
@Suite struct DiffCommandTests {
  private func scratch(_ files: [String: String]) throws -> (ScratchFolder, Guiju) {
    let scratch = try ScratchFolder()
    for (name, text) in files {
      try Data(text.utf8).write(to: URL(filePath: scratch.path(name)))
    }
    return (scratch, try Guiju(in: scratch))
  }

  static let old = Sample.procedure()
  static let new = Sample.procedure(
    body: #"<p id="aexamp22">本程序规定核安全监督检查的全部要求。</p>"#)

  @Test func twoFiles() throws {
    let (scratch, guiju) = try scratch(["old.xml": Self.old, "new.xml": Self.new])
    defer { withExtendedLifetime(scratch) {} }
    let result = try guiju("diff", "old.xml", "new.xml")
    #expect(result.status == 0)
    #expect(result.output.contains("{+全部+}"))
    #expect(try guiju("diff", "old.xml", "new.xml", "--exit-code").status == 1)
    #expect(try guiju("diff", "old.xml", "old.xml", "--exit-code").status == 0)
    #expect(try guiju("diff", "old.xml", "old.xml").output.contains("No changes."))
  }

  @Test func aScriptGivesTheNewFile() throws {
    let (scratch, guiju) = try scratch(["old.xml": Self.old, "new.xml": Self.new])
    defer { withExtendedLifetime(scratch) {} }
    let line =
      "$guiju diff old.xml new.xml --format script > change.txt"
      + " && $guiju diff --apply change.txt old.xml > out.xml && cmp out.xml new.xml"
    #expect(try guiju.shell(line).status == 0)
    let refused = try guiju("diff", "--apply", "change.txt", "new.xml")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("not the one that the script was made for"))
    #expect(refused.output.isEmpty)
    try Data("guiju-script 1\nold 3 sha256:ab\n".utf8).write(
      to: URL(filePath: scratch.path("cut.txt")))
    let cut = try guiju("diff", "--apply", "cut.txt", "old.xml")
    #expect(cut.status == 2)
    #expect(cut.errors.contains("no complete script"))
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var status: Int32
    var words: String
  }

  static let bad = [
    Bad(testDescription: "empty", text: "", status: 2, words: "is empty"),
    Bad(testDescription: "cut off", text: "<procedure><meta>", status: 2, words: "not well-formed"),
    Bad(testDescription: "another kind", text: "<letter/>", status: 64, words: "different kinds"),
  ]

  @Test(arguments: bad)
  func badInputGetsOneAnswer(_ bad: Bad) throws {
    let (scratch, guiju) = try scratch(["old.xml": Self.old, "bad.xml": bad.text])
    defer { withExtendedLifetime(scratch) {} }
    let result = try guiju("diff", "old.xml", "bad.xml")
    #expect(result.status == bad.status)
    #expect(result.errors.contains(bad.words))
    #expect(result.output.isEmpty)
  }

  @Test func aFileOfTwoHundredMegabytesIsRefusedUnread() throws {
    let (scratch, guiju) = try scratch(["old.xml": Self.old])
    defer { withExtendedLifetime(scratch) {} }
    let path = scratch.path("huge.xml")
    try Data().write(to: URL(filePath: path))
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 200 << 20)
    try file.close()
    let result = try guiju("diff", "old.xml", "huge.xml")
    #expect(result.status == 2)
    #expect(result.errors.contains("huge.xml"))
  }

  @Test func whatIsNotThere() throws {
    let (scratch, guiju) = try scratch(["old.xml": Self.old])
    defer { withExtendedLifetime(scratch) {} }
    #expect(try guiju("diff", "old.xml", "none.xml").status == 2)
    #expect(try guiju("diff", "none.xml", "old.xml").errors.contains("none.xml"))
    #expect(try guiju("diff", "old.xml", "none.xml").errors.contains("none.xml"))
  }

  @Test func revisionsOfADocument() throws {
    let repository = try Sample.repository()
    let second = Sample.procedure(
      body: #"<p id="aexamp22">本程序规定核安全监督检查的全部要求。</p>"#
    ).replacing("revision number=\"1\"", with: "revision number=\"2\"").replacing(
      "</history>",
      with:
        #"<entry revision="2" date="2026-10-01" reason="review" clauses="aexamp22">补全范围。</entry></history>"#
    )
    let citing = Sample.procedure(
      id: "IP-901",
      body: #"<p id="cexamp22">按照<ref to="IP-900#aexamp22">监督检查程序</ref>的要求开展检查。</p>"#
    ).replacing("aexamp33", with: "cexamp33")
    try repository.commit(
      [Sample.path: second, "procedures/inspection/baseline/IP-901.xml": citing],
      "第2版\n\n修订理由: 年度复审", time: 1_700_100_000)
    let guiju = try Guiju(in: repository, language: "zh")
    #expect(
      try guiju("diff", "IP-900@1", "IP-900@2").output
        == guiju("diff", "IP-900", "1..2").output)
    #expect(
      try guiju("diff", "IP-900@1").output == guiju("diff", "IP-900", "1..").output)
    let others = try guiju("diff", "IP-900@1", "IP-901")
    #expect(others.status == 0)
    #expect(others.output.contains("IP-901"))
    #expect(try guiju("diff", "IP-900@1", "IP-999").errors.contains("IP-999"))
    for range in ["1..2", "HEAD~1..HEAD", "1.."] {
      let result = try guiju("diff", "IP-900", range)
      #expect(result.status == 0, "\(range): \(result.errors)")
      #expect(result.output.contains("{+全部+}"), "\(range)")
      #expect(result.output.contains("NNSA/HQ-08-JD-IP-901"), "\(range)")
      #expect(result.output.contains("引用"), "\(range)")
    }
    let html = try guiju("diff", "IP-900", "1..2", "--format", "html").output
    #expect(html.contains("补全范围。"))
    #expect(html.contains("影响范围清单"))
    let unknown = try guiju("diff", "IP-900", "1..7")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("没有第7版"))
    #expect(try guiju("diff", "IP-900", "main..nowhere").status == 64)
    #expect(try guiju("diff", "IP-999", "1..2").status == 64)
    #expect(try guiju("diff", "IP-900").output.contains("没有变更"))
  }
}
