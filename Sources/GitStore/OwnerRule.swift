/// git's rule on whose repositories may be opened.
///
/// A repository is trusted when its git folder, its work tree and its `.git` file all belong to the
/// user of this process (to the one behind `sudo`, too), or when a `safe.directory` outside the
/// repository names it. A repository named by `GIT_DIR` is trusted as it is, as in git: that is how
/// hooks run.
struct OwnerRule {
  let environment: GitEnvironment
  let configuration: GitConfiguration

  /// Accepts or throws `.ownerNotTrusted`.
  func check(gitFolder: String, workTree: String?) throws(GitFailure) {
    if environment["GIT_DIR"] != nil { return }
    var paths = [gitFolder]
    if let workTree { paths += [workTree, workTree + "/.git"] }
    if paths.allSatisfy(isOurs) { return }
    // git compares the work tree where there is one, else the git folder.
    let subject = Self.trimmed(workTree ?? gitFolder)
    if try isDeclaredSafe(subject) { return }
    throw GitFailure(
      .ownerNotTrusted, operation: "open repository", subject: subject,
      detail: "git config --global --add safe.directory \(Self.shellQuoted(subject))")
  }

  private func isOurs(_ path: String) -> Bool {
    guard let owner = GitFolderFile.owner(of: Self.trimmed(path)) else { return true }
    let user = GitFolderFile.currentUser
    if owner == user { return true }
    // Under sudo the files of the person who called it are trusted too.
    return user == 0 && environment["SUDO_UID"].flatMap { UInt32($0) } == owner
  }

  private func isDeclaredSafe(_ subject: String) throws(GitFailure) -> Bool {
    let real = GitFolderFile.realPath(subject) ?? subject
    var isSafe = false
    for value in try configuration.protectedValues(of: "safe.directory") {
      // An empty value takes back what came before it; the last word counts.
      if value.isEmpty {
        isSafe = false
      } else if value == "*" {
        isSafe = true
      } else if matches(value, subject: subject, real: real) {
        isSafe = true
      }
    }
    return isSafe
  }

  private func matches(_ value: String, subject: String, real: String) -> Bool {
    var path = value
    if path.hasPrefix("~/"), let home = environment["HOME"] { path = home + path.dropFirst() }
    guard path.utf8.first == UInt8(ascii: "/") else { return false }
    if path.hasSuffix("/*") {
      let folder = String(path.dropLast(2))
      let prefix = (GitFolderFile.realPath(folder) ?? folder) + "/"
      return Array(real.utf8).starts(with: Array(prefix.utf8))
    }
    let trimmed = Self.trimmed(path)
    return trimmed == subject || (GitFolderFile.realPath(trimmed) ?? trimmed) == real
  }

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The path as one word of a shell, so that the remedy can be copied.
  private static func shellQuoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "-"), 0x80...:
        true
      default: false
      }
    }
    if plain { return path }
    return "'"
      + path.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
