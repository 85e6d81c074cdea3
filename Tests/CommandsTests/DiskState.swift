import TestSupport

/// Everything under a folder, with times and inodes: a file that was written anew with the same bytes
/// differs too. The git folder with index and objects is part of it, without what the tool remembers there.
struct DiskState: Equatable {
  let entries: Set<String>

  init(_ folder: String) throws {
    let listing = try runProcess(
      "/usr/bin/find",
      [
        // `./guiju` is where a bare repository has it.
        ".", "(", "-path", "*/.git/guiju", "-o", "-path", "./guiju", ")", "-prune",
        // The folder that holds the memory gets a new time with it.
        "-o", "(", "-path", "*/.git", "-o", "-path", ".", ")", "-printf", "%P|%y|%m|%i\\0",
        "-o", "-printf", "%P|%y|%s|%m|%T@|%i|%l\\0",
      ],
      environment: ["LC_ALL": "C", "PATH": "/usr/bin:/bin"], cwd: folder)
    entries = Set(
      listing.stdout.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// What differs, for a message.
  func difference(from other: DiskState) -> [String] {
    entries.symmetricDifference(other.entries).sorted()
  }
}

/// Runs `body` and says what it changed under `folder`.
func changes(under folder: String, during body: () throws -> Void) throws -> [String] {
  let before = try DiskState(folder)
  try body()
  return try DiskState(folder).difference(from: before)
}
