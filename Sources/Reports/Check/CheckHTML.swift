import Diagnostics
import Model

/// The report as one page to read, file and print. Its first sheet says what was checked, what was
/// not and why, in three numbers.
struct CheckHTML {
  private let report: CheckReport
  private let options: ReportOptions
  private let rules: [RuleSummary]
  private let phrases: ReportPhrases

  init(report: CheckReport, options: ReportOptions, rules: [RuleSummary]) {
    self.report = report
    self.options = options
    self.rules = rules
    phrases = ReportPhrases(options.language)
  }

  func render() -> String {
    let groups = FindingGroup.groups(
      of: report.findings.filter { $0.waiver == nil }, in: report.scope)
    let documents = groups.enumerated().map { document($1, number: $0 + 1) }
    let body =
      ([cover, index(groups)] + documents + [waivedSection, checkedSection, digestSection])
      .filter { !$0.isEmpty }.joined(separator: "\n")
    return HTMLPage(
      title: "\(phrases.report) \(report.scope.asOf)", language: options.language,
      classification: ReportClassification(report.scope), body: body
    ).render()
  }

  private func escape(_ text: String) -> String { MarkupText.escape(text) }

  private func exact(_ text: String) -> String { MarkupText.escapeExact(text) }

  // MARK: - First sheet

  private var cover: String {
    let conclusion = CheckConclusion(report, options: options)
    let sentence = escape(phrases.conclusion(report, options: options))
    return """
      <section class="cover">
      <h1>\(escape(phrases.report))</h1>
      <p class="conclusion \(conclusion.rawValue)"><strong>\(escape(phrases.conclusionLabel))</strong>\
      \(phrases.colon)\(sentence)</p>
      \(numbers)
      <h2>\(escape(phrases.pick("校验情况", "What was checked")))</h2>
      \(scopeTable)
      <h2>\(escape(phrases.notChecked))</h2>
      \(skippedTable)
      \(uncoveredTable)
      </section>
      """
  }

  private var numbers: String {
    let tally = FindingTally(report.findings)
    let skipped = report.scope.skipped.count
    let levels = Severity.allCases.reversed()
      .map { "\($0.name[options.language]) \(tally[$0])" }
    let boxes = [
      (
        phrases.pick("已校验文件", "Documents checked"), report.scope.documents,
        [phrases.pick("未校验 \(skipped)", "not checked \(skipped)")]
      ),
      (phrases.findings, tally.failures, levels),
      (
        phrases.pick("无法判定", "Undetermined"), tally.undetermined,
        [phrases.pick("另有\(phrases.waived) \(tally.waived)", "\(phrases.waived) \(tally.waived)")]
      ),
    ]
    let items = boxes.map { label, figure, details in
      let details = details.map { "<span>\(escape($0))</span>" }.joined(separator: " ")
      return "<div><dt>\(escape(label))</dt><dd class=\"figure\">\(figure)</dd>"
        + "<dd class=\"detail mute\">\(details)</dd></div>"
    }
    return "<dl class=\"numbers\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private var scopeTable: String {
    let rows = phrases.scope(report.scope).map { label, text in
      "<tr><th class=\"side\" scope=\"row\">\(escape(label))</th><td>\(exact(text))</td></tr>"
    }
    return "<table>\n<tbody>\n\(rows.joined(separator: "\n"))\n</tbody>\n</table>"
  }

  private var skippedTable: String {
    guard !report.scope.skipped.isEmpty else {
      let none = phrases.pick("无。范围内的文件均已校验。", "None: every file in scope was checked.")
      return "<p>\(escape(none))</p>"
    }
    return table(
      head: [phrases.pick("文件", "File"), phrases.reason],
      rows: report.scope.skipped.map {
        ["<code>\(exact($0.path))</code>", escape($0.why[options.language])]
      })
  }

  private var uncoveredTable: String {
    guard !report.scope.uncovered.isEmpty else { return "" }
    let titles = Dictionary(
      rules.map { ($0.code, $0.title[options.language]) }, uniquingKeysWith: { first, _ in first })
    return "<h2>\(escape(phrases.uncovered))</h2>\n"
      + table(
        head: [phrases.pick("规则", "Rule"), phrases.pick("名称", "Name")],
        rows: report.scope.uncovered.map {
          ["<code class=\"id\">\(exact($0))</code>", escape(titles[$0] ?? "")]
        })
  }

  // MARK: - Findings

  private func index(_ groups: [FindingGroup]) -> String {
    guard !groups.isEmpty else {
      return "<h2>\(escape(phrases.findings))</h2>\n<p>\(escape(phrases.pick("无。", "None.")))</p>"
    }
    let severities = Severity.allCases.reversed()
    let head =
      [phrases.pick("文件", "Document")] + severities.map { $0.name[options.language] }
      + [phrases.undetermined]
    let rows = groups.enumerated().map { index, group in
      let tally = FindingTally(group.findings)
      return ["<a href=\"#d\(index + 1)\">\(name(group))</a>"]
        + severities.map { String(tally[$0]) } + [String(tally.undetermined)]
    }
    return "<h2>\(escape(phrases.findings))</h2>\n"
      + table(head: head, rows: rows, trailingFrom: 1)
  }

