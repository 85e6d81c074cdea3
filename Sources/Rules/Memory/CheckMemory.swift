package import Cache
import Corpus
import Digests
import Files
import Synchronization

/// What the checks of one repository remember from run to run. Everything is kept under a digest of all that
/// it follows from: what has changed is simply not found.
///
/// Shared by the runs of one session and written once at its end.
package final class CheckMemory: Sendable {
  private struct State {
    var file: CacheFile
    /// Root → what the work tree looked like.
    var stamps: [String: StampTable] = [:]
  }

  /// The build of this program, which everything depends on.
  let tool: String
  private let folder: CacheFolder
  private let name: String
  /// When the session began, in nanoseconds since 1970.
  private let began: Int64
  private let state: Mutex<State>

  /// Nil where the system does not tell which build this is.
  /// - Parameters:
  ///   - folder: `guiju/` in the git directory.
  ///   - prefix: the place of the corpus in the repository.
  package init?(folder: CacheFolder, prefix: String, tool: String) {
    guard let build = ProgramIdentity.current else { return nil }
    self.tool = tool + " " + build
    self.folder = folder
    name = Self.name(prefix)
    began = WallClock.unixTime() * 1_000_000_000
    state = Mutex(State(file: folder.open(name)))
  }

  /// The name of the file for a corpus at a place in its repository.
  package static func name(_ prefix: String) -> String {
    guard !prefix.isEmpty, let digest = try? SHA256Digest(ofText: prefix) else {
      return "check.cache"
    }
    return "check-\(digest.hex.prefix(12)).cache"
  }

  /// Writes what is new. Whatever stands in the way, nothing is said: the next run is only slower.
  package func save() {
    state.withLock { state in
      for (root, table) in state.stamps where table.isChanged {
        if let key = Self.stampKey(root) { state.file.set(key, table.stored) }
      }
      folder.save(state.file, as: name)
    }
  }

  // MARK: Values

  func value<Value: Storable>(_ type: Value.Type, of key: CacheKey?) -> Value? {
    guard let key, var reader = state.withLock({ $0.file.value(of: key) }) else { return nil }
    return try? reader.only(type)
  }

  func keep(_ value: some Storable, as key: CacheKey?) {
    guard let key else { return }
    let bytes = value.stored
    state.withLock { $0.file.set(key, bytes) }
  }

  // MARK: Work tree

  /// The blob of a file that has not been touched since its content was last seen.
  func blob(of path: String, _ stamp: FileFacts, root: String) -> String? {
    state.withLock { state in
      Self.load(root, &state)
      return state.stamps[root]?.blob(of: path, stamp)
    }
  }

  /// Notes the state of a work tree.
  func note(_ seen: [SourceEntry], root: String) {
    state.withLock { state in
      Self.load(root, &state)
      state.stamps[root]?.note(seen, began: began)
    }
  }

  private static func load(_ root: String, _ state: inout State) {
    guard state.stamps[root] == nil else { return }
    var table = StampTable()
    if let key = stampKey(root), var reader = state.file.value(of: key),
      let known = try? reader.only(StampTable.self)
    {
      table = known
    }
    state.stamps[root] = table
  }

  private static func stampKey(_ root: String) -> CacheKey? {
    MemoryKey.of("work tree", [root])
  }
}
