internal import CLibGit2

extension Repository {
  /// What changed from the tree `old` to the tree `new`, in the order of the paths' bytes. Nil is the
  /// empty tree. Submodules are left out.
  /// - Throws: `.missingObject`, `.wrongKind`, `.corrupt`.
  package func changes(
    fromTree old: ObjectID?, toTree new: ObjectID?, renames: RenameDetection = .none
  ) throws(GitFailure) -> [TreeChange] {
    let oldTree = try optionalTree(old)
    let newTree = try optionalTree(new)
    var options = unsafe git_diff_options()
    try check(
      unsafe git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION)), "compare", "trees")
    unsafe options.flags =
      GIT_DIFF_SKIP_BINARY_CHECK.rawValue | GIT_DIFF_INCLUDE_TYPECHANGE.rawValue
    let diff = unsafe try Owned("compare", "trees", free: { unsafe git_diff_free($0) }) {
      unsafe git_diff_tree_to_tree(
        &$0, handle, oldTree.pointer, newTree.pointer, &options)
    }
    try unsafe findRenames(in: diff.pointer, renames)
    return try unsafe changes(in: diff.pointer)
  }

  /// What changed from commit `old` to commit `new`. Nil is the state before the first commit.
  package func changes(
    from old: ObjectID?, to new: ObjectID, renames: RenameDetection = .none
  ) throws(GitFailure) -> [TreeChange] {
    var oldTree: ObjectID?
    if let old { oldTree = try tree(of: old) }
    return try changes(fromTree: oldTree, toTree: try tree(of: new), renames: renames)
  }

  /// A tree that may be absent; libgit2 takes a null pointer for the empty one.
  private func optionalTree(_ id: ObjectID?) throws(GitFailure) -> OptionalTree {
    guard let id, id != .emptyTree else { return OptionalTree(tree: nil) }
    return OptionalTree(tree: try object(id, GIT_OBJECT_TREE, "read tree"))
  }

  private struct OptionalTree: ~Copyable {
    let tree: Owned?

    var pointer: OpaquePointer? {
      switch tree {
      case .some(let tree): unsafe tree.pointer
      case nil: nil
      }
    }
  }

  private func findRenames(
    in diff: OpaquePointer, _ renames: RenameDetection
  ) throws(GitFailure) {
    var options = unsafe git_diff_find_options()
    try check(
      unsafe git_diff_find_options_init(&options, UInt32(GIT_DIFF_FIND_OPTIONS_VERSION)),
      "find renames", "trees")
    switch renames {
    case .none: return
    case .exact:
      unsafe options.flags =
        GIT_DIFF_FIND_RENAMES.rawValue | GIT_DIFF_FIND_EXACT_MATCH_ONLY.rawValue
    case .similar(let percent):
      unsafe options.flags = GIT_DIFF_FIND_RENAMES.rawValue
      unsafe options.rename_threshold = UInt16(min(100, max(1, percent)))
    }
    try check(unsafe git_diff_find_similar(diff, &options), "find renames", "trees")
  }

  private func changes(in diff: OpaquePointer) throws(GitFailure) -> [TreeChange] {
    var changes: [TreeChange] = []
    for index in 0..<(unsafe git_diff_num_deltas(diff)) {
      guard let delta = unsafe git_diff_get_delta(diff, index)?.pointee else { continue }
      let old = unsafe Self.side(delta.old_file)
      let new = unsafe Self.side(delta.new_file)
      if (old ?? new)?.mode == .submodule { continue }
      let change: TreeChange? =
        switch unsafe delta.status {
        case GIT_DELTA_ADDED: TreeChange(kind: .added, old: nil, new: new)
        case GIT_DELTA_DELETED: TreeChange(kind: .removed, old: old, new: nil)
        case GIT_DELTA_MODIFIED: TreeChange(kind: .modified, old: old, new: new)
        case GIT_DELTA_TYPECHANGE: TreeChange(kind: .modeChanged, old: old, new: new)
        case GIT_DELTA_RENAMED:
          TreeChange(
            kind: .renamed(similarity: Int(unsafe delta.similarity)), old: old, new: new)
        default: nil
        }
      if let change { changes.append(change) }
    }
    return changes.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func side(_ file: git_diff_file) -> TreeChange.Side? {
    guard let path = unsafe file.path, let mode = FileMode(bits: UInt32(unsafe file.mode)) else {
      return nil
    }
    return TreeChange.Side(
      path: unsafe String(cString: path), mode: mode, id: ObjectID(unsafe file.id))
  }
}
