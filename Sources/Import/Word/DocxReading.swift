/// Which words of a file with tracked changes are read.
package enum DocxReading: String, Sendable, Hashable, CaseIterable {
  /// As if every change were accepted.
  case accepted
  /// As before any of them.
  case original
}
