/// Why an operation on a repository did not succeed.
///
/// `code` says what a caller may decide on; `detail` holds what libgit2 or the system said, with the
/// remedy where there is one. The messages that people read are built elsewhere.
package struct GitFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    /// A stable name in lower case.
    package let name: String

    package init(_ name: String) {
      self.name = name
    }

    package var description: String { name }

    /// Neither the folder nor any folder above it is a git repository.
    package static let notRepository = Code("not-a-repository")
    /// The repository belongs to another user and no `safe.directory` admits it. The subject is
    /// the path, the detail the command that admits it.
    package static let ownerNotTrusted = Code("owner-not-trusted")
    /// The repository uses SHA-256 object names, which libgit2 cannot read.
    package static let unsupportedObjectFormat = Code("unsupported-object-format")
    /// The repository needs an extension of git's format that is unknown here.
    package static let unsupportedExtension = Code("unsupported-extension")
    /// An object, the index or a reference does not hold what it must: damaged or altered.
    package static let corrupt = Code("corrupt")
    /// An object that the repository refers to is not there. The detail says when the repository is
    /// a partial clone, and of which remote, or a shallow one.
    package static let missingObject = Code("missing-object")
    /// No commit has this name.
    package static let unknownRevision = Code("unknown-revision")
    /// Several objects begin with this abbreviation.
    package static let ambiguousRevision = Code("ambiguous-revision")
    /// The text is no revision in git's grammar, or names something that is not a commit.
    package static let invalidRevision = Code("invalid-revision")
    /// The branch that HEAD names has no commit yet.
    package static let unbornHead = Code("unborn-head")
    /// The path does not stand in the tree that was asked.
    package static let pathNotFound = Code("path-not-found")
    /// The path cannot stand in a git tree: empty, absolute, with `..`, `.git` or a NUL byte.
    package static let invalidPath = Code("invalid-path")
    /// The object is of another kind than the one asked for.
    package static let wrongKind = Code("wrong-kind")
    /// The object holds more bytes than the limit; it was not read.
    package static let tooLarge = Code("too-large")
    /// The operation needs a work tree and the repository is bare.
    package static let bareRepository = Code("bare-repository")
    /// Another process holds a lock; trying again later is the remedy.
    package static let locked = Code("locked")
    /// The branch no longer points where the new commit expects; nothing was changed.
    package static let referenceMoved = Code("reference-moved")
    /// Something is there already.
    package static let alreadyExists = Code("already-exists")
    /// The disk is full.
    package static let diskFull = Code("disk-full")
    /// The system refuses this user.
    package static let permissionDenied = Code("permission-denied")
    /// A configuration file or a git environment variable cannot be read as such.
    package static let badConfiguration = Code("bad-configuration")
    /// A name, an address or a message that git would not accept in a commit.
    package static let invalidIdentity = Code("invalid-identity")
    /// Any other answer of libgit2.
    package static let other = Code("other")
  }

  /// What kind of failure it is.
  package let code: Code
  /// What was being done: `open repository`, `read blob`.
  package let operation: String
  /// The path, revision or object id that it was done to.
  package let subject: String
  /// What libgit2 or the system said, and the remedy where there is one.
  package let detail: String

  package init(_ code: Code, operation: String, subject: String, detail: String = "") {
    self.code = code
    self.operation = operation
    self.subject = subject
    self.detail = detail
  }

  package var description: String {
    "\(operation) \(subject): \(code)" + (detail.isEmpty ? "" : " (\(detail))")
  }
}
