extension Bool: Storable {
  package func store(in out: inout StoreWriter) { out.put(byte: self ? 1 : 0) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    switch try input.byte() {
    case 0: self = false
    case 1: self = true
    default: throw StoreDamage()
    }
  }
}

extension Int: Storable {
  /// Small numbers of either sign are short.
  package func store(in out: inout StoreWriter) {
    let value = Int64(self)
    out.put(unsigned: UInt64(bitPattern: value << 1 ^ value >> 63))
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let value = try input.unsigned()
    self = Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }
}

extension Int64: Storable {
  package func store(in out: inout StoreWriter) { Int(self).store(in: &out) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self = Int64(try Int(from: &input))
  }
}

extension UInt64: Storable {
  package func store(in out: inout StoreWriter) { out.put(unsigned: self) }

  package init(from input: inout StoreReader) throws(StoreDamage) { self = try input.unsigned() }
}

extension String: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(unsigned: UInt64(utf8.count))
    out.put(raw: utf8)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self.init(decoding: try input.block(), as: UTF8.self)
  }
}

extension Optional: Storable where Wrapped: Storable {
  package func store(in out: inout StoreWriter) {
    switch self {
    case nil: out.put(byte: 0)
    case let value?:
      out.put(byte: 1)
      value.store(in: &out)
    }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    self = try Bool(from: &input) ? try Wrapped(from: &input) : nil
  }
}

extension Array: Storable where Element: Storable {
  package func store(in out: inout StoreWriter) {
    out.put(unsigned: UInt64(count))
    for element in self { element.store(in: &out) }
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let count = try input.count()
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &input)) }
  }
}

extension Range: Storable where Bound == Int {
  package func store(in out: inout StoreWriter) {
    lowerBound.store(in: &out)
    upperBound.store(in: &out)
  }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    let lower = try Int(from: &input)
    let upper = try Int(from: &input)
    guard lower <= upper else { throw StoreDamage() }
    self = lower..<upper
  }
}

/// An enumeration that is kept by its raw value.
package protocol StorableByRawValue: Storable, RawRepresentable where RawValue: Storable {}

extension StorableByRawValue {
  package func store(in out: inout StoreWriter) { rawValue.store(in: &out) }

  package init(from input: inout StoreReader) throws(StoreDamage) {
    guard let value = Self(rawValue: try RawValue(from: &input)) else { throw StoreDamage() }
    self = value
  }
}
