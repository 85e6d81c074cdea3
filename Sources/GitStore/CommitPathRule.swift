/// Which paths may stand in a tree that is written here: what `git fsck --strict` accepts.
enum CommitPathRule {
  /// - Throws: `.invalidPath`.
  static func check(_ path: String, operation: String) throws(GitFailure) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isBad =
      path.isEmpty || path.utf8.contains(0)
      || parts.contains { part in
        // git refuses every spelling of .git that some file system takes for it.
        let folded = part.lowercased()
        return part.isEmpty || part == "." || part == ".." || folded == ".git"
          || folded == "git~1" || folded.hasPrefix(".git ") || folded.hasPrefix(".git.")
          || folded.hasPrefix(".git:")
      }
    if isBad { throw GitFailure(.invalidPath, operation: operation, subject: path) }
  }
}
