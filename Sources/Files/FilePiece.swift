/// A part of a file that is put together without being held in memory.
package enum FilePiece: Sendable {
  case bytes([UInt8])
  /// All of another file, which must not change meanwhile.
  case file(String)
  /// A line break, unless the file so far ends in one or is empty.
  case lineEnd
}
