/// Names that nothing else has.
enum RandomName {
  /// Twelve letters and digits from the system's random source.
  static func make() -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
    var bits = UInt64.random(in: .min ... .max)
    var name: [UInt8] = []
    for _ in 0..<12 {
      name.append(letters[Int(bits & 31)])
      bits >>= 5
    }
    return String(decoding: name, as: UTF8.self)
  }
}
