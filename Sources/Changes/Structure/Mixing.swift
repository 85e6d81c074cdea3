/// Putting hashes together.
enum Mixing {
  /// Order matters.
  static func chain(_ state: UInt64, _ next: UInt64) -> UInt64 {
    let product = (state ^ next &+ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ next
  }
}
