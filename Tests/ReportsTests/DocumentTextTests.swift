import Documents
import Model
import Testing

@testable import Reports

struct DocumentTextTests {
  private func text(
    _ document: String, _ options: DocumentViewOptions = DocumentViewOptions(width: 80)
  ) throws -> String {
    try DocumentFixtures.viewer(document, options).render(as: .text)
  }

  @Test func procedureReadsAsPrinted() throws {
    let text = try text(DocumentFixtures.procedure)
    for line in [
      "文件编号      JD-IP-901", "版次          第2版", "状态          生效", "密级          内部",
      "生效日期      2026年9月1日", "下次复审日期  2029年8月31日", "发布单位      国家核安全局", "责任部门      核电司",
      "批准          尚无批准记录。", "    2.1  应急预案", "  附录A  检查记录表",
      "规范检查，见表A.1和第2.1条，并参照某标准第3.2条。",
      "  （检查方式：文件检查、访谈　重要度：高　远程检查：不可以　现场见证点（W））",
      "2.1.1  检查要求：核实预案完整。", "2.1.2  检查指南（资料性）：可以先列变更。",
      "2.1.3  检查方法（文件检查）：调取预案。", "2.1.4  抽样（按风险；总体：变更）：选取5项。",
      "2.1.5  判定准则（是否符合）：无缺项。《核安全法》第五十五条第三款", "附录A  检查记录表",
      "表A.1\u{3000}基本情况", "表A.2\u{3000}某检查记录表\u{3000}JL-901", "注：说明。",
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)")
    }
    #expect(!text.contains("附录A  附录A"))
  }

  @Test func mergedCellsAreDrawnAsOne() throws {
    let text = try text(DocumentFixtures.procedure)
    let start = try #require(text.firstRange(of: "┌"))
    let table = text[start.lowerBound...].prefix { $0 != "表" }.split(separator: "\n")
    #expect(
      table == [
        "┌─────────┬──────────────┐", "│ 甲      │ 乙           │", "├────┬────┼──────────────┤",
        "│ 一 │ 二 │ 三           │", "│    ├────┼──────────────┤", "│    │ 四 │              │",
        "└────┴────┴──────────────┘",
      ])
  }

  @Test func templateShowsSlotsChoicesAndItsModel() throws {
    let text = try text(DocumentFixtures.template, DocumentViewOptions(width: 160))
    for part in [
      "（征求意见稿）", "一、违法事实", "〔按“事实”逐项重复〕", "  经查：〔事实〕。", "违反了〔按“案由”选一：",
      "    “未制定预案”：〔违反的规定：《核安全法》第五十五条第三款、《核安全法》第一百二十条之一〕；",
      "    “未配备设备”：（不写）", "〕的规定。", "  〔“案由”为“未制定预案”〕\n    立即改正。", "（盖章）",
      "使用条件和决定权限", "《生态环境法典》第一千二百零一条第一款第（四）项", "“案由”为“未制定预案”时",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func labelsFollowTheReaderAndWordsTheDocument() throws {
    let options = DocumentViewOptions(language: .english, width: 80)
    let text = try text(DocumentFixtures.procedure, options)
    for part in [
      "Number          JD-IP-901", "Annex A  检查记录表", "2.1.3  Method (documents): 调取预案。",
      "规范检查，见表A.1和第2.1条", "Guidance (informative): ", "There is no record of approval yet.",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test(arguments: [20, 40, 60, 80, 132])
  func noLineIsWiderThanTheTerminal(width: Int) throws {
    for document in [
      DocumentFixtures.procedure, DocumentFixtures.template, DocumentFixtures.plan,
    ] {
      let text = try text(document, DocumentViewOptions(width: width))
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= max(24, width) + 2, "\(line)")
      }
      #expect(!text.contains("\n\n\n"))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    }
  }

  @Test func colourIsNeverTheOnlySign() throws {
    let plain = try text(DocumentFixtures.procedure)
    let painted = try text(
      DocumentFixtures.procedure, DocumentViewOptions(width: 80, color: true))
    #expect(painted.contains("\u{1B}["))
    let stripped = painted.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(stripped == plain)
  }

  @Test func terminalSequencesOfADocumentAreShownAndNotSent() throws {
    let document = DocumentFixtures.procedure.replacing("核实预案完整。", with: "核&#x9B;31m实\u{202E}。")
    let text = try text(document)
    #expect(text.contains("核<U+009B>31m实<U+202E>。"))
  }

  @Test func deepNestingIsNoRecursion() throws {
    let depth = 240
    let sections =
      String(repeating: "<section id='sectionx'><heading>深</heading>", count: depth)
      + String(repeating: "</section>", count: depth)
    let inline =
      String(repeating: "<notification id='notifica' kind='alert' to='party:nnsa'>", count: depth)
      + "词" + String(repeating: "</notification>", count: depth)
    let document =
      "<plan xmlns='urn:guiju:1' id='EP-X-01' schemaVersion='1'>\(DocumentFixtures.meta())"
      + "\(sections)<section id='sectiony'><heading>行内</heading><p id='paraaaaa'>\(inline)</p></section></plan>"
    for format in [DocumentViewFormat.text, .html, .json] {
      #expect(try DocumentFixtures.viewer(document).render(as: format).contains("行内"))
    }
  }
}
