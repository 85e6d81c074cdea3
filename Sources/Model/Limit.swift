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
    self.init(utf8: Array(text.utf8).span, dayKind: dayKind)
  }

  /// The same of UTF-8 bytes.
  package init?(utf8 text: Span<UInt8>, dayKind: DayKind? = nil) {
    guard !text.isEmpty else { return nil }
    guard text[0] == UInt8(ascii: "P") else {
      switch String(copying: text) {
      case "immediate": self = .immediate
      case "prompt": self = .prompt
      case "discretionary": self = .discretionary
      default: return nil
      }
      return
    }
    guard let range = TextRange(text), var lower = TimeSpan(utf8: text.extracting(range.lower)),
      var upper = TimeSpan(utf8: text.extracting(range.upper))
    else { return nil }
    if let dayKind {
      if lower.dayKind == .unstated { lower.dayKind = dayKind }
      if upper.dayKind == .unstated { upper.dayKind = dayKind }
    }
    self = .within(lower: lower, upper: upper)
  }

  /// The longest time that still keeps the limit; nil where there is no bound.
  package var upper: TimeSpan? {
    if case .within(_, let upper) = self { upper } else { nil }
  }
}

extension String {
  /// A copy of lent bytes.
  init(copying bytes: Span<UInt8>) {
    self.init(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }
}
