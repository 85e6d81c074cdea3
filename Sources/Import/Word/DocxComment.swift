/// A comment in the margin of a Word file.
package struct DocxComment: Sendable, Hashable {
  package var author: String
  package var date: String
  package var words: String
  /// The paragraph that it stands at; nil where nothing points to it.
  package var line: Int?
}
