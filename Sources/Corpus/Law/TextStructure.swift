package import Citations
import Import
import Model

/// The 条, 款 and 项 of a plain text that prints a law, by which 前款 and 本条 are read.
///
/// An article begins a line with 第…条; every further line of it is a 款, unless it begins with （一）: then it
/// is a 项 of the 款 before.
package struct TextStructure: Sendable {
  private struct Line {
    var start: Int
    var article: UnitNumber
    /// The place of the article in ``articles``.
    var place: Int
    var paragraph: Int
    var point: Int?
    /// The divisions around it from the outside in: `pt2`, `ch3`.
    var divisions: [String]
  }

  /// Only lines inside articles, in order.
  private var lines: [Line] = []
  /// The end of the last line of each article stands at the start of the next; outside of articles there
  /// is no place.
  private var articles: [UnitNumber] = []
  private var points: Set<LawLocator> = []
  /// The path of every division that the text prints.
  private var headings: Set<[String]> = []

  package init(_ bytes: [UInt8]) {
    var article: UnitNumber?
    var paragraph = 0
    var start = 0
    var divisions: [String] = []
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = Self.Reader(bytes[start..<end])
      if let number = line.article {
        article = number
        articles.append(number)
        points.insert(LawLocator(article: number))
        paragraph = 0
        if line.hasWordsBehindArticle { paragraph = 1 }
      } else if let (level, number) = line.heading {
        article = nil
        // A new 章 ends the 章 and 节 before it.
        divisions =
          divisions.filter { Self.level(of: $0) < level } + [Self.prefixes[level] + number]
        headings.insert(divisions)
      } else if article != nil, !line.isEmpty, line.point == nil || paragraph == 0 {
        paragraph += 1
      }
      if let article, !line.isEmpty {
        lines.append(
          Line(
            start: start, article: article, place: articles.count - 1, paragraph: max(paragraph, 1),
            point: line.point, divisions: divisions))
        points.insert(LawLocator(article: article, paragraph: max(paragraph, 1)))
        if let point = line.point {
          points.insert(LawLocator(article: article, paragraph: max(paragraph, 1), point: point))
          points.insert(LawLocator(article: article, point: point))
        }
      }
      start = end + 1
    }
  }

  /// Whether the text prints articles at all.
  package var hasArticles: Bool { !articles.isEmpty }

  /// The place in the text itself that a citation means.
  ///
  /// - Returns: nil where it stands in no article or where nothing stands before; a place that the text
  ///   does not print is returned all the same, see ``contains(_:)``.
  package func place(of target: CitationTarget, at offset: Int) -> LawLocator? {
    let named = LawLocator(target)
    if named.article != nil || named.divisions != nil,
      target.relative == nil || target.antecedent != nil
    {
      return named
    }
    guard let line = line(at: offset) else { return nil }
    var place = named
    place.article = line.article
    guard let word = target.relative else {
      // 第二款 alone is of this article; 第（二）项 alone of this paragraph.
      if named.paragraph == nil { place.paragraph = line.paragraph }
      return named.paragraph != nil || named.point != nil ? place : nil
    }
    return back(word, from: line, &place) ? place : nil
  }

  private static let prefixes = ["pt", "sp", "ch", "sec"]
  private static let units = ["编", "分编", "章", "节"]

  private static func level(of step: String) -> Int {
    prefixes.lastIndex { step.hasPrefix($0) } ?? 0
  }

  /// The last line that begins at or before a place.
  private func line(at offset: Int) -> Line? {
    let next = lines.boundary { $0.start > offset }
    return next > 0 ? lines[next - 1] : nil
  }

  /// Whether the text prints a place, ranges at both ends.
  package func contains(_ locator: LawLocator) -> Bool {
    guard let article = locator.article else {
      let wanted = locator.divisions?.split(separator: "/").map(String.init) ?? []
      return !wanted.isEmpty
        && headings.contains { path in
          // Levels between may be left out.
          var rest = path[...]
          return path.last == wanted.last
            && wanted.allSatisfy { step in
              guard let place = rest.firstIndex(of: step) else { return false }
              rest = rest[(place + 1)...]
              return true
            }
        }
    }
    var first = LawLocator(article: article)
    if !points.contains(first) { return false }
    if let last = locator.lastArticle { return points.contains(LawLocator(article: last)) }
    if let point = locator.point, locator.paragraph == nil {
      return points.contains(LawLocator(article: article, point: point))
    }
    guard let paragraph = locator.paragraph else { return true }
    for number in [paragraph, locator.lastParagraph ?? paragraph] {
      first = LawLocator(article: article, paragraph: number, point: locator.point)
      if !points.contains(first) { return false }
    }
    return true
  }

  /// Counts back from a line; `false` where there is not so much before.
  private func back(_ word: String, from line: Line, _ place: inout LawLocator) -> Bool {
    guard let unit = word.last else { return false }
    if let level = Self.units.firstIndex(where: { word == "本" + $0 }) {
      let steps = line.divisions.filter { Self.level(of: $0) <= level }
      guard steps.last.map({ Self.level(of: $0) }) == level else { return false }
      place = LawLocator()
      place.divisions = steps.joined(separator: "/")
      return true
    }
    let count = Self.count(word)
    switch unit {
    case "条":
      guard let count else { return true }
      guard line.place >= count else { return false }
      place.article = articles[line.place - count]
      if count > 1 { place.lastArticle = articles[line.place - 1] }
      return true
    case "款":
      guard let count else {
        place.paragraph = line.paragraph
        return true
      }
      guard line.paragraph > count else { return false }
      place.paragraph = line.paragraph - count
      if count > 1 { place.lastParagraph = line.paragraph - 1 }
      return true
    case "项":
      place.paragraph = line.paragraph
      guard let count else {
        place.point = line.point
        return line.point != nil
      }
      guard let point = line.point, point > count else { return false }
      place.point = point - count
      if count > 1 { place.lastPoint = point - 1 }
      return true
    default: return false
    }
  }

  /// 前款 and 上款 count 1, 前两款 2; nil for 本款 and 同款.
  private static func count(_ word: String) -> Int? {
    if word.hasPrefix("上") { return 1 }
    guard word.hasPrefix("前") else { return nil }
    let number = word.dropFirst().dropLast()
    return number.isEmpty ? 1 : ChineseNumeral.value(of: number)
  }

  // MARK: Lines

  /// What a line begins with.
  private struct Reader {
    var article: UnitNumber?
    var point: Int?
    /// The level of a division, 编 outermost, and its number.
    var heading: (level: Int, number: String)?
    var isEmpty = true
    var hasWordsBehindArticle = false

    init(_ bytes: ArraySlice<UInt8>) {
      let text = String(decoding: bytes.prefix(60), as: UTF8.self)
      let words = text.drop { $0.isWhitespace || $0 == "\u{3000}" || $0 == "#" || $0 == "*" }
      isEmpty = words.isEmpty
      if words.hasPrefix("第") {
        readArticle(words.dropFirst())
      } else if words.first.map({ "（(".contains($0) }) ?? false {
        let number = words.dropFirst().prefix { !"）)".contains($0) }
        if number.count < 5 { point = ChineseNumeral.value(of: number) }
      }
    }

    private mutating func readArticle(_ words: Substring) {
      let digits = words.prefix { !"条章节编分".contains($0) && !$0.isWhitespace }
      guard digits.count < 8, let value = ChineseNumeral.value(of: digits) else { return }
      let behind = words.dropFirst(digits.count)
      guard behind.first == "条" else {
        heading = TextStructure.units.firstIndex { behind.hasPrefix($0) }
          .map { ($0, "\(value)") }
        return
      }
      var rest = behind.dropFirst()
      var suffix: Int?
      if rest.first == "之" {
        let more = rest.dropFirst().prefix { "一二三四五六七八九十".contains($0) }
        suffix = ChineseNumeral.value(of: more)
        rest = rest.dropFirst(1 + more.count)
      }
      // 第三条规定的… in the middle of a broken line is a citation.
      guard
        rest.isEmpty || rest.first.map({ $0.isWhitespace || $0 == "\u{3000}" || $0 == "【" }) == true
      else { return }
      article = UnitNumber(value, suffix: suffix)
      hasWordsBehindArticle = rest.contains { !$0.isWhitespace && $0 != "\u{3000}" && $0 != "*" }
    }
  }
}
