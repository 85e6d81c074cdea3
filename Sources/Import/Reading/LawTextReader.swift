import Model

/// Lines of a law text to its structure.
package enum LawTextReader {
  /// Reads a file of any format.
  /// - Throws: where nothing can be made of it: no text, no title, no article.
  package static func read(
    _ bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> RegulationDocument {
    try read(try SourceReader.read(bytes, name: name, options: options), options: options)
  }

  package static func read(
    _ source: SourceText, options: ImportOptions = ImportOptions()
  ) throws(ImportFailure) -> RegulationDocument {
    var lines = source.lines
    let titleLines = takeTitle(&lines)
    let title =
      options.title
      ?? (titleLines.isEmpty
        ? source.facts["title"]
        : titleLines.map { Characters.withoutSpace($0.text) }.joined())
    guard let title, !title.isEmpty else {
      throw ImportFailure(
        .noTitle, zh: "没有找到标题。文件第一行应当是法规名称。",
        en: "No title was found. The first line should be the title.")
    }
    var document = RegulationDocument(title: title)
    document.titleLines = titleLines
    document.notices = source.notices
    let body = splitFront(lines, into: &document)
    var builder = BodyBuilder(contents: document.contents)
    for line in body { builder.add(line) }
    builder.finish(&document)
    guard document.articleCount > 0 else {
      throw ImportFailure(
        .noArticles,
        zh: "《\(title)》没有“第…条”的结构（决定、修正案、通知不能作为法规导入）。",
        en: "The text has no articles (第…条); decisions and notices cannot be imported.")
    }
    let header = HeaderReader(document.header)
    document.events = header.events
    document.notices += header.notices
    EffectiveDateReader(source: source, options: options).apply(to: &document)
    document.notices += CharacterReader.notices(document)
    document.notices = document.notices.enumerated().sorted {
      ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
    }.map(\.element)
    return document
  }

  /// The first line, and a second where the title is broken over two.
  private static func takeTitle(_ lines: inout [SourceLine]) -> [SourceLine] {
    if let marked = lines.first(where: { $0.hint == .title }) {
      lines.removeAll { $0 == marked }
      return [marked]
    }
    guard let first = lines.first, first.text.unicodeScalars.count <= 80, first.hint == .none,
      !first.text.hasPrefix("（"), !first.text.hasPrefix("("),
      LineClassifier.form(of: first) == .text, !first.text.hasSuffix("。"),
      DateScanner.dates(in: first.text).first?.range.lowerBound != 0
    else { return [] }
    lines.removeFirst()
    let ends = ["法", "法典", "条例", "办法", "规定", "规则", "细则", "决定", "解释", "）", ")", "通则"]
    guard !ends.contains(where: { first.text.hasSuffix($0) }), let second = lines.first,
      second.text.unicodeScalars.count <= 60, LineClassifier.form(of: second) == .text,
      ends.contains(where: { second.text.hasSuffix($0) }),
      !second.text.hasPrefix("（"), !second.text.hasPrefix("("),
      DateScanner.dates(in: second.text).isEmpty
    else { return [first] }
    lines.removeFirst()
    return [first, second]
  }

  /// Takes the history and the table of contents off the front; gives the lines of the body.
  private static func splitFront(
    _ lines: [SourceLine], into document: inout RegulationDocument
  ) -> ArraySlice<SourceLine> {
    var place = 0
    // The history may stand apart from the title, or be marked as such anywhere.
    while place < lines.count {
      let form = LineClassifier.form(of: lines[place])
      if lines[place].hint != .history {
        if case .text = form {} else if case .item = form {} else { break }
      }
      document.header.append(lines[place])
      place += 1
    }
    guard place < lines.count, LineClassifier.form(of: lines[place]) == .contents else {
      return lines[place...]
    }
    let start = place
    var first: String?
    place += 1
    while place < lines.count {
      let line = lines[place]
      switch LineClassifier.form(of: line) {
      case .article(let opening) where opening.isSetApart:
        // The list ran into the first article: it was no list but the body's own headings.
        if first != nil {
          document.notices.append(
            ImportNotice(
              .contentsOnly, line: lines[start].number,
              zh: "目录之后正文没有重复第一个标题，目录行按正文标题处理。",
              en: "The first heading does not come again after the contents; they are the headings."
            ))
          document.contents = [lines[start]]
          return lines[(start + 1)...]
        }
        document.contents = Array(lines[start..<place])
        return lines[place...]
      case .division:
        let key = Characters.withoutSpace(line.text)
        if line.hint == .heading || key == first {
          document.contents = Array(lines[start..<place])
          return lines[place...]
        }
        if first == nil { first = key }
      default: break
      }
      place += 1
    }
    document.contents = [lines[start]]
    return lines[(start + 1)...]
  }
}
