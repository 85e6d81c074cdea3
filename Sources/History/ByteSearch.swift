/// The first place of some bytes in others.
enum ByteSearch {
  static func contains(_ pattern: [UInt8], in bytes: Span<UInt8>) -> Bool {
    guard let first = pattern.first, bytes.count >= pattern.count else { return false }
    var place = 0
    let last = bytes.count - pattern.count
    while place <= last {
      if bytes[place] == first {
        var length = 1
        while length < pattern.count, bytes[place + length] == pattern[length] { length += 1 }
        if length == pattern.count { return true }
      }
      place += 1
    }
    return false
  }
}
