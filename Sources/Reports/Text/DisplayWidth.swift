/// How many columns of a terminal a text takes, and fitting text into columns.
///
/// East Asian wide and fullwidth characters take two columns, combining and other invisible
/// characters none. Characters of ambiguous width (`“`, `…`, `—`) count as one, as terminals draw
/// them by default. Terminal sequences do not count.
package enum DisplayWidth {
  package static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
    return TextPiece.pieces(of: text).reduce(0) { $0 + $1.width }
  }

  package static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      if scalar.value == 0xFE0F, width > 0 { return 2 }
      width = max(width, of(scalar))
    }
    // A pair of regional indicators is one flag.
    if character.unicodeScalars.count == 2,
      character.unicodeScalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) })
    {
      return 2
    }
    return width
  }

  /// The longest beginning that fits, with `…` where something was cut.
  package static func truncate(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    var styled = false
    for piece in TextPiece.pieces(of: text) {
      guard used + piece.width <= width - 1 else { break }
      result += piece.text
      used += piece.width
      if piece.text.utf8.first == 0x1B { styled = true }
    }
    return result + "…" + (styled ? "\u{1B}[0m" : "")
  }

  /// The text with spaces up to a width; unchanged where it is already as wide.
  package static func pad(
    _ text: String, to width: Int, align: TableAlignment = .leading
  ) -> String {
    let missing = width - of(text)
    guard missing > 0 else { return text }
    switch align {
    case .leading: return text + String(repeating: " ", count: missing)
    case .trailing: return String(repeating: " ", count: missing) + text
    case .center:
      return String(repeating: " ", count: missing / 2) + text
        + String(repeating: " ", count: missing - missing / 2)
    }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case 0...0x1F, 0x7F...0x9F: return 0
    // Vowels and finals of decomposed Hangul stand inside the syllable block.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    default: break
    }
    if WideCharacters.contains(scalar) { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: return 1
    }
  }
}
