import Archive
import Documents
import Model
import Testing
import XMLTree

@testable import Reports

@Suite struct DocumentWordTests {
  private func main(
    _ text: String, view: DocumentViewKind = .document
  ) throws -> Element {
    let bytes = try DocumentFixtures.viewer(text, DocumentViewOptions(view: view)).file(as: .docx)
    let part = try ZipReader(bytes).bytes(of: "word/document.xml")
    return try #require(XMLParser.parse(part).document).root
  }

  private func all(_ name: String, _ root: Element) -> [Element] {
    root.descendants.filter { $0.name.local == name }
  }

  private func value(_ element: Element?, _ name: String = "val") -> String? {
    element?.attributes.first { $0.name.local == name }?.value
  }

  /// Style and words of every paragraph outside tables.
  private func paragraphs(_ root: Element) -> [String] {
    let body = root.children.first { $0.name.local == "body" }
    return (body?.children ?? root.children).filter { $0.name.local == "p" }.compactMap { element in
      let words = all("r", element).flatMap(\.children).map { child in
        switch child.name.local {
        case "t": child.textContent
        case "tab": "→"
        default: ""
        }
      }.joined()
      guard !words.isEmpty else { return nil }
      return "\(value(all("pStyle", element).first) ?? "-") \(words)"
    }
  }

  @Test func procedure() throws {
    let root = try main(DocumentFixtures.procedure)
    #expect(
      paragraphs(root) == [
        "LeafTitle 批准页", "NoteText 注：尚无批准记录。", "LeafTitle 修改记录",
        "NoteText 注：修改条款的编号是本版的编号。",
        "LeafTitle 目　录", "TOC1 1　目的→", "TOC1 2　检查内容→", "TOC2 2.1　应急预案→",
        "TOC1 附录A　检查记录表→",
        "Heading1 1　目的",
        "BodyText 规范检查，见表A.1和第2.1条，并参照某标准第3.2条。",
        "Heading1 2　检查内容", "Heading2 2.1　应急预案",
        "NoteText （检查方式：文件检查、访谈　重要度：高　远程检查：不可以　现场见证点（W））",
        "- 2.1.1　检查要求：核实预案完整。",
        "NoteText 2.1.2　检查指南（资料性）：可以先列变更。",
        "- 2.1.3　检查方法（文件检查）：调取预案。",
        "- 2.1.4　抽样（按风险；总体：变更）：选取5项。",
        "- 2.1.5　判定准则（是否符合）：无缺项。《核安全法》第五十五条第三款",
        "- 2.1.6　判定准则（数值比较；时间）：在15分钟内，依照《核安全法》第五十八条报告。",
        "NoteText 法律责任：nsl-55",
        "Heading1 附录A　检查记录表", "Caption 表A.1　基本情况",
        "Caption 表A.2　某检查记录表　JL-901",
        "NoteText 本表由检查事项生成，另行打印：guiju show IP-901 --view record --format docx",
        "NoteText 注：说明。",
      ])
  }

  /// Links lead somewhere, no name is given twice, and every block of the text has its id.
  @Test func bookmarks() throws {
    let root = try main(DocumentFixtures.procedure)
    let names = all("bookmarkStart", root).compactMap { value($0, "name") }
    #expect(Set(names).count == names.count)
    let anchors = all("hyperlink", root).compactMap { value($0, "anchor") }
    #expect(!anchors.isEmpty && Set(anchors).isSubset(of: names))
    let ids = [
      "sectiona", "paragrap", "sectionb", "itemaaaa", "requirea", "reqparaa", "guidance",
      "methodaa",
      "critbbbb", "critparb", "sectionc", "tableaaa", "recordaa", "noteaaaa", "notepara",
    ]
    #expect(ids.filter { !names.contains(WordBookmark.name($0)) } == [])
    #expect(all("bookmarkEnd", root).count == names.count)
  }

  @Test func contentsAreAField() throws {
    let root = try main(DocumentFixtures.procedure)
    let codes = all("instrText", root).map(\.textContent)
    #expect(codes.first == " TOC \\o \"1-2\" \\h \\z \\u ")
    #expect(codes.count { $0.hasPrefix(" PAGEREF ") } == 4)
    let marks = all("fldChar", root).compactMap { value($0, "fldCharType") }
    #expect(marks.count { $0 == "begin" } == marks.count { $0 == "end" })
  }

  @Test func templateAndRecord() throws {
    let template = paragraphs(try main(DocumentFixtures.template))
    #expect(template.contains("Title 决定书"))
    #expect(template.contains("Heading1 一、违法事实"))
    #expect(template.contains("- （盖章）"))
    #expect(!template.contains { $0.contains("目　录") })
    let record = try main(DocumentFixtures.procedure, view: .record)
    #expect(paragraphs(record).contains("Title 某检查记录表"))
    #expect(value(all("pgSz", record).first, "orient") == "landscape")
    #expect(all("tbl", record).count == 2)
  }
}
