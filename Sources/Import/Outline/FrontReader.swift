/// Parts the cover, the tables of approval and revision and the table of contents from the text.
struct FrontReader {
  private let blocks: [DocxBlock]
  /// Half-points of most words of the file.
  private let bodySize: Int

  private(set) var title = ""
  private(set) var front: [String] = []
  private(set) var facts: [String: String] = [:]
  /// The text.
  private(set) var body: [DocxBlock] = []
  private(set) var hasContents = false
  private(set) var tables = 0

  init(_ blocks: [DocxBlock], bodySize: Int) {
    self.blocks = blocks
    self.bodySize = bodySize
    divide()
  }

  private mutating func divide() {
    let marked = markContents()
    let start = start(after: marked)
    var candidates: [DocxLine] = []
    for (index, block) in blocks.enumerated() {
      switch block {
      case .line(let line):
        if marked.contains(index) {
          hasContents = true
        } else if index < start {
          candidates.append(line)
        } else {
          body.append(block)
        }
      case .table(let table):
        guard index < start else {
          body.append(block)
          continue
        }
        tables += 1
        for row in table.rows {
          for cell in row.cells { candidates += cell.lines }
        }
      }
    }
    readTitle(candidates)
    front = candidates.map(\.words).filter { !$0.isEmpty }
    readFacts()
    dropRepeatedTitle()
  }

  // MARK: - Contents

  /// Lines in a field or a style of contents; without those, lines below 目录 that end in a page number
  /// or stand again further on.
  private func markContents() -> Set<Int> {
    var marked: Set<Int> = []
    for (index, block) in blocks.enumerated() {
      if case .line(let line) = block, line.place == .contents { marked.insert(index) }
    }
    guard
      let head = blocks.firstIndex(where: { block in
        guard case .line(let line) = block else { return false }
        return ["目录", "目次", "Contents"].contains(Characters.withoutSpace(line.words))
      })
    else { return marked }
    marked.insert(head)
    var later: [String: Int] = [:]
    for (index, block) in blocks.enumerated() {
      if case .line(let line) = block { later[Self.bare(line)] = index }
    }
    var index = head + 1
    while index < blocks.count, case .line(let line) = blocks[index] {
      let isEntry =
        marked.contains(index) || Self.endsInPage(line.text)
        || (later[Self.bare(line)] ?? 0) > index
      guard isEntry else { break }
      marked.insert(index)
      index += 1
    }
    return marked
  }

  private static func bare(_ line: DocxLine) -> String {
    Characters.withoutSpace((line.label ?? "") + line.text)
  }

  /// 目的……3, 目的<tab>3
  private static func endsInPage(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var place = scalars.count
    while place > 0, ("0"..."9").contains(scalars[place - 1]) { place -= 1 }
    guard place > 0, place < scalars.count else { return false }
    let leader = scalars[place - 1]
    return leader == "\t" || leader == "…" || leader == "." || leader == "·"
  }

  // MARK: - Where the text begins

  /// The first block of the text: after the contents, or from the first number or sentence on.
  private func start(after contents: Set<Int>) -> Int {
    if let last = contents.max() {
      // Contents behind the text are none that a cover ends with.
      let before = blocks[..<last].enumerated().count { index, block in
        guard case .line(let line) = block else { return false }
        return !contents.contains(index) && Self.isNumbered(line)
      }
      if before < 3 { return last + 1 }
    }
    for (index, block) in blocks.enumerated() {
      guard case .line(let line) = block, line.place == .body, !contents.contains(index) else {
        continue
      }
      let words = line.words
      if Self.isNumbered(line) { return index }
      guard
        words.hasSuffix("。") || ["前言", "引言", "总则"].contains(Characters.withoutSpace(words))
      else { continue }
      return isHeading(before: index) ? index - 1 : index
    }
    // Neither number nor sentence: everything below the first line.
    return blocks.firstIndex { if case .line = $0 { true } else { false } }.map { $0 + 1 } ?? 0
  }

  /// Whether a heading of the text, and not the title, stands right before.
  private func isHeading(before index: Int) -> Bool {
    guard index > 1, case .line(let line) = blocks[index - 1] else { return false }
    let largest = blocks[..<index].compactMap { block in
      if case .line(let line) = block { line.size } else { nil }
    }.max()
    if line.outline != nil, !line.isTitle { return true }
    return (line.size ?? 0) > bodySize && line.size != largest
  }

  /// A line that opens a series: 1 …, 第一章, 一、
  private static func isNumbered(_ line: DocxLine) -> Bool {
    if let label = line.label.flatMap({ NumberReader.read($0, isLabel: true) }) {
      return label.form != .bullet
    }
    guard let number = NumberReader.read(line.words), number.isSure, number.value == 1 else {
      return false
    }
    return number.form != .bullet && number.form != .annex
  }

  // MARK: - Title and facts

  /// The largest words of the front, several lines of one size together.
  private mutating func readTitle(_ lines: [DocxLine]) {
    if let styled = lines.firstIndex(where: { $0.isTitle && !$0.words.isEmpty }) {
      title = lines[styled...].prefix { $0.isTitle }.map(\.words).joined()
      return
    }
    let named = lines.filter { line in
      let words = Characters.withoutSpace(line.words)
      return !words.isEmpty && !words.contains("：") && !words.contains(":")
        && !["批准页", "修改记录", "修订记录", "目录"].contains(words)
    }
    guard let largest = named.compactMap(\.size).max(), largest > bodySize else {
      title = (named.first { $0.isCentered } ?? named.first)?.words ?? ""
      return
    }
    guard let first = named.firstIndex(where: { $0.size == largest }) else { return }
    title = named[first...].prefix { $0.size == largest }.map(\.words).joined()
  }

  private mutating func readFacts() {
    for line in front {
      for key in ["文件编号", "密级", "版次", "责任部门", "编制部门", "发布单位"] where facts[key] == nil {
        let compact = Characters.withoutSpace(line)
        guard compact.hasPrefix(key + "：") || compact.hasPrefix(key + ":") else { continue }
        let value = compact.dropFirst(key.count + 1)
        if !value.isEmpty { facts[key] = String(value) }
      }
    }
  }

  /// Standards print the title once more above the first clause.
  private mutating func dropRepeatedTitle() {
    guard !title.isEmpty, case .line(let line)? = body.first,
      Characters.withoutSpace(line.words) == Characters.withoutSpace(title)
    else { return }
    body.removeFirst()
  }
}
