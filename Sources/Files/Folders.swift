internal import Glibc

/// Makes and removes folders.
package enum Folders {
  /// Makes the folder `path` and those above it; content where it exists already.
  package static func create(_ path: String) throws(FileFailure) {
    try checkPath(path, operation: "mkdir")
    var built = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
    for part in path.split(separator: "/") {
      built += (built.isEmpty || built == "/" ? "" : "/") + part
      if unsafe mkdir(built, 0o777) == 0 { continue }
      let error = errno
      guard error == EEXIST else {
        throw FileFailure(systemError: error, operation: "mkdir", path: built)
      }
      guard try FileFacts(of: built, followingLinks: true).kind == .folder else {
        throw FileFailure(.notFolder, operation: "mkdir", path: built)
      }
    }
  }

  /// Lets everybody who may read the file run it.
  package static func makeExecutable(_ path: String) throws(FileFailure) {
    let facts = try FileFacts(of: path)
    // Each read bit, two places down, is the execute bit of the same person.
    let mode = facts.permissions | (facts.permissions & 0o444) >> 2
    guard unsafe chmod(path, mode) == 0 else {
      throw FileFailure(systemError: errno, operation: "chmod", path: path)
    }
  }

  /// Makes a new, empty folder that only this user can enter, and gives its path.
  ///
  /// The caller removes it with `removeTree`. `parent` is `TMPDIR`, or `/tmp`, unless it is given.
  package static func createTemporary(
    prefix: String = "guiju-", parent: String? = nil
  ) throws(FileFailure) -> String {
    let folder = parent ?? ProcessEnvironment.current()["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 }
    let path = (folder ?? "/tmp") + "/" + prefix + RandomName.make()
    try checkPath(path, operation: "mkdir")
    guard unsafe mkdir(path, 0o700) == 0 else {
      throw FileFailure(systemError: errno, operation: "mkdir", path: path)
    }
    return path
  }

  /// Removes `path` and everything under it. Links are removed, never followed.
  ///
  /// Content where nothing is there. Stops at the first thing that cannot be removed.
  package static func removeTree(_ path: String) throws(FileFailure) {
    let facts: FileFacts
    do throws(FileFailure) {
      facts = try FileFacts(of: path)
    } catch {
      if error.code == .notFound { return }
      throw error
    }
    guard facts.kind == .folder else { return try removeFile(Array(path.utf8)) }
    // Bytes, not strings: a name that is not UTF-8 must be removed too.
    var pending: [[UInt8]] = [Array(path.utf8)]
    var folders: [[UInt8]] = []
    while let folder = pending.popLast() {
      folders.append(folder)
      for name in try names(in: folder) {
        let child = folder + [UInt8(ascii: "/")] + name
        if try isFolder(child) { pending.append(child) } else { try removeFile(child) }
      }
    }
    // Each folder was noted before what it holds, so the reverse order empties before it removes.
    for folder in folders.reversed() {
      let result = unsafe withCPath(folder) { unsafe rmdir($0) }
      if result != 0, errno != ENOENT { throw failure(folder) }
    }
  }

  private static func names(in folder: [UInt8]) throws(FileFailure) -> [[UInt8]] {
    guard let stream = unsafe withCPath(folder, { unsafe opendir($0) }) else {
      throw failure(folder)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name != [0x2e], name != [0x2e, 0x2e] { names.append(name) }
    }
    return names
  }

  private static func isFolder(_ path: [UInt8]) throws(FileFailure) -> Bool {
    var status = stat()
    let result = unsafe withCPath(path) { unsafe lstat($0, &status) }
    guard result == 0 else { throw failure(path) }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  private static func removeFile(_ path: [UInt8]) throws(FileFailure) {
    let result = unsafe withCPath(path) { unsafe unlink($0) }
    if result != 0, errno != ENOENT { throw failure(path) }
  }

  private static func failure(_ path: [UInt8]) -> FileFailure {
    FileFailure(
      systemError: errno, operation: "remove", path: String(decoding: path, as: UTF8.self))
  }

  private static func withCPath<Result>(
    _ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Result?
  ) -> Result? {
    let terminated = path.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe body(base)
    }
  }
}
