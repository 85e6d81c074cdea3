import Diagnostics
import Model

@testable import Reports

/// Reports that the tests render.
enum Fixtures {
  static let path = "procedures/inspection/baseline/IP-024.xml"

  static let day = CivilDate(year: 2026, month: 11, day: 23) ?? CivilDate(dayNumber: 0)

  static let designation = Bilingual(
    zh: "程序 NNSA/HQ-08-JD-IP-024（第4版）", en: "procedure NNSA/HQ-08-JD-IP-024 (revision 4)")

  /// The example of the message shape.
  static let stale = Finding(
    rule: "REF003", slug: "repealed-law-cited",
    title: Bilingual(zh: "引用的法规已废止", en: "cites a repealed regulation"), severity: .error,
    place: Place(
      path: path, offset: 4711, line: 132, column: 7, element: "k7f3qabc", number: "7.3.1"),
    document: designation, quote: "……依照《放射性污染防治法》第二十四条……",
    message: Bilingual(
      zh: "该法自2026年8月15日起废止（《生态环境法典》第一千二百四十二条）。",
      en: "The law was repealed on 2026-08-15 (Environment Code, article 1242)."),
    help: Bilingual(
      zh: "改引《生态环境法典》相应条款；如系叙述历史事实，请标注为历史引用。",
      en: "Cite the Code instead, or mark the citation as historical."),
    basis: ["生态环境法典#1242"],
    related: [
      RelatedPlace(
        place: Place(
          path: "regulations/eec/2026-08-15.xml", line: 9, column: 3, number: "第一千二百四十二条"),
        message: Bilingual(zh: "废止的依据。", en: "Where the repeal stands."))
    ],
    fix: [TextEdit(range: 4711..<4720, replacement: "《生态环境法典》")],
    fingerprint: "v1:sha256:aa11")

  static let open = Finding(
    rule: "NTF005", slug: "limit-undetermined",
    title: Bilingual(zh: "报告时限无法比较", en: "reporting limit cannot be compared"),
    severity: .warning, verdict: .undetermined,
    place: Place(path: path, offset: 5000, line: 150, column: 9, number: "7.4"),
    document: designation,
    message: Bilingual(zh: "30日未说明自然日或工作日。", en: "30 days: natural or working days?"),
    help: Bilingual(zh: "写明自然日或工作日。", en: "Say which."),
    fingerprint: "v1:sha256:bb22")

  static let waived: Finding = {
    var finding = open
    finding.place.offset = 6000
    finding.place.line = 160
    finding.verdict = .fail
    finding.fingerprint = "v1:sha256:cc33"
    finding.waiver = AppliedWaiver(
      id: "W-001", reason: "等待总部统一修订", owner: "法规处", approver: "王某",
      expires: CivilDate(year: 2027, month: 1, day: 31) ?? day)
    return finding
  }()

  static let checked = CheckedDocument(
    path: path, title: "核动力厂运行监督检查程序", classification: "内部", families: ["REF", "NTF", "TXT"])

  static let scope = CheckScope(
    asOf: day, tool: "guiju 0.1.0", commit: "0123456789abcdef", documents: 1, registries: 2,
    regulations: 3, rules: 4, links: 5,
    digests: ["rules": "sha256:00112233445566778899", "registry": "sha256:ffeeddccbbaa9988"],
    skipped: [
      SkippedFile(
        path: "procedures/坏 文件.xml", why: Bilingual(zh: "编码不是 UTF-8", en: "not UTF-8"))
    ], uncovered: ["DRL001"], checked: [checked])

  static let report = CheckReport(scope: scope, findings: [waived, open, stale])

  static let clean: CheckReport = {
    var scope = Fixtures.scope
    scope.skipped = []
    scope.uncovered = []
    return CheckReport(scope: scope, findings: [])
  }()

