import Archive
import Model
import Testing
import XMLTree

@testable import Reports

@Suite struct WordDocumentTests {
  private func part(_ name: String, of document: WordDocument) throws -> XMLDocument {
    let archive = try ZipReader(document.archive())
    let outcome = XMLParser.parse(try archive.bytes(of: name))
    return try #require(outcome.document)
  }

  private func body(_ blocks: [WordBlock]) throws -> Element {
    try part(
      "word/document.xml",
      of: WordDocument(title: "表", sections: [WordSection(blocks: blocks)])
    ).root
  }

  private func elements(_ name: String, in element: Element) -> [Element] {
    element.descendants.filter { $0.name.local == name }
  }

  private func value(_ element: Element?, _ name: String = "val") -> String? {
    element?.attributes.first { $0.name.local == name }?.value
  }

  private let table = WordTable(
    columns: [1, 3, 1],
    rows: [
      WordRow([WordCell("甲"), WordCell("乙"), WordCell("丙")], isHead: true),
      WordRow([WordCell("1", rows: 2), WordCell("二", span: 2)]),
      WordRow([WordCell("三"), WordCell("四")]),
    ])

  @Test func sameBytesEveryTime() throws {
    let document = WordDocument(title: "表", sections: [WordSection(blocks: [.table(table)])])
    #expect(try document.archive() == document.archive())
  }

  /// Every part that is there is named in the list of types and well-formed.
  @Test func partsAreWhole() throws {
    let document = WordDocument(
      title: "<题名>",
      sections: [
        WordSection(
          header: [WordParagraph(.header, "密级：内部")], footer: [.pageNumber(.chinese)],
          startsBare: true, blocks: [.paragraph("封面")]),
        WordSection(page: .landscape, footer: [.pageNumber(.chinese)], blocks: [.table(table)]),
      ])
    let archive = try ZipReader(document.archive())
    let types = try part("[Content_Types].xml", of: document).root
    let named = types.children.compactMap { value($0, "PartName") }
    #expect(
      archive.names == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml",
        "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml",
        "word/fontTable.xml", "word/header1.xml", "word/footer1.xml", "word/header2.xml",
      ])
    for name in archive.names where !name.hasSuffix(".rels") && name != "[Content_Types].xml" {
      #expect(named.contains("/" + name))
      _ = try part(name, of: document)
    }
    let sections = elements("sectPr", in: try part("word/document.xml", of: document).root)
    #expect(sections.count == 2)
    #expect(value(elements("pgSz", in: sections[1]).first, "orient") == "landscape")
    // The two sections share the footer and have headers of their own.
    #expect(elements("footerReference", in: sections[0]).map { value($0, "id") } == ["rId5"])
    #expect(elements("footerReference", in: sections[1]).map { value($0, "id") } == ["rId5"])
  }

  @Test func everyRowFillsTheGrid() throws {
    let root = try body([.table(table)])
    let widths = elements("gridCol", in: root).compactMap { value($0, "w").flatMap { Int($0) } }
    #expect(widths.reduce(0, +) == WordPage.portrait.textWidth)
    for row in elements("tr", in: root) {
      let spans = elements("tc", in: row).map { cell in
        value(elements("gridSpan", in: cell).first).flatMap { Int($0) } ?? 1
      }
      #expect(spans.reduce(0, +) == 3)
    }
    #expect(elements("vMerge", in: root).map { value($0) } == ["restart", "continue"])
    #expect(elements("tblHeader", in: root).count == 1)
  }

  /// A cell cannot reach over one from above, nor out of the table.
  @Test func cellsKeepToTheirPlaces() throws {
    let crowded = WordTable(
      columns: [1, 1],
      rows: [
        WordRow([WordCell("左"), WordCell("右", rows: 9)]),
        WordRow([WordCell("宽", span: 5)]),
      ])
    let root = try body([.table(crowded)])
    #expect(elements("gridSpan", in: root).isEmpty)
    #expect(elements("tr", in: root).map { elements("tc", in: $0).count } == [2, 2])
    #expect(elements("vMerge", in: root).map { value($0) } == ["restart", "continue"])
  }

  @Test func marksAndText() throws {
    let root = try body([
      .paragraph(
        WordParagraph(
          .body,
          [
            WordRun("应当<在>&“十五”", marks: .inserted), WordRun("旧\u{1B}", marks: .deleted),
            WordRun("上\n下\t右"),
          ]))
    ])
    #expect(elements("t", in: root).map(\.textContent).joined() == "应当<在>&“十五”旧<U+001B>上下右")
    let first = try #require(elements("r", in: root).first)
    #expect(!elements("b", in: first).isEmpty && !elements("u", in: first).isEmpty)
    #expect(elements("strike", in: root).count == 1)
    #expect(elements("br", in: root).count == 1 && elements("tab", in: root).count == 1)
    // Quotation marks of a Chinese sentence are Chinese.
    let hinted = elements("r", in: root).filter { run in
      elements("rFonts", in: run).contains { value($0, "hint") == "eastAsia" }
    }
    #expect(hinted.map(\.textContent) == ["“", "”"])
  }

  @Test func officialTable() throws {
    let columns = (1...5).map {
      TableColumn(key: "c\($0)", title: Bilingual(zh: "列\($0)", en: "c"))
    }
    let value = Table(
      name: "t", caption: Bilingual(zh: "修订对照表", en: "t"), columns: columns,
      rows: [
        [TableCell(runs: [TableRun("新", mark: .inserted)]), "乙"], ["丙", .merged],
      ], notes: [Bilingual(zh: "只列有变化的条款。", en: "n")], classification: .known(.internal))
    let document = WordDocument(
      title: "", sections: [TableWord(table: value, options: TableOptions()).section(page: nil)])
    let root = try part("word/document.xml", of: document).root
    #expect(
      elements("p", in: root).map(\.textContent).filter { !$0.isEmpty } == [
        "修订对照表", "列1", "列2", "列3", "列4", "列5", "新", "乙", "丙", "注：只列有变化的条款。",
      ])
    #expect(self.value(elements("pgSz", in: root).first, "orient") == "landscape")
    #expect(elements("vMerge", in: root).map { self.value($0) } == ["restart", "continue"])
    #expect(try part("word/header1.xml", of: document).root.textContent == "密级：内部")
    #expect(
      try part("word/footer1.xml", of: document).root.textContent
        == "第 PAGE 1页 共 NUMPAGES 1页")
  }
}
