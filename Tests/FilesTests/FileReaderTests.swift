import Files
import Glibc
import TestSupport
import Testing

@Suite struct FileReaderTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func code(_ path: String, maxBytes: Int = 1000) -> FileFailure.Code? {
    do throws(FileFailure) {
      _ = try FileReader.readFile(path, maxBytes: maxBytes)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func readsEveryByte() throws {
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = try scratch.write("文件.xml", bytes: bytes)
    #expect(try FileReader.readFile(path, maxBytes: 100_000) == bytes)
    #expect(code(path, maxBytes: 99_999) == .tooLarge)
    let empty = try scratch.write("empty", "")
    #expect(try FileReader.readFile(empty, maxBytes: 0) == [])
  }

  @Test func refusesWhatIsNoRegularFile() throws {
    unsafe #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    unsafe #expect(symlink("/etc/passwd", scratch.path("link")) == 0)
    #expect(code(scratch.path("pipe")) == .notRegularFile)
    #expect(code(scratch.path("link")) == .symbolicLink)
    #expect(code(scratch.path) == .notRegularFile)
    #expect(code("/dev/zero") == .notRegularFile)
    #expect(code(scratch.path("absent")) == .notFound)
    #expect(code("a\0b") == .invalidPath)
    #expect(code("") == .invalidPath)
    #expect(code(scratch.path(String(repeating: "x", count: 300))) == .invalidPath)
  }

  @Test func refusesASparseFileOfTwoGigabytesUnread() throws {
    let path = try scratch.write("sparse", "")
    unsafe #expect(truncate(path, 2 << 30) == 0)
    #expect(code(path, maxBytes: 64 << 20) == .tooLarge)
    let facts = try FileFacts(of: path)
    #expect(facts.size == 2 << 30)
    #expect(facts.allocatedSize < 1 << 20)
  }

  @Test(
    "a file that changes while it is read",
    arguments: ["longer than before", "short", "same!"])
  func changed(new: String) throws {
    let path = try scratch.write("file", "first")
    #expect {
      _ = try FileReader.readFile(path, maxBytes: 1000) {
        // Written into the same inode; the time is moved too, as clocks tick coarsely.
        let number = unsafe open(path, O_WRONLY | O_TRUNC)
        _ = unsafe Array(new.utf8).withUnsafeBytes {
          unsafe write(number, $0.baseAddress, $0.count)
        }
        close(number)
        var times = [timeval(tv_sec: 5, tv_usec: 0), timeval(tv_sec: 5, tv_usec: 0)]
        _ = unsafe utimes(path, &times)
      }
    } throws: { ($0 as? FileFailure)?.code == .changedWhileRead }
  }

  @Test func readsThroughALinkOnlyWhenAsked() throws {
    try scratch.write("target", "text")
    unsafe #expect(symlink("target", scratch.path("link")) == 0)
    #expect(
      try FileReader.readFile(scratch.path("link"), maxBytes: 10, followingLinks: true)
        == Array("text".utf8))
  }
}
