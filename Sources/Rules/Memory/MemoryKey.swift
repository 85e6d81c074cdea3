import Cache
import Digests

/// Digests under which things are remembered.
enum MemoryKey {
  /// A digest that becomes a part of keys.
  static func digest(_ bytes: [UInt8]) -> SHA256Digest? { try? SHA256Digest(of: bytes) }

  /// - Parameters:
  ///   - kind: what is remembered.
  ///   - parts: everything that it follows from.
  static func of(_ kind: String, _ parts: [String], _ bytes: [UInt8] = []) -> CacheKey? {
    var writer = StoreWriter()
    writer.put(kind)
    writer.put(parts)
    writer.put(block: bytes)
    return digest(writer.bytes).map { CacheKey($0) }
  }
}
