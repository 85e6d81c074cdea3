internal import Glibc

/// The end of the process.
package enum ProcessExit {
  /// Ends the process at once with that status. Everything was written without a buffer of ours.
  package static func leave(with status: Int32) -> Never { exit(status) }
}
