import Foundation
import Synchronization

/// Runs `executable` to its end.
///
/// Input and both outputs are served on threads of their own, so no amount of output on either can
/// hold the program up. A program that takes longer than `timeout` seconds is killed.
package func runProcess(
  _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil,
  stdin: [UInt8] = [], cwd: String? = nil, timeout: Double = 60
) throws -> ProcessResult {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: executable)
  process.arguments = arguments
  if let environment { process.environment = environment }
  if let cwd { process.currentDirectoryURL = URL(fileURLWithPath: cwd) }
  let (input, output, errors) = (Pipe(), Pipe(), Pipe())
  process.standardInput = input
  process.standardOutput = output
  process.standardError = errors
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  signal(SIGPIPE, SIG_IGN)
  try process.run()

  let collected = Mutex<[Int: [UInt8]]>([:])
  let work = DispatchGroup()
  for (slot, handle) in [output.fileHandleForReading, errors.fileHandleForReading].enumerated() {
    serve(work) {
      let bytes = [UInt8]((try? handle.readToEnd()) ?? Data())
      collected.withLock { $0[slot] = bytes }
    }
  }
  let writer = input.fileHandleForWriting
  serve(work) {
    try? writer.write(contentsOf: Data(stdin))
    try? writer.close()
  }
  var timedOut = false
  if ended.wait(timeout: .now() + timeout) == .timedOut {
    timedOut = true
    kill(process.processIdentifier, SIGKILL)
    ended.wait()
  }
  // A grandchild may keep a pipe open after the end; the test does not wait for it.
  _ = work.wait(timeout: .now() + 10)
  let status =
    process.terminationReason == .uncaughtSignal
    ? -process.terminationStatus : process.terminationStatus
  let bytes = collected.withLock { $0 }
  return ProcessResult(
    status: status, stdout: bytes[0] ?? [], stderr: bytes[1] ?? [], timedOut: timedOut)
}

/// Runs `body` on a new thread: a blocked one must not take a place in a shared pool.
private func serve(_ group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
  group.enter()
  let thread = Thread {
    body()
    group.leave()
  }
  thread.start()
}
