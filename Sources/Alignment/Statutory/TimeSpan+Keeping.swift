package import Model

extension TimeSpan {
  /// Whether keeping to this span keeps to a bound: shorter, the same or longer, where that can be told
  /// whatever the calendar and whatever kind of day is meant.
  package func keeping(_ bound: TimeSpan) -> Comparison? {
    if let answer = compared(to: bound) { return answer }
    if longest <= bound.shortest { return .shorter }
    return shortest > bound.longest ? .longer : nil
  }

  /// Seconds on the calendar that is kindest to the span. A month has 28 days at least; ten working days
  /// hold a day of rest, however the holidays are moved.
  private var shortest: Int {
    let rest = dayKind == .working ? days / 10 : 0
    return (months * 28 + days + rest) * 86_400 + seconds
  }

  /// Seconds on the calendar that is hardest on it: a month of 31 days; working days are fewer than half
  /// of all days only around the longest holidays.
  private var longest: Int {
    let rest = dayKind == .natural || days == 0 ? 0 : days + 14
    return (months * 31 + days + rest) * 86_400 + seconds
  }
}
