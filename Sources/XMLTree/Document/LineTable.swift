/// The offsets at which the lines of a text begin.
///
/// A line ends with LF; the CR of a CRLF belongs to the line that it ends.
struct LineTable: Sendable {
  private let starts: [Int32]
  /// Places on the way along a long line, so that no column is counted from its far beginning.
  private let marks: [Mark]

  private struct Mark {
    var offset: Int
    var column: Int
  }

  /// Bytes between two marks; a shorter line has none.
  private static let stride = 4096

  init(_ bytes: [UInt8]) {
    var starts: [Int32] = [0]
    var marks: [Mark] = []
    let span = bytes.span
    var start = InputGate.byteOrderMarkCount(span)
    while true {
      let end = Bytes.find(.lineFeed, in: span, from: start)
      if end - start > Self.stride { Self.mark(start..<min(end, span.count), of: span, &marks) }
      start = end + 1
      if start > span.count { break }
      starts.append(Int32(truncatingIfNeeded: start))
    }
    self.starts = starts
    self.marks = marks
  }

  private static func mark(_ line: Range<Int>, of span: Span<UInt8>, _ marks: inout [Mark]) {
    var mark = Mark(offset: line.lowerBound, column: 1)
    while mark.offset + stride < line.upperBound {
      for offset in mark.offset..<mark.offset + stride where beginsScalar(span[offset]) {
        mark.column += 1
      }
      mark.offset += stride
      marks.append(mark)
    }
  }

  /// Every byte that is not a continuation byte begins a scalar.
  private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The position of `offset` in `bytes`, the text that the table was made of.
  func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = Self.last(of: starts.count) { Int(starts[$0]) <= offset } ?? 0
    let start = line == 0 ? InputGate.byteOrderMarkCount(bytes.span) : Int(starts[line])
    var from = Mark(offset: start, column: 1)
    if offset - start > Self.stride,
      let place = Self.last(of: marks.count, where: { marks[$0].offset <= offset })
    {
      from = marks[place]
    }
    if from.offset < offset {
      for byte in bytes[from.offset..<offset] where Self.beginsScalar(byte) { from.column += 1 }
    }
    return SourcePosition(line: line + 1, column: from.column)
  }

  /// The last of so many places that fulfils what all before it fulfil; nil where none does.
  private static func last(of count: Int, where holds: (Int) -> Bool) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
