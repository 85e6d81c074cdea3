import Documents
import Model

/// Turns a tree of clauses into sections, paragraphs, lists and tables.
struct DraftBuilder {
  let outline: WordOutline
  let kind: DraftRequest.Kind
  let profile: DraftProfile
  private var children: [Int?: [Int]] = [:]
  private var used: Set<String> = []
  private(set) var notices: [ImportNotice] = []
  private(set) var counts = DraftCounts()

  init(_ outline: WordOutline, kind: DraftRequest.Kind, profile: DraftProfile) {
    self.outline = outline
    self.kind = kind
    self.profile = profile
    for (index, node) in outline.nodes.enumerated() {
      children[node.parent, default: []].append(index)
    }
  }

  /// The body of the document.
  mutating func build() -> [DraftElement] {
    var result: [DraftElement] = []
    var loose: [DraftElement] = []
    for index in children[nil] ?? [] {
      let node = outline.nodes[index]
      if node.kind == .clause, !isEntry(index) {
        var section = section(index)
        if kind == .template {
          result += loose
        } else if !loose.isEmpty {
          section.children.insert(contentsOf: asNote(loose), at: 1)
        }
        loose = []
        result.append(section)
      } else {
        append(index, to: &loose, isLoose: false)
      }
    }
    guard !loose.isEmpty else { return result }
    if kind == .template { return result + loose }
    // A file without any clause is one section under its title.
    if result.isEmpty {
      var section = DraftElement("section")
      section.children = [DraftElement("heading", words: outline.title)] + loose
      counts.sections += 1
      return [section]
    }
    result[result.count - 1].children += loose
    return result
  }

  private mutating func asNote(_ elements: [DraftElement]) -> [DraftElement] {
    tell(
      elements.first?.line, "第一章之前的文字已放入第一章的注，请核对。",
      "Words before the first chapter became a note of it.")
    let paragraphs = elements.filter { $0.name == "p" }
    var note = DraftElement("note")
    note.children = paragraphs
    let rest = elements.filter { $0.name != "p" }
    return (paragraphs.isEmpty ? [] : [note]) + rest
  }

  mutating func tell(_ line: Int?, _ zh: String, _ en: String) {
    notices.append(ImportNotice(.restructured, line: line, zh: zh, en: en))
  }

  // MARK: - Clauses

  /// An entry of a list: by its form, or because it stands below a sentence.
  private func isEntry(_ index: Int) -> Bool {
    let node = outline.nodes[index]
    guard let form = node.form else { return false }
    if form.isEntry { return true }
    guard form == .hanBracket || form == .digitPoint, let parent = node.parent else { return false }
    return !looksLikeHeading(outline.nodes[parent].text)
  }

  private func looksLikeHeading(_ text: String) -> Bool {
    text.unicodeScalars.count <= 60
      && !text.unicodeScalars.contains { "。；！？".unicodeScalars.contains($0) }
      && !text.hasSuffix("：")
  }

  /// Whether a clause has a heading and holds others, so that it is a section.
  private func isTitled(_ index: Int) -> Bool {
    let node = outline.nodes[index]
    guard looksLikeHeading(node.text) else {
      return below(index).contains { isClause($0) }
    }
    return node.isHeading || !below(index).isEmpty
  }

  private func below(_ index: Int?) -> [Int] { children[index] ?? [] }

  private func isClause(_ index: Int) -> Bool {
    outline.nodes[index].kind == .clause && !isEntry(index)
  }

  private mutating func section(_ index: Int) -> DraftElement {
    let node = outline.nodes[index]
    var section = DraftElement("section", line: node.line)
    section.printed = node.number
    take(node, &section)
    if node.form == .annex, node.parent == nil {
      section.attributes.append(("topic", kind == .plan ? "annex" : "appendix"))
    }
    let heading = node.text.isEmpty ? "（无标题）" : node.text
    if node.text.isEmpty {
      tell(
        node.line, "“\(node.number ?? "")”没有标题，暂写“（无标题）”。", "“\(node.number ?? "")” has no heading."
      )
    } else if !looksLikeHeading(node.text) {
      tell(
        node.line, "“\(node.number ?? "")”之下还有条款，其文字“\(node.text.prefix(20))”已作为标题。",
        "“\(node.number ?? "")” holds further clauses; its words became a heading.")
    }
    section.children = [DraftElement("heading", words: typed(node, heading), line: node.line)]
    counts.sections += 1
    let inner = below(index)
    let clauses = inner.filter(isClause)
    let isLoose = !clauses.isEmpty && !clauses.contains(where: isTitled)
    for child in inner {
      if isClause(child), !isLoose {
        section.children.append(self.section(child))
      } else {
        append(child, to: &section.children, isLoose: isLoose)
      }
    }
    return section
  }

  /// The words with the number where the profile prints none.
  private func typed(_ node: OutlineNode, _ words: String) -> String {
    guard profile == .none, let number = node.number else { return words }
    let isClose = number.hasSuffix("、") || number.hasSuffix("）") || number.hasSuffix(".")
    return words.isEmpty ? number : isClose ? number + words : number + "\u{3000}" + words
  }

  /// The first id that the file carried and that is still free.
  private mutating func take(_ node: OutlineNode, _ element: inout DraftElement) {
    for id in node.ids where ElementID(id) != nil && used.insert(id).inserted {
      element.attributes.append(("id", id))
      counts.ids += 1
      return
    }
  }

  // MARK: - What stands in a section

