import Archive
import Changes
import Documents
import Model
import Testing
import XMLTree

@testable import Reports

/// The views of one comparison.
@Suite struct ComparisonTests {
  static let head = """
    <procedure xmlns="urn:guiju:1" id="IP-900" schemaVersion="1">
      <meta modelled="text" numbering="gbt1.1"><title>示例监督检查程序</title></meta>
    """
  static let a = "监督站应当在装料前三十日书面通知营运单位。"
  static let b = "检查组不少于三人，其中两人持有监督员证。"
  static let c = "检查记录的保存期限不少于五年。"

  static func section(_ id: String, _ heading: String, _ paragraphs: [(String, String)]) -> String {
    "<section id=\"\(id)\"><heading>\(heading)</heading>"
      + paragraphs.map { "<p id=\"\($0.0)\">\($0.1)</p>" }.joined() + "</section>"
  }

  static func report(
    _ old: String, _ new: String, reasons: [ChangeReason] = []
  ) throws -> ComparisonReport {
    let documents = try [old, new].map { body in
      try #require(
        XMLParser.parse(
          Array((head + body + "</procedure>").utf8), names: Vocabulary.names
        ).document)
    }
    return ComparisonReport(
      changes: DocumentChanges(old: documents[0], new: documents[1]),
      old: ComparedDocument(title: "《示例监督检查程序》", version: Bilingual(zh: "第1版", en: "revision 1")),
      new: ComparedDocument(title: "《示例监督检查程序》", version: Bilingual(zh: "第2版", en: "revision 2")),
      reasons: reasons)
  }

  static let old =
    section("aaaaaaaa", "通知", [("k2222222", a), ("k3333333", b)])
    + section("bbbbbbbb", "记录", [("k4444444", c)])
  static let new =
    section("bbbbbbbb", "记录", [("k4444444", c.replacing("五年", with: "十年"))])
    + section("aaaaaaaa", "通知", [("k2222222", a), ("k5555555", "新增的一条要求。")])

  @Test func oneRowAClause() throws {
    let reasons = [
      ChangeReason(clauses: ["k3333333", "k5555555"], text: Bilingual(zh: "统一人数", en: "staffing"))
    ]
    let (table, missing) = RevisionComparison(
      report: try Self.report(Self.old, Self.new, reasons: reasons)
    ).table()
    let rows = table.rows.map { row in row.map { $0.marked(.chinese) } }
    #expect(table.columns.map(\.title.zh) == ["序号", "现行条款", "修订后条款", "修订理由（依据）"])
    #expect(table.isLandscape)
    #expect(
      rows == [
        [
          "1", "第2章　记录 检查记录的保存期限不少于[-五年-]。",
          "第1章　（原第2章移至第1章） 记录 检查记录的保存期限不少于{+十年+}。", "（缺理由）",
        ],
        ["2", "第1.2条　[-检查组不少于三人，其中两人持有监督员证。-]", "（删除）", "统一人数"],
        ["3", "（新增）", "第2.2条　{+新增的一条要求。+}", ""],
        ["4", "第1章", "第2章", "其余条款序号相应调整"],
      ])
    #expect(table.rows[2][3].continuesAbove)
    #expect(missing == 1)
  }

  @Test func valuesAreComparedAsValues() throws {
    func body(_ words: String, _ duration: String) -> String {
      Self.section(
        "aaaaaaaa", "报告",
        [
          (
            "k2222222",
            "应当在<value role=\"within\" duration=\"\(duration)\">\(words)</value>内报告国家核安全局。"
          )
        ])
    }
    let changed = try Self.report(body("45分钟", "PT45M"), body("30分钟", "PT30M"))
    let value = try #require(changed.changes.operations.first { $0.kind == .value })
    #expect(value.old == "PT45M")
    #expect(value.new == "PT30M")
    #expect(value.significance == .substantive)
    #expect(changed.changes.operations.map(\.kind) == [.update, .value])

    let same = try Self.report(body("1小时", "PT60M"), body("1小时", "PT1H"))
    #expect(same.changes.operations.map(\.kind) == [.value])
    #expect(same.changes.operations.first?.isSameAmount == true)
    #expect(same.changes.significance == .editorial)
  }

  @Test func theKindOfAChange() throws {
    func significance(_ old: String, _ new: String) throws -> Significance? {
      try Self.report(
        Self.section("aaaaaaaa", "甲", [("k2222222", old)]),
        Self.section("aaaaaaaa", "甲", [("k2222222", new)])
      ).changes.significance
    }
    #expect(try significance("应当及时报告监督站", "应当及时报告，监督站") == .editorial)
    #expect(try significance("应当及时报告监督站", "应当及时上报监督站") == .clarifying)
    #expect(try significance("应当及时报告监督站", "可以及时报告监督站") == .substantive)
    #expect(try significance("保存五年后销毁档案", "保存十年后销毁档案") == .substantive)
    #expect(try significance("按第八条报告监督站", "按第九条报告监督站") == .substantive)
    #expect(try significance("报告,监督站和省局", "报告，监督站和省局") == .editorial)
  }

  @Test func textNamesEveryChange() throws {
    let text = ComparisonRenderer(
      try Self.report(Self.old, Self.new), options: TableOptions()
    ).text()
    #expect(text.contains("《示例监督检查程序》（第1版 → 第2版）"))
    #expect(text.contains("对应依据：标识"))
    #expect(text.contains("不少于[-五年-]{+十年+}。"))
    #expect(text.contains("{+新增的一条要求。+}"))
    #expect(text.contains("[-检查组不少于三人，其中两人持有监督员证。-]"))
    #expect(text.contains("原第2章移至第1章"))
  }

  @Test func jsonHasTheShapeOfTheContract() throws {
    let value = ComparisonJSON(report: try Self.report(Self.old, Self.new)).value
    #expect(value["schema"] == "guiju/diff/1")
    #expect(value["matching"]?["by"] == "id")
    let operations = try #require(value["operations"])
    var names: Set<String> = []
    var place = 0
    while let operation = operations[place] {
      for name in ["op", "element", "name", "from", "to", "old", "new", "words", "count"] {
        #expect(operation[name] != nil)
      }
      if case .string(let name)? = operation["op"] { names.insert(name) }
      place += 1
    }
    #expect(names == ["insert", "delete", "move", "update", "renumber"])
  }

  @Test func htmlLinksBeforeAndAfterAndHasNoScript() throws {
    let html = ComparisonRenderer(
      try Self.report(Self.old, Self.new), options: TableOptions()
    ).html()
    #expect(html.contains("<del>五年</del>"))
    #expect(html.contains("<ins>十年</ins>"))
    #expect(html.contains("A4 landscape"))
    #expect(!html.contains("<script"))
    for link in html.split(separator: "href=\"#").dropFirst() {
      let target = link.prefix { $0 != "\"" }
      #expect(html.contains("id=\"\(target)\""), "\(target)")
    }
  }

  @Test func markupInWordsIsEscaped() throws {
    let html = ComparisonRenderer(
      try Self.report(
        Self.section("aaaaaaaa", "甲", [("k2222222", "一 &lt;b&gt; 二")]),
        Self.section("aaaaaaaa", "甲", [("k2222222", "一 &lt;i&gt; 二")])),
      options: TableOptions()
    ).html()
    #expect(!html.contains("<b>"))
    #expect(!html.contains("<i>"))
  }

  @Test func theWordFileIsLandscapeWithMarks() throws {
    let bytes = try ComparisonRenderer(
      try Self.report(Self.old, Self.new), options: TableOptions()
    ).word()
    let archive = try ZipReader(bytes)
    let document = String(decoding: try archive.bytes(of: "word/document.xml"), as: UTF8.self)
    #expect(document.contains("w:orient=\"landscape\""))
    #expect(document.contains("<w:tblHeader"))
    #expect(document.contains("<w:strike"))
    #expect(document.contains("<w:u "))
    #expect(document.contains("（缺理由）"))
  }

  @Test func wordFilesAreComparedAsClauses() {
    func tree(_ clauses: [(String, String)]) -> ClauseTree {
      ClauseTree(
        title: "示例程序",
        nodes: clauses.map { ClauseNode(kind: .clause, parent: nil, number: $0.0, text: $0.1) })
    }
    let changes = DocumentChanges(
      old: tree([("第一条", Self.a), ("第二条", Self.b), ("第三条", Self.c)]),
      new: tree([("第一条", "为了规范监督检查，制定本程序。"), ("第二条", Self.a), ("第三条", Self.b), ("第四条", Self.c)]))
    #expect(changes.operations.map(\.kind) == [.insert, .renumber])
    #expect(changes.operations.last?.count == 3)
    #expect(changes.operations.last?.lastNumber == .init(from: "第三条", to: "第四条"))
    #expect(changes.matching.by == .hash)
    let rows = changes.clauses()
    #expect(rows.map(\.kind) == [.added])
    #expect(rows.first?.newNumber?.zh == "第一条")
  }
}
