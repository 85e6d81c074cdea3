/// One of the three versions that a merge looks at.
enum MergeSide: Int, CaseIterable, Sendable {
  case base
  case ours
  case theirs

  /// The two that changed the base.
  static let changing: [MergeSide] = [.ours, .theirs]

  var other: MergeSide { self == .ours ? .theirs : .ours }
}
