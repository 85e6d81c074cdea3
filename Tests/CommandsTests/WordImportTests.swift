import Archive
import Foundation
import TestSupport
import Testing

@testable import Import

/// `guiju import`, and the way from a document to Word and back.
@Suite struct WordImportTests {
  private static let body = """
    <p id="aexamp22">本程序规定核安全监督检查的要求。</p>
      </section>
      <section id="aexamp44" topic="content">
        <heading>检查内容</heading>
        <section id="aexamp55"><heading>准备</heading>
        <p id="aexamp66">检查组应当：</p>
        <list type="ordered"><li id="aexamp77">查阅文件；</li><li id="aexamp23">编制方案。</li></list>
        <p id="aexamp24">方案应当经过批准。</p></section>
        <section id="aexamp25"><heading>实施</heading><p id="aexamp26">按照第2.1条的方案检查，见<ref to="#aexamp27"/>。</p>
        <table id="aexamp27"><caption>限值</caption><head><row><cell span="2">项目</cell><cell>限值</cell></row></head>
        <row><cell rows="2">剂量</cell><cell>全身</cell><cell>20 mSv</cell></row><row><cell>眼晶体</cell><cell>15 mSv</cell></row></table></section>
      </section>
      <section id="aexamp32" topic="appendix"><heading>记录表</heading><p id="aexamp34">现场填写。</p><p id="aexamp35">当日归档。</p>
    """

  private static func docx(_ paragraphs: [String], extra: String = "") throws -> [UInt8] {
    let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    let body = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let text = "<w:document \(space)><w:body>\(body)\(extra)</w:body></w:document>"
    return try ZipWriter.archive([.init(name: "word/document.xml", bytes: Array(text.utf8))])
  }

  private static let plain = ["某检查程序", "1　目的", "为了统一检查，制定本程序。", "2　检查", "2.1　查阅文件。", "2.2　查看现场。"]

  /// Number and words of every clause.
  private func clauses(_ bytes: [UInt8]) throws -> [String] {
    try WordOutline.read(bytes).nodes.map { "\($0.kind) \($0.number ?? "") \($0.text)" }
  }

  @Test func thereAndBack() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(Sample.path, Sample.procedure(body: Self.body))
    let guiju = try Guiju(in: scratch)
    let first = try guiju("show", "IP-900", "--format", "docx")
    #expect(first.status == 0, "\(first.errors)")
    _ = try scratch.write("程序.docx", bytes: first.stdout)
    let result = try guiju(
      "import", "程序.docx", "--kind", "procedure", "--id", "IP-901", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let counts = try #require(object?["counts"] as? [String: Int])
    #expect(counts["numbers"] == counts["equalNumbers"] && counts["numbers"] == 12)
    #expect(counts["ids"] == 14)
    // The same clauses with the same numbers, words and ids, and nothing for check to refuse.
    let second = try guiju("show", "IP-901", "--format", "docx")
    #expect(try clauses(second.stdout) == clauses(first.stdout))
    let written = try scratch.read("procedures/inspection/baseline/IP-901.xml")
    #expect(written.contains(#"<li id="aexamp23">编制方案。</li>"#))
    #expect(written.contains(#"<cell rows="2">剂量</cell>"#))
    #expect(try guiju.check("procedures/inspection/baseline/IP-901.xml").status == 0)
  }

