/// A time limit as a document states it. 立即 and 及时 have no bound, 视情况 leaves it to discretion:
/// none of the three is a number, and none may be compared as one.
package enum Limit: Sendable, Hashable {
  /// Within `upper`; `lower` differs from it where the text gives a range (2至3小时).
  case within(lower: TimeSpan, upper: TimeSpan)
  /// 立即
  case immediate
  /// 及时
  case prompt
  /// 视情况
  case discretionary

  /// Reads the attribute form: `PT15M`, `P7WD`, `PT2H..PT3H`, `immediate`, `prompt`, `discretionary`.
  package init?(_ text: some StringProtocol, dayKind: DayKind? = nil) {
    switch text {
    case "immediate": self = .immediate
    case "prompt": self = .prompt
    case "discretionary": self = .discretionary
    default:
      guard let range = TextRange(text), var lower = TimeSpan(range.lower),
        var upper = TimeSpan(range.upper)
      else { return nil }
      if let dayKind {
        if lower.dayKind == .unstated { lower.dayKind = dayKind }
        if upper.dayKind == .unstated { upper.dayKind = dayKind }
      }
      self = .within(lower: lower, upper: upper)
    }
  }

  /// The longest time that still keeps the limit; nil where there is no bound.
  package var upper: TimeSpan? {
    if case .within(_, let upper) = self { upper } else { nil }
  }
}
