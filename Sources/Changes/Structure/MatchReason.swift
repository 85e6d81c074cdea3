/// Why two elements were taken for the same.
enum MatchReason: UInt8, Sendable {
  /// The same id.
  case id
  /// The same words, or the same parts.
  case hash
  /// Much the same words.
  case similarity
  /// The only ones of their kind in the same place.
  case place
}
