internal import CLibGit2

extension Repository {
  /// The files that differ between HEAD, the index and the work tree, in the order of their paths'
  /// bytes. Untracked files are listed one by one; ignored ones are left out.
  ///
  /// Nothing is written: the index is not refreshed on the disk.
  /// - Throws: `.bareRepository`, `.corrupt`.
  package func status() throws(GitFailure) -> [StatusEntry] {
    guard let workTree else {
      throw GitFailure(.bareRepository, operation: "status", subject: gitFolder)
    }
    var options = unsafe git_status_options()
    try check(
      unsafe git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION)), "status",
      workTree)
    unsafe options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR
    unsafe options.flags =
      GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue
      | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
      | GIT_STATUS_OPT_EXCLUDE_SUBMODULES.rawValue
    let list = unsafe try Owned("status", workTree, free: { unsafe git_status_list_free($0) }) {
      unsafe git_status_list_new(&$0, handle, &options)
    }
    var entries: [StatusEntry] = []
    for index in 0..<(unsafe git_status_list_entrycount(list.pointer)) {
      guard let entry = unsafe git_status_byindex(list.pointer, index)?.pointee else { continue }
      let delta = unsafe entry.index_to_workdir ?? entry.head_to_index
      guard let delta = unsafe delta?.pointee, let path = unsafe delta.new_file.path else {
        continue
      }
      let bits = unsafe entry.status.rawValue
      func has(_ flag: git_status_t) -> Bool { bits & flag.rawValue != 0 }
      if has(GIT_STATUS_IGNORED) { continue }
      let staged: StatusEntry.Change? =
        has(GIT_STATUS_INDEX_NEW)
        ? .added
        : has(GIT_STATUS_INDEX_DELETED)
          ? .removed
          : has(GIT_STATUS_INDEX_TYPECHANGE)
            ? .typeChanged : has(GIT_STATUS_INDEX_MODIFIED) ? .modified : nil
      let unstaged: StatusEntry.Change? =
        has(GIT_STATUS_WT_NEW)
        ? .added
        : has(GIT_STATUS_WT_DELETED)
          ? .removed
          : has(GIT_STATUS_WT_TYPECHANGE)
            ? .typeChanged : has(GIT_STATUS_WT_MODIFIED) ? .modified : nil
      entries.append(
        StatusEntry(
          path: unsafe String(cString: path), staged: staged, unstaged: unstaged,
          isUntracked: has(GIT_STATUS_WT_NEW), isConflicted: has(GIT_STATUS_CONFLICTED)))
    }
    return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
