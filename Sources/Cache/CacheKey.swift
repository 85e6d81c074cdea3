package import Digests

/// What a value is found by: the first half of a SHA-256, which never meets by chance.
package struct CacheKey: Hashable, Sendable {
  static let byteCount = 16

  private let high: UInt64
  private let low: UInt64

  package init(_ digest: SHA256Digest) { (high, low) = digest.leadingWords }

  package func hash(into hasher: inout Hasher) { hasher.combine(high) }
}

extension CacheKey: Storable {
  package func store(in out: inout StoreWriter) {
    for word in [high, low] {
      for place in 0..<8 {
        out.put(byte: UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64(place))))
      }
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    high = try input.word()
    low = try input.word()
  }
}
