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
    self.init(utf8: Array(text.utf8).span)
  }

  /// The same of UTF-8 bytes; a walk over documents makes no string for it.
  package init?(utf8 text: Span<UInt8>) {
    let count = text.count
    guard count > 1, text[0] == UInt8(ascii: "P") else { return nil }
    var place = 1
    var span = TimeSpan()
    var inTime = false
    var lastRank = -1
    while place < count {
      if text[place] == UInt8(ascii: "T") {
        place += 1
        guard !inTime, place < count else { return nil }
        inTime = true
        continue
      }
      var number = 0
      let first = place
      while place < count, (48...57).contains(text[place]) {
        number = number * 10 + Int(text[place] - 48)
        guard number <= 1_000_000 else { return nil }
        place += 1
      }
      guard place > first, place < count else { return nil }
      let unit = UnicodeScalar(text[place])
      place += 1
      let rank: Int
      switch (inTime, unit) {
      case (false, "Y"): (rank, span.months) = (0, span.months + 12 * number)
      case (false, "M"): (rank, span.months) = (1, span.months + number)
      case (false, "W") where place < count && text[place] == UInt8(ascii: "D"):
        place += 1
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
    }
    guard lastRank >= 0 else { return nil }
    self = span
  }

  package var isZero: Bool { months == 0 && days == 0 && seconds == 0 }

  /// Whether `self` is shorter than, as long as, or longer than `other`; nil where that depends on
  /// the calendar or on a day kind that the text does not state.
  package func compared(to other: TimeSpan) -> Comparison? {
    if self == other { return .same }
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
