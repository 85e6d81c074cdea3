import Digests

/// How words of law are compared: by what no two printings of the same text differ in.
package enum UnitText {
  /// The words without any white space and zero-width characters, with full-width letters, digits,
  /// brackets and punctuation folded to their ASCII forms, 〈〉 to <> and 〇 kept.
  ///
  /// Four published markups of one law differ in exactly these.
  package static func comparable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Characters.isSpace(scalar) {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3008: result.append("<")
      case 0x3009: result.append(">")
      case 0x2010...0x2015, 0x2212: result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `sha256:` and 64 hexadecimal digits over ``comparable(_:)`` of the words.
  ///
  /// For an article the words of its paragraphs follow each other; the printed number and the
  /// caption of the unit itself do not count, those of the units below it do. So whoever quotes a
  /// whole 条, 款 or 项 can hold the quotation against the digest.
  /// - Returns: Nil only where the library that digests fails.
  package static func digest(of text: String) -> String? {
    digest(ofComparable: comparable(text))
  }

  static func digest(ofComparable text: String) -> String? {
    (try? SHA256Digest(ofText: text)).map { "sha256:" + $0.hex }
  }
}
