internal import CLibGit2
internal import Glibc

/// Turns libgit2's return value into a thrown failure.
///
/// The message is kept by thread, so it is read here, in the function that made the call, and then
/// cleared: the next failure must not show this one's text.
func check(
  _ status: Int32, _ operation: String, _ subject: String
) throws(GitFailure) {
  if status >= 0 {
    // A call that succeeds may leave the message of something it tried in vain.
    git_error_clear()
    return
  }
  throw takeFailure(status, operation, subject)
}

/// The failure that `status` and libgit2's current message stand for; clears the message.
func takeFailure(_ status: Int32, _ operation: String, _ subject: String) -> GitFailure {
  let systemError = errno
  var text = ""
  var kind: UInt32 = 0
  if let error = unsafe git_error_last() {
    kind = UInt32(bitPattern: unsafe error.pointee.klass)
    if let message = unsafe error.pointee.message { text = unsafe String(cString: message) }
  }
  git_error_clear()
  // Where writing a loose object fails, libgit2 1.5 gives no message at all.
  if text.isEmpty {
    if systemError == ENOSPC || systemError == EDQUOT { text = "No space left on device" }
    if systemError == EACCES || systemError == EROFS { text = "Permission denied" }
  }
  let code = GitFailure.Code(status: git_error_code(status), kind: git_error_t(kind), text: text)
  return GitFailure(code, operation: operation, subject: subject, detail: text)
}

extension GitFailure.Code {
  init(status: git_error_code, kind: git_error_t, text: String) {
    self =
      switch status {
      case GIT_EOWNER: .ownerNotTrusted
      case GIT_EMISMATCH: .corrupt
      case GIT_EAMBIGUOUS: .ambiguousRevision
      case GIT_EINVALIDSPEC, GIT_EPEEL: .invalidRevision
      case GIT_EBAREREPO: .bareRepository
      case GIT_EUNBORNBRANCH: .unbornHead
      case GIT_ELOCKED: .locked
      case GIT_EMODIFIED, GIT_ENONFASTFORWARD: .referenceMoved
      case GIT_EEXISTS: .alreadyExists
      case GIT_ENOTFOUND:
        switch kind {
        case GIT_ERROR_ODB: .missingObject
        case GIT_ERROR_TREE, GIT_ERROR_INDEX: .pathNotFound
        case GIT_ERROR_REPOSITORY, GIT_ERROR_OS, GIT_ERROR_FILESYSTEM: .notRepository
        default: .unknownRevision
        }
      default: Self(kind: kind, text: text)
      }
  }

  /// The code for libgit2's generic error, where only the class and the text tell more.
  private init(kind: git_error_t, text: String) {
    // libgit2 appends the system's words to its own; there is no other sign of them.
    if text.hasSuffix("No space left on device") || text.hasSuffix("Disk quota exceeded") {
      self = .diskFull
    } else if text.hasSuffix("Permission denied") || text.hasSuffix("Read-only file system") {
      self = .permissionDenied
    } else if text.contains("unsupported extension") || text.contains("repository version") {
      self = .unsupportedExtension
    } else {
      self =
        switch kind {
        case GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT, GIT_ERROR_TREE, GIT_ERROR_INDEX,
          GIT_ERROR_TAG, GIT_ERROR_SHA:
          .corrupt
        case GIT_ERROR_CONFIG: .badConfiguration
        default: .other
        }
    }
  }
}
