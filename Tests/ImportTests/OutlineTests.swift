import Model
import Testing

@testable import Import

@Suite struct OutlineTests {
  private let chapters = """
    <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1章"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\u{F0B7}"/></w:lvl></w:abstractNum>
    <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    """

  /// Numbers that Word computes: counting in Chinese, legal form, restart below, an override, a style.
  @Test func automaticNumbers() throws {
    let docx = Docx(
      body: Docx.p("总则", Docx.list(7)) + Docx.p("目的。", Docx.list(7, 1))
        + Docx.p("范围。", Docx.list(7, 1)) + Docx.p("甲；", Docx.list(7, 2))
        + Docx.p("乙。", Docx.list(7, 2)) + Docx.p("点", Docx.list(7, 3))
        + Docx.p("检查", #"<w:pStyle w:val="heading"/>"#) + Docx.p("准备。", Docx.list(7, 1))
        + Docx.p("丙。", Docx.list(8, 2)) + Docx.p("丁。", Docx.list(8, 2)),
      styles: """
        <w:style w:type="paragraph" w:styleId="base"><w:name w:val="标题 1"/><w:pPr>\(Docx.list(7))</w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="heading"><w:name w:val="章"/><w:basedOn w:val="base"/></w:style>
        """, numbering: chapters)
    let drawing = try docx.outline().drawing
    #expect(
      drawing == [
        "第一章|总则", "  1.1|目的。", "  1.2|范围。", "    a)|甲；", "    b)|乙。", "      •|点",
        "第二章|检查", "  2.1|准备。", "    a)|丙。", "    b)|丁。",
      ])
  }

  @Test(arguments: [
    (12, "chineseCounting", "十二"), (20, "chineseLegalSimplified", "贰拾"),
    (20, "ideographDigital", "二〇"), (11, "ideographTraditional", "甲"), (3, "ideographZodiac", "寅"),
    (7, "decimalEnclosedCircleChinese", "⑦"), (21, "decimalEnclosedCircle", "㉑"),
    (28, "upperLetter", "BB"), (14, "lowerRoman", "xiv"), (6, "decimalZero", "06"),
    (12, "decimalFullWidth", "１２"), (5, "none", ""), (5, "unknown", "5"),
  ])
  func countingFormats(value: Int, format: String, text: String) {
    #expect(DocxNumberFormat.text(value, format) == text)
  }

