/// Converts between byte offsets and code point offsets of one UTF-8 text.
///
/// A byte order mark at the front is not counted as a code point; a byte that is not UTF-8 counts
/// as one. Offsets beyond the text give its end.
package struct CodePointOffsets: Sendable {
  private static let stride = 256

  private let units: [UInt16]
  /// The byte offset of every `stride`-th unit.
  private let marks: [Int]
  private let byteCount: Int
  private let skipped: Int

  package init(_ bytes: [UInt8]) {
    let text = SourceText(bytes)
    units = text.units
    byteCount = bytes.count
    skipped = text.hasByteOrderMark ? 1 : 0
    var marks: [Int] = []
    marks.reserveCapacity(units.count / Self.stride + 1)
    var offset = 0
    for (index, unit) in units.enumerated() {
      if index % Self.stride == 0 { marks.append(offset) }
      offset += SourceText.byteCount(of: unit)
    }
    self.marks = marks
  }

  /// How many code points the text has.
  package var count: Int { units.count - skipped }

  /// The byte at which a code point begins.
  package func byteOffset(ofCodePoint offset: Int) -> Int {
    let index = offset + skipped
    if index >= units.count { return byteCount }
    if index < 0 { return 0 }
    var byte = marks[index / Self.stride]
    for unit in units[(index - index % Self.stride)..<index] {
      byte += SourceText.byteCount(of: unit)
    }
    return byte
  }

  /// The code point that contains a byte.
  package func codePointOffset(ofByte offset: Int) -> Int {
    if offset >= byteCount { return count }
    var low = 0
    var high = marks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle] <= offset { low = middle } else { high = middle }
    }
    if marks.isEmpty { return 0 }
    var index = low * Self.stride
    var byte = marks[low]
    while index < units.count {
      byte += SourceText.byteCount(of: units[index])
      if byte > offset { break }
      index += 1
    }
    return max(0, index - skipped)
  }
}
