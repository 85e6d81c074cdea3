/// What HEAD stands on.
package enum Head: Hashable, Sendable {
  /// A branch with a commit; `branch` without `refs/heads/`.
  case branch(String, ObjectID)
  /// A branch without any commit.
  case unborn(String)
  /// A commit and no branch, as in CI and during a rebase.
  case detached(ObjectID)

  /// The commit; nil on an unborn branch.
  package var commit: ObjectID? {
    switch self {
    case .branch(_, let id), .detached(let id): id
    case .unborn: nil
    }
  }
}
