package import Model

extension TimeSpan {
  /// Whether keeping to this span keeps to a bound: shorter, the same or longer, where that can be told.
  /// So many calendar days are never longer than as many days of any other kind.
  package func keeping(_ bound: TimeSpan) -> Comparison? {
    if let answer = compared(to: bound) { return answer }
    guard months == 0, bound.months == 0, seconds == 0, bound.seconds == 0, dayKind == .natural,
      days <= bound.days
    else { return nil }
    return .shorter
  }
}
