import Cache
import Corpus
import Files

/// What the system said of the files of a work tree when their content was last seen. A file of which it says
/// the same has the same content.
///
/// A file that was written just before a run is never noted: it could be written again within the same tick
/// of the clock, and nothing would tell.
struct StampTable: Sendable {
  fileprivate struct Stamp: Hashable {
    var size: Int64
    var modified: Int64
    var changed: Int64
    var inode: UInt64
    var device: UInt64
    var blob: String

    init(_ facts: FileFacts, _ blob: String) {
      size = facts.size
      modified = facts.modified
      changed = facts.changed
      inode = facts.inode
      device = facts.device
      self.blob = blob
    }
  }

  /// How long before a run a file must have been left alone: the coarsest clock of a file system in use
  /// counts two seconds.
  static let quiet: Int64 = 3_000_000_000

  private var stamps: [String: Stamp] = [:]
  private(set) var isChanged = false

  init() {}

  func blob(of path: String, _ facts: FileFacts) -> String? {
    guard let stamp = stamps[path], stamp == Stamp(facts, stamp.blob) else { return nil }
    return stamp.blob
  }

  /// - Parameter began: when the run began, before any of the files was looked at.
  mutating func note(_ seen: [SourceEntry], began: Int64) {
    var noted: [String: Stamp] = [:]
    noted.reserveCapacity(seen.count)
    for entry in seen {
      guard let facts = entry.stamp, let blob = entry.blob,
        max(facts.modified, facts.changed) + Self.quiet < began
      else { continue }
      noted[entry.path] = Stamp(facts, blob)
    }
    guard noted != stamps else { return }
    stamps = noted
    isChanged = true
  }
}

extension StampTable: Storable {
  func store(in out: inout StoreWriter) {
    out.put(unsigned: UInt64(stamps.count))
    for (path, stamp) in stamps {
      out.put(path)
      out.put(stamp.size)
      out.put(stamp.modified)
      out.put(stamp.changed)
      out.put(stamp.inode)
      out.put(stamp.device)
      out.put(stamp.blob)
    }
  }

  init(from input: inout StoreReader) throws(StoreDamage) {
    let count = try input.count()
    stamps.reserveCapacity(count)
    for _ in 0..<count {
      let path: String = try input.value()
      stamps[path] = try Stamp(from: &input)
    }
  }
}

extension StampTable.Stamp {
  fileprivate init(from input: inout StoreReader) throws(StoreDamage) {
    size = try input.value()
    modified = try input.value()
    changed = try input.value()
    inode = try input.value()
    device = try input.value()
    blob = try input.value()
  }
}
