/// A length of time as a document states it. Months, days and seconds are kept apart because no
/// fixed factor turns one into another: P1M against P30D has no answer.
package struct TimeSpan: Sendable, Hashable {
  package var months: Int
  package var days: Int
  package var seconds: Int
  /// What `days` counts. Irrelevant where `days` is zero.
  package var dayKind: DayKind

  package init(months: Int = 0, days: Int = 0, seconds: Int = 0, dayKind: DayKind = .unstated) {
    self.months = months
    self.days = days
    self.seconds = seconds
    self.dayKind = dayKind
  }

  /// Reads ISO 8601 (`PT15M`, `P1Y6M`, `P30D`, `PT2H30M`) and `P7WD` (working days). Fractions and
  /// signs are refused: a legal time limit has neither.
  package init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    guard rest.first == "P" else { return nil }
    rest.removeFirst()
    var span = TimeSpan()
    var inTime = false
    var lastRank = -1
    var parts = 0
    while let next = rest.first {
      if next == "T" {
        guard !inTime else { return nil }
        inTime = true
        rest.removeFirst()
        guard !rest.isEmpty else { return nil }
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isWholeNumber }
      guard let number = Int(digits), number <= 1_000_000 else { return nil }
      rest.removeFirst(digits.count)
      guard let unit = rest.first else { return nil }
      rest.removeFirst()
      let rank: Int
      switch (inTime, unit) {
      case (false, "Y"): (rank, span.months) = (0, span.months + 12 * number)
      case (false, "M"): (rank, span.months) = (1, span.months + number)
      case (false, "W") where rest.first == "D":
        rest.removeFirst()
        (rank, span.days, span.dayKind) = (3, number, .working)
      case (false, "W"): (rank, span.days, span.dayKind) = (2, span.days + 7 * number, .natural)
      case (false, "D"): (rank, span.days) = (3, span.days + number)
      case (true, "H"): (rank, span.seconds) = (4, span.seconds + 3600 * number)
      case (true, "M"): (rank, span.seconds) = (5, span.seconds + 60 * number)
      case (true, "S"): (rank, span.seconds) = (6, span.seconds + number)
      default: return nil
      }
      guard rank > lastRank else { return nil }
      lastRank = rank
      parts += 1
    }
    guard parts > 0 else { return nil }
    self = span
  }

  package var isZero: Bool { months == 0 && days == 0 && seconds == 0 }

  /// Whether `self` is shorter than, as long as, or longer than `other`; nil where that depends on
  /// the calendar or on a day kind that the text does not state.
  package func compared(to other: TimeSpan) -> Comparison? {
    let a = components
    let b = other.components
    if a == b { return .same }
    if zip(a, b).allSatisfy({ $0 <= $1 }) { return .shorter }
    if zip(a, b).allSatisfy({ $0 >= $1 }) { return .longer }
    // Both sides free of months and of working or unstated days reduce to seconds.
    guard let left = exactSeconds, let right = other.exactSeconds else { return nil }
    return left == right ? .same : left < right ? .shorter : .longer
  }

  package enum Comparison: Sendable, Hashable {
    case shorter
    case same
    case longer
  }

  /// Seconds, where the span has one length on every calendar: hours, and 自然日 of 24 hours.
  package var exactSeconds: Int? {
    guard months == 0, days == 0 || dayKind == .natural else { return nil }
    return days * 86_400 + seconds
  }

  /// Months, then days of each kind, then seconds.
  private var components: [Int] {
    [
      months, dayKind == .natural ? days : 0, dayKind == .working ? days : 0,
      dayKind == .unstated ? days : 0, seconds,
    ]
  }

  /// The same span with days of another kind.
  func with(_ kind: DayKind) -> TimeSpan {
    TimeSpan(
      months: months, days: days, seconds: seconds, dayKind: days > 0 ? kind : .unstated)
  }
}
