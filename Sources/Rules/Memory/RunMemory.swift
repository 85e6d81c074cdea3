import Cache
import Corpus
import Digests
import Documents
import Files
import Model
import Synchronization

/// One run's use of what is remembered: adds to every key what the run itself is about.
final class RunMemory: FileMemory {
  let memory: CheckMemory
  private let codes: [String]
  private let asOf: CivilDate
  /// Where the work tree is; nil for an index or a commit.
  private let root: String?
  /// Everything but its own content and path that a file's result follows from; nil before ``begin(_:)``.
  private let settled = Mutex<[String]?>(nil)

  init(_ memory: CheckMemory, rules: [RuleEntry], asOf: CivilDate, source: CorpusSource) {
    self.memory = memory
    codes = rules.map(\.metadata.code)
    self.asOf = asOf
    root = if case .folder(let root) = source { root } else { nil }
  }

  private var setting: [String]? { settled.withLock { $0 } }

  // MARK: Files

  func blob(of entry: SourceEntry) -> String? {
    guard let root, let stamp = entry.stamp else { return nil }
    return memory.blob(of: entry.path, stamp, root: root)
  }

  func begin(_ basis: FileBasis) {
    let parts =
      [memory.tool, asOf.description, basis.configuration ?? "-"] + codes + ["|"] + basis.files
    let digest = MemoryKey.digest(parts.stored)
    settled.withLock { $0 = digest.map { [$0.hex] } }
  }

  func recall(_ path: String, _ blob: String) -> KnownFile<FileCheck.Result>? {
    guard let record = memory.value(FileRecord.self, of: fileKey(path, blob)) else { return nil }
    return record.known(path, blob)
  }

  /// Keeps what is new of a file.
  func keep(_ document: CorpusDocument, _ value: FileCheck.Result) {
    guard let blob = document.blob, value.isRead else { return }
    let record = FileRecord(document, value)
    if let kept = value.kept, kept == record.sizeOfQuestions { return }
    memory.keep(record, as: fileKey(document.path, blob))
  }

  func note(_ seen: [SourceEntry]) {
    if let root { memory.note(seen, root: root) }
  }

  private func fileKey(_ path: String, _ blob: String) -> CacheKey? {
    setting.flatMap { MemoryKey.of("file", $0 + [path, blob]) }
  }

  // MARK: Rules over the set

  /// What the rules of a view found, under a digest of all that they are shown.
  func groupKey(_ view: String, _ shown: [String]) -> CacheKey? {
    setting.flatMap { MemoryKey.of("group", $0 + [view] + shown) }
  }

  /// A finding with its place, under what the rule said and the content of the files it speaks of.
  func placeKey(_ finding: [UInt8], _ blobs: [String]) -> CacheKey? {
    setting.flatMap { MemoryKey.of("place", $0 + blobs, finding) }
  }

  // MARK: History

  func historyKey(_ commit: String, _ path: String) -> CacheKey? {
    MemoryKey.of("last effective", [memory.tool, commit, path])
  }

  func changesKey(_ old: String, _ new: String) -> CacheKey? {
    MemoryKey.of("unexplained", [memory.tool, old, new])
  }
}
