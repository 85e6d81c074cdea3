import Diagnostics
import Model

/// The report for people at a terminal or reading a log: clause first, then why, then what to do,
/// the code last.
struct CheckText {
  private let report: CheckReport
  private let options: ReportOptions
  private let phrases: ReportPhrases
  private let style: TerminalStyle
  private var lines: [String] = []

  init(report: CheckReport, options: ReportOptions) {
    self.report = report
    self.options = options
    phrases = ReportPhrases(options.language)
    style = TerminalStyle(isOn: options.color)
  }

  func render() -> String {
    var copy = self
    copy.write()
    return copy.lines.joined(separator: "\n") + "\n"
  }

  private mutating func write() {
    let classification = ReportClassification(report.scope)
    if classification.isSensitive {
      lines.append(style.paint(classification.banner(options.language), .bold))
      lines.append("")
    }
    let shown = report.findings.filter { $0.waiver == nil || options.verbose }
    for group in FindingGroup.groups(of: shown, in: report.scope) { write(group) }
    writeSummary()
  }

  // MARK: - Findings

  private mutating func write(_ group: FindingGroup) {
    let path = PlainText.exact(group.path)
    let title = PlainText.line(group.title)
    let name =
      group.title == group.path
      ? path : phrases.pick("\(title)（\(path)）", "\(title) (\(path))")
    let counts = phrases.counts(FindingTally(group.findings), all: false)
    wrap(style.paint("== \(name)", .bold), hanging: 3)
    lines.append("   " + counts)
    lines.append("")
    for finding in group.findings {
      write(finding)
      lines.append("")
    }
  }

  private mutating func write(_ finding: Finding) {
    let level = style.paint(phrases.level(finding), face(finding))
    let title = PlainText.line(finding.title[options.language])
    let subject = style.paint(phrases.subject(finding), .bold)
    wrap("\(subject)  \(level)\(phrases.colon)\(title)", hanging: 4)
    if options.quotes, let quote = finding.quote {
      item(phrases.text, phrases.quotation(quote))
    }
    item(phrases.reason, PlainText.line(finding.message[options.language]))
    item(phrases.action, PlainText.line(finding.help[options.language]))
    if options.verbose, !finding.basis.isEmpty {
      item(
        phrases.basis, finding.basis.map(PlainText.line).joined(separator: phrases.pick("、", ", ")))
    }
    for related in finding.related { write(related) }
    if let waiver = finding.waiver { item(phrases.waiver, phrases.waiver(waiver)) }
    lines.append(
      "  " + style.paint(phrases.location(finding.place), .faint) + "  "
        + PlainText.exact(finding.rule))
  }

  private mutating func write(_ related: RelatedPlace) {
    let clause = related.place.number.map { phrases.clause($0) + " " } ?? ""
    item(phrases.related, clause + PlainText.line(related.message[options.language]))
    lines.append("    " + style.paint(phrases.location(related.place), .faint))
  }

  private func face(_ finding: Finding) -> TerminalStyle.Face {
    switch finding.verdict {
    case .undetermined: .magenta
    case .fail:
      switch finding.severity {
      case .blocking: .boldRed
      case .error: .red
      case .warning: .yellow
      case .info: .cyan
      }
    }
  }

  // MARK: - Summary

  private mutating func writeSummary() {
    let conclusion = CheckConclusion(report, options: options)
    let face: TerminalStyle.Face =
      switch conclusion {
      case .failed: .boldRed
      case .passed: .green
      case .open, .nothingCovered: .magenta
      }
    let sentence = phrases.conclusion(report, options: options)
    wrap(
      style.paint(phrases.conclusionLabel, .bold) + phrases.colon + style.paint(sentence, face),
      hanging: 4)
    item(phrases.findings, phrases.counts(FindingTally(report.findings), all: true))
    for (label, text) in phrases.scope(report.scope) { item(label, text) }
    if !report.scope.digests.isEmpty {
      item(phrases.digestsLabel, phrases.shortDigests(report.scope))
    }
    if !report.scope.uncovered.isEmpty {
      item(
        phrases.uncovered,
        report.scope.uncovered.map(PlainText.exact).joined(separator: phrases.pick("、", ", ")))
    }
    guard !report.scope.skipped.isEmpty else { return }
    item(phrases.notChecked, String(report.scope.skipped.count))
    for skipped in report.scope.skipped {
      let why = PlainText.line(skipped.why[options.language])
      wrap("    " + PlainText.exact(skipped.path) + phrases.colon + why, hanging: 6)
    }
  }

  // MARK: - Lines

  /// `  标签：文字`, later lines under the text.
  private mutating func item(_ label: String, _ text: String) {
    let head = "  " + label + phrases.colon
    wrap(head + text, hanging: min(DisplayWidth.of(head), (options.width ?? 0) / 3))
  }

  private mutating func wrap(_ text: String, hanging: Int) {
    guard let width = options.width else {
      lines.append(text)
      return
    }
    let indent = text.prefix { $0 == " " }
    let body = String(text.dropFirst(indent.count))
    let wrapper = LineWrapper(width: width, first: indent.count, hanging: hanging)
    let wrapped = wrapper.wrap(body)
    lines.append(indent + (wrapped.first ?? ""))
    lines += wrapped.dropFirst()
  }
}
