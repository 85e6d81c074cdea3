/// Finds the longest unit spelling that starts at a place in UTF-8 text.
struct UnitMatcher: Sendable {
  private var byFirstByte: [[(spelling: [UInt8], name: String)]]

  init(_ spellings: [String]) {
    byFirstByte = Array(repeating: [], count: 256)
    for name in spellings {
      let bytes = Array(name.utf8)
      if let first = bytes.first { byFirstByte[Int(first)].append((bytes, name)) }
    }
    for index in byFirstByte.indices {
      byFirstByte[index].sort {
        ($0.spelling.count, $1.name) > ($1.spelling.count, $0.name)
      }
    }
  }

  /// The unit and the offset behind it. A Latin unit must not run on into further letters or digits:
  /// `m` is no unit in `mode`, nor `s` in `s1`.
  func match(in text: [UInt8], at offset: Int) -> (name: String, end: Int)? {
    guard offset < text.count else { return nil }
    for (spelling, name) in byFirstByte[Int(text[offset])]
    where offset + spelling.count <= text.count
      && Self.stands(spelling, in: text, at: offset)
    {
      let end = offset + spelling.count
      if let last = spelling.last, Self.isWordByte(last), end < text.count,
        Self.isWordByte(text[end])
      {
        continue
      }
      return (name, end)
    }
    return nil
  }

  private static func stands(_ spelling: [UInt8], in text: [UInt8], at offset: Int) -> Bool {
    // The first byte is known.
    for place in 1..<max(1, spelling.count) where text[offset + place] != spelling[place] {
      return false
    }
    return true
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
  }
}
