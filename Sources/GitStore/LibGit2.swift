internal import CLibGit2
internal import Synchronization

/// The library itself: started once, never shut down, because other threads may still use it while
/// the process ends.
package enum LibGit2 {
  /// Guards the owner check, a switch of the whole process. Every opening takes it.
  static let opening = Mutex<Void>(())

  private static let started: Int32 = {
    let status = git_libgit2_init()
    // Strict: an object whose bytes do not match its name is refused. That is the tamper check, and
    // costs about a third of the time of a warm read.
    _ = shim_git_set_strict_hash_verification(1)
    _ = shim_git_set_owner_validation(1)
    // git's own formats that change nothing libgit2 does when it reads: where missing objects come
    // from, a second local configuration file (added by `GitConfiguration`), a ban on pruning.
    // `objectformat` is admitted so that opening can name it as the reason of its refusal.
    let known = ["noop", "partialclone", "worktreeconfig", "preciousobjects", "objectformat"]
    unsafe withCStrings(known) { names in
      var names = unsafe names
      _ = unsafe shim_git_set_extensions(&names, names.count)
    }
    return status
  }()

  /// Starts libgit2 unless it runs already.
  /// - Throws: `.other` when the library cannot start.
  static func start() throws(GitFailure) {
    guard started > 0 else {
      throw GitFailure(.other, operation: "start libgit2", subject: "libgit2")
    }
  }

  /// Whether each object that is read is hashed again and held against its name.
  ///
  /// On from the start. Off is right only for browsing, never for verifying or reporting; it holds
  /// for the whole process.
  package static func setStrictHashVerification(_ isOn: Bool) throws(GitFailure) {
    try start()
    _ = shim_git_set_strict_hash_verification(isOn ? 1 : 0)
  }

  /// Makes libgit2 look for system, global and XDG files in `folder` only.
  ///
  /// For tests, so that the developer's own configuration cannot change results. `Repository`
  /// builds its configuration itself; this covers attributes and ignore files. Not for use while
  /// other threads use libgit2.
  package static func setSearchPath(_ folder: String) throws(GitFailure) {
    try start()
    for level in [
      GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG,
      GIT_CONFIG_LEVEL_GLOBAL,
    ] {
      try check(
        unsafe shim_git_set_search_path(level.rawValue, folder), "set search path", folder)
    }
  }
}

/// Lends C copies of `strings`, alive while `body` runs.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
) -> Result {
  let bytes = strings.map { Array($0.utf8CString) }
  var offsets: [Int] = []
  var joined: [CChar] = []
  for string in bytes {
    offsets.append(joined.count)
    joined += string
  }
  return unsafe joined.withUnsafeBufferPointer { buffer in
    unsafe body(offsets.map { offset in unsafe buffer.baseAddress.map { unsafe $0 + offset } })
  }
}
