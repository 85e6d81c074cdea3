/// A set of 16-bit units as a bitmap.
struct UnitSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  init(_ members: String) { self.init(Array(members.utf16)) }

  init(_ members: [UInt16]) {
    for unit in members { bits[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  func contains(_ unit: UInt16) -> Bool {
    bits[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0
  }
}
