/// From the pair of pointers that is a name in one parse to its number: open addressing, no
/// deletion. The pointers are only compared, never followed.
struct NameCache {
  private struct Entry {
    var local: UInt = 0
    var namespace: UInt = 0
    var id: Int32 = 0
  }

  private var entries = [Entry](repeating: Entry(), count: 128)
  private var count = 0

  @inline(__always)
  func find(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) -> Int32? {
    let local = UInt(bitPattern: local)
    let namespace = UInt(bitPattern: namespace)
    var slot = Self.slot(local, namespace, entries.count)
    while entries[slot].local != 0 {
      if entries[slot].local == local, entries[slot].namespace == namespace {
        return entries[slot].id
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    return nil
  }

  mutating func insert(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ id: Int32
  ) {
    if count * 2 >= entries.count { grow() }
    let local = UInt(bitPattern: local)
    let namespace = UInt(bitPattern: namespace)
    place(Entry(local: local, namespace: namespace, id: id))
    count += 1
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where entry.local != 0 { place(entry) }
  }

  private mutating func place(_ entry: Entry) {
    var slot = Self.slot(entry.local, entry.namespace, entries.count)
    while entries[slot].local != 0 { slot = (slot + 1) & (entries.count - 1) }
    entries[slot] = entry
  }

  @inline(__always)
  private static func slot(_ local: UInt, _ namespace: UInt, _ capacity: Int) -> Int {
    let mixed = (local ^ (namespace << 7)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40) & (capacity - 1)
  }
}
