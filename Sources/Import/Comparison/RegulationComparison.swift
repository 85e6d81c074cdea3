package import Model

/// Two versions of a regulation, or two regulations, held against each other by article.
///
/// Articles are matched by the digest of their words first, so that renumbering is told apart from
/// change; then by the paragraphs and points they share; then by their words, where both sides have
/// them; last by their place between articles that are matched.
package struct RegulationComparison: Sendable {
  /// What became of an article, or of a 款 or 项 in it.
  package enum Change: String, Sendable, Hashable, CaseIterable {
    case same, renumbered, modified, added, deleted

    /// 修改, 新增, …
    package var words: Bilingual {
      switch self {
      case .same: Bilingual(zh: "未变", en: "unchanged")
      case .renumbered: Bilingual(zh: "条文序号调整", en: "renumbered")
      case .modified: Bilingual(zh: "修改", en: "modified")
      case .added: Bilingual(zh: "新增", en: "added")
      case .deleted: Bilingual(zh: "删除", en: "deleted")
      }
    }
  }

  /// A unit of one side beside its counterpart: places in ``Regulation/provisions``.
  package struct Pair: Sendable, Hashable {
    package var change: Change
    package var old: Int?
    package var new: Int?
    /// For a modified article: its 款 and 项 that are not the same.
    package var units: [Pair]

    package init(_ change: Change, old: Int?, new: Int?, units: [Pair] = []) {
      self.change = change
      self.old = old
      self.new = new
      self.units = units
    }
  }

  package let old: Regulation
  package let new: Regulation
  /// In the order of the new text; what was deleted stands where it stood.
  package let articles: [Pair]

  package init(_ old: Regulation, _ new: Regulation) {
    self.old = old
    self.new = new
    let matches = ArticleMatcher(old, new).matches()
    var pairs = new.articlePlaces.map { place -> Pair in
      guard let other = matches[place] else { return Pair(.added, old: nil, new: place) }
      return Self.pair(old, other, new, place)
    }
    let kept = Set(matches.values)
    var behind: Int?
    for place in old.articlePlaces {
      guard !kept.contains(place) else {
        behind = place
        continue
      }
      // Behind the article that it followed.
      let at = pairs.lastIndex { $0.old == behind && behind != nil }.map { $0 + 1 } ?? 0
      var index = at
      while index < pairs.count, pairs[index].change == .deleted { index += 1 }
      pairs.insert(Pair(.deleted, old: place, new: nil), at: index)
    }
    articles = pairs
  }

  /// How many articles are of a kind.
  package func count(of change: Change) -> Int { articles.count { $0.change == change } }

  /// Whether any article differs in more than its number.
  package var hasDifferences: Bool { articles.contains { $0.change != .same } }

  private static func pair(
    _ old: Regulation, _ oldPlace: Int, _ new: Regulation, _ newPlace: Int
  ) -> Pair {
    let before = old.provisions[oldPlace]
    let after = new.provisions[newPlace]
    guard before.digest == after.digest, before.digest != nil else {
      return Pair(
        .modified, old: oldPlace, new: newPlace,
        units: UnitMatcher(old, new).changes(old: oldPlace, new: newPlace))
    }
    let isSame = before.number == after.number
    return Pair(isSame ? .same : .renumbered, old: oldPlace, new: newPlace)
  }
}
