import Documents
import XMLTree

/// The words of a paragraph.
extension DocxReader {
  mutating func runs(_ parent: Element, _ style: DocxStyle, _ state: inout DocxRunState) {
    for child in parent.children {
      switch child.name.local {
      case "r": run(child, style, &state)
      case "ins", "moveTo": tracked(child, isNew: true, style, &state)
      case "del", "moveFrom": tracked(child, isNew: false, style, &state)
      case "sdt":
        if isEmptyControl(child) {
          lose(.placeholder)
        } else if let inner = child.word("sdtContent") {
          runs(inner, style, &state)
        }
      case "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo":
        runs(child, style, &state)
      case "bookmarkStart":
        if let id = child.wordValue("name").flatMap(WordBookmark.id) { state.ids.append(id) }
      case "commentRangeStart", "commentReference": anchor(child)
      case "oMath", "oMathPara":
        lose(.equation)
        let words = child.descendants.filter { $0.name.local == "t" }.map(\.textContent).joined()
        state.append(words, style)
      case "AlternateContent":
        if let choice = child.word("Choice") ?? child.word("Fallback") {
          runs(choice, style, &state)
        }
      default: break
      }
    }
  }

  private mutating func anchor(_ element: Element) {
    if let id = element.wordValue("id"), anchors[id] == nil { anchors[id] = number }
  }

  private mutating func tracked(
    _ element: Element, isNew: Bool, _ style: DocxStyle, _ state: inout DocxRunState
  ) {
    let words = element.descendants.filter {
      $0.name.local == "t" || $0.name.local == "delText"
    }.map(\.textContent).joined()
    let isMove = element.name.local.hasPrefix("move")
    let kind: DocxChange.Kind =
      isNew ? (isMove ? .movedTo : .inserted) : (isMove ? .movedFrom : .deleted)
    change(kind, element, words)
    if isNew == (reading == .accepted) { runs(element, style, &state) }
  }

  /// Word cuts one change into many runs; neighbours of one kind and hand are one.
  mutating func change(_ kind: DocxChange.Kind, _ element: Element?, _ words: String) {
    let author = element?.wordValue("author") ?? ""
    let date = element?.wordValue("date") ?? ""
    if let last = content.changes.last, last.kind == kind, last.line == number,
      last.author == author, last.date == date
    {
      content.changes[content.changes.count - 1].words += words
      return
    }
    content.changes.append(
      DocxChange(kind: kind, author: author, date: date, words: words, line: number))
  }

  // MARK: - One run

  private mutating func run(_ element: Element, _ base: DocxStyle, _ state: inout DocxRunState) {
    var style = DocxStyle()
    if let properties = element.word("rPr") {
      style.read(run: properties)
      if let own = styles.character(properties.word("rStyle")?.wordValue()) { style.inherit(own) }
      if properties.isOn("strike") == true || properties.isOn("dstrike") == true,
        element.word("t") != nil
      {
        lose(.struck)
      }
      if properties.word("rPrChange") != nil {
        change(.formatted, properties.word("rPrChange"), "")
      }
    }
    style.inherit(base)
    if style.isHidden == true {
      if element.word("t") != nil { lose(.hidden) }
      // Field codes of hidden runs still count.
      for child in element.children where child.name.local == "fldChar" {
        fields.mark(child.wordValue("fldCharType"))
      }
      return
    }
    for child in element.children { piece(child, style, &state) }
  }

  private mutating func piece(
    _ child: Element, _ style: DocxStyle, _ state: inout DocxRunState
  ) {
    switch child.name.local {
    case "fldChar":
      fields.mark(child.wordValue("fldCharType"))
      if fields.isContents { state.isContents = true }
    case "instrText": fields.code(child.textContent)
    case "AlternateContent":
      if let choice = child.word("Choice") ?? child.word("Fallback") {
        for inner in choice.children { piece(inner, style, &state) }
      }
    case "drawing", "pict": drawing(child, &state)
    case "object": lose(.object)
    case "commentReference": anchor(child)
    case "footnoteReference": note(child, in: parts.footnotes, "footnote", &state)
    case "endnoteReference": note(child, in: parts.endnotes, "endnote", &state)
    case "ruby":
      for run in child.word("rubyBase")?.words("r") ?? [] { self.run(run, style, &state) }
    default:
      guard fields.showsWords, let words = words(child) else { return }
      state.append(words, style)
    }
  }

  private mutating func words(_ element: Element) -> String? {
    switch element.name.local {
    case "t", "delText": return element.textContent
    case "tab", "ptab": return "\t"
    case "cr": return "\n"
    case "br":
      let type = element.wordValue("type")
      return type == nil || type == "textWrapping" ? "\n" : nil
    case "noBreakHyphen": return "-"
    case "sym": return symbol(element)
    default: return nil
    }
  }

  /// Boxes and ticks of the faces that Word takes them from.
  private mutating func symbol(_ element: Element) -> String {
    let face = element.wordValue("font")?.lowercased() ?? ""
    let code = element.wordValue("char").flatMap { UInt32($0, radix: 16) } ?? 0
    switch (face, code & 0xFF) {
    case ("wingdings", 0x6F), ("wingdings", 0xA8), ("wingdings 2", 0xA3), ("wingdings 2", 0x30):
      return "□"
    case ("wingdings", 0xFE), ("wingdings 2", 0x52): return "☑"
    case ("wingdings", 0xFD), ("wingdings 2", 0x51): return "☒"
    case ("wingdings", 0xFC), ("wingdings 2", 0x50): return "√"
    case ("symbol", 0x6D): return "μ"
    case ("symbol", 0xB1): return "±"
    case ("symbol", 0xB4): return "×"
    case ("symbol", 0xA3): return "≤"
    case ("symbol", 0xB3): return "≥"
    case ("symbol", 0x67): return "γ"
    default:
      lose(.symbol)
      return "〓"
    }
  }

  // MARK: - Beside the words

  private mutating func drawing(_ element: Element, _ state: inout DocxRunState) {
    let boxes = element.descendants.filter { $0.name.local == "txbxContent" }
    if boxes.isEmpty {
      lose(element.descendants.contains { $0.name.local == "chart" } ? .object : .picture)
      return
    }
    for box in boxes {
      lose(.textBox)
      // A box may not reach into the paragraph that it hangs on.
      let (fields, anchor) = (fields, number)
      self.fields = DocxFields()
      for block in blocks(box) {
        switch block {
        case .line(var line):
          line.place = .textBox
          line.number = anchor
          state.boxes.append(line)
        case .table(let table):
          lose(.nestedTable)
          state.boxes += table.rows.map { row in
            var line = DocxLine(
              number: anchor, text: row.cells.map(\.words).joined(separator: "\u{3000}"))
            line.place = .textBox
            return line
          }
        }
      }
      self.fields = fields
      number = anchor
    }
  }

  private mutating func note(
    _ reference: Element, in part: XMLDocument?, _ name: String, _ state: inout DocxRunState
  ) {
    guard let id = reference.wordValue("id"),
      let note = part?.root.words(name).first(where: { $0.wordValue("id") == id })
    else { return }
    lose(.footnote)
    var words = DocxRunState()
    for paragraph in note.words("p") {
      runs(paragraph, DocxStyle(), &words)
      words.append(" ", DocxStyle())
    }
    var line = DocxLine(number: number, text: words.text)
    line.place = .footnote
    if !line.words.isEmpty { state.notes.append(line) }
  }
}
