import Foundation
import TestSupport

/// Runs the program as `nobody`, where the tests run as root.
enum AnotherUser {
  /// Nil where that cannot be arranged.
  static func run(
    _ guiju: Guiju, _ arguments: [String], owning repository: GitFixture? = nil
  ) throws -> ProcessResult? {
    let tool = "/usr/bin/setpriv"
    guard FileManager.default.isExecutableFile(atPath: tool) else { return nil }
    guard getuid() == 0 else { return repository == nil ? nil : try guiju.run(arguments) }
    if let repository {
      _ = try runProcess("/bin/chown", ["-R", "65534:65534", repository.path])
      _ = try runProcess("/bin/chmod", ["755", repository.scratch.path])
    }
    // The build folder may lie where only root can go, so the program is copied out of it; by another
    // process, since a child started here meanwhile would hold the copy open for writing.
    let program = "/tmp/guiju-nobody-\(UUID().uuidString)"
    _ = try runProcess("/bin/cp", [builtProduct("guiju"), program])
    defer { try? FileManager.default.removeItem(atPath: program) }
    return try runProcess(
      tool, ["--reuid=65534", "--regid=65534", "--clear-groups", program] + arguments,
      environment: guiju.environment, cwd: guiju.folder)
  }
}
