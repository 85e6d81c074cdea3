import Import

/// A provision in force that itself rests on a law that is no longer in force.
package struct Reliance: Sendable, Hashable {
  /// The place, in the version's provisions, whose own words cite the repealed law.
  package var place: Int
  /// 第四十四条第一款, as printed.
  package var printed: String
  /// What it cites, and what became of that.
  package var resolution: Resolution
}

extension CitationResolver {
  /// The words at, above or below the provisions cited that rest on a repealed law: the clause that cites
  /// them rests on it at one remove.
  ///
  /// A whole document cited is not looked into: some article of it nearly always tells its origin.
  /// The article that repeals a law does not rest on it.
  package func reliances(of resolution: Resolution) -> [Reliance] {
    guard let entry = resolution.entry, !resolution.places.isEmpty else { return [] }
    let regulation = library.entries[entry].regulation
    var places: Set<Int> = []
    for place in resolution.places {
      places.formUnion(place..<regulation.provisions[place].end)
      places.formUnion(regulation.path(to: place))
    }
    var found: [Reliance] = []
    for place in places.sorted() {
      for target in regulation.provisions[place].cites {
        guard let reference = LawReference(target: target) else { continue }
        let cited = resolve(reference)
        guard let repeal = cited.repeal, !isRepealing(repeal, regulation.key, place, regulation)
        else { continue }
        found.append(
          Reliance(
            place: place, printed: printed(place, in: regulation), resolution: cited))
      }
    }
    return found
  }

  /// Whether the provision is the one that repealed the law.
  private func isRepealing(
    _ repeal: Repeal, _ key: String, _ place: Int, _ regulation: Regulation
  ) -> Bool {
    guard let by = repeal.by.flatMap({ LawReference(target: $0) }), by.norm == key else {
      return false
    }
    return by.locator.article.map { article in
      regulation.path(to: place).contains {
        regulation.provisions[$0].kind == .article && regulation.provisions[$0].number == article
      }
    } ?? true
  }

  private func printed(_ place: Int, in regulation: Regulation) -> String {
    let path = regulation.path(to: place).filter { regulation.provisions[$0].kind >= .article }
    guard path.count == 2, let article = path.first,
      regulation.provisions[article].children.count == 1
    else { return regulation.printedLocator(of: place) }
    return regulation.printedLocator(of: article)
  }
}
