/// A paragraph that begins with a number.
struct NumberedText: Sendable, Hashable {
  var form: ClauseForm
  /// Of a dotted number all figures, letters of annexes in front as 1 for A; else the one value.
  var values: [Int]
  var printed: String
  /// The words behind it.
  var rest: String
  /// White space or punctuation parts number and words, so that it cannot be a quantity.
  var isSure: Bool
  /// The letter of an annex before a dotted number.
  var annex: String?

  var value: Int { values.last ?? 0 }
}
