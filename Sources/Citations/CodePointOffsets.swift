/// Converts between byte offsets and code point offsets of one UTF-8 text.
///
/// A byte order mark at the front is not counted as a code point; a byte that is not UTF-8 counts
/// as one. Offsets beyond the text give its end.
package struct CodePointOffsets: Sendable {
  private let text: SourceText
  private let skipped: Int

  package init(_ bytes: [UInt8]) {
    text = SourceText(bytes)
    skipped = text.hasByteOrderMark ? 1 : 0
  }

  /// How many code points the text has.
  package var count: Int { text.units.count - skipped }

  /// The byte at which a code point begins.
  package func byteOffset(ofCodePoint offset: Int) -> Int {
    text.byteOffset(of: offset + skipped)
  }

  /// The code point that contains a byte.
  package func codePointOffset(ofByte offset: Int) -> Int {
    max(0, text.unit(atByte: offset) - skipped)
  }
}
