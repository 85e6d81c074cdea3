package import Model

/// What a change does to those who rely on the text: told by what changed, never by a guess at what was meant.
package enum Significance: String, Sendable, Hashable, Comparable, CaseIterable {
  /// 文字性: layout, numbers of clauses, code points, places; nobody needs to look again.
  case editorial
  /// 澄清性: the words changed, but no number, citation, party, or word of duty.
  case clarifying
  /// 实质性: what is required, of whom, or within which limits.
  case substantive

  package var name: Bilingual {
    switch self {
    case .editorial: Bilingual(zh: "文字性", en: "editorial")
    case .clarifying: Bilingual(zh: "澄清性", en: "clarifying")
    case .substantive: Bilingual(zh: "实质性", en: "substantive")
    }
  }

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .clarifying: 1
    case .substantive: 2
    }
  }

  package static func < (left: Significance, right: Significance) -> Bool {
    left.rank < right.rank
  }
}
