import Citations

/// Reads the numbers that points carry.
enum ItemReader {
  static func item(_ scalars: [Unicode.Scalar]) -> ItemOpening? {
    guard let first = scalars.first else { return nil }
    switch first {
    case "（", "(": return bracketed(scalars)
    case "\u{3220}"..."\u{3229}":
      return opening(.bracketedHan, Int(first.value) - 0x321F, scalars, end: 1)
    case "\u{2474}"..."\u{2487}":
      return opening(.bracketedDigits, Int(first.value) - 0x2473, scalars, end: 1)
    case "\u{2488}"..."\u{249B}":
      return opening(.digitsPoint, Int(first.value) - 0x2487, scalars, end: 1)
    case "\u{2460}"..."\u{2473}":
      return opening(.circled, Int(first.value) - 0x245F, scalars, end: 1)
    case "a"..."z":
      guard scalars.count > 2, ".)．）".unicodeScalars.contains(scalars[1]) else { return nil }
      return opening(.letter, Int(first.value) - 0x60, scalars, end: 2)
    default: return plain(scalars)
    }
  }

  private static func bracketed(_ scalars: [Unicode.Scalar]) -> ItemOpening? {
    var place = LineClassifier.skipSpace(scalars, 1)
    let isDigit = place < scalars.count && digit(scalars[place])
    guard let value = LineClassifier.number(scalars, &place), value > 0, value < 1000 else {
      return nil
    }
    place = LineClassifier.skipSpace(scalars, place)
    guard place < scalars.count, scalars[place] == "）" || scalars[place] == ")" else {
      return nil
    }
    return opening(isDigit ? .bracketedDigits : .bracketedHan, value, scalars, end: place + 1)
  }

  /// 1. 1、 1) 一、
  private static func plain(_ scalars: [Unicode.Scalar]) -> ItemOpening? {
    guard let first = scalars.first else { return nil }
    let isDigit = digit(first)
    var place = 0
    guard let value = LineClassifier.number(scalars, &place), value > 0, value < 1000,
      place < scalars.count
    else { return nil }
    let style: ItemOpening.Style
    switch scalars[place] {
    case "." where isDigit, "．" where isDigit:
      // 1.5米 is a quantity.
      if place + 1 < scalars.count, digit(scalars[place + 1]) { return nil }
      style = .digitsPoint
    case "、": style = isDigit ? .digitsComma : .hanComma
    case ")" where isDigit, "）" where isDigit: style = .digitsBracket
    default: return nil
    }
    return opening(style, value, scalars, end: place + 1)
  }

  private static func opening(
    _ style: ItemOpening.Style, _ value: Int, _ scalars: [Unicode.Scalar], end: Int
  ) -> ItemOpening {
    let rest = LineClassifier.skipSpace(scalars, end)
    return ItemOpening(
      style: style, value: value, printed: LineClassifier.text(scalars[..<end]),
      rest: LineClassifier.text(scalars[rest...]))
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }
}
