import Documents
import Model

/// A document for a terminal.
struct DocumentText {
  private let context: DocumentViewContext
  private let options: DocumentViewOptions
  private let style: TerminalStyle
  /// Columns of a line.
  private let width: Int
  private var lines: [String] = []
  /// Columns before the block at hand.
  private var indents: [Int] = [0]
  /// Said before the next paragraph, on its line: number, label.
  private var lead: String?
  private var informative = 0

  init(context: DocumentViewContext, options: DocumentViewOptions) {
    self.context = context
    self.options = options
    style = TerminalStyle(isOn: options.color)
    width = options.width.map { max(24, $0) } ?? 1 << 20
  }

  func render() -> String {
    var writer = self
    let events = ViewBuilder.events(context)
    writer.front(ContentsEntry.entries(events, context))
    for event in events { writer.write(event) }
    writer.back()
    var output = ""
    var isBlank = true
    for line in writer.lines {
      // Never two blank lines, none at the beginning.
      if line.isEmpty, isBlank { continue }
      isBlank = line.isEmpty
      output += line + "\n"
    }
    while output.hasSuffix("\n\n") { output.removeLast() }
    return output
  }

  // MARK: - Front matter

  private mutating func front(_ contents: [ContentsEntry]) {
    if context.classification.isSensitive {
      lines.append(style.paint(context.classification.banner(options.language), .bold))
    }
    center(context.meta.title, .bold)
    if let english = context.meta.titleEnglish { center(english, .faint) }
    if let mark = context.stateMark { center(context.pick("（\(mark)）", "(\(mark))"), .boldRed) }
    lines.append("")
    let facts = context.facts
    let column = (facts.map { DisplayWidth.of($0.name) }.max() ?? 0) + 2
    for (name, value) in facts {
      indented(PlainText.line(value), lead: DisplayWidth.pad(name, to: column), by: 0)
    }
    if let note = FrontMatter(context: context).approvalNote {
      let name = DisplayWidth.pad(context.pick("批准", "Approval"), to: column)
      indented(note[options.language], lead: name, by: 0)
    }
    guard !contents.isEmpty, context.kind != .template else { return }
    lines.append("")
    lines.append(style.paint(context.pick("目录", "Contents"), .bold))
    for entry in contents {
      let lead = spaced(entry.number)
      indented(PlainText.line(entry.title), lead: lead, by: (entry.depth - 1) * 2 + 2)
    }
    lines.append("")
  }

  private mutating func back() {
    var options = options.table
    options.width = self.options.width
    let renderer = TableRenderer(options: options)
    for table in TemplateModel(context: context).tables {
      lines.append("")
      lines += renderer.render(table, as: .text).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
    }
    let matter = FrontMatter(context: context)
    var history = matter.history
    history.notes = []
    lines.append("")
    lines += renderer.render(history, as: .text).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  private mutating func center(_ text: String, _ face: TerminalStyle.Face) {
    for line in LineWrapper(width: width).wrap(PlainText.line(text)) {
      let missing = options.width == nil ? 0 : max(0, width - DisplayWidth.of(line)) / 2
      lines.append(String(repeating: " ", count: missing) + style.paint(line, face))
    }
  }

  // MARK: - Blocks

  private var indent: Int { indents.last ?? 0 }

  private mutating func write(_ event: ViewEvent) {
    switch event {
    case .open(let frame): open(frame)
    case .close(let frame): close(frame)
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table):
      flushLead()
      lines.append("")
      lines += TableBox(
        table: table, language: options.language, width: max(16, width - indent), style: style,
        isUnbounded: options.width == nil
      ).lines.map { $0.isEmpty ? "" : String(repeating: " ", count: indent) + $0 }
      lines.append("")
    case .figure(_, let number, let caption, let source):
      let title = [number?[options.language], caption.words].compactMap(\.self)
      put(
        context.pick("［图］", "[figure] ") + title.joined(separator: "\u{3000}") + " "
          + context.pick("（文件：\(source)）", "(file: \(source))"))
      lines.append("")
    case .form(_, let number, let title, let printed):
      let name = [number?[options.language], title, printed].compactMap(\.self)
      lines.append("")
      put(name.joined(separator: "\u{3000}"))
      put(
        context.pick(
          "（由检查事项生成：guiju show \(context.id) --view record）",
          "(made from the items: guiju show \(context.id) --view record)"))
      lines.append("")
    }
  }

