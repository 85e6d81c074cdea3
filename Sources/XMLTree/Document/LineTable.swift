/// The offsets at which the lines of a text begin.
///
/// A line ends with LF; the CR of a CRLF belongs to the line that it ends.
struct LineTable: Sendable {
  private let starts: [Int32]

  init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    let span = bytes.span
    var offset = 0
    while true {
      offset = Bytes.find(.lineFeed, in: span, from: offset) + 1
      if offset > span.count { break }
      starts.append(Int32(truncatingIfNeeded: offset))
    }
    self.starts = starts
  }

  /// The position of `offset` in `bytes`, the text that the table was made of.
  func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    let start = low == 0 ? InputGate.byteOrderMarkCount(bytes.span) : Int(starts[low])
    var column = 1
    if start < offset {
      // Every byte that is not a continuation byte begins a scalar.
      for byte in bytes[start..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    }
    return SourcePosition(line: low + 1, column: column)
  }
}
