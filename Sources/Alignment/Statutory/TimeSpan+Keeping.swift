package import Model

extension TimeSpan {
  /// Whether keeping to this span keeps to a bound: shorter, the same or longer, where that can be told.
  /// A day of any kind is a calendar day at least, and a month 28 of them.
  package func keeping(_ bound: TimeSpan) -> Comparison? {
    if let answer = compared(to: bound) { return answer }
    guard let own = exactSeconds else {
      let least = (months * 28 + days) * 86_400 + seconds
      return bound.exactSeconds.map { least > $0 } == true ? .longer : nil
    }
    return own <= (bound.months * 28 + bound.days) * 86_400 + bound.seconds ? .shorter : nil
  }
}
