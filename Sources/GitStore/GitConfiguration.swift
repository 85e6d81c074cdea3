internal import CLibGit2

/// git's configuration as git itself would read it in a given environment.
///
/// libgit2 1.5 knows neither `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM`, `GIT_CONFIG_NOSYSTEM` nor the
/// settings that the environment carries, nor a work tree's own file. Here the list of files is
/// built by git's rules and each is read by libgit2.
struct GitConfiguration: Sendable {
  /// A file and how libgit2 ranks it.
  struct File: Sendable {
    let path: String
    let level: git_config_level_t
  }

  /// The files outside the repository, weakest first.
  let protectedFiles: [File]
  /// The settings of the environment, which win over every file.
  let settings: [(key: String, value: String)]

  init(environment: GitEnvironment) throws(GitFailure) {
    var files: [File] = []
    if !environment.isTrue("GIT_CONFIG_NOSYSTEM") {
      let path = environment.variables["GIT_CONFIG_SYSTEM"] ?? "/etc/gitconfig"
      files.append(File(path: path, level: GIT_CONFIG_LEVEL_SYSTEM))
    }
    if let path = environment.variables["GIT_CONFIG_GLOBAL"] {
      files.append(File(path: path, level: GIT_CONFIG_LEVEL_GLOBAL))
    } else {
      let home = environment["HOME"]
      if let folder = environment["XDG_CONFIG_HOME"] ?? home.map({ $0 + "/.config" }) {
        files.append(File(path: folder + "/git/config", level: GIT_CONFIG_LEVEL_XDG))
      }
      if let home {
        files.append(File(path: home + "/.gitconfig", level: GIT_CONFIG_LEVEL_GLOBAL))
      }
    }
    protectedFiles = files.filter { $0.path != "/dev/null" && GitFolderFile.exists($0.path) }
    settings = try environment.settings()
  }

  /// Every value of `key` outside the repository, weakest first. This is the "protected
  /// configuration" that alone may say whom to trust.
  func protectedValues(of key: String) throws(GitFailure) -> [String] {
    var values: [String] = []
    for file in protectedFiles {
      let config = unsafe try Owned(
        "read configuration", file.path, free: { unsafe git_config_free($0) }
      ) { unsafe git_config_open_ondisk(&$0, file.path) }
      unsafe values += try Self.values(of: key, in: config.pointer, file: file.path)
    }
    return values + settings.filter { $0.key == key }.map(\.value)
  }

  /// A configuration for libgit2 over all files, those of the repository included.
  func makeConfig(local: [String]) throws(GitFailure) -> Owned {
    let config = unsafe try Owned(
      "read configuration", "git configuration", free: { unsafe git_config_free($0) }
    ) { unsafe git_config_new(&$0) }
    var files = protectedFiles
    let levels = [GIT_CONFIG_LEVEL_LOCAL, GIT_CONFIG_LEVEL_APP]
    for (path, level) in zip(local, levels) where GitFolderFile.exists(path) {
      files.append(File(path: path, level: level))
    }
    for file in files {
      try check(
        unsafe git_config_add_file_ondisk(config.pointer, file.path, file.level, nil, 0),
        "read configuration", file.path)
    }
    return config
  }

  static func values(
    of key: String, in config: OpaquePointer, file: String
  ) throws(GitFailure) -> [String] {
    var iterator: OpaquePointer?
    let status = unsafe git_config_multivar_iterator_new(&iterator, config, key, nil)
    try check(status, "read configuration", file)
    defer { unsafe git_config_iterator_free(iterator) }
    var values: [String] = []
    while true {
      var entry: UnsafeMutablePointer<git_config_entry>?
      let status = unsafe git_config_next(&entry, iterator)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, "read configuration", file)
      if let value = unsafe entry?.pointee.value { values.append(unsafe String(cString: value)) }
    }
    git_error_clear()
    return values
  }
}
