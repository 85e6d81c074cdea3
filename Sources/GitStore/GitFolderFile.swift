internal import Glibc

/// The few looks at files that libgit2 offers no function for: who owns a path, git's own small
/// lists (`shallow`, `info/alternates`), and whether a file is there.
enum GitFolderFile {
  /// The user that owns `path`, not following a link; nil where nothing is there.
  static func owner(of path: String) -> UInt32? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return status.st_uid
  }

  /// The user that this process acts for.
  static var currentUser: UInt32 { geteuid() }

  /// Whether a file or folder is there.
  static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// The absolute path with links followed; nil where a part of it is missing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The lines of one of git's own small files; nil where it is missing.
  /// - Throws: `.permissionDenied` where it cannot be read, `.corrupt` beyond 64 MB.
  static func lines(of path: String) throws(GitFailure) -> [String]? {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard number >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw GitFailure(.permissionDenied, operation: "read", subject: path)
    }
    defer { _ = close(number) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(number, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0, bytes.count < 64 << 20 else {
        throw GitFailure(.corrupt, operation: "read", subject: path)
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
