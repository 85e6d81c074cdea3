internal import CLibGit2

extension Repository {
  /// What HEAD stands on.
  /// - Throws: `.corrupt` when HEAD cannot be read.
  package func head() throws(GitFailure) -> Head {
    let reference = unsafe try Owned(
      "read HEAD", gitFolder, free: { unsafe git_reference_free($0) }
    ) {
      unsafe git_reference_lookup(&$0, handle, "HEAD")
    }
    if let target = unsafe git_reference_symbolic_target(reference.pointer) {
      let name = unsafe String(cString: target)
      let branch = name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name
      var oid = git_oid()
      let status = unsafe git_reference_name_to_id(&oid, handle, target)
      if status == GIT_ENOTFOUND.rawValue {
        git_error_clear()
        return .unborn(branch)
      }
      try check(status, "read HEAD", name)
      return .branch(branch, ObjectID(oid))
    }
    guard let oid = unsafe git_reference_target(reference.pointer) else {
      throw GitFailure(.corrupt, operation: "read HEAD", subject: gitFolder)
    }
    return .detached(ObjectID(unsafe oid.pointee))
  }

  /// The operation that is in progress.
  package func state() -> RepositoryState {
    switch git_repository_state_t(UInt32(max(0, unsafe git_repository_state(handle)))) {
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE,
      GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      .applyMailbox
    default: .clean
    }
  }

  /// The value of a configuration key such as `core.hooksPath`; the environment's settings win over
  /// the work tree's file, that over the repository's, that over the user's and the system's.
  package func configString(_ key: String) throws(GitFailure) -> String? {
    try configStrings(key).last
  }

  /// Every value of a key that may stand several times, weakest first.
  package func configStrings(_ key: String) throws(GitFailure) -> [String] {
    try Self.checkText(key, operation: "read configuration", code: .badConfiguration)
    let config = unsafe try Owned(
      "read configuration", gitFolder, free: { unsafe git_config_free($0) }
    ) { unsafe git_repository_config_snapshot(&$0, handle) }
    let name = GitEnvironment.canonical(key)
    let inFiles = try unsafe GitConfiguration.values(
      of: name, in: config.pointer, file: gitFolder)
    return inFiles + configuration.settings.filter { $0.key == name }.map(\.value)
  }

  /// The folder from which git would run hooks, whether or not it exists.
  package func hooksFolder() throws(GitFailure) -> String {
    guard let path = try configString("core.hooksPath"), !path.isEmpty else {
      return commonFolder + "/hooks"
    }
    if path.hasPrefix("~/"), let home = location.environment["HOME"] {
      return home + path.dropFirst()
    }
    // git runs hooks in the root of the work tree, or in the git folder of a bare repository.
    return GitEnvironment.absolute(path, relativeTo: workTree ?? gitFolder)
  }

  /// The remotes that promised to deliver missing objects; not empty in a partial clone.
  package func promisorRemotes() throws(GitFailure) -> [String] {
    let config = unsafe try Owned(
      "read configuration", gitFolder, free: { unsafe git_config_free($0) }
    ) { unsafe git_repository_config_snapshot(&$0, handle) }
    var iterator: OpaquePointer?
    try check(
      unsafe git_config_iterator_glob_new(
        &iterator, config.pointer, "^remote\\..*\\.promisor$"),
      "read configuration", gitFolder)
    defer { unsafe git_config_iterator_free(iterator) }
    var names: Set<String> = []
    while true {
      var entry: UnsafeMutablePointer<git_config_entry>?
      let status = unsafe git_config_next(&entry, iterator)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, "read configuration", gitFolder)
      guard let entry = unsafe entry, let name = unsafe entry.pointee.name else { continue }
      let value = unsafe entry.pointee.value.map { unsafe String(cString: $0).lowercased() }
      if let value, ["false", "no", "off", "0"].contains(value) { continue }
      names.insert(String(unsafe String(cString: name).dropFirst(7).dropLast(9)))
    }
    git_error_clear()
    if let name = try configString("extensions.partialClone") { names.insert(name) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The local branches in the order of their names' bytes.
  package func branches() throws(GitFailure) -> [Reference] {
    try references(under: "refs/heads/")
  }

  /// The tags that name commits, in the order of their names' bytes.
  package func tags() throws(GitFailure) -> [Reference] {
    try references(under: "refs/tags/")
  }

  private func references(under prefix: String) throws(GitFailure) -> [Reference] {
    let iterator = unsafe try Owned(
      "list references", prefix, free: { unsafe git_reference_iterator_free($0) }
    ) { unsafe git_reference_iterator_glob_new(&$0, handle, prefix + "*") }
    var references: [Reference] = []
    while true {
      var name: UnsafePointer<CChar>?
      let status = unsafe git_reference_next_name(&name, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try check(status, "list references", prefix)
      guard let name = unsafe name else { continue }
      let text = unsafe String(cString: name)
      let reference = unsafe try Owned(
        "read reference", text, free: { unsafe git_reference_free($0) }
      ) { unsafe git_reference_lookup(&$0, handle, text) }
      var object: OpaquePointer?
      let peeled = unsafe git_reference_peel(&object, reference.pointer, GIT_OBJECT_COMMIT)
      // A tag may name a tree or a blob, which is no revision.
      if peeled == GIT_EPEEL.rawValue || peeled == GIT_EINVALIDSPEC.rawValue {
        git_error_clear()
        continue
      }
      try check(peeled, "read reference", text)
      defer { unsafe git_object_free(object) }
      guard let id = unsafe git_object_id(object) else { continue }
      references.append(
        Reference(name: String(text.dropFirst(prefix.count)), commit: ObjectID(unsafe id.pointee)))
    }
    git_error_clear()
    return references.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
