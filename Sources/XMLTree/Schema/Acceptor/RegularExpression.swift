/// A regular expression over symbols that its user numbers: the content of an element over element
/// names, a value over sets of bytes.
indirect enum RegularExpression {
  /// The empty word.
  case empty
  /// No word at all.
  case never
  case symbol(Int)
  case sequence([RegularExpression])
  case choice([RegularExpression])
  case optional(RegularExpression)
  /// One or more.
  case repeated(RegularExpression)

  static func anyNumber(_ part: RegularExpression) -> RegularExpression {
    .optional(.repeated(part))
  }

  /// `part` from `least` to `most` times; nil for no upper bound.
  static func times(
    _ part: RegularExpression, _ least: Int, _ most: Int?
  ) -> RegularExpression {
    switch (least, most) {
    case (0, nil): return .anyNumber(part)
    case (1, nil): return .repeated(part)
    case (0, 1): return .optional(part)
    case (1, 1): return part
    default:
      var parts = Array(repeating: part, count: least)
      if let most {
        // (a(a(a)?)?)? and not a?a?a?, so that each word is read in one way.
        var rest = RegularExpression.empty
        for _ in 0..<max(0, most - least) { rest = .optional(.sequence([part, rest])) }
        parts.append(rest)
      } else {
        parts.append(.anyNumber(part))
      }
      return .sequence(parts)
    }
  }
}
