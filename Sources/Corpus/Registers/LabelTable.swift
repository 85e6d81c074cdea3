/// Finds registered labels in running text: the longest one at a place, by its first character.
///
/// Built once with the register and shared by all workers; looking costs one bit test a character
/// where no label begins.
package struct LabelTable: Sendable {
  package struct Entry: Sendable {
    package let label: String
    /// Whether some party bears it for a time only.
    package fileprivate(set) var isDated: Bool
    /// Without white space, which plays no part between Han characters.
    fileprivate let bytes: [UInt8]

    package var byteCount: Int { bytes.count }
  }

  /// One bit for each character of three UTF-8 bytes that some label begins with.
  private var heads: [UInt64] = Array(repeating: 0, count: 1024)
  /// One bit for the hash of each two characters of three bytes that some label begins with.
  private var pairs: [UInt64] = Array(repeating: 0, count: 1024)
  /// As `heads`, for the labels that do not begin with two such characters.
  private var loners: [UInt64] = Array(repeating: 0, count: 1024)
  /// As these three, of the labels that some party bears for a time only.
  private var datedHeads: [UInt64] = Array(repeating: 0, count: 1024)
  private var datedPairs: [UInt64] = Array(repeating: 0, count: 1024)
  private var datedLoners: [UInt64] = Array(repeating: 0, count: 1024)
  /// By first character, longest first.
  private var entries: [UInt16: [Entry]] = [:]

  package init() {}

  package private(set) var isEmpty = true

  /// Labels that do not begin with a Han character are not looked for: prose is Chinese.
  mutating func add(_ label: String, isDated: Bool) {
    let bytes = label.utf8.filter { $0 > 0x20 }
    guard let head = Self.character(in: bytes.span, at: 0) else { return }
    var known = entries[head] ?? []
    if let index = known.firstIndex(where: { $0.bytes == bytes }) {
      if isDated { known[index].isDated = true }
    } else {
      known.append(Entry(label: label, isDated: isDated, bytes: bytes))
      known.sort { $0.bytes.count > $1.bytes.count }
    }
    entries[head] = known
    let second = Self.character(in: bytes.span, at: 3)
    Self.mark(head, second, &heads, &pairs, &loners)
    if isDated { Self.mark(head, second, &datedHeads, &datedPairs, &datedLoners) }
    isEmpty = false
  }

  /// The first place at or after `start` where a label may begin, or where 《 or 》 stands; the count where
  /// there is none. One loop over the bytes, because nearly all of them are passed over.
  package func nextCandidate(in text: Span<UInt8>, from start: Int) -> Int {
    let heads = heads.span
    let end = text.count
    var offset = start
    while offset < end {
      let byte = text[offset]
      guard byte & 0xF0 == 0xE0 else {
        offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 4
        continue
      }
      guard offset + 3 <= end else { return end }
      let second = text[offset + 1]
      let third = text[offset + 2]
      if byte == 0xE3, second == 0x80, third == 0x8A || third == 0x8B { return offset }
      // The upper ten bits of the character choose the word, the lower six the bit.
      let word = Int(byte & 0x0F) << 6 | Int(second & 0x3F)
      if heads[word] >> UInt64(third & 0x3F) & 1 == 1, mayBegin(text, at: offset) { return offset }
      offset += 3
    }
    return end
  }

  private static func mark(
    _ head: UInt16, _ second: UInt16?, _ heads: inout [UInt64], _ pairs: inout [UInt64],
    _ loners: inout [UInt64]
  ) {
    heads[Int(head >> 6)] |= 1 << UInt64(head & 63)
    if let second {
      let pair = hash(head, second)
      pairs[pair >> 6] |= 1 << UInt64(pair & 63)
    } else {
      loners[Int(head >> 6)] |= 1 << UInt64(head & 63)
    }
  }

  /// Whether a label that is somebody's for a time only may begin in a piece of text as the file has it;
  /// false is certain. It may go on behind white space, or in the next piece.
  package func mayHoldDated(_ text: Span<UInt8>) -> Bool {
    let heads = datedHeads.span
    let end = text.count
    var offset = 0
    while offset < end {
      let byte = text[offset]
      guard byte & 0xF0 == 0xE0 else {
        offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 4
        continue
      }
      guard offset + 3 <= end else { return true }
      let word = Int(byte & 0x0F) << 6 | Int(text[offset + 1] & 0x3F)
      let third = UInt64(text[offset + 2] & 0x3F)
      if heads[word] >> third & 1 == 1 {
        if offset + 6 > end || text[offset + 3] <= 0x20 || datedLoners[word] >> third & 1 == 1 {
          return true
        }
        if let head = Self.character(in: text, at: offset),
          let second = Self.character(in: text, at: offset + 3)
        {
          let pair = Self.hash(head, second)
          if datedPairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1 { return true }
        }
      }
      offset += 3
    }
    return false
  }

  /// Whether a label whose first character stands at `offset` may go on with what follows it.
  private func mayBegin(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard let head = Self.character(in: text, at: offset) else { return false }
    if loners[Int(head >> 6)] >> UInt64(head & 63) & 1 == 1 { return true }
    guard let second = Self.character(in: text, at: offset + 3) else { return false }
    let pair = Self.hash(head, second)
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }

  private static func hash(_ head: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(head) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA77) &>> 16)
  }

  /// The longest label that stands at `offset`.
  package func longest(in text: Span<UInt8>, at offset: Int) -> Entry? {
    guard let head = Self.character(in: text, at: offset),
      heads[Int(head >> 6)] & 1 << UInt64(head & 63) != 0
    else { return nil }
    return (entries[head] ?? []).first { entry in
      guard offset + entry.bytes.count <= text.count else { return false }
      return entry.bytes.indices.allSatisfy { entry.bytes[$0] == text[offset + $0] }
    }
  }

  /// The character of three bytes at `offset`; nil for any other.
  private static func character(in text: Span<UInt8>, at offset: Int) -> UInt16? {
    guard offset + 3 <= text.count, text[offset] & 0xF0 == 0xE0 else { return nil }
    return UInt16(text[offset] & 0x0F) << 12 | UInt16(text[offset + 1] & 0x3F) << 6
      | UInt16(text[offset + 2] & 0x3F)
  }
}
