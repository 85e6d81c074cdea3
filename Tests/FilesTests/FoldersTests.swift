import Files
import Glibc
import TestSupport
import Testing

@Suite struct FoldersTests {
  @Test func makesAndRemovesTrees() throws {
    let scratch = try ScratchFolder()
    let folder = try Folders.createTemporary(parent: scratch.path)
    #expect(try FileFacts(of: folder).permissions == 0o700)
    try Folders.create(folder + "/a/b/c")
    try Folders.create(folder + "/a/b/c")
    try scratch.write("kept/file", "x")
    unsafe #expect(symlink(scratch.path("kept"), folder + "/a/link") == 0)
    let invalid = (folder + "/a/b/").utf8.map { CChar(bitPattern: $0) } + [-1, 0]
    close(unsafe open(invalid, O_CREAT | O_WRONLY, 0o600))
    try Folders.removeTree(folder)
    try Folders.removeTree(folder)
    #expect(try FolderListing(of: scratch.path).files.map(\.path) == ["kept/file"])
  }

  @Test func aFileInTheWayIsNamed() throws {
    let scratch = try ScratchFolder()
    try scratch.write("file", "x")
    #expect { try Folders.create(scratch.path("file/inner")) } throws: {
      [.notFolder].contains(($0 as? FileFailure)?.code)
    }
  }

  @Test func knowsItsSurroundings() throws {
    #expect(ProcessEnvironment.current()["PATH"]?.isEmpty == false)
    #expect(try ProcessEnvironment.currentFolder().hasPrefix("/"))
    #expect(WallClock.unixTime() > 1_700_000_000)
    #expect(ProcessEnvironment.processorCount >= 1)
  }

  @Test(arguments: [
    ("a/b", "a"), ("a", "."), ("/a", "/"), ("/a/b/", "/a"), ("/", "/"), ("a//b", "a/"),
  ])
  func parents(path: String, parent: String) {
    #expect(PathText.parent(of: path) == parent)
  }

  @Test(arguments: [
    ("/a/../b", "/b"), ("/../a", "/a"), ("a/./b//c", "a/b/c"), ("../a", "../a"), ("a/..", "."),
    ("/a/b/../../..", "/"),
  ])
  func normalises(path: String, expected: String) {
    #expect(PathText.normalised(path) == expected)
  }

  @Test func insideIsByComponents() {
    #expect(RealPath.isInside("/a/b", "/a"))
    #expect(RealPath.isInside("/a", "/a"))
    #expect(RealPath.isInside("/a", "/"))
    #expect(!RealPath.isInside("/ab", "/a"))
    #expect(!RealPath.isInside("/a", "/a/b"))
  }
}
