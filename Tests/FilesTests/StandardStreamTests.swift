import Files
import Glibc
import TestSupport
import Testing

@Suite struct StandardStreamTests {
  @Test func aFullDiskHasItsOwnCode() throws {
    let number = unsafe open("/dev/full", O_WRONLY)
    defer { close(number) }
    #expect {
      try StandardStream(descriptor: number, name: "full").write("text")
    } throws: { ($0 as? FileFailure)?.code == .diskFull }
  }

  @Test func aClosedPipeHasItsOwnCode() throws {
    StandardStream.ignoreBrokenPipeSignal()
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let end = ends[1]
    #expect {
      try StandardStream(descriptor: end, name: "pipe").write("text")
    } throws: { ($0 as? FileFailure)?.code == .brokenPipe }
  }

  @Test func writesMoreThanAPipeHolds() async throws {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    let (read, write) = (ends[0], ends[1])
    // Not to block: the writer must wait by itself and lose nothing.
    _ = fcntl(write, F_SETFL, O_NONBLOCK)
    let bytes = (0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    async let received: [UInt8] = {
      var all: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 10_000)
      while true {
        let count = unsafe Glibc.read(read, &buffer, buffer.count)
        if count <= 0 { return all }
        all += buffer[..<count]
      }
    }()
    try StandardStream(descriptor: write, name: "pipe").write(bytes)
    close(write)
    #expect(await received == bytes)
    close(read)
  }

  @Test func aPipeIsNoTerminal() {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    let stream = StandardStream(descriptor: ends[1], name: "pipe")
    #expect(!stream.isTerminal)
    #expect(stream.terminalWidth == nil)
    close(ends[0])
    close(ends[1])
  }
}
