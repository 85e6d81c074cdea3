import Diagnostics
import Model

/// JUnit XML as GitLab and Jenkins read it: a suite a document, a case a rule family.
///
/// What fails is a `failure`, what could not be determined an `error` of type `undetermined`, what a
/// 例外 covers is `skipped` with its reason, and so is a family that covered nothing: it is never
/// shown as passed. A case holds at most one element of each kind, with one finding a paragraph.
struct CheckJUnit {
  private let report: CheckReport
  private let options: ReportOptions
  private let phrases: ReportPhrases
  private let families: [String]

  init(report: CheckReport, options: ReportOptions, rules: [RuleSummary]) {
    self.report = report
    self.options = options
    phrases = ReportPhrases(options.language)
    families = FamilyName.sorted(rules.map(\.family))
  }

  func render() -> String {
    let suites = suites()
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let total = suites.reduce(into: Counts()) { $0.add($1.counts) }
    output +=
      "<testsuites name=\"\(MarkupText.escape(report.scope.tool)) check\"\(total.attributes)>\n"
    for suite in suites { output += suite.xml }
    output += "</testsuites>\n"
    return output
  }

  // MARK: - Suites

  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0
    var skipped = 0

    mutating func add(_ other: Counts) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
      skipped += other.skipped
    }

    var attributes: String {
      " tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"\(skipped)\""
    }
  }

  private struct Suite {
    var xml: String
    var counts: Counts
  }

  private struct Case {
    var xml: String
    var counts: Counts
  }

  private func suites() -> [Suite] {
    let groups = Dictionary(
      uniqueKeysWithValues: FindingGroup.groups(of: report.findings, in: report.scope)
        .map { ($0.path, $0) })
    var checked: [String: CheckedDocument] = [:]
    for document in report.scope.checked where checked[document.path] == nil {
      checked[document.path] = document
    }
    let paths = Set(groups.keys).union(checked.keys)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var result: [Suite] = []
    for path in paths {
      let document =
        checked[path]
        ?? CheckedDocument(
          path: path, title: groups[path]?.title ?? path, classification: nil, families: [])
      result.append(suite(document, findings: groups[path]?.findings ?? []))
    }
    if let skipped = skippedSuite() { result.append(skipped) }
    return result
  }

  private func suite(_ document: CheckedDocument, findings: [Finding]) -> Suite {
    let byFamily = Dictionary(grouping: findings) { String($0.rule.prefix(3)) }
    let looked = Set(document.families).union(byFamily.keys)
    var body = properties(document)
    var counts = Counts()
    for family in FamilyName.sorted(looked.union(families)) {
      let entry =
        looked.contains(family)
        ? testCase(family, of: document, findings: byFamily[family] ?? [])
        : skippedCase(
          name: phrases.family(family), path: document.path,
          reason: phrases.pick("没有可校验的内容", "covered nothing"))
      body += entry.xml
      counts.add(entry.counts)
    }
    let name =
      document.title == document.path
      ? MarkupText.escapeExact(document.path)
      : MarkupText.escape(document.title) + " [" + MarkupText.escapeExact(document.path) + "]"
    return Suite(
      xml: "  <testsuite name=\"\(name)\"\(counts.attributes)>\n\(body)  </testsuite>\n",
      counts: counts)
  }

  private func properties(_ document: CheckedDocument) -> String {
    let scope = report.scope
    var pairs = [
      ("asOf", scope.asOf.description), ("source", scope.source), ("commit", scope.commit ?? ""),
      ("classification", document.classification ?? ""),
    ]
    pairs.removeAll { $0.1.isEmpty }
    let lines = pairs.map {
      "      <property name=\"\($0.0)\" value=\"\(MarkupText.escape($0.1))\"/>\n"
    }
    return "    <properties>\n\(lines.joined())    </properties>\n"
  }

  /// The files that were not read, as skipped cases of one suite.
  private func skippedSuite() -> Suite? {
    guard !report.scope.skipped.isEmpty else { return nil }
    var body = ""
    var counts = Counts()
    for skipped in report.scope.skipped {
      let entry = skippedCase(
        name: PlainText.exact(skipped.path), path: skipped.path,
        reason: skipped.why[options.language])
      body += entry.xml
      counts.add(entry.counts)
    }
    let name = MarkupText.escape(phrases.notChecked)
    return Suite(
      xml: "  <testsuite name=\"\(name)\"\(counts.attributes)>\n\(body)  </testsuite>\n",
      counts: counts)
  }

  // MARK: - Cases

  private func testCase(
    _ family: String, of document: CheckedDocument, findings: [Finding]
  ) -> Case {
    let open = findings.filter { $0.waiver == nil }
    let failures = open.filter { $0.verdict == .fail }
    let undetermined = open.filter { $0.verdict == .undetermined }
    let waived = findings.filter { $0.waiver != nil }
    var counts = Counts(tests: 1)
    var body = ""
    if let worst = failures.map(\.severity).max() {
      counts.failures = 1
      body += problem("failure", type: worst.rawValue, failures)
    }
    if !undetermined.isEmpty {
      counts.errors = 1
      body += problem("error", type: Verdict.undetermined.rawValue, undetermined)
    }
    if !waived.isEmpty {
      let reasons = waived.map { finding in
        let waiver = finding.waiver.map(phrases.waiver) ?? ""
        return "\(PlainText.exact(finding.rule)) \(phrases.location(finding.place))"
          + "\(phrases.colon)\(waiver)"
      }
      if open.isEmpty {
        counts.skipped = 1
        let message = MarkupText.escapeExact(reasons.joined(separator: phrases.pick("；", "; ")))
        body += "      <skipped message=\"\(message)\"/>\n"
      } else {
        let lines = reasons.map { MarkupText.escapeExact("\(phrases.waived)\(phrases.colon)\($0)") }
        body += "      <system-out>\(lines.joined(separator: "\n"))</system-out>\n"
      }
    }
    return Case(xml: element(phrases.family(family), document.path, body), counts: counts)
  }

  private func skippedCase(name: String, path: String, reason: String) -> Case {
    Case(
      xml: element(name, path, "      <skipped message=\"\(MarkupText.escape(reason))\"/>\n"),
      counts: Counts(tests: 1, skipped: 1))
  }

  private func element(_ name: String, _ path: String, _ body: String) -> String {
    let path = MarkupText.escapeExact(path)
    let head =
      "    <testcase name=\"\(MarkupText.escape(name))\" classname=\"\(path)\" file=\"\(path)\""
    return body.isEmpty ? head + "/>\n" : head + ">\n\(body)    </testcase>\n"
  }

  private func problem(_ tag: String, type: String, _ findings: [Finding]) -> String {
    let heads = findings.map {
      "\(phrases.subject($0))  \(phrases.level($0))\(phrases.colon)"
        + PlainText.line($0.title[options.language])
    }
    let more = findings.count - 1
    let first = heads.first ?? ""
    let message =
      more == 0 ? first : phrases.pick("\(first)（另有\(more)项）", "\(first) (and \(more) more)")
    let paragraphs = zip(heads, findings).map { head, finding in
      paragraph(head, finding).map { MarkupText.escapeExact($0) }.joined(separator: "\n")
    }
    return "      <\(tag) type=\"\(type)\" message=\"\(MarkupText.escapeExact(message))\">"
      + paragraphs.joined(separator: "\n\n") + "</\(tag)>\n"
  }

  private func paragraph(_ head: String, _ finding: Finding) -> [String] {
    var lines = [head]
    if options.quotes, let quote = finding.quote {
      lines.append(phrases.text + phrases.colon + phrases.quotation(quote))
    }
    lines.append(phrases.reason + phrases.colon + PlainText.line(finding.message[options.language]))
    lines.append(phrases.action + phrases.colon + PlainText.line(finding.help[options.language]))
    for related in finding.related {
      lines.append(
        phrases.related + phrases.colon + PlainText.line(related.message[options.language]) + "  "
          + phrases.location(related.place))
    }
    lines.append("\(phrases.location(finding.place))  \(finding.rule)")
    return lines
  }
}
