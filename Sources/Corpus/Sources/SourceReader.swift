import Files
import GitStore

/// Reads the files of a source, for one worker: a repository belongs to one thread.
package struct SourceReader: ~Copyable {
  private let root: String?
  private let files: [String: [UInt8]]
  private let repository: Repository?
  private let maxBytes: Int

  package init(_ source: CorpusSource, maxBytes: Int) throws {
    self.maxBytes = maxBytes
    switch source {
    case .folder(let root):
      self.root = root
      files = [:]
      repository = nil
    case .memory(let files):
      root = nil
      self.files = files
      repository = nil
    case .index(let location, _), .commit(let location, _, _):
      root = nil
      files = [:]
      repository = try location.open()
    }
  }

  package func read(_ entry: SourceEntry) throws(ReadFailure) -> [UInt8] {
    if let failure = entry.failure { throw failure }
    if let root { return try readFile(root + "/" + entry.path) }
    if let bytes = files[entry.path] { return bytes }
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
