/// What a walk needs to know of a commit: less than a `CommitInfo`, and cheap to read.
struct CommitNode {
  let time: Int64
  /// Empty at the cut of a shallow clone.
  let parents: [ObjectID]
  let isShallowBoundary: Bool
}
