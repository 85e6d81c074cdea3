internal import Glibc

/// Why a file operation did not succeed.
///
/// `code` says what a caller may decide on; `detail` holds what the system said, in English, for a
/// log. The messages that people read are built elsewhere from `code` and `path`.
package struct FileFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  package struct Code: Hashable, Sendable, CustomStringConvertible {
    /// A stable name in lower case.
    package let name: String

    package init(_ name: String) {
      self.name = name
    }

    package var description: String { name }

    /// Nothing has this name.
    package static let notFound = Code("not-found")
    /// The system refuses this user.
    package static let permissionDenied = Code("permission-denied")
    /// The file is a folder, a device, a pipe or a socket, and a regular file was asked for.
    package static let notRegularFile = Code("not-regular-file")
    /// The path is not a folder, and a folder was asked for.
    package static let notFolder = Code("not-folder")
    /// The path is a symbolic link, and links are not followed here.
    package static let symbolicLink = Code("symbolic-link")
    /// The path, after its links are followed, lies outside the root that it must stay in.
    package static let outsideRoot = Code("outside-root")
    /// The file holds more bytes than the limit; nothing was read.
    package static let tooLarge = Code("too-large")
    /// Size, time or identity of the file changed while it was read; the bytes are not kept.
    package static let changedWhileRead = Code("changed-while-read")
    /// The name holds a NUL byte or is longer than the system allows.
    package static let invalidPath = Code("invalid-path")
    /// Something with this name exists already.
    package static let alreadyExists = Code("already-exists")
    /// The disk, or the user's quota of it, is full; what was there before is still there.
    package static let diskFull = Code("disk-full")
    /// The file system is mounted read-only.
    package static let readOnly = Code("read-only")
    /// The reader of the pipe has gone; the usual answer is to end quietly.
    package static let brokenPipe = Code("broken-pipe")
    /// Too many files are open in this process or on this machine.
    package static let tooManyOpen = Code("too-many-open")
    /// Folders lie deeper inside each other than the limit.
    package static let tooDeep = Code("too-deep")
    /// Any other answer of the system: a fault of the disk, the network or the memory.
    package static let system = Code("system")
  }

  /// What kind of failure it is.
  package let code: Code
  /// What was being done, in a word or two: `read`, `rename`.
  package let operation: String
  /// The path as the caller gave it.
  package let path: String
  /// What the system said.
  package let detail: String

  package init(_ code: Code, operation: String, path: String, detail: String = "") {
    self.code = code
    self.operation = operation
    self.path = path
    self.detail = detail
  }

  /// The failure that the error number `number` stands for.
  init(systemError number: Int32, operation: String, path: String) {
    self.init(
      Code(systemError: number), operation: operation, path: path,
      detail: Self.text(ofSystemError: number))
  }

  package var description: String {
    "\(operation) \(path): \(code)" + (detail.isEmpty ? "" : " (\(detail))")
  }

  /// `strerror` is not safe on several threads; the reentrant form writes into our own buffer.
  private static func text(ofSystemError number: Int32) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe strerror_r(number, &buffer, buffer.count) == 0 else { return "errno \(number)" }
    let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension FileFailure.Code {
  init(systemError number: Int32) {
    self =
      switch number {
      case ENOENT: .notFound
      case EACCES, EPERM: .permissionDenied
      case ENOTDIR: .notFolder
      case EISDIR, ENXIO, ENODEV: .notRegularFile
      case ELOOP: .symbolicLink
      case EFBIG: .tooLarge
      case ENAMETOOLONG, EINVAL, EILSEQ: .invalidPath
      case EEXIST, ENOTEMPTY: .alreadyExists
      case ENOSPC, EDQUOT: .diskFull
      case EROFS: .readOnly
      case EPIPE: .brokenPipe
      case EMFILE, ENFILE: .tooManyOpen
      default: .system
      }
  }
}
