internal import CLibGit2
internal import Synchronization

extension Repository {
  /// Makes a repository in the folder `path`, which is made too where it is missing, and opens it.
  /// - Throws: `.alreadyExists` where one is there.
  package static func create(
    at path: String, isBare: Bool = false, branch: String = "main", environment: GitEnvironment
  ) throws(GitFailure) -> Repository {
    try LibGit2.start()
    try checkText(path, operation: "create repository", code: .invalidPath)
    var options = unsafe git_repository_init_options()
    try check(
      unsafe git_repository_init_options_init(
        &options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)), "create repository", path)
    unsafe options.flags =
      GIT_REPOSITORY_INIT_NO_REINIT.rawValue | GIT_REPOSITORY_INIT_MKPATH.rawValue
      | (isBare ? GIT_REPOSITORY_INIT_BARE.rawValue : 0)
    var handle: OpaquePointer?
    let status = unsafe branch.withCString { name in
      unsafe options.initial_head = name
      return LibGit2.opening.withLock { _ in
        unsafe git_repository_init_ext(&handle, path, &options)
      }
    }
    try check(status, "create repository", path)
    unsafe git_repository_free(handle)
    return try Repository(at: path, environment: environment)
  }

  /// Writes `bytes` as a blob, as they are.
  package func writeBlob(_ bytes: [UInt8]) throws(GitFailure) -> ObjectID {
    var oid = git_oid()
    let status = unsafe bytes.withUnsafeBytes { buffer in
      unsafe git_blob_create_from_buffer(&oid, handle, buffer.baseAddress, buffer.count)
    }
    try check(status, "write blob", "\(bytes.count) bytes")
    return ObjectID(oid)
  }

  /// Writes the tree that `base` becomes with `edits`. Nil is the empty tree.
  /// - Throws: `.invalidPath`; `.pathNotFound` where a file to be taken out is not there.
  package func writeTree(
    _ edits: [FileEdit], onto base: ObjectID?
  ) throws(GitFailure) -> ObjectID {
    // An index in memory: the one on the disk stays as it is.
    let index = unsafe try Owned("write tree", "tree", free: { unsafe git_index_free($0) }) {
      unsafe git_index_new(&$0)
    }
    if let base {
      let tree = try object(base, GIT_OBJECT_TREE, "read tree")
      try check(
        unsafe git_index_read_tree(index.pointer, tree.pointer), "read tree", base.hex)
    }
    for edit in edits {
      try CommitPathRule.check(edit.path, operation: "write tree")
      guard let bytes = edit.bytes else {
        let status = unsafe git_index_remove(index.pointer, edit.path, 0)
        if status == GIT_ENOTFOUND.rawValue || status == GIT_ERROR.rawValue {
          let failure = takeFailure(status, "write tree", edit.path)
          throw GitFailure(
            .pathNotFound, operation: failure.operation, subject: edit.path,
            detail: failure.detail)
        }
        try check(status, "write tree", edit.path)
        continue
      }
      let old = unsafe git_index_get_bypath(index.pointer, edit.path, 0)
      var entry = unsafe git_index_entry()
      unsafe entry.mode = edit.mode?.rawValue ?? old?.pointee.mode ?? FileMode.regular.rawValue
      unsafe entry.id = try writeBlob(bytes).oid
      unsafe entry.file_size = UInt32(truncatingIfNeeded: bytes.count)
      let status = unsafe edit.path.withCString { path in
        unsafe entry.path = path
        return unsafe git_index_add(index.pointer, &entry)
      }
      try check(status, "write tree", edit.path)
    }
    var oid = git_oid()
    try check(
      unsafe git_index_write_tree_to(&oid, index.pointer, handle), "write tree", "tree")
    return ObjectID(oid)
  }

  /// Writes a commit whose tree is that of the first parent with `edits`.
  ///
  /// Neither the index nor the work tree changes.
  /// - Parameters:
  ///   - edits: the files that differ from the first parent.
  ///   - parents: in order; none for a first commit.
  ///   - message: a final line break is added where it is missing.
  ///   - author: who wrote it.
  ///   - committer: who commits it; the author unless given.
  ///   - reference: the full name of a branch to move, such as `refs/heads/main`, or `HEAD`. It must
  ///     stand on the first parent, else `.referenceMoved` and nothing moves.
  package func commit(
    _ edits: [FileEdit], parents: [ObjectID], message: String, author: Signature,
    committer: Signature? = nil, updating reference: String? = nil
  ) throws(GitFailure) -> ObjectID {
    var base: ObjectID?
    if let first = parents.first { base = try tree(of: first) }
    let tree = try writeTree(edits, onto: base)
    return try writeCommit(
      tree: tree, parents: parents, message: message, author: author,
      committer: committer ?? author, updating: reference)
  }

  /// Writes a commit of `tree`. See `commit`.
  package func writeCommit(
    tree: ObjectID, parents: [ObjectID], message: String, author: Signature,
    committer: Signature, updating reference: String? = nil
  ) throws(GitFailure) -> ObjectID {
    let operation = "write commit"
    let text = message.hasSuffix("\n") ? message : message + "\n"
    try Self.checkText(text, operation: operation, code: .invalidIdentity)
    let authored = try Self.signature(author)
    let committed = try Self.signature(committer)
    if let reference {
      try Self.checkText(reference, operation: operation, code: .invalidRevision)
      try requireTip(of: reference, parents.first)
    }
    let treeObject = try object(tree, GIT_OBJECT_TREE, operation)
    // An array cannot hold the owners, so these pointers are freed here.
    var parentObjects: [OpaquePointer?] = unsafe []
    defer { unsafe parentObjects.forEach { unsafe git_object_free($0) } }
    for parent in parents {
      unsafe parentObjects.append(try object(parent, GIT_OBJECT_COMMIT, operation).release())
    }
    var oid = git_oid()
    let status = unsafe git_commit_create(
      &oid, handle, reference, authored.pointer, committed.pointer, nil, text, treeObject.pointer,
      parentObjects.count, &parentObjects)
    if status < 0 {
      let failure = takeFailure(status, operation, reference ?? tree.hex)
      let hasMoved = failure.detail.contains("not the first parent")
      throw hasMoved
        ? GitFailure(
          .referenceMoved, operation: operation, subject: failure.subject, detail: failure.detail)
        : failure
    }
    return ObjectID(oid)
  }

  /// Puts `paths` of the work tree into the index; a path that is gone is taken out of it.
  /// - Throws: `.bareRepository`, `.invalidPath`, `.locked`, `.diskFull`.
  package func stage(_ paths: [String]) throws(GitFailure) {
    guard let workTree else {
      throw GitFailure(.bareRepository, operation: "stage", subject: gitFolder)
    }
    let index = try openIndex()
    for path in paths {
      try CommitPathRule.check(path, operation: "stage")
      if GitFolderFile.owner(of: workTree + "/" + path) != nil {
        try check(unsafe git_index_add_bypath(index.pointer, path), "stage", path)
      } else {
        try check(unsafe git_index_remove_bypath(index.pointer, path), "stage", path)
      }
    }
    try check(unsafe git_index_write(index.pointer), "stage", gitFolder)
  }

  /// Refuses where `reference` does not stand on `parent`: libgit2 looks only at branches that exist.
  private func requireTip(of reference: String, _ parent: ObjectID?) throws(GitFailure) {
    var oid = git_oid()
    let status = unsafe git_reference_name_to_id(&oid, handle, reference)
    if status == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      if parent == nil { return }
      throw GitFailure(
        .referenceMoved, operation: "write commit", subject: reference, detail: "no such branch")
    }
    try check(status, "write commit", reference)
    if ObjectID(oid) != parent {
      throw GitFailure(
        .referenceMoved, operation: "write commit", subject: reference,
        detail: ObjectID(oid).hex)
    }
  }

  private static func signature(_ signature: Signature) throws(GitFailure) -> OwnedSignature {
    // git closes a name at these; libgit2 would drop them in silence.
    let texts = [signature.name, signature.email]
    let isBad = texts.contains { text in
      text.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
    }
    let isOutOfRange = abs(signature.offsetMinutes) > 14 * 60 || signature.time < 0
    if isBad || isOutOfRange || signature.name.isEmpty {
      throw GitFailure(
        .invalidIdentity, operation: "write commit",
        subject: "\(signature.name) <\(signature.email)>")
    }
    return try OwnedSignature(signature)
  }
}
