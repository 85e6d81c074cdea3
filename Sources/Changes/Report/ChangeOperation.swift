/// One change, told.
package struct ChangeOperation: Sendable, Hashable {
  /// The end of a folded range.
  package struct LastNumber: Sendable, Hashable {
    package var from: String
    package var to: String

    package init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  package var kind: ChangeKind
  /// The permanent id; nil where the element has none.
  package var element: String?
  /// The name of the element: section, p, value.
  package var name: String
  /// Nil for an insertion.
  package var from: ChangePlace?
  /// Nil for a deletion.
  package var to: ChangePlace?
  /// The words, or the value of an attribute, before.
  package var old: String?
  package var new: String?
  /// The words that changed, marked.
  package var words: [TextSegment] = []
  /// Elements that the change takes with it; clauses of a folded range.
  package var count = 1
  /// The attribute that changed; of a layout change, what of it: whitespace, attribute-order, comment.
  package var attribute: String?
  /// The words are the same in other code points.
  package var characters: CharacterChange?
  /// Both values say the same amount: PT60M and PT1H.
  package var isSameAmount = false
  /// The last of a folded range of numbers, before and after.
  package var lastNumber: LastNumber?
  /// What a clause was split into or merged of, what was wrapped.
  package var parts: [ChangePlace] = []
  package var partElements: [String] = []
  package var significance: Significance = .clarifying
  /// Ids of the element and of what lies around it up to its clause, for finding who relies on it.
  package var touched: [String] = []

  package init(kind: ChangeKind, element: String?, name: String) {
    self.kind = kind
    self.element = element
    self.name = name
  }
}
