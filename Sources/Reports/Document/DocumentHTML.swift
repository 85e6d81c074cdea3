import Documents
import Model

/// A document as an official print on A4: cover, 批准页, 修改记录, 目录, text.
struct DocumentHTML {
  private let context: DocumentViewContext
  private let options: DocumentViewOptions
  private var output = ""
  /// Chapters of an enforcement document are headings of a short letter.
  private var frames: [ViewFrame] = []

  init(context: DocumentViewContext, options: DocumentViewOptions) {
    self.context = context
    self.options = options
  }

  func render() -> String {
    var writer = self
    let events = ViewBuilder.events(context)
    writer.front(ContentsEntry.entries(events, context))
    let isTemplate = context.kind == .template
    writer.output += "<main class=\"body\(isTemplate ? " enforcement" : "")\">\n"
    for event in events { writer.write(event) }
    writer.output += "</main>\n"
    writer.back()
    return DocumentPage(
      context: context, title: PlainText.line(context.meta.title), body: writer.output
    ).render()
  }

  // MARK: - Front matter

  private mutating func front(_ contents: [ContentsEntry]) {
    output += DocumentCover(context: context).html
    let matter = FrontMatter(context: context)
    output += "<section class=\"leaf\">\n<div class=\"approvals\">\n"
    output += TableHTML(table: matter.approvals, options: options.table).fragment
    output += "\n</div>\n"
    output += TableHTML(table: matter.history, options: options.table).fragment
    output += "\n</section>\n"
    guard !contents.isEmpty, context.kind != .template else { return }
    output += "<nav class=\"contents\">\n<h2>\(context.pick("目录", "Contents"))</h2>\n<ol>\n"
    for entry in contents {
      let words =
        "<span class=\"no\">\(MarkupText.escape(entry.number ?? ""))</span>"
        + "<span>\(MarkupText.escape(entry.title))</span>"
      let link =
        entry.id.map { "<a href=\"#\(MarkupText.uriPath($0))\">\(words)</a>" } ?? words
      output += "<li class=\"d\(entry.depth)\">\(link)</li>\n"
    }
    output += "</ol>\n</nav>\n"
  }

  private mutating func back() {
    let tables = TemplateModel(context: context).tables
    guard !tables.isEmpty else { return }
    output += "<section class=\"annex model\">\n"
    for table in tables {
      output += TableHTML(table: table, options: options.table).fragment + "\n"
    }
    output += "</section>\n"
  }

  // MARK: - Blocks

  private func anchor(_ id: String?) -> String {
    id.map { " id=\"\(MarkupText.escape($0))\"" } ?? ""
  }

  private func number(_ number: String?) -> String {
    "<span class=\"no\">\(MarkupText.escape(number ?? ""))</span>"
  }

