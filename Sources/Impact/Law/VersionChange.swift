import Corpus
import Import

/// What became of a cited provision between two versions.
struct VersionChange {
  var change: RegulationComparison.Change
  /// Where it stands in the new version: 第六十三条; nil where it is gone.
  var now: String?

  /// Nil where the old version has no such provision, or the whole law is meant.
  static func of(
    _ locator: LawLocator, in comparison: RegulationComparison
  ) -> VersionChange? {
    guard !locator.isWhole else { return nil }
    let places = LawLookup(comparison.old).find(locator).places
    guard !places.isEmpty else { return nil }
    var worst: VersionChange?
    for place in places {
      guard let found = of(place, in: comparison) else { continue }
      if rank(found.change) > rank(worst?.change) { worst = found }
    }
    return worst
  }

  private static func rank(_ change: RegulationComparison.Change?) -> Int {
    switch change {
    case nil: -1
    case .same, .added: 0
    case .renumbered: 1
    case .modified: 2
    case .deleted: 3
    }
  }

  private static func of(_ place: Int, in comparison: RegulationComparison) -> VersionChange? {
    let (old, new) = (comparison.old, comparison.new)
    if old.provisions[place].kind.isDivision {
      let inside = old.articles(in: place).compactMap { of($0, in: comparison) }
      return inside.max { rank($0.change) < rank($1.change) }.map { worst in
        VersionChange(change: worst.change == .same ? .same : .modified, now: nil)
      }
    }
    guard let article = old.path(to: place).first(where: { old.provisions[$0].kind == .article }),
      let pair = comparison.articles.first(where: { $0.old == article })
    else { return nil }
    let now = pair.new.map { new.printedLocator(of: $0) }
    guard pair.change == .modified, place != article else {
      return VersionChange(change: pair.change, now: now)
    }
    if let unit = unit(place, in: pair.units, old) {
      return VersionChange(
        change: unit.change, now: unit.new.map { new.printedLocator(of: $0) })
    }
    // The 款 is the same; its article may have another number.
    let isMoved = pair.new.map { new.provisions[$0].number != old.provisions[article].number }
    let below = old.printedLocator(of: place).dropFirst(old.provisions[article].printedNumber.count)
    return VersionChange(
      change: isMoved == true ? .renumbered : .same, now: now.map { $0 + below })
  }

  /// The unit that is the place, that holds it, or that stands in it.
  private static func unit(
    _ place: Int, in units: [RegulationComparison.Pair], _ old: Regulation
  ) -> RegulationComparison.Pair? {
    for unit in units {
      guard let at = unit.old else { continue }
      if at == place { return unit }
      if at < place, place < old.provisions[at].end {
        if unit.change == .deleted || unit.change == .renumbered { return unit }
        return self.unit(place, in: unit.units, old) ?? (unit.units.isEmpty ? unit : nil)
      }
    }
    return nil
  }
}
