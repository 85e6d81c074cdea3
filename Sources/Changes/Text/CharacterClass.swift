/// What sort of character a scalar is, as far as cutting text into tokens asks.
enum CharacterClass {
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000, 0x2002...0x200A, 0x202F: true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// A digit or a Chinese numeral.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || chineseNumerals.contains(scalar)
  }

  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0xB5, 0x3BC: true
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0xFF21...0xFF3A).contains(scalar.value)
  }

  static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || isLatin(scalar)
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    case 0x20000...0x323AF: true
    default: false
    }
  }

  /// A combining mark or variation selector: it belongs to the character before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300: false
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200D, 0x20E3: true
    case 0x3000..<0xFE00, 0x20000...0x323AF: false
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static let chineseNumerals: Set<Unicode.Scalar> = [
    "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "两", "半",
  ]
}
