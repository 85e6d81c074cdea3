import Model

/// Writes the numbers of Word's lists, the Chinese ways of counting among them.
enum DocxNumberFormat {
  static func text(_ value: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseCounting", "koreanCounting", "ideographDigital",
      "japaneseDigitalTenThousand", "koreanDigital", "taiwaneseDigital":
      return isDigital(format) ? digits(value) : ChineseNumeral.printed(value)
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
      return legal(ChineseNumeral.printed(value))
    case "ideographTraditional": return cyclic(value, "甲乙丙丁戊己庚辛壬癸")
    case "ideographZodiac": return cyclic(value, "子丑寅卯辰巳午未申酉戌亥")
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return scalar(value, 1...20, 0x2460) ?? scalar(value, 21...35, 0x3251) ?? String(value)
    case "decimalEnclosedParen": return scalar(value, 1...20, 0x2474) ?? "(\(value))"
    case "decimalEnclosedFullstop": return scalar(value, 1...20, 0x2488) ?? "\(value)."
    case "ideographEnclosedCircle":
      return scalar(value, 1...10, 0x3280) ?? ChineseNumeral.printed(value)
    case "decimalFullWidth", "decimalFullWidth2":
      return String(
        String.UnicodeScalarView(
          String(value).unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    case "decimalZero": return value < 10 ? "0\(value)" : String(value)
    case "upperLetter": return letters(value).uppercased()
    case "lowerLetter": return letters(value)
    case "upperRoman": return roman(value)
    case "lowerRoman": return roman(value).lowercased()
    case "none": return ""
    default: return String(value)
    }
  }

  private static func isDigital(_ format: String) -> Bool {
    format == "ideographDigital" || format.hasSuffix("Digital")
  }

  /// 二〇 for 20.
  private static func digits(_ value: Int) -> String {
    let signs = Array("〇一二三四五六七八九")
    return String(String(value).compactMap { $0.wholeNumberValue.map { signs[$0] } })
  }

  private static func legal(_ text: String) -> String {
    let pairs = zip("一二三四五六七八九十百千〇零", "壹贰叁肆伍陆柒捌玖拾佰仟零零")
    let signs = Dictionary(pairs) { first, _ in first }
    return String(text.map { signs[$0] ?? $0 })
  }

  private static func cyclic(_ value: Int, _ signs: String) -> String {
    let signs = Array(signs)
    guard value > 0 else { return String(value) }
    return String(signs[(value - 1) % signs.count])
  }

  private static func scalar(_ value: Int, _ range: ClosedRange<Int>, _ first: UInt32) -> String? {
    guard range.contains(value),
      let scalar = Unicode.Scalar(first + UInt32(value - range.lowerBound))
    else { return nil }
    return String(Character(scalar))
  }

  /// a…z, then aa, bb, as Word counts.
  private static func letters(_ value: Int) -> String {
    guard value > 0, let scalar = Unicode.Scalar(UInt32(97 + (value - 1) % 26)) else {
      return String(value)
    }
    return String(repeating: Character(scalar), count: min(30, (value - 1) / 26 + 1))
  }

  private static func roman(_ value: Int) -> String {
    guard (1..<4000).contains(value) else { return String(value) }
    var rest = value
    var output = ""
    for (number, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= number {
        output += sign
        rest -= number
      }
    }
    return output
  }
}
