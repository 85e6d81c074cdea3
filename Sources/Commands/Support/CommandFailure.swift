package import Model

/// Why a command could not do its work, in words for the person who asked.
package struct CommandFailure: Error, Sendable {
  package var status: ExitStatus
  package var message: Bilingual
  package var help: Bilingual?

  package init(_ status: ExitStatus, _ message: Bilingual, help: Bilingual? = nil) {
    self.status = status
    self.message = message
    self.help = help
  }

  package static func usage(zh: String, en: String) -> CommandFailure {
    CommandFailure(.usage, Bilingual(zh: zh, en: en))
  }

  package static func cannot(zh: String, en: String) -> CommandFailure {
    CommandFailure(.failure, Bilingual(zh: zh, en: en))
  }
}

/// The exit codes, a contract with other programs.
package enum ExitStatus: Int32, Sendable {
  case success = 0
  /// Findings at or above `--fail-on`; differences.
  case findings = 1
  /// The tool could not do its work.
  case failure = 2
  /// EX_USAGE of sysexits.
  case usage = 64
  /// For git alone: a merge driver that could not even write the conflict. Git then stops the merge
  /// and takes nothing for merged.
  case stopsGit = 129
}
