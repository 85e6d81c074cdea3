import XMLTree

/// Walks a Word file: paragraphs with their automatic numbers, tables, and everything beside them.
struct DocxReader {
  let parts: DocxParts
  let styles: DocxStyles
  let reading: DocxReading
  var content = DocxContent()
  var numbering: DocxNumbering
  /// The paragraph at hand.
  var number = 0
  var fields = DocxFields()
  var losses: [DocxLoss: [Int]] = [:]
  /// Where each comment stands.
  var anchors: [String: Int] = [:]
  /// Of a paragraph whose end was deleted: it goes on in the next.
  private var carried: DocxRunState?

  init(_ parts: DocxParts, reading: DocxReading) {
    self.parts = parts
    self.reading = reading
    styles = DocxStyles(parts.styles)
    numbering = DocxNumbering(parts.numbering, styles: styles)
    content.reading = reading
  }

  mutating func read() -> DocxContent {
    if let body = parts.document.root.word("body") {
      content.blocks = blocks(body)
      if let rest = carried {
        content.blocks += lines(rest, DocxLine(number: number, text: "")).map { .line($0) }
      }
    }
    for loss in DocxLoss.allCases {
      if let lines = losses[loss] { content.notices.append(loss.notice(lines)) }
    }
    tellMargins()
    readComments()
    return content
  }

  mutating func lose(_ loss: DocxLoss) { losses[loss, default: []].append(number) }

  // MARK: - Blocks

  mutating func blocks(_ parent: Element) -> [DocxBlock] {
    var result: [DocxBlock] = []
    for child in parent.children {
      switch child.name.local {
      case "p": result += paragraph(child).map { .line($0) }
      case "tbl": if let table = table(child) { result.append(.table(table)) }
      case "sdt":
        if isEmptyControl(child) {
          lose(.placeholder)
        } else if let inner = child.word("sdtContent") {
          result += blocks(inner)
        }
      case "smartTag", "customXml", "ins", "moveTo": result += blocks(child)
      case "altChunk": lose(.inserted)
      case "AlternateContent":
        if let choice = child.word("Choice") ?? child.word("Fallback") { result += blocks(choice) }
      default: break
      }
    }
    return result
  }

  func isEmptyControl(_ control: Element) -> Bool {
    control.word("sdtPr")?.isOn("showingPlcHdr") ?? false
  }

  // MARK: - Paragraphs

  mutating func paragraph(_ element: Element) -> [DocxLine] {
    number += 1
    let properties = element.word("pPr")
    var style = DocxStyle()
    style.read(paragraph: properties)
    let base = styles[properties?.word("pStyle")?.wordValue()]
    style.name = base.name
    style.inherit(base)
    var state = DocxRunState()
    state.isContents = fields.isContents
    runs(element, style, &state)
    if properties?.word("pPrChange") != nil {
      change(.formatted, properties?.word("pPrChange"), "")
    }
    if let waiting = carried { state.prepend(waiting) }
    carried = nil
    // A paragraph without its end goes on in the next; one without words is gone.
    let mark = properties?.word("rPr")
    let gone = reading == .accepted ? mark?.word("del") : mark?.word("ins")
    if gone != nil || mark?.word(reading == .accepted ? "moveFrom" : "moveTo") != nil {
      carried = state
      return []
    }
    var line = DocxLine(number: number, text: "")
    line.outline = style.outline.flatMap { $0 < 9 ? $0 : nil }
    line.isCentered = style.isCentered ?? false
    let name = style.name.lowercased()
    line.isNote = name == "note text"
    line.isTitle = name == "title" || style.name == "标题"
    let isListed = name.hasPrefix("toc ") || name.hasPrefix("目录") || name.hasPrefix("contents ")
    line.place = state.isContents || isListed ? .contents : .body
    if let list = style.numbering, list != "0" {
      line.label = numbering.next(list, level: style.level ?? 0)
    }
    return lines(state, line)
  }

  /// A paragraph falls into its lines; notes and boxes follow it.
  private mutating func lines(_ state: DocxRunState, _ line: DocxLine) -> [DocxLine] {
    var result: [DocxLine] = []
    for piece in state.text.split(separator: "\n") where piece.contains(where: { !$0.isWhitespace })
    {
      var part = line
      part.text = String(piece)
      part.size = state.size
      part.isHeavy = state.isHeavy
      if result.isEmpty {
        part.ids = state.ids
      } else {
        part.label = nil
        lose(.lineBreak)
      }
      result.append(part)
    }
    return result + state.boxes + state.notes
  }

  // MARK: - Margins and comments

  private mutating func tellMargins() {
    for (documents, zh, en) in [
      (parts.headers, "页眉", "A header"), (parts.footers, "页脚", "A footer"),
    ] {
      var told: Set<String> = []
      for document in documents {
        var words = ""
        for paragraph in document.root.descendants where paragraph.name.local == "p" {
          var state = DocxRunState()
          runs(paragraph, DocxStyle(), &state)
          words += Characters.trimmed(state.text) + " "
        }
        words = Characters.trimmed(words.replacing("\t", with: " "))
        guard !Self.isPageNumber(words), told.insert(words).inserted else { continue }
        content.notices.append(
          ImportNotice(
            .lostContent, zh: "\(zh)没有导入：“\(words.prefix(80))”。",
            en: "\(en) was left out: “\(words.prefix(80))”."))
      }
    }
  }

  /// 第1页 共9页, — 3 —: nothing that anybody would miss.
  private static func isPageNumber(_ words: String) -> Bool {
    words.unicodeScalars.allSatisfy { scalar in
      Characters.isSpace(scalar) || ("0"..."9").contains(scalar)
        || "第页共总计/-—–－·,，．.".unicodeScalars.contains(scalar)
    }
  }

  private mutating func readComments() {
    guard let root = parts.comments?.root else { return }
    for comment in root.words("comment") {
      let words = comment.descendants.filter { $0.name.local == "t" }.map(\.textContent).joined()
      content.comments.append(
        DocxComment(
          author: comment.wordValue("author") ?? "", date: comment.wordValue("date") ?? "",
          words: Characters.trimmed(words),
          line: comment.wordValue("id").flatMap { anchors[$0] }))
    }
  }
}
