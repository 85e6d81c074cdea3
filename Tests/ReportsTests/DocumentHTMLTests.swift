import Documents
import Model
import Testing
import XMLTree

@testable import Reports

struct DocumentHTMLTests {
  private func html(
    _ document: String, language: Language = .chinese, approvals: String? = nil
  ) throws -> String {
    try DocumentFixtures.viewer(
      document, DocumentViewOptions(language: language), approvals: approvals
    ).render(as: .html)
  }

  @Test func everyAddressableElementIsAnAnchorOnce() throws {
    for text in [DocumentFixtures.procedure, DocumentFixtures.plan] {
      let html = try html(text)
      let root = try DocumentFixtures.parse(text).root
      for element in root.descendants {
        guard let id = element[.id], element.kind != .entry else { continue }
        #expect(html.split(separator: " id=\"\(id)\"").count == 2, "\(id)")
      }
    }
    let html = try html(DocumentFixtures.procedure)
    #expect(html.contains("<a href=\"#tableaaa\">表A.1</a>"))
    #expect(html.contains("<a href=\"#itemaaaa\">第2.1条</a>"))
    #expect(html.contains("<a href=\"#sectionb\">"))
  }

  @Test func elementsAreBalanced() throws {
    for text in [DocumentFixtures.procedure, DocumentFixtures.template, DocumentFixtures.plan] {
      let html = try html(text)
      for name in ["section", "div", "span", "p", "table", "tr", "td", "a", "main"] {
        let opened = html.matches(of: try Regex("<\(name)[ >]")).count
        let closed = html.matches(of: try Regex("</\(name)>")).count
        #expect(opened == closed, "\(name)")
      }
    }
  }

  @Test func nothingOfADocumentBecomesMarkup() throws {
    let evil = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;;}&lt;/style&gt;"
    let text = DocumentFixtures.procedure
      .replacing("某检查程序", with: evil).replacing("JD-IP-901", with: evil)
      .replacing("核实预案完整。", with: evil).replacing("基本情况", with: evil)
      .replacing("总体：变更", with: evil).replacing("应急预案", with: evil)
    for view in DocumentViewKind.allCases {
      let html = try DocumentFixtures.viewer(
        text, DocumentViewOptions(view: view)
      ).render(as: .html)
      #expect(!html.contains("<script"))
      #expect(html.split(separator: "</style>").count == 2)
      #expect(!html.contains("http:") && !html.contains("https:"))
      #expect(html.contains("default-src 'none'"))
    }
  }

  @Test func marginBoxesCarryNumberRevisionAndPages() throws {
    let html = try html(DocumentFixtures.procedure)
    #expect(html.contains("@top-left { content: \"JD\\2d IP\\2d 901\\20 第2版\""))
    #expect(html.contains("\"第\" counter(page) \"页 共\" counter(pages) \"页\""))
    #expect(html.contains("size: A4 portrait"))
  }

  @Test func signaturesAreShownOnlyForTheVeryWords() throws {
    let root = try DocumentFixtures.parse(DocumentFixtures.procedure).root
    let digest = try #require(NormativeDigest.of(root))
    let valid = try html(
      DocumentFixtures.procedure, approvals: DocumentFixtures.approvals(digest: digest))
    for word in ["张三", "李四", "国核安发〔2026〕1号", "2026年8月19日", "国家核安全局 备1"] {
      #expect(valid.contains(word), "\(word)")
    }
    #expect(!valid.contains("尚无批准记录"))
    let other = DocumentFixtures.approvals(
      digest: "sha256:" + String(repeating: "0", count: 64))
    let changed = try html(DocumentFixtures.procedure, approvals: other)
    #expect(!changed.contains("张三"))
    #expect(changed.contains("批准以后正文有改动"))
    let older = DocumentFixtures.approvals(digest: digest, document: "IP-901@1")
    #expect(try html(DocumentFixtures.procedure, approvals: older).contains("尚无批准记录"))
  }

  @Test func revisionRecordNamesClausesByTheirNumbers() throws {
    let html = try html(DocumentFixtures.procedure)
    #expect(html.contains("第1章、本版已无此条"))
    #expect(html.contains("法规修改"))
  }

  @Test func guidanceIsSetOffAsInformative() throws {
    let html = try html(DocumentFixtures.procedure)
    #expect(html.contains("class=\"part guidance informative\" id=\"guidance\""))
    #expect(html.contains("（资料性）"))
  }

  @Test func spansOutOfBoundsDoNotGrow() throws {
    let text = DocumentFixtures.procedure.replacing("span=\"2\"", with: "span=\"999999999\"")
    for format in [DocumentViewFormat.text, .html, .json] {
      let output = try DocumentFixtures.viewer(text).render(as: format)
      #expect(output.utf8.count < 100_000)
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    let approvals = DocumentFixtures.approvals(digest: "sha256:0")
    let first = try html(DocumentFixtures.procedure, approvals: approvals)
    #expect(try html(DocumentFixtures.procedure, approvals: approvals) == first)
  }
}
