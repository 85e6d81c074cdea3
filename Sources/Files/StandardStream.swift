internal import Glibc

/// Standard output or standard error, or any other open descriptor that bytes are written to.
///
/// Does not own the descriptor and does not buffer: one call, one write, so a caller gathers its
/// lines. Several threads may write; each call's bytes may be parted from another's only where the
/// system parts them (a pipe beyond 4,096 bytes).
package struct StandardStream: Hashable, Sendable {
  private let descriptor: Int32
  private let name: String

  /// Results go here.
  package static let output = StandardStream(descriptor: STDOUT_FILENO, name: "<stdout>")
  /// Progress and logs go here.
  package static let error = StandardStream(descriptor: STDERR_FILENO, name: "<stderr>")

  /// A stream over a descriptor that the caller keeps open.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Writes every byte.
  /// - Throws: `.brokenPipe` when the reader has gone (only after `ignoreBrokenPipeSignal`, without
  ///   which the process ends), `.diskFull` when the output is a file on a full disk.
  package func write(_ bytes: [UInt8]) throws(FileFailure) {
    try Descriptor.writeAll(bytes, to: descriptor, operation: "write", path: name)
  }

  /// Writes `text` as UTF-8.
  package func write(_ text: String) throws(FileFailure) {
    try write(Array(text.utf8))
  }

  /// Whether a person's terminal is at the other end.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The terminal's width in columns; nil where there is no terminal or it does not say.
  package var terminalWidth: Int? {
    var size = winsize()
    guard isTerminal, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return nil }
    return Int(size.ws_col)
  }

  /// Turns the signal that a closed pipe sends into the error `.brokenPipe`.
  ///
  /// Called once, at the start of the program.
  package static func ignoreBrokenPipeSignal() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}
