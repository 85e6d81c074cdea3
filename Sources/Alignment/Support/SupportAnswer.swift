package import Model

/// A request for support and the commitments that answer it.
package struct SupportAnswer: Sendable {
  /// How much of a kind is promised against what is asked.
  package enum Amount: Sendable, Hashable {
    case enough
    /// What is missing, in the unit of the request.
    case short(promised: Quantity?)
    /// One side gives no amount, or the two are in units that do not compare.
    case unknown
  }

  /// Whether the promised help is there in time.
  package enum Arrival: Sendable, Hashable {
    case inTime
    case late(seconds: Int, limit: Int)
    case unknown
    /// The request sets no time.
    case notAsked
  }

  package let request: PlanElement
  package let asked: [Actor]
  package let requester: Int
  /// Commitments of the asked body to the requester, of the type and at the level.
  package let commitments: [PlanElement]
  package let amount: Amount
  package let arrival: Arrival
  /// Whether a plan of the body that is asked is in the set.
  package let hasPlanOfAsked: Bool
  /// Whether the request rests on an agreement: where the other plan is not in the set, the promise may
  /// stand there.
  package let namesAgreement: Bool
}
