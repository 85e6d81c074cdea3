package import Model

/// A message that nobody on the other side expects, or sends.
package struct UnmatchedMessage: Sendable {
  /// Why no verdict is possible.
  package enum Doubt: Sendable, Hashable {
    /// A party of the message is not registered, or is one of several.
    case party(PartyReference, candidates: [Int])
    /// Something fits but for levels that no map joins; the message on the other side.
    case levels(other: Int)
    /// The other side's plan says nothing in typed elements.
    case notModelled(plan: Int)
  }

  package let message: Int
  /// Nil where the party could not be told.
  package let sender: Int?
  package let receiver: Int?
  /// Plans that would have to say the counterpart.
  package let plans: [Int]
  package let doubt: Doubt?
}
