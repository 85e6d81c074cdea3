/// Puts values into bytes, each in its shortest form; what was put in comes out of a ``StoreReader``.
package struct StoreWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func put(byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first (LEB128).
  package mutating func put(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func put(_ value: some Storable) { value.store(in: &self) }

  package mutating func put(raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

  /// Bytes behind their number.
  package mutating func put(block: [UInt8]) {
    put(unsigned: UInt64(block.count))
    bytes.append(contentsOf: block)
  }
}

/// A value that the cache can hold.
package protocol Storable {
  func store(in out: inout StoreWriter)
  init(from input: inout StoreReader) throws(StoreDamage)
}

extension Storable {
  /// The value as bytes.
  package var stored: [UInt8] {
    var writer = StoreWriter()
    store(in: &writer)
    return writer.bytes
  }
}
