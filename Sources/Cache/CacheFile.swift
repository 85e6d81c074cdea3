import Digests

/// Values by the digest of everything that they follow from, so that a value is right as long as it can be
/// found. What has changed is never looked up again, and dropped after a while.
///
/// The bytes begin with a mark and a version and end with their own SHA-256: of a file that was cut short,
/// damaged, or written by another version nothing at all is taken.
package struct CacheFile: Sendable {
  /// Runs that wrote the file for which a value is kept without being asked for.
  package static let runsKept: UInt64 = 12
  /// Bytes of values that are kept at most, the newest first.
  package static let maxBytes = 128 << 20

  private struct Slot {
    var key: CacheKey
    /// The run that last asked for it.
    var run: UInt64
    /// Where it stands in the file; nil for what is new.
    var range: Range<Int>?
    var value: [UInt8]
    var isUsed: Bool
  }

  private var file: [UInt8] = []
  private var slots: [Slot] = []
  private var places: [CacheKey: Int] = [:]
  private var run: UInt64 = 1
  /// Whether there is anything to write.
  package private(set) var isChanged = false

  package init() {}

  /// The number of values.
  package var count: Int { slots.count }

  /// The value of a key, for reading.
  package mutating func value(of key: CacheKey) -> StoreReader? {
    guard let place = places[key] else { return nil }
    slots[place].isUsed = true
    return slots[place].range.map { StoreReader(file, $0) } ?? StoreReader(slots[place].value)
  }

  package mutating func set(_ key: CacheKey, _ value: [UInt8]) {
    isChanged = true
    let slot = Slot(key: key, run: run, range: nil, value: value, isUsed: true)
    if let place = places[key] {
      slots[place] = slot
    } else {
      places[key] = slots.count
      slots.append(slot)
    }
  }

  // MARK: Bytes

  private static let mark = Array("guiju cache\n".utf8)
  private static let version: UInt64 = 1

  /// Nil for bytes that this version did not write, all of them.
  package init?(_ bytes: [UInt8]) {
    let body = bytes.count - SHA256Digest.byteCount
    guard body > 0, bytes.starts(with: Self.mark),
      let digest = try? SHA256Digest(of: bytes.span.extracting(0..<body)),
      SHA256Digest(bytes: bytes[body...]) == digest
    else { return nil }
    do throws(StoreDamage) {
      try read(bytes, body)
    } catch {
      return nil
    }
  }

  private mutating func read(_ bytes: [UInt8], _ body: Int) throws(StoreDamage) {
    file = bytes
    var reader = StoreReader(bytes, Self.mark.count..<body)
    guard try reader.unsigned() == Self.version else { throw StoreDamage() }
    run = try reader.unsigned() &+ 1
    let count = try reader.count()
    slots.reserveCapacity(count)
    places.reserveCapacity(count)
    for _ in 0..<count {
      let key = try CacheKey(from: &reader)
      let last = try reader.unsigned()
      let value = try reader.block()
      places[key] = slots.count
      slots.append(
        Slot(
          key: key, run: last, range: value.startIndex..<value.endIndex, value: [], isUsed: false))
    }
    guard reader.isAtEnd, places.count == count else { throw StoreDamage() }
  }

  /// The file as it is to be written. Nil where the digest cannot be computed.
  package func encoded() -> [UInt8]? {
    var kept: [Slot] = []
    for var slot in slots {
      if slot.isUsed { slot.run = run }
      if slot.run &+ Self.runsKept >= run { kept.append(slot) }
    }
    let total = kept.reduce(0) { $0 + size(of: $1) }
    if total > Self.maxBytes {
      kept.sort { $0.run > $1.run }
      var room = Self.maxBytes
      kept = kept.filter { slot in
        room -= size(of: slot)
        return room >= 0
      }
    }
    var writer = StoreWriter(capacity: min(total, Self.maxBytes) + kept.count * 48 + 64)
    writer.put(raw: Self.mark)
    writer.put(unsigned: Self.version)
    writer.put(unsigned: run)
    writer.put(unsigned: UInt64(kept.count))
    for slot in kept {
      writer.put(slot.key)
      writer.put(unsigned: slot.run)
      writer.put(unsigned: UInt64(size(of: slot)))
      if let range = slot.range {
        writer.put(raw: file[range])
      } else {
        writer.put(raw: slot.value)
      }
    }
    guard let digest = try? SHA256Digest(of: writer.bytes) else { return nil }
    return writer.bytes + digest.bytes
  }

  private func size(of slot: Slot) -> Int { slot.range?.count ?? slot.value.count }
}