  private mutating func open(_ frame: ViewFrame) {
    switch frame.kind {
    case .section, .item:
      lines.append("")
      let number = frame.isAnnex ? context.annexNumber(frame.number) : frame.number
      let lead = spaced(number)
      let words = PlainText.line(frame.heading.words)
      let start = lines.count
      indented(words, lead: lead, by: 0)
      for index in start..<lines.count { lines[index] = style.paint(lines[index], .bold) }
      if !frame.remarks.isEmpty {
        let text = frame.remarks.joined(separator: context.pick("　", "   "))
        let start = lines.count
        indented(context.pick("（\(text)）", "(\(text))"), lead: "", by: 2)
        for index in start..<lines.count { lines[index] = style.paint(lines[index], .faint) }
      }
    case .clause:
      flushLead()
      if frame.isInformative { informative += 1 }
      let number = spaced(frame.number)
      var label = frame.label?.text(context) ?? ""
      if frame.isInformative { label += context.pick("（资料性）", " (informative)") }
      if !label.isEmpty { label = PlainText.line(label) + context.phrases.colon }
      lead = number + label
      let hanging = label.isEmpty ? 0 : 2
      indents.append(indent + (number.isEmpty ? hanging : min(12, DisplayWidth.of(number))))
    case .note:
      flushLead()
      informative += 1
      lead = context.pick("注：", "Note: ")
      indents.append(indent + DisplayWidth.of(lead ?? ""))
    case .list:
      flushLead()
      indents.append(indent + 2)
    case .entry:
      let label = frame.number.map { PlainText.line($0) } ?? ""
      lead = label + " "
      indents.append(indent + DisplayWidth.of(label) + 1)
    case .repeating, .choice, .option:
      flushLead()
      put(style.paint(frame.heading.words, .faint))
      indents.append(indent + 2)
    case .remedies, .signature: lines.append("")
    }
  }

  private mutating func close(_ frame: ViewFrame) {
    flushLead()
    switch frame.kind {
    case .section, .item, .remedies, .signature: lines.append("")
    case .clause:
      if frame.isInformative { informative -= 1 }
      indents.removeLast()
    case .note:
      informative -= 1
      indents.removeLast()
      lines.append("")
    case .entry, .list, .repeating, .choice, .option: indents.removeLast()
    }
  }

  private mutating func write(_ paragraph: ViewParagraph) {
    let text = PlainText.line(paragraph.inline.words)
    let parts = paragraph.inline.lines
    if parts.count > 1 {
      for part in parts {
        if part.isOption { indents.append(indent + 4) }
        put(PlainText.line(part.words))
        if part.isOption { indents.removeLast() }
      }
      return
    }
    if paragraph.role == .title || paragraph.role == .number {
      center(text, paragraph.role == .title ? .bold : .faint)
      lines.append("")
      return
    }
    if lead == nil, let number = paragraph.number {
      let number = PlainText.line(number) + "  "
      indents.append(indent + min(12, DisplayWidth.of(number)))
      lead = number
      put(text)
      indents.removeLast()
    } else {
      put(text)
    }
  }

  /// One paragraph behind what was to be said before it.
  private mutating func put(_ text: String) {
    let lead = lead ?? ""
    self.lead = nil
    guard !lead.isEmpty || !text.isEmpty else { return }
    // The lead hangs to the left as far as the block around allows.
    let around = lead.isEmpty ? indent : (indents.dropLast().last ?? 0)
    let start = lines.count
    let wrapper = LineWrapper(
      width: width, first: min(around, width / 2), hanging: min(indent, width / 2))
    for (index, line) in wrapper.wrap(lead + text).enumerated() {
      let margin = index == 0 ? String(repeating: " ", count: wrapper.first) : ""
      lines.append(margin + line)
    }
    guard informative > 0 else { return }
    for index in start..<lines.count { lines[index] = style.paint(lines[index], .faint) }
  }

  /// A number whose clause has no words.
  private mutating func flushLead() {
    if lead != nil { put("") }
  }

  /// The number and the gap after it; 一、 needs none.
  private func spaced(_ number: String?) -> String {
    guard let number = number.map(PlainText.line), !number.isEmpty else { return "" }
    return number.hasSuffix("、") || number.hasSuffix("）") ? number : number + "  "
  }

  private mutating func indented(_ text: String, lead: String, by indent: Int) {
    let hanging = min(indent + DisplayWidth.of(lead), width / 2)
    let wrapped = LineWrapper(width: width, first: indent, hanging: hanging).wrap(lead + text)
    for (index, line) in wrapped.enumerated() {
      lines.append(index == 0 ? String(repeating: " ", count: indent) + line : line)
    }
  }
}
