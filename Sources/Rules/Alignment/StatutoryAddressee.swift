import Alignment
import Model

/// To whom something is owed: as a row of the register names it, in some divisions.
struct StatutoryAddressee {
  let reference: PartyReference
  /// The divisions in which it is meant.
  let codes: [String]
  /// What the row rests on.
  let source: String

  func means(_ party: Int, _ index: AlignmentIndex) -> Bool {
    StatutoryLimits.means([reference], party, index.directory, near: codes, source: source)
  }

  /// Whether the register does not say who holds the designation there.
  func isUnknown(_ index: AlignmentIndex) -> Bool {
    guard case .designated(let words) = reference else { return false }
    return index.directory.holders(of: words, near: codes, source: source).isEmpty
  }

  func name(_ index: AlignmentIndex) -> Bilingual {
    switch reference {
    case .party(let key):
      return index.directory.index(of: key).map { index.words.party($0) } ?? Bilingual(both: key)
    case .kind(let kind): return PartyKindWords.name(kind)
    case .role(let id): return Bilingual(both: "\(id)")
    case .designated(let words):
      let holders = index.directory.holders(of: words, near: codes, source: source)
      return holders.isEmpty ? Bilingual(both: words) : index.words.parties(holders)
    }
  }
}
