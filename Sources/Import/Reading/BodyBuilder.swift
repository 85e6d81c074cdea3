import Model

/// Puts the lines of a body in their places, one after the other.
struct BodyBuilder {
  private let contents: [SourceLine]
  private let root = UnitNode(RegulationUnit(kind: .part))
  /// The divisions that are open, outermost first.
  private var open: [UnitNode] = []
  private var article: UnitNode?
  private var paragraph: UnitNode?
  /// The levels of points that are open in the paragraph.
  private var levels: [(style: ItemOpening.Style, node: UnitNode, value: Int)] = []
  private var lastArticle: UnitNumber?
  private var seenArticles: Set<UnitNumber> = []
  private var lastLine: SourceLine?
  private var divisions: [(kind: UnitKind, text: String, line: Int)] = []
  private var appendices: [RegulationDocument.Appendix] = []
  private var separators: [SourceLine] = []
  private var unplaced: [SourceLine] = []
  private var notices: [ImportNotice] = []
  /// Whether a rule across the page stands behind an article: what follows is an annex.
  private var isBehindRule = false
  /// Whether the last line was a heading without words, which may stand on the next line.
  private var awaitsHeading = false

  init(contents: [SourceLine]) { self.contents = contents }

  mutating func add(_ line: SourceLine) {
    defer { lastLine = line }
    let form = LineClassifier.form(of: line)
    if case .separator = form {
      separators.append(line)
      isBehindRule = isBehindRule || article != nil
      return
    }
    if case .article(let opening) = form, accepts(opening, line) {
      isBehindRule = false
      return open(opening, line)
    }
    if !appendices.isEmpty {
      appendices[appendices.count - 1].lines.append(line)
      return
    }
    switch form {
    case .division(_, nil, _, _) where awaitsHeading:
      text(line)
    case .division(let kind, let number, let printed, let heading):
      if number != nil || article == nil || line.hint == .heading || divisions.count > 1 {
        isBehindRule = false
        return open(kind, number, printed, heading, line)
      }
      text(line)
    case .appendix where article != nil, .text where isAttachmentList(line):
      appendices.append(.init(heading: line, lines: []))
    case _ where isBehindRule:
      appendices.append(.init(heading: line, lines: []))
    case .item(let opening) where paragraph != nil && accepts(opening):
      point(opening, line)
    default:
      text(line)
    }
  }

  mutating func finish(_ document: inout RegulationDocument) {
    compareContents()
    document.units = root.children.map(\.value)
    document.appendices = appendices
    document.separators = separators
    document.unplaced = unplaced
    document.notices += notices
  }

  // MARK: Divisions

  private mutating func open(
    _ kind: UnitKind, _ number: UnitNumber?, _ printed: String, _ heading: String,
    _ line: SourceLine
  ) {
    while let last = open.last, last.unit.kind >= kind { open.removeLast() }
    let parent = open.last ?? root
    if let number, let before = parent.children.last(where: { $0.unit.kind == kind })?.unit.number,
      number.value != before.value + 1
    {
      notices.append(
        ImportNotice(
          .divisionOutOfOrder, line: line.number,
          zh: "“\(printed)”之前是第\(before)\(kind.chinese)，序号不连续。",
          en: "\(kind.elementName) \(number) follows \(before)."))
    }
    let node = parent.add(
      RegulationUnit(
        kind: kind, number: number, printedNumber: printed, heading: heading, line: line.number))
    open.append(node)
    divisions.append((kind, Characters.withoutSpace(printed + heading), line.number))
    awaitsHeading = heading.isEmpty
    (article, paragraph, levels) = (nil, nil, [])
  }

  // MARK: Articles

  private func accepts(_ opening: ArticleOpening, _ line: SourceLine) -> Bool {
    if line.hint == .article { return true }
    let isNext: Bool
    if let last = lastArticle {
      isNext =
        opening.number.suffix == nil
        ? opening.number.value == last.value + 1
        : opening.number.value == last.value
          && opening.number.suffix == (last.suffix ?? 0) + 1
    } else {
      isNext = true
    }
    if opening.isSetApart {
      // Behind the last article a number that does not go on belongs to an annex.
      return isNext || (appendices.isEmpty && !isBehindRule)
    }
    guard isNext, let first = opening.rest.unicodeScalars.first else { return isNext }
    return !"、，。；：的规和或及至到第款项之所中".unicodeScalars.contains(first)
  }

  private mutating func open(_ opening: ArticleOpening, _ line: SourceLine) {
    checkOrder(opening, line)
    if !opening.isSetApart && line.hint != .article {
      notices.append(
        ImportNotice(
          .guessedArticle, line: line.number,
          zh: "“\(opening.printed)”与正文之间没有空格，按条序认定为一条。",
          en: "No space follows \(opening.printed); it is taken for an article by its number."))
    }
    lastArticle = opening.number
    seenArticles.insert(opening.number)
    let node = (open.last ?? root).add(
      RegulationUnit(
        kind: .article, number: opening.number, printedNumber: opening.printed,
        heading: opening.caption, line: line.number))
    article = node
    (paragraph, levels, awaitsHeading) = (nil, [], false)
    if !opening.rest.isEmpty { addParagraph(opening.rest, line) }
  }

