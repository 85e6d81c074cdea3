import TestSupport
import Testing

@Suite struct ProcessRunnerTests {
  @Test func takesMuchOutputOnBothStreams() throws {
    let script = "cat >&2; head -c 2000000 /dev/zero"
    let input = [UInt8](repeating: 65, count: 1_000_000)
    let result = try runProcess("/bin/sh", ["-c", script], stdin: input)
    #expect(result.status == 0)
    #expect(result.stdout.count == 2_000_000)
    #expect(result.stderr == input)
  }

  @Test func reportsStatusSignalAndTimeout() throws {
    #expect(try runProcess("/bin/sh", ["-c", "exit 7"]).status == 7)
    #expect(try runProcess("/bin/sh", ["-c", "kill -9 $$"]).status == -9)
    let slow = try runProcess("/bin/sleep", ["30"], timeout: 0.3)
    #expect(slow.timedOut)
    #expect(slow.status == -9)
  }

  @Test func findsTheExecutableBesideTheTests() throws {
    #expect(try builtProduct("guiju").hasSuffix("/guiju"))
    #expect(throws: MissingProduct.self) { try builtProduct("absent") }
  }
}
