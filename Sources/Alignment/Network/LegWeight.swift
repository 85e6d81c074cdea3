package import Model

/// The time that one leg of a chain may take.
package enum LegWeight: Sendable, Hashable {
  case seconds(Int)
  case unbounded(Unbounded)

  /// Why a leg has no number.
  package enum Unbounded: Sendable, Hashable {
    case immediate
    case prompt
    case unstated
    case zero
    /// Months, working days, days of an unstated kind: no number of hours.
    case calendar

    package var words: Bilingual {
      switch self {
      case .immediate: Bilingual(zh: "只写“立即”，没有时限", en: "says “at once”, without a limit")
      case .prompt: Bilingual(zh: "只写“及时”，没有时限", en: "says “promptly”, without a limit")
      case .unstated: Bilingual(zh: "没有写明时限", en: "states no limit")
      case .zero: Bilingual(zh: "时限写为零", en: "states a limit of zero")
      case .calendar:
        Bilingual(zh: "时限以月或者未写明口径的日计，不能折算为小时", en: "counts in months or days of no stated kind")
      }
    }
  }

  package init(_ limit: Limit?) {
    switch limit {
    case nil, .discretionary: self = .unbounded(.unstated)
    case .immediate: self = .unbounded(.immediate)
    case .prompt: self = .unbounded(.prompt)
    case .within(_, let upper):
      if upper.isZero {
        self = .unbounded(.zero)
      } else if let seconds = upper.exactSeconds {
        self = .seconds(seconds)
      } else {
        self = .unbounded(.calendar)
      }
    }
  }

  package var reach: Reach {
    switch self {
    case .seconds(let seconds): Reach(seconds: seconds)
    case .unbounded: Reach(unbounded: 1, seconds: 0)
    }
  }
}
