/// A run of words that two texts share, or in which they differ.
package struct TextSegment: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case equal
    /// Words were inserted, deleted or replaced; the side that has none is empty.
    case words
    /// The same words in other code points.
    case characters(CharacterChange)
  }

  package let kind: Kind
  package let old: String
  package let new: String

  package init(_ kind: Kind, old: String, new: String) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}
