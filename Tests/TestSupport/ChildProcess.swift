import Foundation
import Glibc
import Synchronization

/// A started program and this side's ends of its three pipes, which `serve` closes.
struct ChildProcess: ~Copyable {
  private let identifier: pid_t
  private let input: Int32
  private let output: Int32
  private let errors: Int32

  init(
    _ executable: String, _ arguments: [String], environment: [String: String]?, cwd: String?
  ) throws {
    // A child that kept another's pipe open would keep its reader waiting, so one child starts at a time:
    // the ends are closed in every child but for the three copies below.
    let (executable, arguments) =
      cwd.map { ("/usr/bin/env", ["-C", $0, executable] + arguments) } ?? (executable, arguments)
    (identifier, input, output, errors) = try Self.starting.withLock { _ in
      try Self.start(executable, arguments, environment)
    }
  }

  private static let starting = Mutex(())

  private static func start(
    _ executable: String, _ arguments: [String], _ environment: [String: String]?
  ) throws -> (pid_t, Int32, Int32, Int32) {
    let (childInput, input) = try pipe(executable)
    let (output, childOutput) = try pipe(executable)
    let (errors, childErrors) = try pipe(executable)
    defer { for end in [childInput, childOutput, childErrors] { close(end) } }

    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, end) in [childInput, childOutput, childErrors].enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The test process ignores the signal of a broken pipe; a program starts with the usual answer.
    var broken = sigset_t()
    unsafe sigemptyset(&broken)
    unsafe sigaddset(&broken, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &broken)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var words = unsafe ([executable] + arguments).map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    let environment = environment ?? ProcessInfo.processInfo.environment
    var pairs = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe pairs.forEach { unsafe free($0) } }

    var identifier = pid_t()
    let code = unsafe posix_spawn(
      &identifier, executable, &actions, &attributes, &words, &pairs)
    guard code == 0 else {
      for end in [input, output, errors] { close(end) }
      throw ProcessStartFailure(executable: executable, code: code)
    }
    return (identifier, input, output, errors)
  }

  private struct Stream {
    let end: Int32
    var bytes: [UInt8] = []
    var open = true
  }

  private static func pipe(_ executable: String) throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe Glibc.pipe(&ends) == 0 else {
      throw ProcessStartFailure(executable: executable, code: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Feeds the program, gathers what it says, and waits for its end.
  consuming func serve(stdin: [UInt8], timeout: Double) -> ProcessResult {
    let start = ContinuousClock.now
    let limit = Duration.seconds(timeout)
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    var (written, openInput) = (0, true)
    var streams = [Stream(end: output), Stream(end: errors)]
    var timedOut = false
    var status: Int32?
    var ended: ContinuousClock.Instant?
    if stdin.isEmpty {
      close(input)
      openInput = false
    }
    while status == nil || streams.contains(where: \.open) {
      var polled = streams.filter(\.open).map {
        pollfd(fd: $0.end, events: Int16(POLLIN), revents: 0)
      }
      if openInput { polled.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
      // The pause only bounds how late the end of a program that closed its outputs is seen.
      _ = unsafe poll(&polled, nfds_t(polled.count), polled.isEmpty ? 2 : 20)
      for ready in polled where ready.revents != 0 {
        if ready.fd == input {
          let count = unsafe stdin[written...].withUnsafeBytes {
            unsafe write(input, $0.baseAddress, $0.count)
          }
          if count > 0 { written += count }
          if count < 0 && errno != EAGAIN || written == stdin.count {
            close(input)
            openInput = false
          }
        } else if let slot = streams.firstIndex(where: { $0.end == ready.fd }) {
          var buffer = [UInt8](repeating: 0, count: 65_536)
          let count = unsafe read(ready.fd, &buffer, buffer.count)
          if count > 0 {
            streams[slot].bytes += buffer[..<count]
          } else if count == 0 || errno != EINTR {
            streams[slot].open = false
          }
        }
      }
      if status == nil {
        var raw: Int32 = 0
        if unsafe waitpid(identifier, &raw, WNOHANG) == identifier {
          status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
          ended = .now
        } else if !timedOut, start.duration(to: .now) > limit {
          timedOut = true
          kill(identifier, SIGKILL)
        }
      }
      // A grandchild may keep a pipe open after the end; the test does not wait for it.
      if let ended, ended.duration(to: .now) > .seconds(10) { break }
    }
    if openInput { close(input) }
    close(output)
    close(errors)
    return ProcessResult(
      status: status ?? -SIGKILL, stdout: streams[0].bytes, stderr: streams[1].bytes,
      timedOut: timedOut)
  }
}
