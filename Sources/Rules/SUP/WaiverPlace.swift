import Corpus

extension Waiver {
  /// How messages call it.
  var label: String { id.isEmpty ? "\(rule)、\(document)" : id }
}

extension Corpus {
  /// The index of the 例外清单 that a waiver stands in; nil where it is not among the files checked.
  func index(of waiver: Waiver) -> Int? { index(ofPath: waiver.origin.path) }
}