  static let rules = [
    RuleSummary(
      code: "REF003", slug: "repealed-law-cited",
      title: Bilingual(zh: "引用的法规已废止", en: "cites a repealed regulation"),
      description: Bilingual(zh: "引用的法规在基准日期已经废止。", en: "The cited regulation is repealed."),
      severity: .error, family: "REF", basis: ["生态环境法典#1242"]),
    RuleSummary(
      code: "DRL001", slug: "drill-missing",
      title: Bilingual(zh: "缺少演习安排", en: "no drill arrangement"),
      description: Bilingual(zh: "预案没有规定演习。", en: "The plan arranges no drill."),
      severity: .warning, family: "DRL"),
  ]

  /// A document that would like to be more than text.
  static func hostile(_ index: Int) -> Finding {
    Finding(
      rule: "TXT00\(index % 9)", slug: "hostile",
      title: Bilingual(zh: "恶意文字 <b>\"'&", en: "hostile text <b>\"'&"),
      severity: Severity.allCases[index % 4], verdict: index % 7 == 0 ? .undetermined : .fail,
      place: Place(
        path: "a<script>/\(index / 20) %,:.xml", offset: index, line: index + 1, column: 2,
        number: "\(index).1"),
      document: index % 3 == 0
        ? nil : Bilingual(both: "</title><script>alert(1)</script>"),
      quote: "<script>alert('x')</script>]]>\u{1B}[31m\u{202E}gnp\n::error::no "
        + String(repeating: "Word", count: 60),
      message: Bilingual(
        zh: "含有“]]>”、{0} 和 [链接](http://example.invalid)。" + String(repeating: "很长的句子，", count: 20),
        en: "Holds {0} and [a link](http://example.invalid). " + String(repeating: "x", count: 300)),
      help: Bilingual(zh: "删除。", en: "Remove it."), fingerprint: "v1:sha256:\(index / 2)")
  }

  static func hostileReport(_ count: Int) -> CheckReport {
    var scope = scope
    scope.checked.append(
      CheckedDocument(
        path: "a<script>/0 %,:.xml", title: "</h2><img src=x onerror=alert(1)>",
        classification: "\"; } </style><script>", families: ["TXT"]))
    return CheckReport(scope: scope, findings: (0..<count).map(hostile))
  }

  /// 受控文件清单 over several sheets.
  static let documentList: Table = {
    func column(_ key: String, _ zh: String, _ en: String, _ weight: Int) -> TableColumn {
      TableColumn(key: key, title: Bilingual(zh: zh, en: en), weight: weight)
    }
    let rows: [[TableCell]] = (1...60).map { number in
      [
        TableCell(number), TableCell("NNSA/HQ-08-JD-IP-0\(number)"),
        "核动力厂运行监督检查程序（定期试验与“在役检查”部分）<script>", "第4版", "内部",
        "华东核与辐射安全监督站", "2026-01-02", "2026-03-01", "2029-03-01",
        TableCell(Bilingual(zh: "生效", en: "in force"), value: "effective"),
        TableCell(number * 3),
      ]
    }
    return Table(
      name: "list", caption: Bilingual(zh: "受控文件清单", en: "Controlled documents"),
      columns: [
        .ordinal, column("number", "文件编号", "Number", 5), column("title", "文件名称", "Title", 7),
        column("revision", "版次", "Revision", 2), column("classification", "密级", "Class.", 2),
        column("owner", "编制部门", "Owner", 4), column("approved", "批准日期", "Approved", 3),
        column("effective", "生效日期", "Effective", 3),
        column("nextReview", "下次复审日期", "Next review", 3), column("state", "状态", "State", 2),
        TableColumn(
          key: "citedBy", title: Bilingual(zh: "被引用数", en: "Cited by"), weight: 2,
          alignment: .trailing),
      ], rows: rows, notes: [Bilingual(zh: "基准日期2026年11月23日。", en: "As of 2026-11-23.")],
      classification: .known(.internal))
  }()
}
