internal import CLibGit2
internal import Synchronization

/// Finds, checks and opens one repository.
struct RepositoryOpener {
  /// What a `Repository` is made of. The receiver owns `handle`.
  @safe struct Opened {
    let handle: OpaquePointer
    let workTree: String?
    let gitFolder: String
    let commonFolder: String
    let shallowCommits: [ObjectID]
    let configuration: GitConfiguration
  }

  let start: String
  let environment: GitEnvironment

  func open() throws(GitFailure) -> Opened {
    let configuration = try GitConfiguration(environment: environment)
    let handle = unsafe try openHandle(
      OwnerRule(environment: environment, configuration: configuration))
    do throws(GitFailure) {
      return try unsafe prepare(handle, configuration)
    } catch {
      unsafe git_repository_free(handle)
      throw error
    }
  }

  /// Opens with libgit2's owner check on. Where that refuses, and only then, the check is off for the
  /// one call under the lock that every opening takes, and git's own rule decides; it decides too
  /// where libgit2 accepts, because libgit2 does not know the configuration variables.
  ///
  /// Any failure counts as a refusal: libgit2 1.5 answers "not found" instead of "owner" where a
  /// configuration file exists that says nothing of `safe.directory`. A failure that has another
  /// cause comes again.
  private func openHandle(_ rule: OwnerRule) throws(GitFailure) -> OpaquePointer {
    let gitFolder = environment.path("GIT_DIR", relativeTo: start)
    let ceilings = environment["GIT_CEILING_DIRECTORIES"]
    var flags: UInt32 = 0
    if gitFolder != nil {
      flags |= GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    }
    if environment.isTrue("GIT_DISCOVERY_ACROSS_FILESYSTEM") {
      flags |= GIT_REPOSITORY_OPEN_CROSS_FS.rawValue
    }
    let path = gitFolder ?? start
    try Repository.checkText(path, operation: "open repository", code: .notRepository)
    var opened: OpaquePointer?
    var failure: GitFailure?
    LibGit2.opening.withLock { _ in
      var status = unsafe git_repository_open_ext(&opened, path, flags, ceilings)
      if status < 0 {
        git_error_clear()
        _ = shim_git_set_owner_validation(0)
        status = unsafe git_repository_open_ext(&opened, path, flags, ceilings)
        _ = shim_git_set_owner_validation(1)
      }
      if status < 0 { failure = takeFailure(status, "open repository", path) }
    }
    if let failure { throw failure }
    guard let handle = unsafe opened else {
      throw GitFailure(.notRepository, operation: "open repository", subject: path)
    }
    do throws(GitFailure) {
      unsafe try rule.check(
        gitFolder: Self.text(unsafe git_repository_path(handle)) ?? path,
        workTree: Self.text(unsafe git_repository_workdir(handle)))
    } catch {
      unsafe git_repository_free(handle)
      throw error
    }
    return unsafe handle
  }

  private func prepare(
    _ handle: OpaquePointer, _ configuration: GitConfiguration
  ) throws(GitFailure) -> Opened {
    let gitFolder = unsafe Self.text(unsafe git_repository_path(handle)) ?? start
    let commonFolder = unsafe Self.text(unsafe git_repository_commondir(handle)) ?? gitFolder
    let config = try configuration.makeConfig(
      local: [commonFolder + "/config", gitFolder + "/config.worktree"])
    try unsafe refuseOtherObjectFormats(config.pointer, gitFolder)
    try check(
      unsafe git_repository_set_config(handle, config.pointer), "open repository", gitFolder)
    if let workTree = environment.path("GIT_WORK_TREE", relativeTo: start) {
      try check(
        unsafe git_repository_set_workdir(handle, workTree, 0), "open work tree", workTree)
    } else if environment["GIT_DIR"] != nil, unsafe git_repository_is_bare(handle) == 0,
      try unsafe GitConfiguration.values(of: "core.worktree", in: config.pointer, file: gitFolder)
        .isEmpty
    {
      // git: with GIT_DIR alone the current folder is the work tree.
      try check(unsafe git_repository_set_workdir(handle, start, 0), "open work tree", start)
    }
    try unsafe useEnvironmentObjects(handle)
    if let path = environment.path("GIT_INDEX_FILE", relativeTo: start) {
      let index = unsafe try Owned("open index", path, free: { unsafe git_index_free($0) }) {
        unsafe git_index_open(&$0, path)
      }
      try check(unsafe git_repository_set_index(handle, index.pointer), "open index", path)
    }
    return unsafe Opened(
      handle: handle, workTree: Self.text(git_repository_workdir(handle)), gitFolder: gitFolder,
      commonFolder: commonFolder,
      shallowCommits: try Self.shallowCommits(
        file: environment.path("GIT_SHALLOW_FILE", relativeTo: start)
          ?? commonFolder + "/shallow"),
      configuration: configuration)
  }

  private func refuseOtherObjectFormats(
    _ config: OpaquePointer, _ gitFolder: String
  ) throws(GitFailure) {
    let formats = try unsafe GitConfiguration.values(
      of: "extensions.objectformat", in: config, file: gitFolder)
    if let format = formats.last, format.lowercased() != "sha1" {
      throw GitFailure(
        .unsupportedObjectFormat, operation: "open repository", subject: gitFolder, detail: format)
    }
  }

  /// The object folders that the environment names. In a pre-receive hook the new objects lie in a
  /// quarantine folder and the repository's own folder is its alternate.
  private func useEnvironmentObjects(_ handle: OpaquePointer) throws(GitFailure) {
    if let folder = environment.path("GIT_OBJECT_DIRECTORY", relativeTo: start) {
      let objects = unsafe try Owned("open objects", folder, free: { unsafe git_odb_free($0) }) {
        unsafe git_odb_open(&$0, folder)
      }
      try check(unsafe git_repository_set_odb(handle, objects.pointer), "open objects", folder)
    }
    let alternates = environment.alternates(relativeTo: start)
    if alternates.isEmpty { return }
    let objects = unsafe try Owned("open objects", start, free: { unsafe git_odb_free($0) }) {
      unsafe git_repository_odb(&$0, handle)
    }
    // An alternate may have alternates of its own, which libgit2 does not follow from here. A folder
    // that is gone is passed over, as git does.
    var pending = alternates
    var seen: Set<String> = []
    while let folder = pending.popLast() {
      guard let real = GitFolderFile.realPath(folder), seen.insert(real).inserted else { continue }
      try check(unsafe git_odb_add_disk_alternate(objects.pointer, real), "open objects", real)
      for line in try GitFolderFile.lines(of: real + "/info/alternates") ?? []
      where !line.hasPrefix("#") {
        pending.append(GitEnvironment.absolute(line, relativeTo: real))
      }
    }
  }

  private static func shallowCommits(file: String) throws(GitFailure) -> [ObjectID] {
    var commits: [ObjectID] = []
    for line in try GitFolderFile.lines(of: file) ?? [] {
      guard let id = ObjectID(hex: line) else {
        throw GitFailure(.corrupt, operation: "read shallow commits", subject: file, detail: line)
      }
      commits.append(id)
    }
    return commits.sorted()
  }

  /// A path from libgit2 without its final slash.
  static func text(_ path: UnsafePointer<CChar>?) -> String? {
    guard let path = unsafe path else { return nil }
    var text = unsafe String(cString: path)
    while text.utf8.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}
