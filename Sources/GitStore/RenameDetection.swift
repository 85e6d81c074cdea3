/// How removed and added files are matched.
package enum RenameDetection: Hashable, Sendable {
  /// Not at all.
  case none
  /// Where the content is the same.
  case exact
  /// Where at least `percent` of the content is the same; reads the files that came and went.
  case similar(percent: Int)
}
