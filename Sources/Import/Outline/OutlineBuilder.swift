/// Builds the tree of clauses: each numbered paragraph finds its parent by its number and by those that
/// are open, never by its style.
struct OutlineBuilder {
  struct Open {
    var node: Int
    var form: ClauseForm?
    var values: [Int]
    var annex: String?
    /// Of a heading without a number.
    var outline: Int?
    var size: Int?
  }

  let content: DocxContent
  let bodySize: Int
  var outline = WordOutline()
  var stack: [Open] = []
  /// Whether 7.3 is how the file counts, so that 7. and 7 are of that kind too.
  var usesDots = false
  /// The last number at the top, of dotted ones.
  var lastTop = 0
  var lastValues: [Int: [Int]] = [:]

  init(_ content: DocxContent) {
    self.content = content
    var sizes: [Int: Int] = [:]
    for case .line(let line) in content.blocks {
      sizes[line.size ?? 20, default: 0] += line.text.unicodeScalars.count
    }
    bodySize = sizes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 24
  }

  mutating func build() -> WordOutline {
    outline.changes = content.changes
    outline.comments = content.comments
    outline.reading = content.reading
    outline.notices = content.notices
    let front = FrontReader(content.blocks, bodySize: bodySize)
    outline.title = front.title
    outline.front = front.front
    outline.facts = front.facts
    usesDots =
      front.body.count { block in
        guard case .line(let line) = block, let number = Self.number(of: line) else { return false }
        if case .dotted(let depth) = number.form { return depth > 1 }
        return false
      } >= 2
    var waiting: DocxLine?
    for block in front.body {
      switch block {
      case .line(let line):
        if let caption = waiting { add(caption) }
        waiting = nil
        if Self.isCaption(line) { waiting = line } else { add(line) }
      case .table(let table):
        add(table, caption: waiting)
        waiting = nil
      }
    }
    if let caption = waiting { add(caption) }
    return outline
  }

  // MARK: - Paragraphs

  static func number(of line: DocxLine) -> NumberedText? {
    guard let label = line.label else { return NumberReader.read(line.words) }
    guard var number = NumberReader.read(label, isLabel: true) else { return nil }
    number.rest = line.words
    number.isSure = true
    return number
  }

  private mutating func add(_ line: DocxLine) {
    if line.place == .footnote {
      append(.note, text: line.words, line)
      return
    }
    let words = line.words
    if let number = Self.number(of: line).flatMap({ accepted($0, line) }) {
      place(number, line)
      return
    }
    if let label = line.label, NumberReader.read(label, isLabel: true) == nil {
      // A label of no known form: 要点1.
      addHeadingOrParagraph(line, text: words, number: label)
      return
    }
    if line.isNote, !words.hasPrefix("注") {
      append(.note, text: words, line)
      return
    }
    if words.hasPrefix("注：") || words.hasPrefix("注:") {
      append(.note, text: Characters.trimmed(String(words.dropFirst(2))), line)
      return
    }
    addHeadingOrParagraph(line, text: words, number: nil)
  }

  /// The number where it is one: quantities and years stand at the head of sentences too.
  private func accepted(_ number: NumberedText, _ line: DocxLine) -> NumberedText? {
    guard line.label == nil else { return number }
    var number = number
    switch number.form {
    case .digitPoint:
      // 7. heads a chapter where 7.1 follows.
      if usesDots, number.value == lastTop + 1, !isOpen(number.form, before: number.value),
        looksLikeHeading(number.rest)
      {
        number.form = .dotted(1)
      }
      return number
    case .dotted(1):
      let isNext = number.value == (inAnnex ? lastInAnnex : lastTop) + 1
      return isNext && looksLikeHeading(number.rest) ? number : nil
    case .dotted:
      if number.isSure { return number }
      return follows(number.values) ? number : nil
    case .article:
      return number.isSure || number.value == (lastValues[ClauseForm.article.rank]?.last ?? 0) + 1
        ? number : nil
    default: return number
    }
  }

  /// Whether a dotted number comes right after one that is open.
  private func follows(_ values: [Int]) -> Bool {
    guard let last = stack.last(where: { $0.form.map(Self.isDotted) ?? false }) else {
      return values.last == 1
    }
    if values.count == last.values.count + 1 {
      return Array(values.dropLast()) == last.values && values.last == 1
    }
    guard values.count <= last.values.count else { return false }
    var expected = Array(last.values.prefix(values.count))
    expected[values.count - 1] += 1
    return expected == values
  }

  static func isDotted(_ form: ClauseForm) -> Bool {
    if case .dotted = form { true } else { false }
  }

  private func isOpen(_ form: ClauseForm, before value: Int) -> Bool {
    stack.contains { $0.form == form && $0.values.last == value - 1 }
  }

  private var inAnnex: Bool { stack.contains { $0.form == .annex } }

  private var lastInAnnex: Int {
    stack.last { $0.form == .dotted(1) }?.values.last ?? 0
  }

  func looksLikeHeading(_ text: String) -> Bool {
    text.unicodeScalars.count <= 40
      && !text.unicodeScalars.contains { "。；！？".unicodeScalars.contains($0) }
  }

  // MARK: - Captions and tables

  /// 表1 …, 表A.2 …
  static func isCaption(_ line: DocxLine) -> Bool { caption(line.words) != nil }

  static func caption(_ words: String) -> (number: String, text: String)? {
    // As `show` prints it for readers of English.
    let words = words.hasPrefix("Table ") ? "表" + words.dropFirst(6) : words
    let scalars = Array(words.unicodeScalars)
    guard scalars.count <= 60, scalars.first == "表" else { return nil }
    var place = LineClassifier.skipSpace(scalars, 1)
    let start = place
    while place < scalars.count,
      ("0"..."9").contains(scalars[place]) || ("A"..."Z").contains(scalars[place])
        || ".-—．".unicodeScalars.contains(scalars[place])
    { place += 1 }
    guard place > start, scalars[start..<place].contains(where: { ("0"..."9").contains($0) }),
      place == scalars.count || Characters.isSpace(scalars[place])
        || Characters.isHan(scalars[place])
    else { return nil }
    let rest = LineClassifier.text(scalars[LineClassifier.skipSpace(scalars, place)...])
    guard !rest.unicodeScalars.contains(where: { "。；".unicodeScalars.contains($0) }),
      !rest.hasSuffix("："), !rest.hasPrefix("所")
    else { return nil }
    return ("表" + LineClassifier.text(scalars[start..<place]), rest)
  }

  private mutating func add(_ table: DocxTable, caption line: DocxLine?) {
    let caption = line.flatMap { Self.caption($0.words) }
    let parent = container()
    var node = OutlineNode(
      kind: .table, parent: parent, number: caption?.number, text: caption?.text ?? "",
      line: line?.number ?? table.number)
    node.ids = line?.ids ?? []
    let place = outline.nodes.count
    outline.nodes.append(node)
    for row in table.rows {
      let rowPlace = outline.nodes.count
      var node = OutlineNode(kind: .row, parent: place, text: "", line: table.number)
      node.isHead = row.isHead
      node.ids = row.cells.first?.lines.first.map { Array($0.ids.prefix(1)) } ?? []
      outline.nodes.append(node)
      for cell in row.cells {
        var node = OutlineNode(
          kind: .cell, parent: rowPlace, text: cell.words,
          line: cell.lines.first?.number ?? table.number)
        node.span = cell.span
        node.rows = cell.rows
        outline.nodes.append(node)
      }
    }
  }
}
