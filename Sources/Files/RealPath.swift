internal import Glibc

/// Paths after the file system has followed every link in them.
package enum RealPath {
  /// The absolute path of `path` with every link followed. Every component must exist.
  package static func resolve(_ path: String) throws(FileFailure) -> String {
    try checkPath(path, operation: "resolve")
    guard let resolved = unsafe realpath(path, nil) else {
      throw FileFailure(systemError: errno, operation: "resolve", path: path)
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// Whether `path` is `root` or lies under it. Both must be resolved.
  package static func isInside(_ path: String, _ root: String) -> Bool {
    let inner = Array(path.utf8)
    let outer = Array(root.utf8)
    guard inner.starts(with: outer) else { return false }
    return inner.count == outer.count || outer.last == UInt8(ascii: "/")
      || inner[outer.count] == UInt8(ascii: "/")
  }

  /// What the symbolic link `path` says.
  package static func target(ofLink path: String) throws(FileFailure) -> String {
    try checkPath(path, operation: "readlink")
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return -1 }
      return unsafe readlink(
        path, base.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard count >= 0 else {
      throw FileFailure(systemError: errno, operation: "readlink", path: path)
    }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }
}
