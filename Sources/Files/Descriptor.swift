internal import Glibc

/// An open file descriptor, closed when the value ends.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Opens `path`. `flags` always gets `O_CLOEXEC`.
  init(
    opening path: String, flags: Int32, mode: mode_t = 0, operation: String
  ) throws(FileFailure) {
    try checkPath(path, operation: operation)
    var number = unsafe open(path, flags | O_CLOEXEC, mode)
    while number < 0, errno == EINTR {
      number = unsafe open(path, flags | O_CLOEXEC, mode)
    }
    guard number >= 0 else {
      throw FileFailure(systemError: errno, operation: operation, path: path)
    }
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// What the system knows about the open file.
  func facts(operation: String, path: String) throws(FileFailure) -> FileFacts {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else {
      throw FileFailure(systemError: errno, operation: operation, path: path)
    }
    return FileFacts(status)
  }

  /// Writes every byte, however many calls that takes.
  ///
  /// A descriptor that is set not to block is waited for, because a terminal or pipe shared with
  /// another program may have been left in that state.
  static func writeAll(
    _ bytes: [UInt8], to number: Int32, operation: String, path: String
  ) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        return unsafe write(number, base + written, buffer.count - written)
      }
      if count > 0 {
        written += count
        continue
      }
      let error = count == 0 ? EIO : errno
      if error == EINTR { continue }
      if error == EAGAIN || error == EWOULDBLOCK {
        var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, 1000)
        continue
      }
      throw FileFailure(systemError: error, operation: operation, path: path)
    }
  }
}

/// Refuses a path that C would cut short at a NUL byte, and the empty one.
func checkPath(_ path: String, operation: String) throws(FileFailure) {
  if path.isEmpty {
    throw FileFailure(.invalidPath, operation: operation, path: path, detail: "empty path")
  }
  if path.utf8.contains(0) {
    throw FileFailure(.invalidPath, operation: operation, path: path, detail: "NUL byte in path")
  }
}
