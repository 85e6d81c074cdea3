import Corpus
import Import

/// The provisions that a locator names, as far as numbers tell: so that 第五十五条 and 第五十五条第二款 touch,
/// and 第四十条至第四十二条 touches 第四十一条.
struct ProvisionSpan {
  private var articles: ClosedRange<UnitNumber>
  private var paragraphs: ClosedRange<Int>?
  private var points: ClosedRange<Int>?
  private var indent: Int?

  /// The spans of a locator; empty for a whole document and for decimal sections.
  static func of(_ locator: LawLocator, in regulation: Regulation?) -> [ProvisionSpan] {
    if locator.divisions != nil {
      guard let regulation else { return [] }
      return LawLookup(regulation).find(locator).places.compactMap { place in
        let numbers = regulation.articles(in: place).compactMap { regulation.provisions[$0].number }
        guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
        return ProvisionSpan(articles: first...last)
      }
    }
    guard let article = locator.article else { return [] }
    let last = locator.lastArticle.map { max($0, article) } ?? article
    return [
      ProvisionSpan(
        articles: article...last, paragraphs: range(locator.paragraph, locator.lastParagraph),
        points: range(locator.point, locator.lastPoint), indent: locator.indent)
    ]
  }

  private static func range(_ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
    first.map { $0...max($0, last ?? $0) }
  }

  func touches(_ other: ProvisionSpan) -> Bool {
    guard articles.overlaps(other.articles) else { return false }
    // Only within one article do the numbers below it mean the same places.
    guard articles.lowerBound == articles.upperBound,
      other.articles.lowerBound == other.articles.upperBound
    else { return true }
    func meet(_ left: ClosedRange<Int>?, _ right: ClosedRange<Int>?) -> Bool {
      guard let left, let right else { return true }
      return left.overlaps(right)
    }
    return meet(paragraphs, other.paragraphs) && meet(points, other.points)
      && (indent == nil || other.indent == nil || indent == other.indent)
  }
}

extension LawSubject {
  /// Whether a citation is about what is asked: anything of a law that is asked about as a whole; else a
  /// citation of the provision, of what it stands in, or of a part of it.
  func isTouched(by resolution: Resolution, _ library: RegulationLibrary) -> Bool {
    guard resolution.key == key else { return false }
    if let version, let entry = resolution.entry,
      library.entries[entry].regulation.facts.version != version
    {
      return false
    }
    if locator.isWhole { return true }
    let regulation =
      resolution.entry.map { library.entries[$0].regulation }
      ?? library.versions(of: key).last?.regulation
    let asked = ProvisionSpan.of(locator, in: regulation)
    let cited = ProvisionSpan.of(resolution.reference.locator, in: regulation)
    if asked.isEmpty { return resolution.reference.locator.section == locator.section }
    return asked.contains { one in cited.contains { one.touches($0) } }
  }
}
