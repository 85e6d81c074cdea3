/// One thing that stands under a parent of the result.
enum MergeSlot {
  /// A node, placed as one side or both have it.
  case node(Int, placedBy: MergeSide?)
  /// Nodes between markers.
  case hunk(ours: [Int], base: [Int], theirs: [Int], MergeConflict.Kind)
}
