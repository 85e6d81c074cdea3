/// A change as places in the two trees, before anything is said of it.
struct RawChange: Hashable {
  var kind: ChangeKind
  /// The element in the old tree; nil where there is none.
  var old: Int?
  var new: Int?
  /// What was merged, or taken out of a container.
  var oldParts: [Int] = []
  /// What it was split into, or what was put into a container.
  var newParts: [Int] = []

  var mirrored: RawChange {
    RawChange(kind: kind.mirrored, old: new, new: old, oldParts: newParts, newParts: oldParts)
  }
}
