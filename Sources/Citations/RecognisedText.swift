/// What was found in one text.
package struct RecognisedText: Sendable, Hashable {
  /// The mentions, first to last; they do not overlap.
  package let citations: [Citation]
  /// The short names that the text defines, in the order of their definitions.
  package let shortForms: [ShortForm]
}
