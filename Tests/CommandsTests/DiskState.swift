import TestSupport

/// Everything under a folder, with times and inodes: a file that was written anew with the same bytes
/// differs too. The git folder with index and objects is part of it, without what the tool remembers there.
struct DiskState: Equatable {
  let entries: Set<String>

  /// - Parameter memory: whether what the tool remembers under the git folder counts too.
  init(_ folder: String, memory: Bool = false) throws {
    let form = ["-printf", "%P|%y|%s|%m|%T@|%i|%l\\0"]
    // `./guiju` is where a bare repository has it; the folder that holds it gets a new time with it.
    let without = [
      "(", "-path", "*/.git/guiju", "-o", "-path", "./guiju", ")", "-prune",
      "-o", "(", "-path", "*/.git", "-o", "-path", ".", ")", "-printf", "%P|%y|%m|%i\\0", "-o",
    ]
    let listing = try runProcess(
      "/usr/bin/find", ["."] + (memory ? [] : without) + form,
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
func changes(
  under folder: String, memory: Bool = false, during body: () throws -> Void
) throws -> [String] {
  let before = try DiskState(folder, memory: memory)
  try body()
  return try DiskState(folder, memory: memory).difference(from: before)
}
