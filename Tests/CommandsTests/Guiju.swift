import Files
import TestSupport

/// The built program in surroundings that are the same on every machine.
struct Guiju {
  /// The folder that the program is started in.
  var folder: String
  var environment: [String: String]

  /// The day that every test answers for unless it says otherwise.
  static let day = "2026-11-23"

  init(in folder: String, language: String? = "en") throws {
    self.folder = folder
    environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TZ": "UTC", "LC_ALL": "C",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    environment["GUIJU_LANG"] = language
  }

  init(in scratch: ScratchFolder, language: String? = "en") throws {
    try self.init(in: scratch.path, language: language)
  }

  init(in repository: GitFixture, language: String? = "en") throws {
    try self.init(in: repository.path, language: language)
  }

  /// Runs the program with these arguments.
  func run(
    _ arguments: [String], stdin: [UInt8] = [], extra: [String: String] = [:], timeout: Double = 300
  ) throws -> ProcessResult {
    try runProcess(
      builtProduct("guiju"), arguments, environment: environment.merging(extra) { $1 },
      stdin: stdin, cwd: folder, timeout: timeout)
  }

  func callAsFunction(_ arguments: String...) throws -> ProcessResult { try run(arguments) }

  /// `check` on a fixed day, with further arguments.
  func check(_ arguments: String...) throws -> ProcessResult {
    try run(["check", "--as-of", Self.day] + arguments)
  }

  /// The findings of `check --format json`, as `path:line:column code`.
  func places(_ arguments: String...) throws -> [String] {
    try Report(run(["check", "--as-of", Self.day, "--format", "json"] + arguments)).places
  }

  /// Runs a shell line in the same surroundings; `$guiju` is the program.
  func shell(_ line: String) throws -> ProcessResult {
    var environment = environment
    environment["guiju"] = try builtProduct("guiju")
    return try runProcess(
      "/bin/bash", ["-c", line], environment: environment, cwd: folder, timeout: 120)
  }
}
