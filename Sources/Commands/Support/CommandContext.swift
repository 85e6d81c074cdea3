package import Files
package import Model

/// Everything outside that a command touches. Tests give their own.
package struct CommandContext: Sendable {
  package var arguments: [String]
  package var environment: [String: String]
  package var currentFolder: String
  /// Seconds since 1970-01-01T00:00Z.
  package var unixTime: Int64
  package var output: StandardStream
  package var error: StandardStream
  /// The language as far as it is known before a repository is opened.
  package var language: Language

  @TaskLocal package static var current = CommandContext(
    arguments: [], environment: [:], currentFolder: "/", unixTime: 0, output: .output,
    error: .error, language: .chinese)

  package init(
    arguments: [String], environment: [String: String], currentFolder: String, unixTime: Int64,
    output: StandardStream, error: StandardStream, language: Language
  ) {
    self.arguments = arguments
    self.environment = environment
    self.currentFolder = currentFolder
    self.unixTime = unixTime
    self.output = output
    self.error = error
    self.language = language
  }

  /// The day in Asia/Shanghai.
  package var today: CivilDate { CivilDate(shanghaiDayAt: unixTime) }

  package var usesColor: Bool {
    output.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal; nil where the output goes elsewhere.
  package var width: Int? { output.isTerminal ? output.terminalWidth ?? 80 : nil }
}
