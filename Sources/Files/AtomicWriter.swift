internal import Glibc

/// Replaces files so that a reader sees the old bytes or the new ones, never a part.
package enum AtomicWriter {
  /// Writes `bytes` to `path` inside `root`.
  ///
  /// The bytes go to a new file in the same folder, reach the disk, and then take the name. An
  /// existing file keeps its permissions, and its owner where the system allows. A symbolic link
  /// that ends inside the root is kept and its target is replaced. Other hard links to the old file
  /// keep the old bytes.
  /// - Throws: `.outsideRoot`, `.notRegularFile`, `.diskFull`, `.permissionDenied`, … After any of
  ///   them the old file is untouched and no temporary file is left.
  package static func write(
    _ bytes: [UInt8], to path: String, within root: String
  ) throws(FileFailure) {
    try write([.bytes(bytes)], to: path, within: root)
  }

  /// The same of a file put together from pieces, however large.
  /// - Parameter reachesDisk: false where it is no loss if a machine that stops at once leaves neither the
  ///   old bytes nor the new ones.
  package static func write(
    _ pieces: [FilePiece], to path: String, within root: String, reachesDisk: Bool = true
  ) throws(FileFailure) {
    let target = try resolvedTarget(path, root: root)
    let folder = PathText.parent(of: target)
    let old = try existing(target, path: path)
    let temporary = folder + "/.guiju-" + RandomName.make() + ".tmp"
    do throws(FileFailure) {
      try fill(temporary, with: pieces, like: old, path: path, reachesDisk)
      guard unsafe rename(temporary, target) == 0 else {
        throw FileFailure(systemError: errno, operation: "rename", path: path)
      }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
    guard reachesDisk else { return }
    // The rename is done; a file system that cannot sync a folder does not undo it.
    if let handle = try? Descriptor(
      opening: folder, flags: O_RDONLY | O_DIRECTORY, operation: "sync")
    {
      _ = fsync(handle.number)
    }
  }

  /// The path with its links followed, refused where that leaves the root.
  private static func resolvedTarget(
    _ path: String, root: String
  ) throws(FileFailure) -> String {
    let realRoot = try RealPath.resolve(root)
    let target: String
    if let facts = try existing(path, path: path), facts.kind == .symbolicLink {
      target = try RealPath.resolve(path)
    } else {
      let name = PathText.name(of: path)
      if name.isEmpty || name == "." || name == ".." || path.utf8.last == UInt8(ascii: "/") {
        throw FileFailure(.invalidPath, operation: "write", path: path, detail: "no file name")
      }
      let parent = try RealPath.resolve(PathText.parent(of: path))
      target = (parent == "/" ? "" : parent) + "/" + name
    }
    guard RealPath.isInside(target, realRoot) else {
      throw FileFailure(.outsideRoot, operation: "write", path: path, detail: target)
    }
    return target
  }

  /// The facts of what stands at `target`; nil when nothing does.
  private static func existing(
    _ target: String, path: String
  ) throws(FileFailure) -> FileFacts? {
    do throws(FileFailure) {
      let facts = try FileFacts(of: target)
      guard facts.kind == .regular || facts.kind == .symbolicLink else {
        throw FileFailure(.notRegularFile, operation: "write", path: path)
      }
      return facts
    } catch {
      if error.code == .notFound { return nil }
      throw error
    }
  }

  private static func fill(
    _ temporary: String, with pieces: [FilePiece], like old: FileFacts?, path: String,
    _ reachesDisk: Bool
  ) throws(FileFailure) {
    // A replaced file starts closed to others and is opened to its old permissions before it has
    // its name; a new one gets what the umask leaves.
    let file = try Descriptor(
      opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
      mode: old == nil ? 0o666 : 0o600, operation: "write")
    if let old {
      // Only the superuser may give a file away; for others the new file is their own.
      if old.owner != geteuid() || old.group != getegid() {
        _ = fchown(file.number, old.owner, old.group)
      }
      guard fchmod(file.number, old.permissions) == 0 else {
        throw FileFailure(systemError: errno, operation: "chmod", path: path)
      }
    }
    try fill(file.number, with: pieces, path: path)
    guard !reachesDisk || fsync(file.number) == 0 else {
      throw FileFailure(systemError: errno, operation: "sync", path: path)
    }
  }

  private static func fill(
    _ number: Int32, with pieces: [FilePiece], path: String
  ) throws(FileFailure) {
    var last: UInt8?
    for piece in pieces {
      switch piece {
      case .bytes(let bytes):
        try Descriptor.writeAll(bytes, to: number, operation: "write", path: path)
        last = bytes.last ?? last
      case .file(let source):
        try FileReader.readChunks(source) { (chunk: [UInt8]) throws(FileFailure) in
          try Descriptor.writeAll(chunk, to: number, operation: "write", path: path)
          last = chunk.last ?? last
        }
      case .lineEnd:
        guard let end = last, end != UInt8(ascii: "\n") else { continue }
        last = UInt8(ascii: "\n")
        try Descriptor.writeAll([0x0A], to: number, operation: "write", path: path)
      }
    }
  }
}
