package import Documents
package import XMLTree

/// One provision that one clause cites: the row that every question about law is answered from.
package struct LawUse: Sendable {
  /// How the clause cites.
  package enum Origin: Sendable, Hashable {
    /// A `cite`, by its place in ``Documents/DocumentFacts/citations``.
    case tag(Int)
    /// Plain words, by their place in ``DocumentCitations/mentions``.
    case prose(Int)
    /// Only 前款, which means a paragraph that cites: the mention of 前款.
    case carried(Int)
  }

  /// The index of the document in the corpus.
  package var document: Int
  package var origin: Origin
  /// The `cite`, or the text node of the first word that cites.
  package var node: NodeIndex
  /// The bytes of the file that cite; nil for a tag.
  package var source: Range<Int>?
  package var clause: ClausePlace
  /// `violation`, `basis` … as the tag says.
  package var role: String?
  /// It tells what was: 原《…》, or a tag with role historical.
  package var isHistorical: Bool
  /// It stands in words that the document quotes.
  package var isQuoted: Bool
  /// The place in ``LawUses/resolutions``.
  package var resolution: Int

  package var isTagged: Bool { if case .tag = origin { true } else { false } }

  package var isCarried: Bool { if case .carried = origin { true } else { false } }
}
