/// Questions about single characters of law texts.
enum Characters {
  /// White space in the widest sense: full-width, no-break and zero-width characters, byte order
  /// marks.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// Characters that take no room and that no reader sees.
  static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  static func isPrivateUse(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
    default: false
    }
  }

  /// Whether XML 1.0 has no place for it.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF: true
    default: false
    }
  }

  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  static func withoutSpace(_ text: String) -> String {
    var scalars = text.unicodeScalars
    scalars.removeAll(where: isSpace)
    return String(scalars)
  }
}
