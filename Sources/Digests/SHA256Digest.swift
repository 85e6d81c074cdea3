/// A SHA-256 digest: 32 bytes, a value like any other.
package struct SHA256Digest: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of bytes in a digest.
  package static let byteCount = 32

  // Four big-endian words: hashable and comparable without code of our own, and no heap.
  private let word0: UInt64
  private let word1: UInt64
  private let word2: UInt64
  private let word3: UInt64

  /// The digest with exactly these 32 bytes; nil for any other count.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in bytes.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    (word0, word1, word2, word3) = (words[0], words[1], words[2], words[3])
  }

  /// The digest written as 64 hexadecimal digits; nil for anything else.
  package init?(hex: some StringProtocol) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(ofDigit: digits[index]),
        let low = Self.value(ofDigit: digits[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.init(bytes: bytes)
  }

  /// The digest of `bytes`.
  package init(of bytes: [UInt8]) throws(DigestFailure) {
    try self.init(of: bytes.span)
  }

  /// The digest of the bytes of `span`.
  package init(of span: Span<UInt8>) throws(DigestFailure) {
    var hasher = try SHA256Hasher()
    try hasher.update(span)
    self = try hasher.finalize()
  }

  /// The digest of the UTF-8 bytes of `text`.
  package init(ofText text: String) throws(DigestFailure) {
    try self.init(of: Array(text.utf8))
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [word0, word1, word2, word3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) }
    }
  }

  /// The first half.
  package var leadingWords: (UInt64, UInt64) { (word0, word1) }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { hex }

  package static func < (left: Self, right: Self) -> Bool {
    (left.word0, left.word1, left.word2, left.word3)
      < (right.word0, right.word1, right.word2, right.word3)
  }

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
