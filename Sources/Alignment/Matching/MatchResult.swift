/// Every message of the set with its counterpart, or without.
package struct MatchResult: Sendable {
  package var pairs: [MessagePair] = []
  /// Sent, and nobody expects it.
  package var unexpected: [UnmatchedMessage] = []
  /// Expected, and nobody sends it.
  package var unsent: [UnmatchedMessage] = []
  /// By index of the message sent, and of the one expected.
  package var ofSent: [Int: [Int]] = [:]
  package var ofExpected: [Int: [Int]] = [:]

  package init() {}
}
