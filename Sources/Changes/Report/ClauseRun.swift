/// A stretch of words of a clause.
package struct ClauseRun: Sendable, Hashable {
  package enum Mark: Sendable, Hashable {
    case plain
    case inserted
    case deleted
    /// Paragraphs without change that are left out.
    case ellipsis
    /// The number of a clause inside the clause.
    case number
  }

  package var text: String
  package var mark: Mark

  package init(_ text: String, _ mark: Mark = .plain) {
    self.text = text
    self.mark = mark
  }
}
