internal import CLibGit2

/// The name of a git object: the 20 bytes of its SHA-1.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number of bytes.
  package static let byteCount = 20
  /// Twenty zero bytes: what git writes where there is no object.
  package static let zero = ObjectID(word0: 0, word1: 0, word2: 0)
  /// The tree without entries.
  package static let emptyTree = ObjectID(
    word0: 0x4b82_5dc6_42cb_6eb9, word1: 0xa060_e54b_f8d6_9288, word2: 0xfbee_4904)

  // Big-endian words: hashable and comparable without code of our own, and no heap.
  private let word0: UInt64
  private let word1: UInt64
  private let word2: UInt32

  private init(word0: UInt64, word1: UInt64, word2: UInt32) {
    self.word0 = word0
    self.word1 = word1
    self.word2 = word2
  }

  /// The name with exactly these 20 bytes; nil for any other count.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(checked: bytes)
  }

  /// The name written as 40 hexadecimal digits; nil for anything else.
  package init?(hex: some StringProtocol) {
    guard hex.utf8.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex.utf8 {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    self.init(checked: bytes)
  }

  init(_ oid: git_oid) {
    self = unsafe withUnsafeBytes(of: oid.id) { unsafe ObjectID(checked: $0) }
  }

  private init(checked bytes: some Sequence<UInt8>) {
    var (word0, word1, word2): (UInt64, UInt64, UInt32) = (0, 0, 0)
    for (index, byte) in bytes.enumerated() {
      switch index {
      case 0..<8: word0 = word0 << 8 | UInt64(byte)
      case 8..<16: word1 = word1 << 8 | UInt64(byte)
      default: word2 = word2 << 8 | UInt32(byte)
      }
    }
    self.init(word0: word0, word1: word1, word2: word2)
  }

  /// The 20 bytes.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: word0 >> UInt64(shift)))
    }
    for shift in stride(from: 56, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: word1 >> UInt64(shift)))
    }
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: word2 >> UInt32(shift)))
    }
    return bytes
  }

  /// 40 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { hex }

  package static func < (left: Self, right: Self) -> Bool {
    (left.word0, left.word1, left.word2) < (right.word0, right.word1, right.word2)
  }

  /// The name as libgit2 wants it.
  var oid: git_oid {
    var oid = git_oid()
    let bytes = bytes
    unsafe withUnsafeMutableBytes(of: &oid.id) { target in unsafe target.copyBytes(from: bytes) }
    return oid
  }
}
