/// The permanent identity of an element inside its document: eight characters
/// `[a-z][a-z2-7]{7}`, random, never reused. Not the printed number.
package struct ElementID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The eight ASCII bytes, first character in the highest byte, so that order is byte order.
  package let packed: UInt64

  /// Nil unless the text has exactly the form of an id.
  package init?(_ text: String) { self.init(utf8: text.utf8.span) }

  /// Nil unless the text has exactly the form of an id.
  package init?(_ text: Substring) { self.init(utf8: text.utf8.span) }

  /// The same of UTF-8 bytes.
  package init?(utf8 text: Span<UInt8>) {
    guard text.count == 8 else { return nil }
    var packed: UInt64 = 0
    for index in text.indices {
      let byte = text[index]
      guard Self.isLetter(byte) || (index > 0 && (50...55).contains(byte)) else { return nil }
      packed = packed << 8 | UInt64(byte)
    }
    self.packed = packed
  }

  /// A random id: 26 × 32⁷ ≈ 9 × 10¹¹ possibilities.
  package static func random(using source: inout some RandomNumberGenerator) -> ElementID {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var packed = UInt64(alphabet[Int.random(in: 0..<26, using: &source)])
    for _ in 1..<8 {
      packed = packed << 8 | UInt64(alphabet[Int.random(in: 0..<32, using: &source)])
    }
    return ElementID(packed: packed)
  }

  package static func < (a: ElementID, b: ElementID) -> Bool { a.packed < b.packed }

  package var description: String {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: packed >> (56 - 8 * $0)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private init(packed: UInt64) { self.packed = packed }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
}
