package import Model

/// A chain of reports held against one statutory limit.
package struct Chain: Sendable {
  package enum Verdict: String, Sendable, Hashable {
    case pass
    case fail
    case undetermined

    package var name: Bilingual {
      switch self {
      case .pass: Bilingual(zh: "符合", en: "met")
      case .fail: Bilingual(zh: "超限", en: "exceeded")
      case .undetermined: Bilingual(zh: "无法判定", en: "undetermined")
      }
    }
  }

  /// What is lost, and when the addressee is told then; nil: never.
  package struct Loss: Sendable {
    package enum What: Sendable, Hashable {
      case leg(Int)
      case network(String)
    }

    package let what: What
    package let total: Reach?
  }

  package internal(set) var trigger: Trigger
  package let limit: StatutoryLimit
  /// Who owes the last report, and to whom.
  package let sender: Int
  package let addressee: Int
  /// Legs in their order; the worst chain that still keeps to every text.
  package let legs: [Int]
  /// When each leg arrives.
  package let arrivals: [Reach]
  package let total: Reach
  /// The last report is in no plan: the total ends at the one who owes it.
  package let lacksLastLeg: Bool
  /// The clock is that of the sender, not of the event.
  package let isRelative: Bool
  package let losses: [Loss]
  package let assumptions: [Bilingual]
  /// Legs without a bound.
  package let blame: [Int]

  package var limitSeconds: Int { limit.limit.upper?.exactSeconds ?? 0 }

  /// 富余时间, in seconds; negative where the limit is exceeded.
  package var slack: Int? { total.isBounded ? limitSeconds - total.seconds : nil }

  package var verdict: Verdict {
    // What has a number is already too long, whatever the rest may take.
    if total.seconds > limitSeconds { return .fail }
    if !total.isBounded || lacksLastLeg { return .undetermined }
    return .pass
  }

  /// The loss that costs most.
  package var worstLoss: Loss? {
    losses.max { a, b in
      switch (a.total, b.total) {
      case (let a?, let b?): a < b
      case (nil, _): false
      case (_, nil): true
      }
    }
  }
}