  private mutating func write(_ event: ViewEvent) {
    switch event {
    case .open(let frame):
      open(frame)
      frames.append(frame)
    case .close(let frame):
      if !frames.isEmpty { frames.removeLast() }
      close(frame)
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table):
      output += DocumentTableHTML(table: table, language: options.language).html
    case .figure(let id, let number, let caption, let source):
      let title = [number?[options.language], caption.words].compactMap(\.self)
        .joined(separator: " ")
      output +=
        "<div class=\"figure\"\(anchor(id))><p>\(MarkupText.escape(context.pick("（图：\(source)）", "(figure: \(source))")))"
        + "</p><p><strong>\(MarkupText.escape(title))</strong></p></div>\n"
    case .form(let id, let number, let title, let printed):
      let name = [number?[options.language], title].compactMap(\.self).joined(separator: " ")
      output += "<div class=\"form\"\(anchor(id))><p><strong>\(MarkupText.escape(name))</strong>"
      if let printed { output += context.pick("　", " &nbsp; ") + MarkupText.escape(printed) }
      let words = context.pick(
        "本表由检查事项生成，另行打印：guiju show \(context.id) --view record --format html",
        "Made from the items and printed apart: guiju show \(context.id) --view record --format html"
      )
      output += "</p><p class=\"remark\">\(MarkupText.escape(words))</p></div>\n"
    }
  }

  private func level(_ frame: ViewFrame) -> Int { min(6, frame.depth + 1) }

  private mutating func open(_ frame: ViewFrame) {
    let id = anchor(frame.id)
    switch frame.kind {
    case .section, .item:
      let name = frame.kind == .item ? "item" : frame.isAnnex ? "section annex" : "section"
      let level = level(frame)
      let printed = frame.isAnnex ? context.annexNumber(frame.number) : frame.number
      output += "<section class=\"\(name)\"\(id)>\n<h\(level)>"
      // 一、 stands close to its heading.
      let isClose = printed.map { $0.hasSuffix("、") || $0.hasSuffix("）") } ?? true
      if !isClose { output += number(printed) }
      output +=
        "<span>\(isClose ? MarkupText.escape(printed ?? "") : "")\(InlineHTML.render(frame.heading))</span></h\(level)>\n"
      if !frame.remarks.isEmpty {
        let remarks = frame.remarks.map { "<span>\(MarkupText.escape($0))</span>" }
        output += "<p class=\"remarks\">\(remarks.joined())</p>\n"
      }
    case .clause:
      let informative = frame.isInformative ? " informative" : ""
      if let label = frame.label, frames.last?.kind == .item {
        let detail = label.detail.map { "<span class=\"detail\">\(MarkupText.escape($0))</span>" }
        output +=
          "<div class=\"part \(frame.name.text)\(informative)\"\(id)>\(number(frame.number))"
        output += "<span class=\"label\">\(MarkupText.escape(label.name[options.language]))"
        if frame.isInformative {
          output += "<span class=\"detail\">\(context.pick("（资料性）", "(informative)"))</span>"
        }
        output += "\(detail ?? "")</span><div class=\"words\">\n"
      } else {
        output += "<div class=\"clause\(informative)\"\(id)>"
        if frame.number != nil { output += number(frame.number) }
        output += "<div class=\"words\">\n"
        if let label = frame.label {
          output += "<p class=\"label\">\(MarkupText.escape(label.text(context)))</p>\n"
        }
      }
    case .note:
      output += "<div class=\"note informative\"\(id)>\n"
      output += "<span class=\"label\">\(context.pick("注：", "Note: "))</span>"
    case .list: output += "<div class=\"list\"\(id)>\n"
    case .entry:
      output += "<div class=\"entry\"\(id)>\(number(frame.number))<div class=\"words\">\n"
    case .repeating, .choice, .option:
      output +=
        "<div class=\"frame\"\(id)>\n<p class=\"cue\">\(InlineHTML.render(frame.heading))</p>\n"
    case .remedies: output += "<div class=\"remedies\"\(id)>\n"
    case .signature: output += "<div class=\"signature\"\(id)>\n"
    }
  }

  /// A paragraph that begins with two empty characters: one that nothing stands before.
  private var isLoose: Bool {
    guard let frame = frames.last else { return true }
    switch frame.kind {
    case .section, .option, .repeating, .remedies: return true
    case .clause: return frame.number == nil && frame.label == nil
    default: return false
    }
  }

  private mutating func close(_ frame: ViewFrame) {
    switch frame.kind {
    case .section, .item: output += "</section>\n"
    case .clause, .entry: output += "</div></div>\n"
    default: output += "</div>\n"
    }
  }

  private mutating func write(_ paragraph: ViewParagraph) {
    let words = InlineHTML.render(paragraph.inline)
    let id = anchor(paragraph.id)
    switch paragraph.role {
    case .title: output += "<p class=\"title\"\(id)>\(words)</p>\n"
    case .number: output += "<p class=\"number\"\(id)>\(words)</p>\n"
    case .remark: output += "<p class=\"remark\">\(words)</p>\n"
    case .body:
      if let printed = paragraph.number {
        output +=
          "<div class=\"clause\"\(id)>\(number(printed))<p class=\"words\">\(words)</p></div>\n"
      } else {
        output += "<p\(id)\(isLoose ? " class=\"loose\"" : "")>\(words)</p>\n"
      }
    }
  }
}
