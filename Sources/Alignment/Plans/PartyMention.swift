package import Model

/// A party as a plan names it, and the node of the register that is meant.
package struct PartyMention: Sendable, Hashable {
  package let reference: PartyReference
  /// Nil where the register has no such party, or several that could be meant.
  package let party: Int?
  /// Those that could be meant, where the reference alone does not decide.
  package let candidates: [Int]

  package init(reference: PartyReference, party: Int?, candidates: [Int] = []) {
    self.reference = reference
    self.party = party
    self.candidates = candidates
  }
}
