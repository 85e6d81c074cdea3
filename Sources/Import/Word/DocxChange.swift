/// A tracked change of a Word file.
package struct DocxChange: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case inserted
    case deleted
    case movedFrom
    case movedTo
    /// Of looks or numbers alone.
    case formatted
  }

  package var kind: Kind
  package var author: String
  /// As it stands in the file.
  package var date: String
  package var words: String
  /// The paragraph.
  package var line: Int
}
