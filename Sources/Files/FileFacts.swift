internal import Glibc

/// What the system knows about a file without reading it.
package struct FileFacts: Hashable, Sendable {
  /// The kinds of things that stand in a folder.
  package enum Kind: Hashable, Sendable {
    case regular
    case folder
    case symbolicLink
    /// A device, pipe or socket.
    case special
  }

  package let kind: Kind
  package let size: Int64
  /// Bytes that the disk really holds; far below `size` for a sparse file.
  package let allocatedSize: Int64
  /// Nanoseconds since 1970.
  package let modified: Int64
  /// Nanoseconds since 1970; the last change of content or of the inode itself.
  package let changed: Int64
  package let device: UInt64
  package let inode: UInt64
  /// The permission bits with set-uid, set-gid and sticky.
  package let permissions: UInt32
  package let owner: UInt32
  package let group: UInt32

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      default: .special
      }
    size = Int64(status.st_size)
    allocatedSize = Int64(status.st_blocks) * 512
    modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// The facts of `path`; of the link itself, not of what it points to, unless `followingLinks`.
  package init(of path: String, followingLinks: Bool = false) throws(FileFailure) {
    try checkPath(path, operation: "stat")
    var status = stat()
    let result =
      followingLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    guard result == 0 else {
      throw FileFailure(systemError: errno, operation: "stat", path: path)
    }
    self.init(status)
  }

  /// Whether the two describe the same file in the same state.
  func isSameState(as other: FileFacts) -> Bool {
    device == other.device && inode == other.inode && size == other.size
      && modified == other.modified && changed == other.changed
  }
}