  /// - Parameter isLoose: the clauses around are sentences, each one numbered paragraph.
  private mutating func append(_ index: Int, to blocks: inout [DraftElement], isLoose: Bool) {
    let node = outline.nodes[index]
    switch node.kind {
    case .clause where isEntry(index) || profile == .official:
      append(entry: index, to: &blocks)
    case .clause:
      blocks.append(paragraph(node, typed(node, node.text), printed: node.number))
      for child in below(index) { append(child, to: &blocks, isLoose: true) }
    case .paragraph where isLoose && profile == .standard: merge(node, into: &blocks)
    case .paragraph: blocks.append(paragraph(node, node.text, printed: nil))
    case .note: blocks.append(note(node))
    case .table: blocks.append(table(index))
    case .row, .cell: break
    }
  }

  private mutating func paragraph(
    _ node: OutlineNode, _ words: String, printed: String?
  ) -> DraftElement {
    var element = DraftElement("p", words: words, line: node.line)
    element.printed = printed
    take(node, &element)
    counts.paragraphs += 1
    return element
  }

  private mutating func note(_ node: OutlineNode) -> DraftElement {
    var note = DraftElement("note", line: node.line)
    note.children = [paragraph(node, node.text, printed: nil)]
    counts.paragraphs -= 1
    counts.notes += 1
    return note
  }

  /// A paragraph without a number among numbered ones belongs to the one before; it would be counted
  /// if it stood alone.
  private mutating func merge(_ node: OutlineNode, into blocks: inout [DraftElement]) {
    guard let last = blocks.indices.last, blocks[last].name == "p", blocks[last].words != nil else {
      tell(
        node.line, "没有编号的段落“\(node.text.prefix(16))”已改为注，以免算作一条。",
        "A paragraph without number, “\(node.text.prefix(16))”, became a note.")
      blocks.append(note(node))
      return
    }
    blocks[last].words = (blocks[last].words ?? "") + node.text
    tell(
      node.line, "没有编号的段落“\(node.text.prefix(16))”已并入前一条（\(blocks[last].printed ?? "")）。",
      "A paragraph without number, “\(node.text.prefix(16))”, was joined to the one before.")
  }

  // MARK: - Lists

  private mutating func append(entry index: Int, to blocks: inout [DraftElement]) {
    let node = outline.nodes[index]
    if profile == .none, node.form != .bullet {
      blocks.append(paragraph(node, typed(node, node.text), printed: node.number))
      for child in below(index) { append(child, to: &blocks, isLoose: false) }
      return
    }
    let type = node.form == .bullet ? "unordered" : "ordered"
    var list: DraftElement
    if let last = blocks.last, last.name == "list",
      last.attributes.contains(where: { $0.1 == type })
    {
      list = last
      blocks.removeLast()
    } else {
      list = DraftElement("list", line: node.line)
      list.attributes = [("type", type)]
    }
    var entry = DraftElement("li", words: node.text, line: node.line)
    entry.printed = node.form == .bullet ? nil : node.number
    take(node, &entry)
    counts.entries += 1
    var after: [DraftElement] = []
    for child in below(index) {
      let inner = outline.nodes[child]
      switch inner.kind {
      case .clause: append(entry: child, to: &entry.children)
      case .paragraph:
        entry.words = (entry.words ?? "") + inner.text
        tell(
          inner.line, "列项之下的段落“\(inner.text.prefix(16))”已并入该列项。",
          "A paragraph below a list entry, “\(inner.text.prefix(16))”, was joined to it.")
      default: append(child, to: &after, isLoose: true)
      }
    }
    // An entry holds one list.
    if entry.children.count > 1 {
      entry.children[0].children += entry.children.dropFirst().flatMap(\.children)
      entry.children.removeSubrange(1...)
    }
    list.children.append(entry)
    blocks.append(list)
    blocks += after
  }

  // MARK: - Tables

  private mutating func table(_ index: Int) -> DraftElement {
    let node = outline.nodes[index]
    var table = DraftElement("table", line: node.line)
    table.printed = node.number
    take(node, &table)
    counts.tables += 1
    if !node.text.isEmpty || node.number != nil {
      table.children.append(
        DraftElement("caption", words: node.text.isEmpty ? "（无表题）" : node.text, line: node.line))
    }
    let rows = below(index)
    let heads = rows.prefix { outline.nodes[$0].isHead }
    // A head alone would leave the table without rows.
    let isHeaded = heads.count < rows.count
    if isHeaded, !heads.isEmpty {
      var head = DraftElement("head")
      for row in heads { head.children.append(self.row(row)) }
      table.children.append(head)
    }
    for row in isHeaded ? rows.dropFirst(heads.count) : rows[...] {
      table.children.append(self.row(row))
    }
    return table
  }

  private mutating func row(_ index: Int) -> DraftElement {
    var row = DraftElement("row", line: outline.nodes[index].line)
    take(outline.nodes[index], &row)
    for place in below(index) {
      let node = outline.nodes[place]
      var cell = DraftElement(
        "cell", words: node.text.replacing("\n", with: " "), line: node.line)
      if node.span > 1 { cell.attributes.append(("span", String(node.span))) }
      if node.rows > 1 { cell.attributes.append(("rows", String(node.rows))) }
      row.children.append(cell)
    }
    // A row that only cells from above fill.
    if row.children.isEmpty { row.children = [DraftElement("cell", words: "")] }
    return row
  }
}
