/// Which build of which program is running.
package enum ProgramIdentity {
  /// Place, size and times of the program's file: another build, or the same one installed anew, has
  /// another. Nil where the system does not tell.
  package static let current: String? = {
    guard let facts = try? FileFacts(of: "/proc/self/exe", followingLinks: true) else { return nil }
    return [Int64(bitPattern: facts.device), Int64(bitPattern: facts.inode), facts.size]
      .map(String.init).joined(separator: "-") + "-\(facts.modified)-\(facts.changed)"
  }()
}
