/// One attribute as it stands in a start tag.
struct AttributeToken {
  let name: Range<Int>
  /// The value between its quotes.
  let value: Range<Int>
  /// Whether the value stands for itself: no references, no white space but the space.
  let isPlain: Bool
  /// Past the closing quote; beyond the bytes where there is none.
  let end: Int

  /// Reads the attribute whose name begins at `start`; nil where it is not written as one.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at start: Int) {
    let count = bytes.count
    var place = start
    while place < count, !MarkupScanner.endsName(bytes[place]) { place += 1 }
    name = start..<place
    place = Bytes.skipSpace(in: bytes, from: place, to: count)
    guard !name.isEmpty, place < count, bytes[place] == .equals else { return nil }
    place = Bytes.skipSpace(in: bytes, from: place + 1, to: count)
    guard place < count, bytes[place] == .doubleQuote || bytes[place] == .singleQuote else {
      return nil
    }
    let quote = bytes[place]
    let first = place + 1
    place = first
    var isPlain = true
    while place < count, bytes[place] != quote {
      let byte = bytes[place]
      if byte > .less {
        place += 1
        continue
      }
      if byte == .ampersand || byte < .space { isPlain = false }
      // No attribute value holds `<`: stopping here keeps the damage of a lost quote small.
      if byte == .less { return nil }
      place += 1
    }
    value = first..<place
    self.isPlain = isPlain
    end = place + 1
  }

  /// Whether this declares a namespace.
  @inline(__always)
  func isNamespace(in bytes: Span<UInt8>) -> Bool {
    guard name.count >= 5, bytes[name.lowerBound] == UInt8(ascii: "x") else { return false }
    return Bytes.has("xmlns", in: bytes, at: name.lowerBound)
      && (name.count == 5 || bytes[name.lowerBound + 5] == .colon)
  }
}
