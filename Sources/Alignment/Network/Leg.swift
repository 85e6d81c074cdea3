/// One way by which a party is told: a message, or a path of messages that share one limit.
package struct Leg: Sendable {
  package enum Start: Sendable, Hashable {
    /// The sender knows of the event by itself.
    case trigger
    /// As soon as the sender has been told, by anybody.
    case told
    /// When receipts of the sender's plan have come in.
    case receipts([Int], all: Bool)
    /// Counted from the event, and not before the sender has been told.
    case anchored
  }

  package let sender: Int
  package let receiver: Int
  /// The message; of a shared limit, the first message of the path.
  package let message: Int
  /// The parties in between and the messages on the path, where the limit is shared.
  package let shared: SharedLimit?
  package let start: Start
  package let weight: LegWeight
  /// Time between hearing and the start of the clock.
  package let processing: Int
  /// Nobody wrote how long that is; zero was taken.
  package let processingIsAssumed: Bool
  /// Neither clock nor moment is written.
  package let clockIsAssumed: Bool
  /// Its limit counts from the event, however late the sender is told.
  package let isAnchored: Bool
  /// The sender's plan is that of a facility and reports an accident of its own.
  package let isOwnAccident: Bool
  /// What it goes by; empty where no plan says.
  package let fates: Set<String>
  /// Receipts of the receiver's plan that it answers to.
  package let receipts: [Int]

  /// Whether the loss of one network takes the leg away.
  package func isLost(with fate: String) -> Bool { fates == [fate] }
}
