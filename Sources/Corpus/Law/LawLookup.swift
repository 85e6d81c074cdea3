package import Import

/// Finds what a locator names in one version of a law, ranges and divisions included.
package struct LawLookup {
  private let regulation: Regulation

  package init(_ regulation: Regulation) {
    self.regulation = regulation
  }

  /// The places in ``Import/Regulation/provisions``, or what is in the way.
  package func find(_ locator: LawLocator) -> (places: [Int], obstacle: Obstacle?) {
    if locator.section != nil { return ([], .noStructure) }
    guard let article = locator.article else { return divisions(locator) }
    if let last = locator.lastArticle { return articles(article, last) }
    var places: [Int] = []
    let points = Self.numbers(locator.point, locator.lastPoint)
    for paragraph in Self.numbers(locator.paragraph, locator.lastParagraph) {
      for point in points {
        let lookup = regulation.find(
          article: article, paragraph: paragraph, point: point, indent: locator.indent)
        switch lookup {
        case .found(let place): places.append(place)
        case .noStructure: return ([], .noStructure)
        case .missing(let below, let level):
          return ([], missing(level, below, article, paragraph, point, locator.indent))
        case .ambiguous(let found):
          return ([], .severalProvisions(found.map { regulation.printedLocator(of: $0) }))
        }
      }
    }
    return (places, nil)
  }

  /// The numbers of a range; one nil where the level is not named.
  private static func numbers(_ first: Int?, _ last: Int?) -> [Int?] {
    guard let first else { return [nil] }
    guard let last, last > first, last - first < 200 else { return [first] }
    return Array(first...last)
  }

  private func articles(_ first: UnitNumber, _ last: UnitNumber) -> ([Int], Obstacle?) {
    for number in [first, last] {
      if case .missing = regulation.find(article: number) {
        return ([], missing(.article, nil, number, nil, nil, nil))
      }
    }
    return (regulation.articles(from: first, to: last), nil)
  }

  private func divisions(_ locator: LawLocator) -> ([Int], Obstacle?) {
    guard let steps = locator.divisionSteps else { return ([], .noStructure) }
    let found = regulation.divisions(steps)
    if found.count == 1 { return (found, nil) }
    guard found.isEmpty else {
      return ([], .severalProvisions(found.map { regulation.locator(of: $0) }))
    }
    guard let last = steps.last else { return ([], .noStructure) }
    return ([], .missing(last.kind, number: last.number.description, last: nil, elsewhere: []))
  }

  private func missing(
    _ level: UnitKind, _ below: Int?, _ article: UnitNumber, _ paragraph: Int?, _ point: Int?,
    _ indent: Int?
  ) -> Obstacle {
    let number: String
    var last: String?
    switch level {
    case .paragraph: number = "\(paragraph ?? 0)"
    case .point: number = "\(point ?? 0)"
    case .indent: number = "\(indent ?? 0)"
    default:
      number = article.description
      last = regulation.lastArticle?.description
    }
    if let below, level != .article {
      let siblings = (below..<regulation.provisions[below].end).filter {
        regulation.provisions[$0].kind == level
      }
      last = siblings.last.flatMap { regulation.provisions[$0].number?.description }
    }
    return .missing(level, number: number, last: last, elsewhere: [])
  }
}
