import Documents

/// What is gathered from the text and inline elements of a leaf.
struct LeafParts {
  /// The words without the labels of internal references.
  var words = WhiteSpace()
  /// All words.
  var printed = WhiteSpace()
  /// The text as it is, however many nodes it is cut into.
  var raw: [UInt8] = []
  var markup: UInt64 = 0
}
