/// Takes values out of bytes that a ``StoreWriter`` made. Whatever the bytes are, it reads nothing outside
/// them and makes no room for more than they could hold.
package struct StoreReader: Sendable {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int

  package init(_ bytes: [UInt8]) { self.init(bytes, bytes.startIndex..<bytes.endIndex) }

  /// - Parameter range: inside the bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  package var isAtEnd: Bool { offset == end }

  package mutating func byte() throws(StoreDamage) -> UInt8 {
    guard offset < end else { throw StoreDamage() }
    defer { offset += 1 }
    return bytes[offset]
  }

  package mutating func unsigned() throws(StoreDamage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      let bits = UInt64(next & 0x7F)
      guard shift < 63 || shift == 63 && bits <= 1 else { throw StoreDamage() }
      value |= bits << shift
      if next < 0x80 { return value }
      shift += 7
    }
  }

  /// A number of things that follow, each of a byte at least.
  package mutating func count() throws(StoreDamage) -> Int {
    let value = try unsigned()
    guard value <= UInt64(end - offset) else { throw StoreDamage() }
    return Int(value)
  }

  /// Eight bytes, the highest first.
  mutating func word() throws(StoreDamage) -> UInt64 {
    guard end - offset >= 8 else { throw StoreDamage() }
    var word: UInt64 = 0
    for place in offset..<offset + 8 { word = word << 8 | UInt64(bytes[place]) }
    offset += 8
    return word
  }

  /// So many bytes as they are.
  package mutating func raw(_ count: Int) throws(StoreDamage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= end - offset else { throw StoreDamage() }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// Bytes behind their number.
  package mutating func block() throws(StoreDamage) -> ArraySlice<UInt8> { try raw(count()) }

  package mutating func value<Value: Storable>(
    _ type: Value.Type = Value.self
  ) throws(StoreDamage) -> Value { try Value(from: &self) }

  /// The value that the bytes hold, all of them.
  package static func read<Value: Storable>(
    _ type: Value.Type, _ bytes: [UInt8]
  ) throws(StoreDamage) -> Value {
    var reader = StoreReader(bytes)
    return try reader.only(type)
  }

  /// A value after which nothing is left.
  package mutating func only<Value: Storable>(
    _ type: Value.Type = Value.self
  ) throws(StoreDamage) -> Value {
    let value = try Value(from: &self)
    guard isAtEnd else { throw StoreDamage() }
    return value
  }
}

/// The bytes are not what this version of the program writes. Nobody is told: what cannot be read is
/// found out anew.
package struct StoreDamage: Error, Hashable, Sendable {
  package init() {}
}
