/// Codes of administrative divisions (GB/T 2260): two digits a province, two a city, two a county.
package enum RegionCode {
  /// Whether the first code is the second or lies in it.
  package static func isWithin(_ code: String, _ area: String) -> Bool {
    let (digits, around) = (code.utf8.span, area.utf8.span)
    let count = significant(around)
    guard digits.count >= count else { return false }
    for index in 0..<count where digits[index] != around[index] { return false }
    return true
  }

  /// Whether two divisions are one, or one lies in the other.
  package static func meet(_ a: String, _ b: String) -> Bool { isWithin(a, b) || isWithin(b, a) }

  package static func province(of code: String) -> String { String(code.prefix(2)) + "0000" }

  /// The codes of the divisions that a division lies in, widest first, and its own.
  package static func around(_ code: String) -> [String] {
    stems(around: code).map {
      $0 + String(repeating: "0", count: max(0, code.utf8.count - $0.utf8.count))
    }
  }

  /// The digits that say something: `990100` is `9901`.
  static func stem(_ code: String) -> String { String(significant(code)) }

  /// The stems of a division and of those that it lies in.
  static func stems(around code: String) -> [String] {
    let stem = significant(code)
    return stride(from: 2, to: stem.utf8.count, by: 2).map { String(stem.prefix($0)) }
      + [String(stem)]
  }

  private static func significant(_ code: String) -> Substring {
    Substring(code.utf8.prefix(significant(code.utf8.span)))
  }

  /// How many digits say something.
  private static func significant(_ code: Span<UInt8>) -> Int {
    let zero = UInt8(ascii: "0")
    var count = code.count
    while count > 2, count.isMultiple(of: 2), code[count - 1] == zero, code[count - 2] == zero {
      count -= 2
    }
    return count
  }
}
