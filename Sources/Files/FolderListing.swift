internal import Glibc

/// What lies under a folder: files, symbolic links, and what was left out.
///
/// Each list is in the order of its path bytes, whatever order the file system answers in. Links are
/// never followed, so the walk ends, and stays inside its root.
package struct FolderListing: Hashable, Sendable {
  /// Regular files with clean names.
  package private(set) var files: [ListedFile] = []
  /// Symbolic links.
  package private(set) var links: [ListedLink] = []
  /// What is neither; nothing is left out in silence, except the skipped folders.
  package private(set) var problems: [ListingProblem] = []

  /// Lists everything under `root`.
  /// - Parameters:
  ///   - root: a folder; may itself be reached through a link.
  ///   - skipping: names of folders, at any depth, that are not entered. `.git` never is.
  ///   - maxDepth: how many folders may lie inside each other.
  /// - Throws: when the root itself is missing, is no folder or cannot be read. Faults below it are
  ///   `problems`.
  package init(
    of root: String, skipping: Set<String> = [], maxDepth: Int = 64
  ) throws(FileFailure) {
    let realRoot = try RealPath.resolve(root)
    guard try FileFacts(of: realRoot).kind == .folder else {
      throw FileFailure(.notFolder, operation: "list", path: root)
    }
    var pending: [(path: String, depth: Int)] = [("", 0)]
    while let (folder, depth) = pending.popLast() {
      let full = folder.isEmpty ? realRoot : realRoot + "/" + folder
      let names: [[UInt8]]
      do throws(FileFailure) {
        names = try Self.names(in: full)
      } catch {
        if folder.isEmpty { throw error }
        problems.append(ListingProblem(path: folder, reason: .unreadable(error)))
        continue
      }
      for name in names {
        let path = (folder.isEmpty ? "" : folder + "/") + String(decoding: name, as: UTF8.self)
        if let reason = Self.fault(inName: name) {
          problems.append(ListingProblem(path: path, reason: reason))
          continue
        }
        do throws(FileFailure) {
          let facts = try FileFacts(of: realRoot + "/" + path)
          switch facts.kind {
          case .regular: files.append(ListedFile(path: path, facts: facts))
          case .symbolicLink: links.append(try Self.link(path, root: realRoot))
          case .special: problems.append(ListingProblem(path: path, reason: .specialFile))
          case .folder:
            let isSkipped =
              name == Self.gitFolder || skipping.contains { name.elementsEqual($0.utf8) }
            if isSkipped { continue }
            if depth < maxDepth {
              pending.append((path, depth + 1))
            } else {
              problems.append(ListingProblem(path: path, reason: .tooDeep))
            }
          }
        } catch {
          // A file that went away between the two calls is not in the folder any more.
          if error.code == .notFound { continue }
          problems.append(ListingProblem(path: path, reason: .unreadable(error)))
        }
      }
    }
    files.sort { PathOrder.isBefore($0.path, $1.path) }
    links.sort { PathOrder.isBefore($0.path, $1.path) }
    problems.sort { PathOrder.isBefore($0.path, $1.path) }
  }

  private static let gitFolder = Array(".git".utf8)

  /// The names in one folder without `.` and `..`, as the bytes that the system holds.
  ///
  /// The folder itself is not entered through a link, even one put there since it was listed.
  static func names(in folder: String) throws(FileFailure) -> [[UInt8]] {
    try checkPath(folder, operation: "list")
    let number = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else {
      throw FileFailure(systemError: errno, operation: "list", path: folder)
    }
    guard let stream = unsafe fdopendir(number) else {
      let error = errno
      _ = close(number)
      throw FileFailure(systemError: error, operation: "list", path: folder)
    }
    defer { _ = unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      // readdir answers nil both at the end and at a fault; errno alone tells which.
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        let error = errno
        if error == 0 { return names }
        throw FileFailure(systemError: error, operation: "list", path: folder)
      }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe Array($0.prefix { $0 != 0 })
      }
      if name != [0x2e], name != [0x2e, 0x2e] { names.append(name) }
    }
  }

  private static func fault(inName name: [UInt8]) -> ListingProblem.Reason? {
    guard let text = String(validating: name, as: UTF8.self) else { return .invalidUTF8 }
    // C1 controls (U+0080 to U+009F) steer a terminal as C0 does.
    let hasControl = text.unicodeScalars.contains {
      $0.value < 0x20 || (0x7f...0x9f).contains($0.value)
    }
    return hasControl ? .controlCharacter : nil
  }

  private static func link(_ path: String, root: String) throws(FileFailure) -> ListedLink {
    let full = root + "/" + path
    let target = try RealPath.target(ofLink: full)
    do throws(FileFailure) {
      let end = try RealPath.resolve(full)
      return ListedLink(
        path: path, target: target, leavesRoot: !RealPath.isInside(end, root), isBroken: false)
    } catch {
      // A broken link cannot be followed to its end, so its text decides; a loop leads nowhere.
      let parent = PathText.parent(of: full)
      let named = target.hasPrefix("/") ? target : parent + "/" + target
      return ListedLink(
        path: path, target: target,
        leavesRoot: !RealPath.isInside(PathText.normalised(named), root), isBroken: true)
    }
  }
}
