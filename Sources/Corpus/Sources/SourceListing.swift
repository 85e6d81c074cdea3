import Files
import GitStore
package import Diagnostics
import Model

/// Everything that a source holds: files to read, and what is left out with the reason.
package struct SourceListing: Sendable {
  package var entries: [SourceEntry]
  package var skipped: [SkippedFile]

  /// Lists the XML files of a source.
  /// - Throws: `FileFailure`, `GitFailure`.
  package static func of(_ source: CorpusSource) throws -> SourceListing {
    switch source {
    case .folder(let root): try folder(root)
    case .memory(let files): memory(files)
    case .index(let location, let prefix): try index(location, prefix)
    case .commit(let location, let commit, let prefix): try tree(location, commit, prefix)
    case .overlaid(let base, let overlay): try of(base).overlaid(with: overlay)
    }
  }

  private func overlaid(with overlay: SourceOverlay) -> SourceListing {
    var result = self
    result.entries.removeAll { overlay.blobs[$0.path] != nil }
    for (path, blob) in overlay.blobs { result.add(path, blob: blob) }
    result.sort()
    return result
  }

  private static func folder(_ root: String) throws -> SourceListing {
    let listing = try FolderListing(
      of: root, skipping: ["Sources", "Tests", "node_modules", ".build"])
    var result = SourceListing(entries: [], skipped: [])
    for file in listing.files { result.add(file.path, blob: nil, stamp: file.facts) }
    for link in listing.links where isXML(link.path) {
      result.entries.append(
        SourceEntry(
          path: link.path, failure: ReadFailure(.symbolicLink, detail: "→ \(link.target)")))
    }
    for problem in listing.problems {
      let code: ReadFailure.Code
      switch problem.reason {
      case .invalidUTF8, .controlCharacter: code = .badName
      case .specialFile: code = .notRegular
      default: code = .unreadable
      }
      let isFolderFault = code == .unreadable
      guard isFolderFault || isXML(problem.path) else { continue }
      result.entries.append(
        SourceEntry(
          path: problem.path, failure: ReadFailure(code, detail: "\(problem.reason)")))
    }
    result.sort()
    return result
  }

  private static func memory(_ files: [String: [UInt8]]) -> SourceListing {
    var result = SourceListing(entries: [], skipped: [])
    for path in files.keys { result.add(path, blob: nil) }
    result.sort()
    return result
  }

  private static func tree(
    _ location: RepositoryLocation, _ commit: ObjectID, _ prefix: String
  ) throws -> SourceListing {
    let repository = try location.open()
    var result = SourceListing(entries: [], skipped: [])
    for entry in try repository.files(in: commit, under: prefix) {
      guard let path = RepositoryPath.relative(entry.path, to: prefix) else { continue }
      result.add(
        path, blob: entry.id.hex, mode: entry.mode,
        isValidName: entry.isValidUTF8)
    }
    result.sort()
    return result
  }

  private static func index(_ location: RepositoryLocation, _ prefix: String) throws
    -> SourceListing
  {
    let repository = try location.open()
    var result = SourceListing(entries: [], skipped: [])
    var conflicts: Set<String> = []
    for entry in try repository.indexEntries() {
      guard let path = RepositoryPath.relative(entry.path, to: prefix) else { continue }
      if entry.stage == .merged {
        result.add(path, blob: entry.id.hex, mode: entry.mode, isValidName: entry.isValidUTF8)
      } else if isXML(path), conflicts.insert(path).inserted {
        result.entries.append(SourceEntry(path: path, failure: ReadFailure(.conflict)))
      }
    }
    result.sort()
    return result
  }

  private mutating func add(
    _ path: String, blob: String?, mode: FileMode = .regular, isValidName: Bool = true,
    stamp: FileFacts? = nil
  ) {
    guard Self.isXML(path) else {
      if Self.isWordFile(path) {
        skipped.append(
          SkippedFile(
            path: path,
            why: Bilingual(
              zh: "不是 XML 文件；如需纳入受控范围，请先导入", en: "not XML; import it to bring it under control")
          ))
      }
      return
    }
    guard isValidName, !path.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
      entries.append(SourceEntry(path: path, blob: blob, failure: ReadFailure(.badName)))
      return
    }
    switch mode {
    case .regular, .executable:
      var entry = SourceEntry(path: path, blob: blob)
      entry.stamp = stamp
      entries.append(entry)
    case .symbolicLink:
      entries.append(SourceEntry(path: path, blob: blob, failure: ReadFailure(.symbolicLink)))
    case .folder, .submodule: break
    }
  }

  private mutating func sort() {
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    skipped.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func isXML(_ path: String) -> Bool {
    path.utf8.count > 4 && path.suffix(4).lowercased() == ".xml"
  }

  private static func isWordFile(_ path: String) -> Bool {
    [".docx", ".doc", ".wps", ".ofd"].contains { path.lowercased().hasSuffix($0) }
  }
}
