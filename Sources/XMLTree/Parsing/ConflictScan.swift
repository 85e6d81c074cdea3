/// Finds the markers that a merge leaves in a file. Only looked for in what is not well-formed: in XML
/// that is, a line of `<` can be nothing but words.
enum ConflictScan {
  /// One fault a conflict, at its first marker.
  static func faults(in bytes: [UInt8], limit: Int) -> [XMLFault] {
    var found: [XMLFault] = []
    var open: Range<Int>?
    var hasMiddle = false
    var place = 0
    while place < bytes.count, found.count < limit {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[place..<end]
      if isMarker(line, UInt8(ascii: "<")) {
        open = place..<end
        hasMiddle = false
      } else if open != nil, isMarker(line, UInt8(ascii: "=")) {
        hasMiddle = true
      } else if let start = open, hasMiddle, isMarker(line, UInt8(ascii: ">")) {
        let label = String(decoding: bytes[start].drop { $0 == 0x3C }, as: UTF8.self)
        found.append(
          XMLFault(.conflictMarker, at: start.lowerBound, to: end, value: label.trimmed))
        open = nil
      }
      place = end + 1
    }
    return found
  }

  /// Seven or more of the sign, then a space or nothing: git's form.
  private static func isMarker(_ line: ArraySlice<UInt8>, _ sign: UInt8) -> Bool {
    let count = line.prefix { $0 == sign }.count
    guard count >= 7 else { return false }
    let rest = line.dropFirst(count)
    return rest.isEmpty || rest.first == 0x20 || rest.first == 0x0D
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop { $0.isWhitespace })
  }
}
