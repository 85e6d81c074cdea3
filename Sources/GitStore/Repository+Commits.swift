internal import CLibGit2

extension Repository {
  /// The commit `id`.
  /// - Throws: `.missingObject`, `.wrongKind`, `.corrupt`.
  package func commit(_ id: ObjectID) throws(GitFailure) -> CommitInfo {
    let commit = try object(id, GIT_OBJECT_COMMIT, "read commit")
    guard let tree = unsafe git_commit_tree_id(commit.pointer),
      let author = unsafe git_commit_author(commit.pointer),
      let committer = unsafe git_commit_committer(commit.pointer)
    else { throw GitFailure(.corrupt, operation: "read commit", subject: id.hex) }
    return unsafe CommitInfo(
      id: id, tree: ObjectID(unsafe tree.pointee), parents: unsafe Self.parents(of: commit.pointer),
      author: unsafe Self.signature(author.pointee),
      committer: unsafe Self.signature(committer.pointee),
      summary: Self.text(unsafe git_commit_summary(commit.pointer)),
      message: Self.text(unsafe git_commit_message(commit.pointer)),
      encoding: unsafe git_commit_message_encoding(commit.pointer).map {
        unsafe String(cString: $0)
      },
      isShallowBoundary: shallowSet.contains(id))
  }

  func node(_ id: ObjectID) throws(GitFailure) -> CommitNode {
    let commit = try object(id, GIT_OBJECT_COMMIT, "read commit")
    let isBoundary = shallowSet.contains(id)
    return CommitNode(
      time: unsafe git_commit_time(commit.pointer),
      parents: isBoundary ? [] : unsafe Self.parents(of: commit.pointer),
      isShallowBoundary: isBoundary)
  }

  private static func parents(of commit: OpaquePointer) -> [ObjectID] {
    let count = unsafe git_commit_parentcount(commit)
    return (0..<count).compactMap { index in
      unsafe git_commit_parent_id(commit, index).map { ObjectID(unsafe $0.pointee) }
    }
  }

  private static func signature(_ signature: git_signature) -> Signature {
    unsafe Signature(
      name: text(signature.name), email: text(signature.email), time: signature.when.time,
      offsetMinutes: Int(signature.when.offset))
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
