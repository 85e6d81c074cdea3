import Model
import Testing

@testable import Import

@Suite struct DraftTests {
  private func draft(
    _ docx: Docx, kind: DraftRequest.Kind = .procedure, number: String? = nil
  ) throws -> Draft {
    let id = try #require(DocumentID("IP-901"))
    let request = DraftRequest(
      kind: kind, id: id, number: number, issuer: "party:nnsa",
      date: CivilDate(shanghaiDayAt: 1_764_000_000), source: "某程序.docx")
    return try DraftWriter(docx.outline(), request).draft()
  }

  /// The body without the envelope, one line an element.
  private func body(_ draft: Draft) -> [String] {
    let lines = String(decoding: draft.xml, as: UTF8.self).split(separator: "\n").map(String.init)
    let start = (lines.firstIndex { $0.contains("</meta>") } ?? -1) + 1
    return lines[start...].dropLast().map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }

  @Test func standardNumbers() throws {
    let draft = try draft(
      .text(
        "某程序", "1　目的", "为了统一检查，制定本程序。", "2　检查", "2.1　检查包括：", "a) 文件；", "b) 现场。", "2.2　检查应当留痕。",
        "附录A　记录表", "A.1　填写。", "A.2　保存。"))
    #expect(draft.title == "某程序")
    #expect(draft.numbering == "gbt1.1")
    #expect(draft.counts.numbers == 9 && draft.counts.equalNumbers == 9)
    #expect(draft.notices.isEmpty)
    #expect(
      body(draft) == [
        "<section>", "<heading>目的</heading>", "<p>为了统一检查，制定本程序。</p>", "</section>",
        "<section>", "<heading>检查</heading>", "<p>检查包括：</p>", #"<list type="ordered">"#,
        "<li>文件；</li>", "<li>现场。</li>", "</list>", "<p>检查应当留痕。</p>", "</section>",
        #"<section topic="appendix">"#, "<heading>记录表</heading>", "<p>填写。</p>", "<p>保存。</p>",
        "</section>",
      ])
  }

  @Test func officialNumbers() throws {
    let draft = try draft(
      .text("某预案", "一、总则", "（一）编制目的", "规范应急工作。", "（二）工作原则", "1. 统一领导。", "2. 快速反应。", "二、附则"),
      kind: .plan)
    #expect(draft.numbering == "official")
    #expect(draft.counts.numbers == 6 && draft.counts.equalNumbers == 6)
    #expect(
      body(draft) == [
        "<section>", "<heading>总则</heading>", "<section>", "<heading>编制目的</heading>",
        "<p>规范应急工作。</p>",
        "</section>", "<section>", "<heading>工作原则</heading>", #"<list type="ordered">"#,
        "<li>统一领导。</li>", "<li>快速反应。</li>", "</list>", "</section>", "</section>", "<section>",
        "<heading>附则</heading>", "</section>",
      ])
  }

  /// 第一条 cannot be computed: the numbers stay in the words, and that is told.
  @Test func articlesKeepTheirNumbers() throws {
    let draft = try draft(.text("某办法", "第一章　总则", "第一条　检查包括：", "（一）文件；", "（二）现场。", "第二条　略。"))
    #expect(draft.numbering == "none")
    #expect(
      body(draft) == [
        "<section>", "<heading>第一章　总则</heading>", "<p>第一条　检查包括：</p>", "<p>（一）文件；</p>",
        "<p>（二）现场。</p>", "<p>第二条　略。</p>", "</section>",
      ])
    #expect(draft.notices.map(\.code) == [.restructured])
  }

  /// A gap in the file's numbers and a paragraph without one are told clause by clause.
  @Test func differencesAreTold() throws {
    let draft = try draft(
      .text("某程序", "1　甲", "1.1　一。", "又一段。", "1.3　三。", "2　乙", "2.1　四。", "2.2　五。", "3　丙"))
    #expect(draft.counts.numbers == 7 && draft.counts.equalNumbers == 6)
    #expect(body(draft).contains("<p>一。又一段。</p>"))
    #expect(
      draft.notices.map(\.message.zh) == [
        "编号“1.3”与前一个（1）不连续，请核对。", "没有编号的段落“又一段。”已并入前一条（1.1）。",
        "原文“1.3”，按结构“1.2”：“三。”。",
      ])
  }

  @Test func tablesAndIds() throws {
    let table =
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>\(Docx.p("甲"))</w:tc><w:tc>\(Docx.p("乙"))</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>\(Docx.p("丙&amp;丁"))</w:tc></w:tr></w:tbl>"
    func marked(_ words: String) -> String {
      #"<w:p><w:bookmarkStart w:id="1" w:name="_gj_aexamp22"/>"# + Docx.r(words) + "</w:p>"
    }
    let draft = try draft(
      Docx(
        body: Docx.p("某程序") + marked("1　限值") + marked("2　限值") + Docx.p("见表1。") + Docx.p("表1　剂量")
          + table))
    #expect(draft.counts.ids == 1)
    #expect(
      body(draft).filter { !$0.contains("限值") } == [
        #"<section id="aexamp22">"#, "</section>", "<section>", "<p>见表1。</p>", "<table>",
        "<caption>剂量</caption>", "<head>", "<row>", "<cell>甲</cell>", "<cell>乙</cell>", "</row>",
        "</head>", "<row>", #"<cell span="2">丙&amp;丁</cell>"#, "</row>", "</table>", "</section>",
      ])
  }

  @Test func templatesGetTheirFields() throws {
    let draft = try draft(
      .text("决定书", "一、事实", "〔当事人名称〕于〔检查日期〕接受检查，文号为〔2026〕1号。"), kind: .template)
    #expect(
      body(draft) == [
        #"<model layer="supervision" category="inspection">"#,
        #"<authority decider="party:nnsa">（写明决定机关的法律依据。）</authority>"#,
        #"<field name="当事人名称" type="text" card="1"/>"#,
        #"<field name="检查日期" type="text" card="1"/>"#,
        "</model>", "<text>", "<docTitle>决定书</docTitle>", "<section>", "<heading>事实</heading>",
        #"<p><slot field="当事人名称"/>于<slot field="检查日期"/>接受检查，文号为〔2026〕1号。</p>"#, "</section>",
        "</text>",
      ])
  }
}
