import Model
import Testing

@testable import Reports

@Suite struct TableTests {
  private let table = Table(
    name: "revision", caption: Bilingual(zh: "修订对照表", en: "Revision table"),
    columns: [
      .ordinal, TableColumn(key: "old", title: Bilingual(zh: "现行条款", en: "Current"), weight: 4),
      TableColumn(key: "new", title: Bilingual(zh: "修订后条款", en: "Revised"), weight: 4),
      TableColumn(key: "why", title: Bilingual(zh: "修订理由", en: "Reason"), weight: 2),
    ],
    rows: [
      [
        TableCell(1), TableCell(runs: [TableRun("依照"), TableRun("旧法", mark: .deleted)]),
        TableCell(runs: [TableRun("依照"), TableRun("<法典>", mark: .inserted)]), "法规变更",
      ],
      [TableCell(2), "=1+1,\"x\"", TableCell(Bilingual(zh: "（新增）", en: "(new)")), .merged],
      [TableCell(3), "-5"],
    ], notes: [Bilingual(zh: "只列有变化的条款。", en: "Only changed clauses.")],
    classification: .known(.internal))

  private func render(_ format: TableFormat, _ options: TableOptions = TableOptions()) -> String {
    TableRenderer(options: options).render(table, as: format)
  }

  @Test func text() {
    #expect(
      render(.text) == """
        密级：内部
        修订对照表

        序号  现行条款      修订后条款      修订理由
        ----  ------------  --------------  --------
         1    依照[-旧法-]  依照{+<法典>+}  法规变更
         2    =1+1,"x"      （新增）
         3    -5

        注：只列有变化的条款。

        """)
  }

  @Test func narrowText() {
    let text = render(.text, TableOptions(width: 30))
    #expect(text.contains("序号：2\n现行条款：=1+1,\"x\"\n修订后条款：（新增）\n修订理由：法规变更\n"))
  }

  @Test(arguments: 36...60)
  func textFits(width: Int) {
    let lines = render(.text, TableOptions(width: width)).split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= width })
  }

  @Test func columnsShareByWeight() {
    #expect(TableText.fit([4, 100, 100], weights: [1, 4, 4], room: 84) == [4, 40, 40])
    #expect(TableText.fit([4, 20, 100], weights: [1, 4, 4], room: 84) == [4, 20, 60])
    #expect(TableText.fit([50, 50, 50], weights: [1, 1, 1], room: 20) == nil)
    #expect(TableText.fit([3, 3], weights: [1, 1], room: 6) == [3, 3])
  }

  @Test func csv() {
    #expect(
      render(.csv) == """
        序号,现行条款,修订后条款,修订理由\r
        1,依照[-旧法-],依照{+<法典>+},法规变更\r
        2,"'=1+1,""x""\",（新增）,法规变更\r
        3,-5,,\r

        """)
    #expect(render(.csv, TableOptions(byteOrderMark: true)).hasPrefix("\u{FEFF}序号"))
    #expect(render(.csv, TableOptions(guardsFormulas: false)).contains("\r\n2,\"=1+1,"))
  }

  @Test(arguments: [
    ("=A1", "'=A1"), ("+86 10", "'+86 10"), ("-5", "-5"), ("+3.25", "+3.25"), ("-1+1", "'-1+1"),
    ("@x", "'@x"), ("＝A1", "'＝A1"), ("－", "－"), ("-", "-"), ("\t=A1", "'=A1"), ("a=b", "a=b"),
  ])
  func formulasAreDisarmed(text: String, expected: String) {
    var table = table
    table.columns = [TableColumn(key: "a", title: Bilingual(zh: "甲", en: "A"))]
    table.rows = [[TableCell(text)]]
    #expect(
      TableRenderer(options: TableOptions()).render(table, as: .csv) == "甲\r\n\(expected)\r\n")
  }

  @Test func json() {
    let value = TableJSON(table: table).value
    #expect(value["schema"] == "guiju/revision/1")
    #expect(value["rows"]?[0]?["ordinal"] == 1)
    #expect(value["rows"]?[0]?["new"] == "依照<法典>")
    #expect(value["rows"]?[1]?["why"] == "法规变更")
    #expect(value["rows"]?[2]?["why"] == .null)
    #expect(value["marks"]?[0]?["runs"]?[1] == ["text": "旧法", "mark": "deleted"])
  }

  @Test func html() {
    let html = render(.html)
    #expect(html.contains("<caption>修订对照表</caption>"))
    #expect(html.contains("size: A4 portrait;"))
    #expect(html.contains("<td>依照<ins>&lt;法典&gt;</ins></td><td rowspan=\"2\">法规变更</td>"))
    #expect(html.contains("<col style=\"width:7.8%\"><col style=\"width:36.8%\">"))
    #expect(html.contains("thead { display: table-header-group; }"))
    var wide = table
    wide.columns.append(TableColumn(key: "who", title: Bilingual(zh: "核定人", en: "By")))
    #expect(
      TableRenderer(options: TableOptions()).render(wide, as: .html)
        .contains("size: A4 landscape;"))
  }

  @Test(arguments: TableFormat.allCases)
  func empty(format: TableFormat) {
    var table = table
    table.rows = []
    let output = TableRenderer(options: TableOptions(language: .english)).render(table, as: format)
    switch format {
    case .text, .html: #expect(output.contains("(none)"))
    case .csv: #expect(output == "No.,Current,Revised,Reason\r\n")
    case .json: #expect(output.contains("\"rows\": []"))
    }
  }
}
