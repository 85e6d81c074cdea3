package import Import
package import Model

/// Why a citation does not simply stand for a provision in force.
package enum Obstacle: Sendable, Hashable {
  /// No document of that name is in the library. The near titles are for the reader to choose from;
  /// none of them is ever taken.
  case unknownNorm(near: [String])
  /// The name belongs to several documents: their keys.
  case severalNorms([String])
  /// The version that the citation names is not in the library; the versions that are.
  case unknownVersion([CivilDate])
  /// 修订前 without a day, where the library has several versions before: those.
  case severalVersions([CivilDate])
  /// No such 条, 款, 项 or 目: the level that has no such number, the number, the number of the last
  /// unit that there is, and the versions that do have it.
  case missing(UnitKind, number: String, last: String?, elsewhere: [CivilDate])
  /// Several provisions carry the number: a chapter number that restarts, a 项 in several 款.
  case severalProvisions([String])
  case notYetInForce(CivilDate?)
  /// The law is repealed and no later version of it lives on.
  case repealed(Repeal)
  /// The version cited is not the one in force on the day.
  case superseded(Supersession)
  /// Known by its facts only: whether the provision exists cannot be told.
  case noStructure
  /// Nobody knows the day on which the version took effect.
  case dateUnknown
  /// 前款, 上条 and the like where nothing stands before.
  case noPosition

  /// The word of the `cite` JSON.
  package var code: String {
    switch self {
    case .unknownNorm: "unknownNorm"
    case .severalNorms: "severalNorms"
    case .unknownVersion: "unknownVersion"
    case .severalVersions: "severalVersions"
    case .missing: "noSuchProvision"
    case .severalProvisions: "severalProvisions"
    case .notYetInForce: "notYetInForce"
    case .repealed: "repealed"
    case .superseded(let change): change.renumbered.isEmpty ? "superseded" : "renumbered"
    case .noStructure: "outlineOnly"
    case .dateUnknown: "dateUnknown"
    case .noPosition: "noPosition"
    }
  }

  /// Whether the citation cannot be taken to any provision at all.
  package var isFatal: Bool {
    switch self {
    case .unknownNorm, .severalNorms, .unknownVersion, .severalVersions, .missing,
      .severalProvisions, .noPosition:
      true
    case .notYetInForce, .repealed, .superseded, .noStructure, .dateUnknown: false
    }
  }
}

/// The end of a law, and what takes its place.
package struct Repeal: Sendable, Hashable {
  /// The first day on which it is no longer in force.
  package var date: CivilDate
  /// The target that repealed it: `eco-code@2026-03-12#1242`.
  package var by: String?
  /// Rows of the concordances for the provision cited; empty where none speaks of it, or the whole law
  /// is cited.
  package var successors: [Succession]
}

/// A version that was replaced by a later one of the same law.
package struct Supersession: Sendable, Hashable {
  /// The version that the citation means, and the one in force.
  package var cited: CivilDate
  package var current: CivilDate
  /// Since when the current one is in force.
  package var since: CivilDate?
  /// Whether the provision of that number has the same words in both; nil where nobody can tell.
  package var hasSameWords: Bool?
  /// Rows of the concordances between the two versions.
  package var successors: [Succession]

  /// The numbers under which the provision is found now, where a row says another number.
  package var renumbered: [Succession] {
    successors.filter { row in
      row.row.to.contains { to in
        !row.row.from.contains { $0.article == to.article && $0.paragraph == to.paragraph }
      }
    }
  }
}

/// A row of a 新旧条文对照表 that speaks of a provision.
package struct Succession: Sendable, Hashable {
  /// The file and the title of the concordance.
  package var path: String
  package var title: String
  package var row: ConcordanceRow

  /// Where a correction may be made by machine: verified, one new provision, the meaning kept.
  package func repointing(_ reference: LawReference) -> ProvisionTarget? {
    guard row.isVerified, row.to.count == 1, row.from.count == 1, let from = row.from.first,
      let to = row.to.first
    else { return nil }
    switch row.relation {
    case .same, .reworded, .moved: break
    case .changed, .split, .merged, .partial, .none, .candidate: return nil
    }
    let cited = reference.locator
    guard !cited.isRange, cited.divisions == nil, cited.section == nil,
      from.article == cited.article, from.paragraph == cited.paragraph, from.point == cited.point,
      from.indent == cited.indent
    else { return nil }
    return to
  }
}
