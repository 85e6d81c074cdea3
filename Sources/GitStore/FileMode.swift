/// The kinds of entries in a git tree.
package enum FileMode: UInt32, Hashable, Sendable {
  case folder = 0o040000
  case regular = 0o100644
  case executable = 0o100755
  case symbolicLink = 0o120000
  /// Another repository, named by its commit.
  case submodule = 0o160000

  /// Old repositories hold group-writable files (100664), which git reads as regular.
  init?(bits: UInt32) {
    self.init(rawValue: bits == 0o100664 ? 0o100644 : bits)
  }
}
