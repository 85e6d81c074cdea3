import Files

/// A repository that the real `git` makes and changes, the same on every machine.
package struct GitFixture: Sendable {
  /// A command that git refused.
  package struct Refused: Error, Sendable {
    package let arguments: [String]
    package let status: Int32
    package let errors: String
  }

  package let scratch: ScratchFolder
  /// The folder in which git runs.
  package let path: String

  /// A new repository with the branch `main`, in the folder `name` of a new scratch folder.
  package init(_ name: String = "repository", options: [String] = []) throws {
    try self.init(scratch: ScratchFolder(), name: name)
    try Folders.create(path)
    try git(["init", "-q", "-b", "main"] + options)
  }

  /// A repository, or a place for one, in a folder of `scratch`.
  package init(scratch: ScratchFolder, name: String) throws {
    self.scratch = scratch
    path = scratch.path(name)
  }

  /// An environment in which nothing of the machine or its user is seen.
  package var environment: [String: String] {
    [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": scratch.path, "TZ": "UTC", "LC_ALL": "C",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_AUTHOR_NAME": "编制人", "GIT_AUTHOR_EMAIL": "drafter@example.org",
      "GIT_COMMITTER_NAME": "审核人", "GIT_COMMITTER_EMAIL": "reviewer@example.org",
      "GIT_AUTHOR_DATE": "1700000000 +0800", "GIT_COMMITTER_DATE": "1700000000 +0800",
      "GIT_TERMINAL_PROMPT": "0",
    ]
  }

  /// Runs git and gives its output without the last line break.
  @discardableResult
  package func git(
    _ arguments: [String], stdin: [UInt8] = [], extra: [String: String] = [:]
  ) throws -> String {
    let result = try run(arguments, stdin: stdin, extra: extra)
    guard result.status == 0 else {
      throw Refused(arguments: arguments, status: result.status, errors: result.errors)
    }
    var output = result.output
    if output.hasSuffix("\n") { output.removeLast() }
    return output
  }

  /// Runs git and gives everything, whatever the status.
  package func run(
    _ arguments: [String], stdin: [UInt8] = [], extra: [String: String] = [:]
  ) throws -> ProcessResult {
    try runProcess(
      "/usr/bin/git", arguments, environment: environment.merging(extra) { $1 }, stdin: stdin,
      cwd: path)
  }

  /// The lines of git's output.
  package func lines(_ arguments: [String]) throws -> [String] {
    try git(arguments).split(separator: "\n").map(String.init)
  }

  /// Writes files and commits them at `time`; gives the commit's id.
  @discardableResult
  package func commit(
    _ files: [String: String], _ message: String = "change", time: Int = 1_700_000_000
  ) throws -> String {
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      try Folders.create(PathText.parent(of: path + "/" + name))
      try AtomicWriter.write(Array(text.utf8), to: path + "/" + name, within: path)
    }
    try git(["add", "-A"])
    // Without the @ git takes a small number for a calendar date.
    let date = "@\(time) +0800"
    try git(
      ["commit", "-q", "--allow-empty", "--cleanup=verbatim", "-F", "-"],
      stdin: Array(message.utf8),
      extra: ["GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date])
    return try git(["rev-parse", "HEAD"])
  }
}
