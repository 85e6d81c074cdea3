import Documents
import Model
import Testing

@testable import Reports

struct DocumentRecordTests {
  private func record(
    _ document: String = DocumentFixtures.procedure, language: Language = .chinese,
    forms: Bool = true
  ) throws -> DocumentViewer {
    try DocumentFixtures.viewer(
      document, DocumentViewOptions(language: language, view: .record), forms: forms)
  }

  @Test func columnsAreThoseOfTheRegisteredForm() throws {
    let table = try record().recordTable()
    #expect(table.caption.zh == "某检查记录表")
    #expect(table.columns.map(\.title.zh) == ["序号", "检查项目", "检查依据", "判定准则", "见证人"])
    #expect(table.columns.map(\.key) == ["ordinal", "item", "basis", "criterion", "column5"])
  }

  @Test func aRowIsACriterionAndTheLastThreeColumnsAreEmpty() throws {
    let table = try record(forms: false).recordTable()
    #expect(
      table.columns.map(\.title.zh) == [
        "序号", "检查项目", "检查内容和方法", "检查依据", "判定准则", "抽样", "检查情况", "结论", "备注",
      ])
    let rows = table.rows.indices.map { row in
      table.columns.indices.map { table.source(row: row, column: $0).words(.chinese) }
    }
    #expect(
      rows == [
        [
          "1", "2.1 应急预案", "【检查要求】核实预案完整。 【文件检查】调取预案。", "《核安全法》第五十五条第三款",
          "2.1.5 无缺项。", "选取5项。", "", "", "",
        ],
        [
          "1", "2.1 应急预案", "【检查要求】核实预案完整。 【文件检查】调取预案。", "《核安全法》第五十八条",
          "2.1.6 在15分钟内，依照《核安全法》第五十八条报告。", "选取5项。", "", "", "",
        ],
      ])
    #expect(table.rows[1][1].continuesAbove)
  }

  @Test func pageHasHeadFormNumberAndPlacesToSign() throws {
    let html = try record().render(as: .html)
    for part in [
      "size: A4 landscape", "记录表编号：JL-901", "被检查单位", "检查日期", "检查人员（签名）", "证件号",
      "<h1 class=\"title\">某检查记录表</h1>",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(!html.contains("<caption></caption>"))
    let english = try record(language: .english).render(as: .html)
    #expect(english.contains("Inspected organisation") && english.contains("核实预案完整") == false)
  }

  @Test func csvAndJSONComeFromTheTable() throws {
    #expect(try record().render(as: .csv).hasPrefix("序号,检查项目,检查依据,判定准则,见证人\r\n1,2.1 应急预案,"))
    #expect(try record().render(as: .json).contains("\"schema\": \"guiju/record/1\""))
    #expect(try record().render(as: .text).contains("某检查记录表"))
  }

  @Test func whatHasNoRecordSaysSo() throws {
    let plan = try record(DocumentFixtures.plan)
    #expect(throws: DocumentViewFailure.self) { try plan.render(as: .html) }
    do {
      _ = try plan.render(as: .text)
    } catch {
      #expect(error.code == .noRecordView)
      #expect(error.message.zh.contains("某预案") && error.message.en.contains("--view document"))
    }
    let bare = "<procedure xmlns='urn:guiju:1' id='IP-901'>\(DocumentFixtures.meta())</procedure>"
    do {
      _ = try record(bare).render(as: .text)
      Issue.record("no items")
    } catch let failure as DocumentViewFailure {
      #expect(failure.code == .noItems)
    }
    do {
      _ = try DocumentFixtures.viewer(DocumentFixtures.procedure).render(as: .csv)
      Issue.record("no csv")
    } catch let failure as DocumentViewFailure {
      #expect(failure.code == .unsupportedFormat)
    }
  }
}
