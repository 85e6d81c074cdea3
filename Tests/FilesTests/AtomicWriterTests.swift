import Files
import Glibc
import TestSupport
import Testing

@Suite struct AtomicWriterTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func write(_ path: String, root: String? = nil) -> FileFailure.Code? {
    do throws(FileFailure) {
      try AtomicWriter.write(Array("new".utf8), to: path, within: root ?? scratch.path)
      return nil
    } catch {
      return error.code
    }
  }

  private func names() throws -> [String] {
    try FolderListing(of: scratch.path).files.map(\.path)
  }

  @Test func replacesAndKeepsPermissions() throws {
    let path = try scratch.write("file", "old")
    unsafe #expect(chmod(path, 0o640) == 0)
    #expect(write(path) == nil)
    #expect(try scratch.read("file") == "new")
    #expect(try FileFacts(of: path).permissions == 0o640)
    #expect(try names() == ["file"])
  }

  @Test func refusesToLeaveTheRoot() throws {
    try scratch.write("outside", "old")
    try scratch.write("root/inside", "old")
    let root = scratch.path("root")
    unsafe #expect(symlink("../outside", root + "/out") == 0)
    unsafe #expect(symlink("..", root + "/up") == 0)
    unsafe #expect(symlink("inside", root + "/in") == 0)
    #expect(write(root + "/out", root: root) == .outsideRoot)
    #expect(write(root + "/up/outside", root: root) == .outsideRoot)
    #expect(write(root + "/../outside", root: root) == .outsideRoot)
    #expect(try scratch.read("outside") == "old")
    #expect(write(root + "/in", root: root) == nil)
    #expect(try scratch.read("root/inside") == "new")
    #expect(try FileFacts(of: root + "/in").kind == .symbolicLink)
  }

  @Test func refusesFoldersAndNamelessPaths() throws {
    try scratch.write("folder/file", "old")
    #expect(write(scratch.path("folder")) == .notRegularFile)
    #expect(write(scratch.path("absent/file")) == .notFound)
    #expect(write(scratch.path("file/")) == .invalidPath)
    #expect(write(scratch.path("a\0b")) == .invalidPath)
    #expect(try names() == ["folder/file"])
  }

  @Test func replacesAFileThatIsReadOnly() throws {
    // The folder's permission decides, not the file's; the file stays read-only.
    try scratch.write("file", "old")
    #expect(unsafe chmod(scratch.path("file"), 0o400) == 0)
    #expect(write(scratch.path("file")) == nil)
    #expect(try FileFacts(of: scratch.path("file")).permissions == 0o400)
  }

  @Test(
    "a full disk leaves the old file and nothing else",
    .enabled(if: AtomicWriterTests.canMount, "needs the right to mount a small file system"))
  func fullDisk() throws {
    let disk = scratch.path("disk")
    try Folders.create(disk)
    #expect(
      try runProcess("/bin/mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).status == 0)
    defer { _ = try? runProcess("/bin/umount", [disk]) }
    try AtomicWriter.write(Array("old".utf8), to: disk + "/file", within: disk)
    #expect {
      try AtomicWriter.write(
        [UInt8](repeating: 1, count: 1 << 20), to: disk + "/file", within: disk)
    } throws: { ($0 as? FileFailure)?.code == .diskFull }
    #expect(try names() == ["disk/file"])
    #expect(try scratch.read("disk/file") == "old")
  }

  private static let canMount: Bool = {
    guard geteuid() == 0, let scratch = try? ScratchFolder() else { return false }
    let mounted = try? runProcess("/bin/mount", ["-t", "tmpfs", "tmpfs", scratch.path])
    guard mounted?.status == 0 else { return false }
    return (try? runProcess("/bin/umount", [scratch.path]))?.status == 0
  }()
}