  @Test func aDraftIsNeverWrittenOverAnything() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.docx", bytes: Self.docx(Self.plain))
    _ = try scratch.write("mine.xml", "keep")
    let guiju = try Guiju(in: scratch)
    #expect(try guiju("import", "a.docx", "--kind", "plan", "--id", "EP-X-01").status == 0)
    let again = try changes(under: scratch.path) {
      #expect(try guiju("import", "a.docx", "--kind", "plan", "--id", "EP-X-01").status == 64)
      let other = try guiju(
        "import", "a.docx", "--kind", "plan", "--id", "EP-X-02", "-o", "mine.xml")
      #expect(other.status == 2 && other.errors.contains("exists already"))
      // The cover has no number to take an id from.
      #expect(try guiju("import", "a.docx", "--kind", "plan").status == 64)
      #expect(
        try guiju("import", "a.docx", "--kind", "plan", "--id", "EP-X-03", "--dry-run").status == 0)
    }
    #expect(again == [])
  }

  @Test func trackedChangesNeedADecision() throws {
    let scratch = try ScratchFolder()
    let change =
      #"<w:p><w:r><w:t>2.3　在</w:t></w:r><w:del w:id="1" w:author="王工"><w:r><w:delText>45</w:delText></w:r></w:del>"#
      + #"<w:ins w:id="2" w:author="王工"><w:r><w:t>30</w:t></w:r></w:ins><w:r><w:t>分钟内报告。</w:t></w:r></w:p>"#
    _ = try scratch.write("a.docx", bytes: Self.docx(Self.plain, extra: change))
    let guiju = try Guiju(in: scratch)
    let refused = try changes(under: scratch.path) {
      let result = try guiju("import", "a.docx", "--kind", "procedure", "--id", "IP-901")
      #expect(result.status == 2)
      #expect(result.errors.contains("has 2 tracked changes that nobody has decided on"))
    }
    #expect(refused == [])
    let result = try guiju(
      "import", "a.docx", "--kind", "procedure", "--id", "IP-901", "--changes", "original")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("inserted: 30（王工）"))
    #expect(try scratch.read("procedures/inspection/baseline/IP-901.xml").contains("在45分钟内报告"))
  }

  @Test func twoWordFilesAndOneWithChanges() throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write("a.docx", bytes: Self.docx(Self.plain))
    _ = try scratch.write(
      "b.docx", bytes: Self.docx(Self.plain.map { $0.replacing("查看现场", with: "查看现场并拍照") }))
    let guiju = try Guiju(in: scratch)
    let result = try guiju("diff", "a.docx", "b.docx", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("查看现场并拍照。"))
    let table = try guiju("diff", "a.docx", "b.docx", "--format", "docx")
    #expect(try ZipReader(table.stdout).contains("word/document.xml"))
    #expect(try guiju("diff", "a.docx").status == 64)
    let change =
      #"<w:p><w:r><w:t>2.3　</w:t></w:r><w:ins w:id="2"><w:r><w:t>归档。</w:t></w:r></w:ins></w:p>"#
    _ = try scratch.write("c.docx", bytes: Self.docx(Self.plain, extra: change))
    let own = try guiju("diff", "c.docx", "--format", "json")
    #expect(own.status == 0 && own.output.contains("归档。"), "\(own.errors)")
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: @Sendable () throws -> [UInt8]
    var message: String
    var testDescription: String { name }
  }

  static let bad: [Bad] = [
    Bad(name: "empty.docx", bytes: { [] }, message: "The file is empty"),
    Bad(
      name: "old.docx", bytes: { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
      message: "a Word file of the format before 2007"),
    Bad(
      name: "locked.docx",
      bytes: {
        [0xD0, 0xCF, 0x11, 0xE0] + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
      }, message: "locked with a password"),
    Bad(name: "text.docx", bytes: { Array("只是文字".utf8) }, message: "no .docx file"),
    Bad(
      name: "sheet.docx",
      bytes: { try ZipWriter.archive([.init(name: "xl/workbook.xml", bytes: [0x20])]) },
      message: "The archive has no word/document.xml"),
    Bad(
      name: "bomb.docx",
      bytes: {
        try ZipWriter.archive([
          .init(name: "word/document.xml", bytes: [UInt8](repeating: 0x20, count: 80 << 20))
        ])
      }, message: "unpacks to an unreasonable size"),
    Bad(
      name: "broken.docx",
      bytes: {
        try ZipWriter.archive([.init(name: "word/document.xml", bytes: Array("<w:body".utf8))])
      }, message: "not well-formed XML"),
    Bad(name: "scan.docx", bytes: { try docx([""]) }, message: "no text that can be read"),
    Bad(
      name: "secret.docx", bytes: { try docx(["密级：机密"] + plain) },
      message: "State secrets are not handled here"),
  ]

  @Test(arguments: bad) func oneMessageAndNothingWritten(_ bad: Bad) throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(bad.name, bytes: try bad.bytes())
    let changed = try changes(under: scratch.path) { () throws -> Void in
      let result = try Guiju(in: scratch)(
        "import", bad.name, "--kind", "procedure", "--id", "IP-901")
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)")
      #expect(result.errors.contains(bad.message), "\(result.errors)")
    }
    #expect(changed == [])
  }
}
