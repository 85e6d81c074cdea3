import Import
import Model

/// What a citation stands for on a day, or why it stands for nothing.
package struct Resolution: Sendable, Hashable {
  package var reference: LawReference
  /// The key of the document; nil where the name is unknown or belongs to several.
  package var key: String?
  /// The place of the version meant in ``RegulationLibrary/entries``.
  package var entry: Int?
  /// The places of the provisions in its ``Import/Regulation/provisions``, in order; empty for the whole
  /// document, and where they do not exist.
  package var places: [Int] = []
  /// Everything that stands in the way, the gravest first; empty where the provision exists and is in
  /// force.
  package var obstacles: [Obstacle] = []

  package init(reference: LawReference) {
    self.reference = reference
  }

  /// Whether the citation leads to a provision, or to a whole document that is known, whatever its
  /// state on the day.
  package var isFound: Bool { key != nil && !obstacles.contains(where: \.isFatal) }

  /// 第五十五条第（一）项 as a reader of the law expects it: an article of a single 款 is cited without
  /// naming it. Empty for the whole document.
  package func printedLocator(in library: RegulationLibrary) -> String {
    var locator = reference.locator
    if locator.paragraph == 1, locator.lastParagraph == nil, locator.point != nil,
      let entry, let article = locator.article
    {
      let regulation = library.entries[entry].regulation
      if let place = regulation.find(article: article).place,
        regulation.provisions[place].children.count == 1
      {
        locator.paragraph = nil
      }
    }
    return locator.printed
  }

  package var repeal: Repeal? {
    for case .repealed(let repeal) in obstacles { return repeal }
    return nil
  }

  package var supersession: Supersession? {
    for case .superseded(let supersession) in obstacles { return supersession }
    return nil
  }
}
