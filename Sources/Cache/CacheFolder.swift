import Files

/// `guiju/` in the git directory: what may be deleted at any time.
package struct CacheFolder: Sendable {
  /// Absolute; it need not be there.
  package let path: String
  private let gitFolder: String

  package init(gitFolder: String) {
    self.gitFolder = gitFolder
    path = gitFolder + "/guiju"
  }

  /// A file of it, empty where it is not there or of no use.
  package func open(_ name: String) -> CacheFile {
    guard let bytes = try? FileReader.readFile(path + "/" + name, maxBytes: 1 << 29) else {
      return CacheFile()
    }
    return CacheFile(bytes) ?? CacheFile()
  }

  /// Writes a file of it, or does nothing: a git directory that may not be written, or a full disk, only
  /// makes the next run slower.
  package func save(_ file: CacheFile, as name: String) {
    guard file.isChanged, let bytes = file.encoded() else { return }
    do throws(FileFailure) {
      try Folders.create(path)
      try AtomicWriter.write(
        [.bytes(bytes)], to: path + "/" + name, within: gitFolder, reachesDisk: false)
    } catch {
      return
    }
  }

  /// Names and sizes of what lies there.
  package func files() -> [(name: String, size: Int64)] {
    guard let listing = try? FolderListing(of: path) else { return [] }
    return listing.files.map { ($0.path, $0.facts.size) }
  }
}
