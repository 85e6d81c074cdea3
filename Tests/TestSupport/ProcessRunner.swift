import Glibc

/// Runs `executable` to its end.
///
/// One loop serves input and both outputs, so no amount of output on either can hold the program up. A
/// program that takes longer than `timeout` seconds is killed.
///
/// Straight over `posix_spawn`: Foundation's `Process` keeps the pipes of every child open for good,
/// and walks all open descriptors at each start.
package func runProcess(
  _ executable: String, _ arguments: [String] = [], environment: [String: String]? = nil,
  stdin: [UInt8] = [], cwd: String? = nil, timeout: Double = 300
) throws -> ProcessResult {
  signal(SIGPIPE, SIG_IGN)
  let child = try ChildProcess(executable, arguments, environment: environment, cwd: cwd)
  return child.serve(stdin: stdin, timeout: timeout)
}