  @Test func typedOfficialNumbers() throws {
    let outline = try Docx.text(
      "一、总体要求", "坚持统一。", "（一）职责分工。由监督站负责。", "1.准备工作", "（1）收集资料；", "（2）编制方案。",
      "2、现场检查", "（二）结果处理", "二、附则", "本办法自发布之日起施行。"
    ).outline()
    #expect(
      outline.drawing == [
        "一、|总体要求", "  -|坚持统一。", "  （一）|职责分工。由监督站负责。", "    1.|准备工作", "      （1）|收集资料；",
        "      （2）|编制方案。", "    2、|现场检查", "  （二）|结果处理", "二、|附则", "  -|本办法自发布之日起施行。",
      ])
  }

  /// Lists of a law end where a paragraph without number or the next article begins.
  @Test func articles() throws {
    let outline = try Docx.text(
      "某检查办法", "第一章　总则", "第一条　检查包括下列内容：", "（一）文件；", "（二）现场。", "前款规定的检查应当留痕。", "下列情形除外：",
      "（一）应急期间；", "（二）其他。", "第二条　按照第一条规定执行。", "第二章　程序", "第三条　略。"
    ).outline()
    #expect(outline.title == "某检查办法")
    #expect(
      outline.drawing == [
        "第一章|总则", "  第一条|检查包括下列内容：", "    （一）|文件；", "    （二）|现场。", "    -|前款规定的检查应当留痕。",
        "    -|下列情形除外：", "    （一）|应急期间；", "    （二）|其他。", "  第二条|按照第一条规定执行。", "第二章|程序", "  第三条|略。",
      ])
    #expect(outline.notices.isEmpty)
  }

  /// Quantities, years and references at the head of a sentence are no numbers.
  @Test func whatIsNoNumber() throws {
    let outline = try Docx.text(
      "1　范围", "2025年起施行。", "3 名检查人员到场。", "1.5米以外设置警戒线。", "2.1米高的围栏。", "15%以上的，判为不合格。",
      "2　检查", "2.1检查前准备。", "2.2　检查后整理。", "2.2.1实施。", "附件1所列的表格应当填写。"
    ).outline()
    #expect(
      outline.drawing == [
        "1|范围", "  -|2025年起施行。", "  -|3 名检查人员到场。", "  -|1.5米以外设置警戒线。", "  -|2.1米高的围栏。",
        "  -|15%以上的，判为不合格。", "2|检查", "  2.1|检查前准备。", "  2.2|检查后整理。", "    2.2.1|实施。",
        "      -|附件1所列的表格应当填写。",
      ])
  }

  @Test func chaptersWithPoints() throws {
    let outline = try Docx.text(
      "1. 目的", "1.1 统一检查。", "2. 检查", "2.1 步骤如下：", "1. 看文件；", "2. 看现场。", "2.2 记录。", "3. 附则",
      "附录A　记录表", "A.1 填写要求", "A.2 保存"
    ).outline()
    #expect(
      outline.drawing == [
        "1.|目的", "  1.1|统一检查。", "2.|检查", "  2.1|步骤如下：", "    1.|看文件；", "    2.|看现场。", "  2.2|记录。",
        "3.|附则", "附录A|记录表", "  A.1|填写要求", "  A.2|保存",
      ])
  }

  /// A missing and a doubled number are told, and nothing is dropped.
  @Test func numbersOutOfOrder() throws {
    let outline = try Docx.text("1　甲", "1.1　一。", "1.3　三。", "1.3　又三。", "2　乙").outline()
    #expect(outline.drawing == ["1|甲", "  1.1|一。", "  1.3|三。", "  1.3|又三。", "2|乙"])
    #expect(outline.notices.map(\.code) == [.pointOutOfOrder, .pointOutOfOrder])
  }

  @Test func headingsWithoutNumbers() throws {
    func head(_ text: String, _ size: Int) -> String {
      Docx.p(text, run: #"<w:sz w:val="\#(size)"/>"#)
    }
    func body(_ text: String) -> String { head(text, 24) }
    let outline = try Docx(
      body: head("检查程序", 44) + head("目的", 32) + body("统一检查的做法和记录的形式，便于比较。")
        + head("步骤", 32) + head("准备", 28) + body("收集资料，编制方案，通知对方。") + head("实施", 28)
        + body("到现场核对，并当场记录。")
    ).outline()
    #expect(outline.title == "检查程序")
    #expect(
      outline.drawing == [
        "#|目的", "  -|统一检查的做法和记录的形式，便于比较。", "#|步骤", "  #|准备", "    -|收集资料，编制方案，通知对方。", "  #|实施",
        "    -|到现场核对，并当场记录。",
      ])
  }

  @Test func coverAndContents() throws {
    let outline = try Docx.text(
      "密级：内部", "文件编号：JD-IP-1", "某程序", "目　录", "1　目的……1", "2　检查\t3", "1　目的", "统一。", "2　检查", "照办。"
    ).outline()
    #expect(outline.facts == ["密级": "内部", "文件编号": "JD-IP-1"])
    #expect(outline.drawing == ["1|目的", "  -|统一。", "2|检查", "  -|照办。"])
    let field = try Docx(
      body: Docx.p("某程序")
        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(Docx.r("1 目的 1"))</w:p>"
        + "<w:p>\(Docx.r("2 检查 3"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + Docx.p("1　目的") + Docx.p("统一。")
    ).outline()
    #expect(field.drawing == ["1|目的", "  -|统一。"])
    #expect(field.title == "某程序")
  }

  @Test func tables() throws {
    let table = """
      <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(Docx.p("项目"))</w:tc><w:tc>\(Docx.p("限值"))</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\(Docx.p("剂量"))</w:tc><w:tc>\(Docx.p("全身"))</w:tc><w:tc>\(Docx.p("20 mSv"))\(Docx.p("（年）"))</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>\(Docx.p("眼晶体"))</w:tc><w:tc>\(Docx.p("15 mSv"))</w:tc></w:tr></w:tbl>
      """
    let outline = try Docx(
      body: Docx.p("1　限值") + Docx.p("表1　剂量限值") + table + Docx.p("注：按年计算。")
    ).outline()
    #expect(
      outline.drawing == [
        "1|限值", "  [表1]|剂量限值", "    ==|", "      2×1|项目", "      1×1|限值", "    --|", "      1×2|剂量",
        "      1×1|全身", "      1×1|20 mSv\n（年）", "    --|", "      1×1|眼晶体", "      1×1|15 mSv",
        "  注|按年计算。",
      ])
  }
}