  private mutating func checkOrder(_ opening: ArticleOpening, _ line: SourceLine) {
    let number = opening.number
    if seenArticles.contains(number) {
      notices.append(
        ImportNotice(
          .articleRepeated, line: line.number, zh: "“\(opening.printed)”重复出现。",
          en: "Article \(number) comes a second time."))
    } else if let last = lastArticle, number < last {
      notices.append(
        ImportNotice(
          .articleOutOfOrder, line: line.number, zh: "“\(opening.printed)”出现在第\(last)条之后。",
          en: "Article \(number) follows article \(last)."))
    } else if number.suffix == nil, number.value != (lastArticle?.value ?? 0) + 1 {
      notices.append(
        ImportNotice(
          .articleGap, line: line.number,
          zh: "“\(opening.printed)”之前缺少第\((lastArticle?.value ?? 0) + 1)条。",
          en: "Article \((lastArticle?.value ?? 0) + 1) is missing before article \(number)."))
    }
  }

  private mutating func addParagraph(_ words: String, _ line: SourceLine) {
    guard let article else { return }
    levels = []
    paragraph = article.add(
      RegulationUnit(
        kind: .paragraph, number: UnitNumber(article.children.count + 1), text: words,
        line: line.number))
  }

  // MARK: Points and text

  private func accepts(_ opening: ItemOpening) -> Bool {
    if opening.value == 1 || opening.style == .bracketedHan { return true }
    guard let level = levels.last(where: { $0.style == opening.style }) else { return false }
    return opening.value == level.value + 1
  }

  private mutating func point(_ opening: ItemOpening, _ line: SourceLine) {
    resumeList(opening)
    guard let paragraph else { return }
    if let depth = levels.firstIndex(where: { $0.style == opening.style }) {
      if opening.value != levels[depth].value + 1 {
        notices.append(
          ImportNotice(
            .pointOutOfOrder, line: line.number,
            zh: "“\(opening.printed)”与前一项（\(levels[depth].value)）序号不连续。",
            en: "Point \(opening.value) follows point \(levels[depth].value)."))
      }
      levels.removeSubrange(depth...)
    } else if opening.value != 1 {
      notices.append(
        ImportNotice(
          .pointOutOfOrder, line: line.number, zh: "“\(opening.printed)”之前没有第一项。",
          en: "Point \(opening.value) comes first."))
    }
    let parent = levels.last?.node ?? paragraph
    let node = parent.add(
      RegulationUnit(
        kind: levels.isEmpty ? .point : .indent, number: UnitNumber(opening.value),
        printedNumber: opening.printed, text: opening.rest, line: line.number))
    levels.append((opening.style, node, opening.value))
  }

  /// Words between （二） and （三） belong to （二）: they are no 款, and the list goes on.
  private mutating func resumeList(_ opening: ItemOpening) {
    guard levels.isEmpty, opening.value > 1, let article, article.children.count > 1,
      let between = paragraph, between.children.isEmpty
    else { return }
    let before = article.children[article.children.count - 2]
    guard let last = before.children.last, last.unit.number?.value == opening.value - 1,
      ItemReader.item(Array(last.unit.printedNumber.unicodeScalars))?.style == opening.style
    else { return }
    article.children.removeLast()
    between.unit.number = nil
    last.children.append(between)
    paragraph = before
    levels = [(opening.style, last, opening.value - 1)]
  }

  private mutating func text(_ line: SourceLine) {
    if awaitsHeading, let division = open.last, LineClassifier.isHeading(line.text),
      line.text.unicodeScalars.count <= 40
    {
      // Kept apart, so that each line can be given back as it was.
      division.unit.heading = line.text
      awaitsHeading = false
      if let last = divisions.indices.last {
        divisions[last].text += Characters.withoutSpace(line.text)
      }
      return
    }
    awaitsHeading = false
    if article != nil {
      if let node = levels.last?.node ?? paragraph, breaksOff(node.unit.text) {
        node.unit.text += line.text
        notices.append(
          ImportNotice(
            .joinedLine, line: line.number, zh: "上一行没有句末标点，本行按续行并入。",
            en: "The line before has no full stop; this line was joined to it."))
        return
      }
      return addParagraph(line.text, line)
    }
    // A preamble stands under a heading of its own.
    if let division = open.last, division.unit.number == nil {
      division.children.append(
        UnitNode(
          RegulationUnit(
            kind: .paragraph, number: UnitNumber(division.children.count + 1), text: line.text,
            line: line.number)))
      return
    }
    unplaced.append(line)
    notices.append(
      ImportNotice(
        .unplacedLine, line: line.number, zh: "这一行不属于任何条：“\(line.text)”。",
        en: "The line belongs to no article."))
  }

  /// A list of forms behind the article that says from when the law holds.
  private func isAttachmentList(_ line: SourceLine) -> Bool {
    guard line.text.hasPrefix("- "), let words = paragraph?.unit.text else { return false }
    return words.hasSuffix("施行。") || words.hasSuffix("废止。")
  }

  /// Whether a sentence goes on in the next line.
  private func breaksOff(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last else { return false }
    return last == "，" || last == "、" || last == ","
  }

  // MARK: Contents

  /// Holds the headings against the table of contents.
  private mutating func compareContents() {
    let listed = contents.dropFirst().compactMap { line -> String? in
      guard case .division = LineClassifier.form(of: line) else { return nil }
      return Characters.withoutSpace(line.text)
    }
    guard !listed.isEmpty else { return }
    let found = divisions.map(\.text)
    for (index, text) in listed.enumerated() where index >= found.count || found[index] != text {
      let body = index < found.count ? found[index] : "（没有）"
      notices.append(
        ImportNotice(
          .contentsDiffer, line: index < divisions.count ? divisions[index].line : nil,
          zh: "目录写“\(text)”，正文是“\(body)”。",
          en: "The contents have “\(text)”, the body has “\(body)”."))
      return
    }
    if found.count > listed.count {
      notices.append(
        ImportNotice(
          .contentsDiffer, line: divisions[listed.count].line,
          zh: "目录中没有“\(found[listed.count])”。",
          en: "“\(found[listed.count])” is not in the contents."))
    }
  }
}
