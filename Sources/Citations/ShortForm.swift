/// A short name that the text gives a document: （以下简称《条例》）.
package struct ShortForm: Sendable, Hashable {
  /// The short name, without 《》 or quotation marks.
  package let name: String
  /// The document as the text names it before the bracket.
  package let norm: String
  /// The code point behind the definition; the name is known from here on.
  package let knownFrom: Int
}
