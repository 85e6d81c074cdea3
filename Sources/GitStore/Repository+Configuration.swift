internal import CLibGit2

extension Repository {
  /// Sets a key in the configuration of this repository, for all its work trees.
  /// - Throws: `.badConfiguration`, `.locked`, `.permissionDenied`.
  package func setConfig(_ key: String, _ value: String) throws(GitFailure) {
    try Self.checkText(key + value, operation: "write configuration", code: .badConfiguration)
    let path = commonFolder + "/config"
    let config = unsafe try Owned(
      "write configuration", path, free: { unsafe git_config_free($0) }
    ) { unsafe git_config_open_ondisk(&$0, path) }
    try check(
      unsafe git_config_set_string(config.pointer, key, value), "write configuration", key)
  }
}
