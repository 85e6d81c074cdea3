import Model

/// One version of a regulation as the library holds it, for looking provisions up.
package struct Regulation: Sendable, Hashable {
  package let facts: RegulationFacts
  /// Every unit in the order of the text.
  package let provisions: [Provision]
  /// The units that stand directly in the body.
  package let topLevel: [Int]
  /// Lines of annexes and of the header are not provisions; a full text has them in its file.
  private let articles: [UnitNumber: [Int]]
  /// The articles in the order of the text.
  package let articlePlaces: [Int]

  package init(facts: RegulationFacts, provisions: [Provision]) {
    self.facts = facts
    self.provisions = provisions
    topLevel = provisions.indices.filter { provisions[$0].parent == nil }
    articlePlaces = provisions.indices.filter { provisions[$0].kind == .article }
    var articles: [UnitNumber: [Int]] = [:]
    for place in articlePlaces {
      if let number = provisions[place].number { articles[number, default: []].append(place) }
    }
    self.articles = articles
  }

  package var key: String { facts.key }
  package var title: String { facts.title }
  package var hasStructure: Bool { facts.extent != .none }

  /// The last article's number.
  package var lastArticle: UnitNumber? { articlePlaces.last.flatMap { provisions[$0].number } }

  /// An article, or a 款, 项, 目 in it.
  ///
  /// Where no 款 is named, a 项 is looked for in the only 款 that has any: 第十三条第（七）项.
  package func find(
    article: UnitNumber, paragraph: Int? = nil, point: Int? = nil, indent: Int? = nil
  ) -> ProvisionLookup {
    if !hasStructure { return .noStructure }
    guard let places = articles[article] else { return .missing(below: nil, level: .article) }
    guard places.count == 1, var place = places.first else { return .ambiguous(places) }
    if let paragraph {
      guard let next = child(of: place, .paragraph, paragraph) else {
        return .missing(below: place, level: .paragraph)
      }
      place = next
    } else if point != nil {
      let holding = provisions[place].children.filter { hasPoints($0) }
      guard holding.count <= 1 else {
        let found = holding.compactMap { child(of: $0, .point, point ?? 0) }
        if found.count == 1, let only = found.first { return deeper(only, indent) }
        return found.isEmpty ? .missing(below: place, level: .point) : .ambiguous(found)
      }
      guard let only = holding.first else { return .missing(below: place, level: .point) }
      place = only
    }
    guard let point else { return .found(place) }
    guard let next = child(of: place, .point, point) else {
      return .missing(below: place, level: .point)
    }
    return deeper(next, indent)
  }

  private func deeper(_ place: Int, _ indent: Int?) -> ProvisionLookup {
    guard let indent else { return .found(place) }
    guard let next = child(of: place, .indent, indent) else {
      return .missing(below: place, level: .indent)
    }
    return .found(next)
  }

  private func hasPoints(_ place: Int) -> Bool {
    provisions[place].children.contains { provisions[$0].kind == .point }
  }

  private func child(of place: Int, _ kind: UnitKind, _ value: Int) -> Int? {
    provisions[place].children.first {
      provisions[$0].kind == kind && provisions[$0].number?.value == value
    }
  }

  /// The divisions at the end of a path from the outside in: `[(.part, 2), (.chapter, 29)]`.
  /// Levels between may be left out; chapter numbers that restart then give several places.
  package func divisions(_ path: [(kind: UnitKind, number: UnitNumber)]) -> [Int] {
    var ranges = [0..<provisions.count]
    var found: [Int] = []
    for step in path {
      found = ranges.flatMap { range in
        range.filter { provisions[$0].kind == step.kind && provisions[$0].number == step.number }
      }
      ranges = found.map { ($0 + 1)..<provisions[$0].end }
    }
    return found
  }

  /// The articles in a division, in order.
  package func articles(in division: Int) -> [Int] {
    (division..<provisions[division].end).filter { provisions[$0].kind == .article }
  }

  /// The articles from one number to another; empty where either does not exist.
  package func articles(from first: UnitNumber, to last: UnitNumber) -> [Int] {
    guard articles[first] != nil, articles[last] != nil else { return [] }
    return articlePlaces.filter {
      guard let number = provisions[$0].number else { return false }
      return first <= number && number <= last
    }
  }

  /// The units around a provision, outermost first, the provision itself last.
  package func path(to place: Int) -> [Int] {
    var path = [place]
    while let parent = provisions[path[0]].parent { path.insert(parent, at: 0) }
    return path
  }

  /// The place of the provision as a target writes it: `55.2.3`.
  package func locator(of place: Int) -> String {
    let path = path(to: place)
    let provision = provisions[place]
    if provision.kind.isDivision {
      return path.map { place in
        let unit = provisions[place]
        let prefix =
          switch unit.kind {
          case .part: "pt"
          case .subpart: "sp"
          case .chapter: "ch"
          default: "sec"
          }
        return prefix + (unit.number?.description ?? "0")
      }.joined(separator: "/")
    }
    return path.filter { !provisions[$0].kind.isDivision }
      .compactMap { provisions[$0].number?.description }.joined(separator: ".")
  }

  /// 第五条第二款第（三）项, with the numbers as printed.
  package func printedLocator(of place: Int) -> String {
    path(to: place).filter { provisions[$0].kind >= .article }.map { place in
      let unit = provisions[place]
      switch unit.kind {
      case .paragraph: return "第\(unit.number.map { ChineseNumeral.printed($0.value) } ?? "")款"
      case .point: return "第\(unit.printedNumber)项"
      case .indent: return "第\(unit.printedNumber)目"
      default: return unit.printedNumber
      }
    }.joined()
  }

  /// Whether a quotation is the whole of a provision, by digest; nil where there is none.
  package func holds(_ quotation: String, at place: Int) -> Bool? {
    guard let digest = provisions[place].digest else { return nil }
    return UnitText.digest(of: quotation) == digest
  }
}

extension Regulation {
  /// The words of a unit with those below it, printed numbers of the units below included; empty in
  /// an outline.
  package func words(of place: Int) -> String {
    let unit = provisions[place]
    return (unit.text ?? "")
      + unit.children.map { provisions[$0].printedNumber + words(of: $0) }.joined()
  }
}
