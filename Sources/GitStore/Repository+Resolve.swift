internal import CLibGit2

extension Repository {
  /// The commit that `revision` names: a branch, a tag, an id or its beginning, `HEAD~2`, `A^{commit}`.
  /// - Throws: `.unknownRevision` (the detail says when the clone is shallow), `.ambiguousRevision`,
  ///   `.invalidRevision`, `.unbornHead`, `.missingObject`, `.corrupt`.
  package func resolve(_ revision: String) throws(GitFailure) -> ObjectID {
    try Self.checkText(revision, operation: "resolve revision", code: .invalidRevision)
    var object: OpaquePointer?
    let status = unsafe git_revparse_single(&object, handle, revision)
    if status < 0 { throw try explained(takeFailure(status, "resolve revision", revision)) }
    defer { unsafe git_object_free(object) }
    var commit: OpaquePointer?
    let peeled = unsafe git_object_peel(&commit, object, GIT_OBJECT_COMMIT)
    if peeled < 0 { throw try explained(takeFailure(peeled, "resolve revision", revision)) }
    defer { unsafe git_object_free(commit) }
    guard let id = unsafe git_object_id(commit) else {
      throw GitFailure(.corrupt, operation: "resolve revision", subject: revision)
    }
    return ObjectID(unsafe id.pointee)
  }

  /// Whether the object is there. False for a commit that a force push has taken away, for the
  /// all-zero id, and behind the cut of a shallow or partial clone.
  package func contains(_ id: ObjectID) throws(GitFailure) -> Bool {
    let objects = try objectDatabase(id.hex)
    var oid = id.oid
    return unsafe git_odb_exists(objects.pointer, &oid) == 1
  }

  /// Adds to the failure what this repository alone can tell.
  func explained(_ failure: GitFailure) throws(GitFailure) -> GitFailure {
    var code = failure.code
    var notes = failure.detail.isEmpty ? [] : [failure.detail]
    if code == .pathNotFound || code == .notRepository || code == .missingObject,
      failure.operation == "resolve revision"
    {
      code = .unknownRevision
    }
    if code == .unknownRevision, failure.operation == "resolve revision" {
      if case .unborn(let branch) = try head(),
        failure.subject == "HEAD" || failure.subject == "@" || failure.subject == branch
      {
        code = .unbornHead
        notes = [branch]
      }
    }
    if code == .missingObject || code == .unknownRevision {
      let promisors = try promisorRemotes()
      if !promisors.isEmpty {
        notes.append("partial clone of " + promisors.joined(separator: ", "))
      }
      if isShallow {
        let ids = shallowCommits.prefix(3).map(\.hex).joined(separator: " ")
        notes.append("shallow clone, cut at \(shallowCommits.count) commit(s): \(ids)")
      }
    }
    return GitFailure(
      code, operation: failure.operation, subject: failure.subject,
      detail: notes.joined(separator: "; "))
  }

  func objectDatabase(_ subject: String) throws(GitFailure) -> Owned {
    unsafe try Owned("open objects", subject, free: { unsafe git_odb_free($0) }) {
      unsafe git_repository_odb(&$0, handle)
    }
  }

  /// The object `id` of `kind`, with failures that name it.
  func object(
    _ id: ObjectID, _ kind: git_object_t, _ operation: String
  ) throws(GitFailure) -> Owned {
    do throws(GitFailure) {
      return unsafe try Owned(operation, id.hex, free: { unsafe git_object_free($0) }) {
        var oid = id.oid
        return unsafe git_object_lookup(&$0, handle, &oid, GIT_OBJECT_ANY)
      }.requiring(kind, operation, id.hex)
    } catch {
      let isMissing = error.code == .unknownRevision || error.code == .pathNotFound
      throw try explained(
        isMissing
          ? GitFailure(
            .missingObject, operation: operation, subject: id.hex, detail: error.detail)
          : error)
    }
  }
}

extension Owned {
  /// The same object, or `.wrongKind`.
  consuming func requiring(
    _ kind: git_object_t, _ operation: String, _ subject: String
  ) throws(GitFailure) -> Owned {
    let found = unsafe git_object_type(pointer)
    guard found == kind else {
      let name = unsafe String(cString: git_object_type2string(found))
      throw GitFailure(.wrongKind, operation: operation, subject: subject, detail: name)
    }
    return self
  }
}
