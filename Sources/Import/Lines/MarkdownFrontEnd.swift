/// The lines of a Markdown file, in any of the dialects in which law collections are published:
/// front matter, headings, bold article numbers, containers of ::: and HTML inside.
enum MarkdownFrontEnd {
  static func read(_ text: String) -> SourceText {
    var reader = MarkdownReader()
    var number = 0
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      reader.add(String(piece), number)
    }
    return reader.source
  }
}

/// Reads Markdown line by line.
struct MarkdownReader {
  private(set) var source = SourceText(format: .markdown)
  private var isInFrontMatter = false
  /// Whether each open container is one that holds nothing of the law.
  private var containers: [(hint: SourceLine.Hint, isRemoved: Bool)] = []

  mutating func add(_ raw: String, _ number: Int) {
    let line = Characters.trimmed(raw)
    if line.isEmpty { return }
    if line == "---", number == 1 {
      isInFrontMatter = true
      return
    }
    if isInFrontMatter { return frontMatter(line, number) }
    if line.hasPrefix(":::") { return container(line, number) }
    if containers.contains(where: \.isRemoved) || line == "[[toc]]" {
      source.removed.append(SourceLine(number: number, text: line))
      return
    }
    body(line, number)
  }

  private mutating func frontMatter(_ line: String, _ number: Int) {
    if line == "---" {
      isInFrontMatter = false
      return
    }
    source.removed.append(SourceLine(number: number, text: line))
    guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("-") else { return }
    let name = Characters.trimmed(String(line[..<colon]))
    var value = Characters.trimmed(String(line[line.index(after: colon)...]))
    if value.count >= 2, value.hasPrefix("\""), value.hasSuffix("\"") {
      value = String(value.dropFirst().dropLast())
    }
    if !value.isEmpty { source.facts[name] = value }
  }

  /// ::: tip 修订信息, ::: details 目录, ::: warning 原文链接, and the ::: that closes them.
  private mutating func container(_ line: String, _ number: Int) {
    let words = Characters.trimmed(String(line.drop { $0 == ":" }))
    if words.isEmpty {
      if !containers.isEmpty { containers.removeLast() }
      return
    }
    let isTabs = words.hasPrefix("tabs")
    let isHistory = words.contains("修订") || words.contains("题注")
    let isRemoved =
      words.contains("目录") || words.contains("链接") || words.hasPrefix("details")
      || words.hasPrefix("warning") || isTabs
    // The close of inner tabs closes the outer container too in some files; a heading ends all.
    if !isTabs {
      containers.append((isHistory ? .history : .none, isRemoved && !isHistory))
    }
    source.removed.append(SourceLine(number: number, text: words))
  }

  private mutating func body(_ line: String, _ number: Int) {
    var hint = containers.last?.hint ?? .none
    var text = line
    let level = text.prefix { $0 == "#" }.count
    if level > 0, level <= 6, let next = text.dropFirst(level).first,
      next.unicodeScalars.allSatisfy(Characters.isSpace)
    {
      text = String(text.dropFirst(level))
      let isTitle =
        level == 1 && !source.lines.contains { $0.hint == .title }
        && LineClassifier.form(of: SourceLine(number: number, text: text)) == .text
      hint = isTitle ? .title : .heading
      if let brace = text.lastIndex(of: "{"), text.hasSuffix("}") {
        text = String(text[..<brace])
      }
    }
    if text.hasPrefix("=="), text.hasSuffix("==") {
      // A heading of a wiki page that was turned into Markdown by halves.
      var inner = text.drop { $0 == "=" }
      while inner.last == "=" { inner = inner.dropLast() }
      text = Characters.trimmed(String(inner))
      hint = .heading
    }
    text = links(text, number)
    var html = HTMLLines()
    let isArticle = text.hasPrefix("**第") || text.contains("<b>第") || text.contains("<strong>第")
    var unused = 0
    html.add(unbolded(text), line: &unused)
    let lines = html.finish()
    source.notices += html.notices
    for (index, piece) in lines.enumerated() {
      let own: SourceLine.Hint = index == 0 && isArticle && hint == .none ? .article : hint
      // Bold words that are no article keep their form: the classifier decides.
      var result = SourceLine(number: number, text: piece.text, hint: own)
      if own == .article, case .article = LineClassifier.form(of: result) {
      } else if own == .article {
        result.hint = .none
      }
      source.lines.append(result)
    }
  }

  /// [[name]] and [words](address) to their words.
  private mutating func links(_ text: String, _ number: Int) -> String {
    // Without a closing mark no bracket opens a link, and none need be looked at.
    guard text.contains("]]") || text.contains("](") else { return text }
    // A line as long as a whole law is no list of links; the search is quadratic.
    guard text.utf8.count < 20_000 else { return text }
    var result = ""
    var rest = text[...]
    var isChanged = false
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open]
      let body = rest[open...]
      if body.hasPrefix("[["), let end = body.firstRange(of: "]]") {
        result += body[body.index(open, offsetBy: 2)..<end.lowerBound]
        rest = body[end.upperBound...]
        isChanged = true
      } else if let middle = body.firstRange(of: "]("),
        let close = body[middle.upperBound...].firstIndex(of: ")")
      {
        result += body[body.index(after: open)..<middle.lowerBound]
        rest = body[body.index(after: close)...]
        isChanged = true
      } else {
        result += "["
        rest = body.dropFirst()
      }
    }
    if isChanged {
      source.notices.append(
        ImportNotice(
          .markupResidue, line: number, zh: "正文中有链接标记，已去掉标记、保留文字。",
          en: "A link in the text was replaced by its words."))
    }
    return result + rest
  }

  private func unbolded(_ text: String) -> String {
    guard text.contains("**") else { return text }
    return text.split(separator: "**", omittingEmptySubsequences: false).joined()
  }
}
