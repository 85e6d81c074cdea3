/// One line of a law text, free of markup.
package struct SourceLine: Sendable, Hashable {
  /// What the markup said about the line.
  package enum Hint: Sendable, Hashable {
    case none
    /// The title of the law.
    case title
    /// A heading of the body, which no table of contents carries.
    case heading
    /// It begins an article: the number was set in bold or had an anchor.
    case article
    /// It stands apart as the history of the law.
    case history
  }

  /// The line, or the paragraph of a Word file, counted from 1.
  package var number: Int
  /// The words, without white space at either end.
  package var text: String
  package var hint: Hint

  package init(number: Int, text: String, hint: Hint = .none) {
    self.number = number
    self.text = Characters.trimmed(text)
    self.hint = hint
  }
}
