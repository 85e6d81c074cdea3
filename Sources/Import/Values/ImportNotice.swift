package import Model

/// Something about a text that its reader must know: it could not be placed, contradicts itself,
/// or was understood only by a guess.
package struct ImportNotice: Sendable, Hashable {
  /// What it is about.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    // About dates.
    case amendedKeepsOriginalDate, effectiveBeforePromulgation, effectiveDatesDiffer
    case amendmentMissing, sourceDateDiffers, headerNotUnderstood, danglingHeader, noDate
    // About structure.
    case unplacedLine, articleGap, articleRepeated, articleOutOfOrder, divisionOutOfOrder
    case pointOutOfOrder, guessedArticle, joinedLine, contentsDiffer, contentsOnly, titleMissing
    // About characters and markup.
    case restructured, numberChanged
    case converted, privateUse, zeroWidth, replacedCharacter, markupResidue, lostContent,
      textDiffers
  }

  package var code: Code
  /// The line of the source; nil for the text as a whole.
  package var line: Int?
  package var message: Bilingual

  package init(_ code: Code, line: Int? = nil, zh: String, en: String) {
    self.code = code
    self.line = line
    message = Bilingual(zh: zh, en: en)
  }

  /// Whether the facts of the text are at odds with each other.
  package var isContradiction: Bool {
    switch code {
    case .amendedKeepsOriginalDate, .effectiveBeforePromulgation, .effectiveDatesDiffer,
      .amendmentMissing, .sourceDateDiffers, .articleRepeated, .contentsDiffer:
      true
    default: false
    }
  }
}
