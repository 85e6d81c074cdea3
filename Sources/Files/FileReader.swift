internal import Glibc

/// Reads whole files, and refuses what is not a quiet, regular, bounded file.
package enum FileReader {
  /// The bytes of the regular file `path`.
  ///
  /// Devices, pipes, sockets and folders are refused without waiting for them. The size is held
  /// against `maxBytes` before a byte is read, so a sparse file of any size costs nothing.
  /// - Parameters:
  ///   - path: absolute, or relative to the current folder.
  ///   - maxBytes: the largest size that is accepted.
  ///   - followingLinks: whether the last component may be a symbolic link.
  ///   - whileReading: called after the first look at the file and before it is read; for tests.
  /// - Throws: `.notFound`, `.permissionDenied`, `.notRegularFile`, `.symbolicLink`, `.tooLarge`,
  ///   `.changedWhileRead`, or what the system answers.
  package static func readFile(
    _ path: String, maxBytes: Int, followingLinks: Bool = false,
    whileReading: () -> Void = {}
  ) throws(FileFailure) -> [UInt8] {
    // O_NONBLOCK: opening a pipe without a writer would otherwise wait for ever.
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | (followingLinks ? 0 : O_NOFOLLOW)
    let file = try Descriptor(opening: path, flags: flags, operation: "read")
    let before = try file.facts(operation: "read", path: path)
    guard before.kind == .regular else {
      throw FileFailure(.notRegularFile, operation: "read", path: path)
    }
    guard before.size <= Int64(maxBytes) else {
      throw FileFailure(
        .tooLarge, operation: "read", path: path, detail: "\(before.size) > \(maxBytes) bytes")
    }
    whileReading()
    // One byte more than expected: a file that grew is then seen by its length alone.
    let bytes = try read(file.number, count: Int(before.size) + 1, path: path)
    let after = try file.facts(operation: "read", path: path)
    guard before.isSameState(as: after), bytes.count == Int(before.size) else {
      throw FileFailure(.changedWhileRead, operation: "read", path: path)
    }
    return bytes
  }

  /// Lends a regular file in pieces of a few megabytes, whatever its size.
  static func readChunks(
    _ path: String, _ body: ([UInt8]) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let file = try Descriptor(
      opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, operation: "read")
    guard try file.facts(operation: "read", path: path).kind == .regular else {
      throw FileFailure(.notRegularFile, operation: "read", path: path)
    }
    while true {
      let chunk = try read(file.number, count: 1 << 22, path: path)
      if chunk.isEmpty { return }
      try body(chunk)
    }
  }

  /// Everything that can be read from standard input, at most `maxBytes`.
  ///
  /// Waits for the end of the stream, so it must not be called for a terminal without a word to
  /// its user. Throws `.tooLarge` as soon as the limit is passed.
  package static func readStandardInput(maxBytes: Int) throws(FileFailure) -> [UInt8] {
    let limit = min(maxBytes, .max - 1)
    let bytes = try read(STDIN_FILENO, count: limit + 1, path: "-")
    guard bytes.count <= maxBytes else {
      throw FileFailure(.tooLarge, operation: "read", path: "-", detail: "> \(maxBytes) bytes")
    }
    return bytes
  }

  /// At most `count` bytes from the descriptor.
  private static func read(
    _ number: Int32, count: Int, path: String
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let wanted = min(count - bytes.count, 1 << 22)
      var error: Int32 = 0
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        let got = unsafe Glibc.read(number, buffer.baseAddress, wanted)
        filled = max(got, 0)
        error = got < 0 ? errno : 0
      }
      if error == EINTR { continue }
      if error == EAGAIN {
        var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&waiting, 1, 1000)
        continue
      }
      guard error == 0 else {
        throw FileFailure(systemError: error, operation: "read", path: path)
      }
      if chunk.isEmpty { break }
      // The common case, a file read in one call, is handed on without a copy.
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }
}
