/// What a run of text in a cell is apart from its words.
package enum TableMark: String, Sendable, Hashable, CaseIterable {
  /// New in the right-hand text: underlined on paper, `{+…+}` in plain text.
  case inserted
  /// Gone from the left-hand text: struck through on paper, `[-…-]` in plain text.
  case deleted
  /// Stressed: bold on paper, plain in plain text.
  case strong
}