  private func name(_ group: FindingGroup) -> String {
    group.title == group.path ? "<code>\(exact(group.path))</code>" : escape(group.title)
  }

  private func document(_ group: FindingGroup, number: Int) -> String {
    let articles = group.findings.enumerated().map { article($1, anchor: "d\(number)f\($0 + 1)") }
    let path =
      group.title == group.path ? "" : "<p class=\"mute\"><code>\(exact(group.path))</code></p>\n"
    return """
      <section class="document" id="d\(number)">
      <h2>\(name(group))</h2>
      \(path)\(articles.joined(separator: "\n"))
      </section>
      """
  }

  private func article(_ finding: Finding, anchor: String) -> String {
    let language = options.language
    let kind =
      switch finding.verdict {
      case .fail: finding.severity.rawValue
      case .undetermined: finding.verdict.rawValue
      }
    var items: [(String, String)] = []
    if options.quotes, let quote = finding.quote {
      items.append((phrases.text, "<q>\(escape(quote))</q>"))
    }
    items.append((phrases.reason, escape(finding.message[language])))
    items.append((phrases.action, escape(finding.help[language])))
    if !finding.basis.isEmpty {
      items.append(
        (phrases.basis, escape(finding.basis.joined(separator: phrases.pick("、", ", ")))))
    }
    for related in finding.related {
      let clause = related.place.number.map { exact(phrases.clause($0)) + " " } ?? ""
      items.append(
        (
          phrases.related,
          clause + escape(related.message[language])
            + " <code>\(exact(phrases.location(related.place)))</code>"
        ))
    }
    let list = items.map { "<dt>\(escape($0.0))</dt><dd>\($0.1)</dd>" }
    return """
      <article class="finding \(kind)" id="\(anchor)">
      <h3><a href="#\(anchor)">\(exact(phrases.subject(finding)))</a> \
      <span class="level">\(escape(phrases.level(finding)))</span> \
      \(escape(finding.title[language]))</h3>
      <dl>
      \(list.joined(separator: "\n"))
      </dl>
      <p class="place"><code>\(exact(phrases.location(finding.place)))</code> \
      <code>\(exact(finding.rule))</code> <span class="mute">\(exact(finding.slug))</span></p>
      </article>
      """
  }

  // MARK: - Tables at the end

  private var waivedSection: String {
    let waived = report.findings.filter { $0.waiver != nil }
    guard !waived.isEmpty else { return "" }
    let rows = waived.map { finding in
      [
        exact(phrases.subject(finding)), escape(finding.title[options.language]),
        "<code class=\"id\">\(exact(finding.rule))</code>",
        finding.waiver.map { exact(phrases.waiver($0)) } ?? "",
      ]
    }
    return "<h2>\(escape(phrases.pick("已登记例外的校验问题", "Waived findings")))</h2>\n"
      + table(
        head: [
          phrases.pick("文件和条款", "Document and clause"), phrases.findings,
          phrases.pick("规则", "Rule"), phrases.waiver,
        ], rows: rows)
  }

  private var checkedSection: String {
    guard !report.scope.checked.isEmpty else { return "" }
    let counts = Dictionary(
      grouping: report.findings, by: \.place.path
    ).mapValues { FindingTally($0) }
    let rows = report.scope.checked.enumerated().map { index, document in
      [
        String(index + 1), escape(document.title), "<code>\(exact(document.path))</code>",
        escape(document.classification ?? phrases.pick("未标注", "not stated")),
        exact(document.families.joined(separator: " ")),
        exact(
          counts[document.path].map { phrases.counts($0, all: false) } ?? phrases.pick("无", "none")),
      ]
    }
    return "<h2>\(escape(phrases.pick("已校验文件清单", "Documents checked")))</h2>\n"
      + table(
        head: [
          phrases.pick("序号", "No."), phrases.pick("文件名称", "Title"), phrases.pick("路径", "Path"),
          phrases.classification, phrases.pick("规则族", "Families"), phrases.findings,
        ], rows: rows)
  }

  private var digestSection: String {
    let digests = phrases.digests(report.scope)
    guard !digests.isEmpty else { return "" }
    return "<h2>\(escape(phrases.digestsLabel))</h2>\n"
      + table(
        head: [phrases.pick("名称", "Name"), phrases.digestsLabel],
        rows: digests.map { [exact($0.name), "<code>\(exact($0.digest))</code>"] })
  }

  /// Cells are HTML, heads are text.
  private func table(head: [String], rows: [[String]], trailingFrom: Int = .max) -> String {
    let heads = head.map { "<th scope=\"col\">\(escape($0))</th>" }.joined()
    let lines = rows.map { row in
      "<tr>"
        + row.enumerated().map { index, cell in
          index >= trailingFrom ? "<td class=\"trailing\">\(cell)</td>" : "<td>\(cell)</td>"
        }.joined() + "</tr>"
    }
    return "<table>\n<thead><tr>\(heads)</tr></thead>\n<tbody>\n"
      + lines.joined(separator: "\n") + "\n</tbody>\n</table>"
  }
}
