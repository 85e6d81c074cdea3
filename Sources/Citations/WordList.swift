/// Some words that the grammar looks for at a place. Their first and their last units turn nearly every
/// place away before a word is compared.
struct WordList: Sendable {
  let words: [[UInt16]]
  private let firsts: UnitSet
  private let lasts: UnitSet

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf16) }
    firsts = UnitSet(self.words.compactMap(\.first))
    lasts = UnitSet(self.words.compactMap(\.last))
  }

  /// Whether a word may begin with a unit; `false` is certain.
  func mayBegin(with unit: UInt16) -> Bool { firsts.contains(unit) }

  /// Whether a word may end with a unit; `false` is certain.
  func mayEnd(with unit: UInt16) -> Bool { lasts.contains(unit) }
}
