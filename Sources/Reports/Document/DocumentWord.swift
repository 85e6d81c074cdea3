import Documents
import Model

/// A document as an official print for Word and WPS: cover, 批准页, 修改记录, 目录, text. Numbers are
/// written out as they are computed, so they read the same in every program; bookmarks carry the ids.
struct DocumentWord {
  private let context: DocumentViewContext
  private let options: DocumentViewOptions
  private var blocks: [WordBlock] = []
  private var frames: [ViewFrame] = []
  /// Said before the next words, on their line: number, label.
  private var lead: [WordRun] = []
  /// Of the elements around that have no words of their own.
  private var ids: [String] = []
  private var used: Set<String> = []
  private var informative = 0

  init(context: DocumentViewContext, options: DocumentViewOptions) {
    self.context = context
    self.options = options
  }

  var document: WordDocument {
    var writer = self
    let events = ViewBuilder.events(context)
    let front = writer.front(ContentsEntry.entries(events, context))
    for event in events { writer.write(event) }
    writer.flush()
    writer.back()
    let isTemplate = context.kind == .template
    var body = writer.blocks
    if !isTemplate, case .paragraph(var first)? = body.first {
      first.startsPage = true
      body[0] = .paragraph(first)
    }
    var sections = [DocumentCover(context: context).word, section(front)]
    // A letter begins afresh on its own pages.
    if isTemplate { sections.append(section(body)) } else { sections[1].blocks += body }
    return WordDocument(
      title: PlainText.line(context.meta.title), language: options.language, sections: sections)
  }

  private func section(_ blocks: [WordBlock]) -> WordSection {
    WordSection(
      header: [header], footer: [.pageNumber(options.language)], blocks: blocks)
  }

  /// Number and revision at the left, 密级 at the right.
  private var header: WordParagraph {
    let own = [context.meta.number, context.revision].compactMap(\.self).map(PlainText.line)
      .joined(separator: "\u{3000}")
    let mark =
      context.classification.isSensitive ? context.classification.banner(options.language) : ""
    var paragraph = WordParagraph(.header, own + "\t" + mark)
    paragraph.tabs = [WordParagraph.Tab(WordPage.portrait.textWidth, isRight: true)]
    return paragraph
  }

  // MARK: - Front matter

  private func front(_ contents: [ContentsEntry]) -> [WordBlock] {
    let matter = FrontMatter(context: context)
    let renderer = TableRenderer(options: options.table)
    var blocks: [WordBlock] = []
    for (index, table) in [matter.approvals, matter.history].enumerated() {
      var head = WordParagraph(.leaf, PlainText.line(table.caption[options.language]))
      if index > 0 { head.before = 24 }
      blocks.append(.paragraph(head))
      blocks += renderer.wordBlocks(table, rowHeight: index == 0 ? 30 : nil)
    }
    guard !contents.isEmpty, context.kind != .template else { return blocks }
    var head = WordParagraph(.leaf, context.pick("目\u{3000}录", "Contents"))
    head.startsPage = true
    blocks.append(.paragraph(head))
    let lines = contents.map { entry -> WordParagraph in
      let link = entry.id.map(WordBookmark.name)
      let name = Self.joined(entry.number, PlainText.line(entry.title))
      var runs = [WordRun(name, link: link)]
      if let link { runs += [WordRun("\t"), WordRun(.pageOf(link), link: link)] }
      var line = WordParagraph(.contents(entry.depth), runs)
      line.tabs = [WordParagraph.Tab(WordPage.portrait.textWidth, isRight: true)]
      return line
    }
    return blocks + [.contents(lines, levels: 2)]
  }

  private mutating func back() {
    let renderer = TableRenderer(options: options.table)
    for (index, table) in TemplateModel(context: context).tables.enumerated() {
      var caption = WordParagraph(.caption, PlainText.line(table.caption[options.language]))
      caption.startsPage = index == 0
      blocks.append(.paragraph(caption))
      blocks += renderer.wordBlocks(table)
    }
  }

  // MARK: - Blocks

  /// The number and what it numbers; 一、 stands close to its words.
  private static func joined(_ number: String?, _ words: String) -> String {
    spaced(number.map(PlainText.line)) + words
  }

  private static func number(_ number: String) -> WordRun {
    WordRun(spaced(PlainText.line(number)), font: .hei)
  }

  private static func spaced(_ number: String?) -> String {
    guard let number, !number.isEmpty else { return "" }
    let isClose = number.hasSuffix("、") || number.hasSuffix("）") || number.hasSuffix(".")
    return isClose ? number : number + "\u{3000}"
  }

