/// Messages that set each other off.
package struct RelayCircle: Sendable {
  /// Legs in the order of the round.
  package let legs: [Int]
  /// Nothing from outside starts it: each waits for the other.
  package let isDeadlock: Bool
}
