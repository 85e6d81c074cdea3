/// What a program that has ended left behind.
package struct ProcessResult: Sendable {
  /// The exit status; the negative signal number where a signal ended it.
  package let status: Int32
  package let stdout: [UInt8]
  package let stderr: [UInt8]
  /// Whether it was ended because it took too long.
  package let timedOut: Bool

  package var output: String { String(decoding: stdout, as: UTF8.self) }
  package var errors: String { String(decoding: stderr, as: UTF8.self) }

  /// The lines of the output without a last empty one.
  package var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }
}
