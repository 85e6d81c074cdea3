import Files
import GitStore

/// Reads the files of a source, for one worker: a repository belongs to one thread.
package struct SourceReader: ~Copyable {
  private let root: String?
  private let files: [String: [UInt8]]
  private let repository: Repository?
  /// Blobs that stand in for what the source has at those paths.
  private let former: [String: String]
  private let maxBytes: Int

  package init(_ source: CorpusSource, maxBytes: Int) throws {
    self.maxBytes = maxBytes
    var base = source
    var location: RepositoryLocation?
    var former: [String: String] = [:]
    while case .overlaid(let below, let overlay) = base {
      base = below
      location = overlay.location
      former.merge(overlay.blobs) { upper, _ in upper }
    }
    self.former = former
    var root: String?
    var files: [String: [UInt8]] = [:]
    switch base {
    case .folder(let folder): root = folder
    case .memory(let contents): files = contents
    case .index(let own, _), .commit(let own, _, _): location = own
    case .overlaid: break
    }
    self.root = root
    self.files = files
    repository = try location?.open()
  }

  package func read(_ entry: SourceEntry) throws(ReadFailure) -> [UInt8] {
    if let failure = entry.failure { throw failure }
    if former[entry.path] == nil {
      if let root { return try readFile(root + "/" + entry.path) }
      if let bytes = files[entry.path] { return bytes }
    }
    guard let id = entry.blob.flatMap({ ObjectID(hex: $0) }) else {
      throw ReadFailure(.unreadable, detail: "no blob")
    }
    do throws(GitFailure) {
      return try repository?.blob(id, maxBytes: maxBytes) ?? []
    } catch {
      let code: ReadFailure.Code =
        switch error.code {
        case .tooLarge: .tooLarge
        case .missingObject: .missingObject
        default: .unreadable
        }
      throw ReadFailure(code, detail: error.description)
    }
  }

  private func readFile(_ path: String) throws(ReadFailure) -> [UInt8] {
    do throws(FileFailure) {
      return try FileReader.readFile(path, maxBytes: maxBytes)
    } catch {
      let code: ReadFailure.Code =
        switch error.code {
        case .symbolicLink: .symbolicLink
        case .notRegularFile: .notRegular
        case .tooLarge: .tooLarge
        case .changedWhileRead: .changedWhileRead
        default: .unreadable
        }
      throw ReadFailure(code, detail: error.description)
    }
  }
}
