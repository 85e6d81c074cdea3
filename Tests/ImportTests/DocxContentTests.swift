import Archive
import Model
import Testing

@testable import Import

@Suite struct DocxContentTests {
  private func words(_ docx: Docx, _ reading: DocxReading = .accepted) throws -> [String] {
    try docx.content(reading).blocks.map { block in
      switch block {
      case .line(let line): line.words
      case .table(let table):
        table.rows.map { $0.cells.map(\.words).joined(separator: "|") }.joined(separator: "/")
      }
    }
  }

  private let who = #"w:author="王工" w:date="2026-03-01T08:00:00Z""#

  @Test func trackedChanges() throws {
    let docx = Docx(
      body: """
        <w:p>\(Docx.r("应当在"))<w:del w:id="1" \(who)><w:r><w:delText>45</w:delText></w:r></w:del><w:ins w:id="2" \(who)>\(Docx.r("3"))\(Docx.r("0"))</w:ins>\(Docx.r("分钟内报告。"))</w:p>
        <w:p><w:pPr><w:rPr><w:ins w:id="3" \(who)/></w:rPr></w:pPr><w:ins w:id="4" \(who)>\(Docx.r("新增一段。"))</w:ins></w:p>
        <w:p><w:pPr><w:rPr><w:del w:id="5" \(who)/></w:rPr></w:pPr>\(Docx.r("前半句，"))</w:p><w:p>\(Docx.r("后半句。"))</w:p>
        <w:p><w:moveFrom w:id="6" \(who)>\(Docx.r("移动的话。"))</w:moveFrom></w:p><w:p><w:moveTo w:id="7" \(who)>\(Docx.r("移动的话。"))</w:moveTo></w:p>
        <w:tbl><w:tr>\("<w:tc>" + Docx.p("留") + "</w:tc>")</w:tr><w:tr><w:trPr><w:del w:id="8" \(who)/></w:trPr>\("<w:tc>" + Docx.p("去") + "</w:tc>")</w:tr></w:tbl>
        """)
    #expect(
      try words(docx) == ["应当在30分钟内报告。", "新增一段。", "前半句，后半句。", "移动的话。", "留"])
    #expect(
      try words(docx, .original) == ["应当在45分钟内报告。", "前半句，", "后半句。", "移动的话。", "留/去"])
    let changes = try docx.content().changes
    #expect(
      changes.map { "\($0.kind.rawValue) \($0.words)" } == [
        "deleted 45", "inserted 30", "inserted 新增一段。", "movedFrom 移动的话。", "movedTo 移动的话。",
        "deleted 去",
      ])
    #expect(changes.first?.author == "王工" && changes.first?.line == 1)
    #expect(try docx.content().isTracked)
  }

  /// Automatic numbers follow the reading: a deleted clause does not count.
  @Test func numbersFollowTheReading() throws {
    let list = Docx.list(1)
    let docx = Docx(
      body: Docx.p("甲", list)
        + "<w:p><w:pPr>\(list)<w:rPr><w:del w:id=\"1\" \(who)/></w:rPr></w:pPr><w:del w:id=\"2\" \(who)><w:r><w:delText>乙</w:delText></w:r></w:del></w:p>"
        + Docx.p("丙", list),
      numbering: """
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        """)
    func labels(_ reading: DocxReading) throws -> [String] {
      try docx.content(reading).blocks.map { block in
        guard case .line(let line) = block else { return "" }
        return (line.label ?? "") + line.words
      }
    }
    #expect(try labels(.accepted) == ["1.甲", "2.丙"])
    #expect(try labels(.original) == ["1.甲", "2.乙", "3.丙"])
  }

  @Test func commentsAreApart() throws {
    let docx = Docx(
      body: Docx.p("第一段。")
        + "<w:p><w:commentRangeStart w:id=\"0\"/>\(Docx.r("第二段。"))<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
      comments: "<w:comment w:id=\"0\" \(who)>\(Docx.p("时限是否改为30分钟？"))</w:comment>")
    let content = try docx.content()
    #expect(try words(docx) == ["第一段。", "第二段。"])
    #expect(
      content.comments == [
        DocxComment(
          author: "王工", date: "2026-03-01T08:00:00Z", words: "时限是否改为30分钟？", line: 2)
      ])
  }

  @Test func everythingElseIsAccountedFor() throws {
    let box =
      "<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>\(Docx.p("框中的字。"))</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(Docx.p("框中的字。"))</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"
    let docx = Docx(
      body: """
        <w:p>\(Docx.r("正文"))<w:r>\(box)</w:r><w:r><w:drawing/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings" w:char="F041"/></w:r></w:p>
        <w:p>\(Docx.r("看不见", "<w:vanish/>"))\(Docx.r("划掉", "<w:strike/>"))<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>
        <w:p><w:r><w:t>上行</w:t><w:br/><w:t>下行</w:t><w:br w:type="page"/></w:r></w:p>
        """,
      footnotes: "<w:footnote w:id=\"2\">\(Docx.p("见附录。"))</w:footnote>",
      header: Docx.p("某局内部资料"))
    #expect(
      try words(docx) == ["正文☑〓", "框中的字。", "见附录。", "划掉E=mc", "上行", "下行"])
    let notices = try docx.content().notices.map(\.message.zh)
    #expect(
      notices == [
        "1幅图片没有导入（第1段）。", "1处公式只留下文字（第2段）。", "1个文本框的文字已作为段落读入，请核对位置（第1段）。",
        "1处隐藏文字没有导入（第2段）。", "1个符号字体的字符以“〓”代替（第1段）。", "1条脚注或者尾注已作为注读入（第1段）。",
        "1处带删除线的文字已按保留读入，请核对是否应当删去（第2段）。", "1处段内换行已分为两段（第3段）。", "页眉没有导入：“某局内部资料”。",
      ])
  }

  @Test func theMainPartIsFoundByItsRelation() throws {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let parts = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(types)officeDocument\" Target=\"/office/main.xml\"/></Relationships>"
      ),
      (
        "office/main.xml",
        "<w:document xmlns:w=\"x\"><w:body><w:p><w:r><w:t>字</w:t></w:r></w:p></w:body></w:document>"
      ),
    ]
    let bytes = try ZipWriter.archive(parts.map { .init(name: $0.0, bytes: Array($0.1.utf8)) })
    #expect(try DocxContent.read(bytes).blocks.count == 1)
  }

  @Test func badFiles() throws {
    func code(_ bytes: [UInt8]) -> ImportFailure.Code? {
      do throws(ImportFailure) {
        _ = try WordOutline.read(bytes)
        return nil
      } catch {
        return error.code
      }
    }
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(code([]) == .empty)
    #expect(code(old + Array(repeating: 0, count: 600)) == .oldWordFile)
    #expect(code(old + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }) == .encrypted)
    #expect(code(Array("{\\rtf1}".utf8)) == .notAWordFile)
    let other = try ZipWriter.archive([.init(name: "mimetype", bytes: Array("x".utf8))])
    #expect(code(other) == .noDocumentPart)
    let broken = try ZipWriter.archive([
      .init(name: "word/document.xml", bytes: Array("<w:document".utf8))
    ])
    #expect(code(broken) == .damaged)
    let bomb = try ZipWriter.archive([
      .init(name: "word/document.xml", bytes: [UInt8](repeating: 32, count: 8 << 20))
    ])
    #expect(code(bomb) == .packedTooTightly)
    #expect(code(try Docx(body: "<w:p/>").bytes()) == .noWords)
    #expect(code(try Docx(body: "<w:p><w:r><w:drawing/></w:r></w:p>").bytes()) == .noWords)
  }
}