  private mutating func write(_ event: ViewEvent) {
    switch event {
    case .open(let frame):
      open(frame)
      frames.append(frame)
    case .close(let frame):
      flush()
      if !frames.isEmpty { frames.removeLast() }
      if frame.isInformative { informative -= 1 }
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    case .figure(let id, let number, let caption, let source):
      flush()
      ids += id.map { [$0] } ?? []
      put(
        WordParagraph(
          .normal, context.pick("（图：\(source)）", "(figure: \(source))"), alignment: .center))
      let title = Self.joined(number?[options.language], PlainText.line(caption.words))
      put(WordParagraph(.caption, title))
    case .form(let id, let number, let title, let printed):
      flush()
      ids += id.map { [$0] } ?? []
      let name = [number?[options.language], title, printed].compactMap(\.self).map(PlainText.line)
      put(WordParagraph(.caption, name.joined(separator: "\u{3000}")))
      let words = context.pick(
        "本表由检查事项生成，另行打印：guiju show \(context.id) --view record --format docx",
        "Made from the items and printed apart: guiju show \(context.id) --view record --format docx"
      )
      put(WordParagraph(.note, words, alignment: .center))
    }
  }

  private mutating func write(_ table: ViewTable) {
    flush()
    let view = DocumentTableWord(table: table, language: options.language)
    ids += table.id.map { [$0] } ?? []
    if let caption = view.caption { put(caption) }
    // Without a caption the bookmark stands in the first cell.
    blocks.append(.table(view.word(ids.filter { used.insert($0).inserted })))
    ids = []
    blocks.append(.paragraph(WordParagraph(.note, [])))
  }

  /// The paragraph with the ids that wait for one.
  private mutating func put(_ paragraph: WordParagraph, id: String? = nil) {
    var paragraph = paragraph
    for id in ids + (id.map { [$0] } ?? []) where used.insert(id).inserted {
      paragraph.bookmarks.append(WordBookmark.name(id))
    }
    ids = []
    blocks.append(.paragraph(paragraph))
  }

  private mutating func open(_ frame: ViewFrame) {
    flush()
    ids += frame.id.map { [$0] } ?? []
    if frame.isInformative { informative += 1 }
    switch frame.kind {
    case .section, .item: heading(frame)
    case .clause:
      if let number = frame.number { lead.append(Self.number(number)) }
      var label = frame.label?.text(context) ?? ""
      if frame.isInformative { label += context.pick("（资料性）", " (informative)") }
      if !label.isEmpty {
        lead.append(WordRun(PlainText.line(label) + context.phrases.colon, font: .hei))
      }
    case .note: lead.append(WordRun(context.pick("注：", "Note: "), font: .hei))
    case .entry: lead.append(WordRun(PlainText.line(frame.number ?? "") + "\t"))
    case .repeating, .choice, .option:
      put(WordParagraph(.note, InlineWord.runs(frame.heading), indent: indent()))
    case .list, .remedies, .signature: break
    }
  }

  private mutating func heading(_ frame: ViewFrame) {
    let number = frame.isAnnex ? context.annexNumber(frame.number) : frame.number
    let runs = InlineWord.runs(frame.heading, isPlain: true)
    let lead = Self.spaced(number.map(PlainText.line))
    var paragraph = WordParagraph(
      .heading(frame.depth), lead.isEmpty ? runs : [WordRun(lead)] + runs)
    if frame.isAnnex {
      paragraph.alignment = .center
      paragraph.startsPage = true
    }
    put(paragraph)
    guard !frame.remarks.isEmpty else { return }
    let words = frame.remarks.map(PlainText.line).joined(separator: context.pick("\u{3000}", "   "))
    var remarks = WordParagraph(.note, context.pick("（\(words)）", "(\(words))"))
    remarks.keepsWithNext = true
    put(remarks)
  }

  private mutating func write(_ paragraph: ViewParagraph) {
    var runs = InlineWord.runs(paragraph.inline)
    switch paragraph.role {
    case .title: put(WordParagraph(.title, runs, alignment: .center), id: paragraph.id)
    case .number: put(WordParagraph(.normal, runs, alignment: .center), id: paragraph.id)
    case .remark: put(WordParagraph(.note, runs, indent: indent()), id: paragraph.id)
    case .body:
      if lead.isEmpty, let number = paragraph.number { lead = [Self.number(number)] }
      runs = lead + runs
      lead = []
      let isEntry = frames.last?.kind == .entry
      var result = WordParagraph(
        isLoose && runs.first == InlineWord.runs(paragraph.inline).first ? .body : .normal, runs)
      let isLink = frames.last?.name == .legal || frames.last?.name == .experience
      if informative > 0 || isLink { result.style = .note }
      if frames.last?.kind == .signature { result.alignment = .right }
      result.indent = result.style == .body ? nil : indent(hanging: isEntry)
      put(result, id: paragraph.id)
    }
  }

  /// A number or label whose clause has no words.
  private mutating func flush() {
    guard !lead.isEmpty else { return }
    put(WordParagraph(.normal, lead, indent: indent()))
    lead = []
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

  /// Two characters a level of lists and of the blocks of a template.
  private func indent(hanging: Bool = false) -> WordParagraph.Indent? {
    let depth = frames.count { frame in
      switch frame.kind {
      case .entry, .repeating, .choice, .option: true
      default: false
      }
    }
    guard depth > 0 else { return nil }
    return WordParagraph.Indent(left: 520 + depth * 500, hanging: hanging ? 580 : 0)
  }
}
