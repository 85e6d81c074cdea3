import Changes
import Model

/// A comparison for a terminal. Colours come on top of `[-…-]` and `{+…+}`.
struct ComparisonText {
  private let report: ComparisonReport
  private let options: TableOptions
  private let phrases: ReportPhrases
  private let style: TerminalStyle

  init(_ report: ComparisonReport, _ options: TableOptions) {
    self.report = report
    self.options = options
    phrases = ReportPhrases(options.language)
    style = TerminalStyle(isOn: options.color)
  }

  func render() -> String {
    var lines = heading()
    let layout = report.changes.operations.filter { $0.kind == .whitespace || $0.kind == .renumber }
    var last: String?
    for operation in report.changes.operations
    where operation.kind != .whitespace && operation.kind != .renumber {
      let place = (operation.to ?? operation.from).map { ChangeWords.place($0)[options.language] }
      if place != last {
        lines.append("")
        lines += wrap(style.paint(PlainText.line(place ?? ""), .bold), indent: 0)
        last = place
      }
      lines += self.lines(operation)
    }
    if !layout.isEmpty {
      lines.append("")
      lines.append(style.paint(phrases.pick("编号和排版", "Numbers and layout"), .bold))
      for operation in layout {
        let words = ChangeWords.sentence(operation)?[options.language] ?? ""
        lines += wrap(
          "\(operation.kind.label[options.language])\(phrases.colon)\(PlainText.line(words))",
          indent: 2)
      }
    }
    if let impact = report.impact, !impact.rows.isEmpty {
      lines.append("")
      lines.append(
        String(TableRenderer(options: options).render(impact, as: .text).dropLast()))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading() -> [String] {
    let (old, new) = (report.old, report.new)
    let title = old.title == new.title ? new.title : "\(old.title) → \(new.title)"
    var lines: [String] = []
    if report.classification.isSensitive {
      lines.append(style.paint(report.classification.banner(options.language), .bold))
    }
    lines += wrap(
      style.paint(
        PlainText.line(
          "\(title)\(phrases.pick("（", " ("))\(old.version[options.language]) → \(new.version[options.language])\(phrases.pick("）", ")"))"
        ), .bold), indent: 0)
    lines += wrap(report.basis[options.language], indent: 0)
    if report.changes.operations.isEmpty {
      lines.append(phrases.pick("没有变更。", "No changes."))
    } else {
      lines += wrap(
        phrases.pick("变更：", "Changes: ") + report.tally[options.language]
          + (report.changes.significance.map {
            phrases.pick("；性质：", "; at most ") + $0.name[options.language]
          } ?? ""), indent: 0)
    }
    for caveat in report.caveats {
      lines += wrap(phrases.pick("说明：", "Note: ") + caveat[options.language], indent: 0)
    }
    return lines
  }

  private func lines(_ operation: ChangeOperation) -> [String] {
    let label = operation.kind.label[options.language]
    var head = style.paint(label, operation.kind == .delete ? .red : .cyan)
    let identity = [operation.name, operation.element].compactMap { $0 }.joined(separator: " ")
    head += "  " + style.paint(PlainText.line(identity), .faint)
    if let line = (operation.to ?? operation.from)?.line {
      head += "  " + style.paint(phrases.pick("第\(line)行", "line \(line)"), .faint)
    }
    head +=
      "  "
      + style.paint(
        operation.significance.name[options.language],
        operation.significance == .substantive ? .yellow : .faint)
    var lines = wrap(head, indent: 2)
    if let sentence = ChangeWords.sentence(operation) {
      lines += wrap(PlainText.line(sentence[options.language]), indent: 4)
    }
    if !operation.words.isEmpty {
      lines += wrap(marked(operation.words), indent: 4)
    } else if operation.kind == .insert, let words = operation.new {
      lines += wrap(style.paint("{+\(Self.shortened(words))+}", .green), indent: 4)
    } else if operation.kind == .delete, let words = operation.old {
      lines += wrap(style.paint("[-\(Self.shortened(words))-]", .red), indent: 4)
    }
    return lines
  }

  /// The words with what is the same for long cut in the middle.
  private func marked(_ segments: [TextSegment]) -> String {
    segments.enumerated().map { place, segment in
      let isOuter = place == 0 || place == segments.count - 1
      return switch segment.kind {
      case .equal: Self.context(segment.old, isFirst: place == 0, isLast: isOuter && place > 0)
      case .words:
        (segment.old.isEmpty
          ? "" : style.paint("[-\(PlainText.line(segment.old))-]", .red))
          + (segment.new.isEmpty
            ? "" : style.paint("{+\(PlainText.line(segment.new))+}", .green))
      case .characters:
        style.paint("[~\(PlainText.line(segment.old))|\(PlainText.line(segment.new))~]", .magenta)
      }
    }.joined()
  }

  private static let kept = 18

  private static func context(_ text: String, isFirst: Bool, isLast: Bool) -> String {
    let text = PlainText.line(text)
    let characters = Array(text)
    guard characters.count > 2 * kept + 4 else { return text }
    let head = String(characters.prefix(kept))
    let tail = String(characters.suffix(kept))
    return (isFirst ? "" : head) + "……" + (isLast ? "" : tail)
  }

  private static func shortened(_ text: String) -> String {
    let line = PlainText.line(text)
    return line.count > 160 ? String(line.prefix(158)) + "……" : line
  }

  private func wrap(_ text: String, indent: Int) -> [String] {
    guard let width = options.width else { return [String(repeating: " ", count: indent) + text] }
    return LineWrapper(width: width, first: indent, hanging: indent).wrap(text)
  }
}
