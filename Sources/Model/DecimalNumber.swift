/// An exact decimal number: `significand` / 10^`scale`, in lowest terms. Doses and limits are
/// compared for equality, which binary floating point cannot do.
package struct DecimalNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let significand: Int64
  /// Digits after the point, 0…18.
  package let scale: Int

  package init(_ significand: Int64, scale: Int = 0) {
    var significand = significand
    var scale = scale
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    self.significand = significand
    self.scale = scale
  }

  /// Reads `10`, `0.25`, `-3.5`; nil for anything else and for more than 18 digits.
  package init?(_ text: some StringProtocol) {
    var negative = false
    var significand: Int64 = 0
    var digits = 0
    var scale: Int?
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: negative = true
      case UInt8(ascii: ".") where scale == nil && digits > 0: scale = 0
      case 48...57:
        guard digits < 18 else { return nil }
        significand = significand * 10 + Int64(byte - 48)
        digits += 1
        scale = scale.map { $0 + 1 }
      default: return nil
      }
    }
    guard digits > 0, scale != 0 else { return nil }
    self.init(negative ? -significand : significand, scale: scale ?? 0)
  }

  package static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    Int128(a.significand) * power(b.scale) < Int128(b.significand) * power(a.scale)
  }

  /// `self` × `numerator` / `denominator`, compared exactly with the same of `other`.
  func scaledEqual(_ a: UnitFactor, to other: DecimalNumber, _ b: UnitFactor) -> Bool {
    let left = Int128(significand) * Int128(a.numerator) * Int128(b.denominator)
    let right = Int128(other.significand) * Int128(b.numerator) * Int128(a.denominator)
    // Scales are at most 18 and factors at most 10^9, so neither side leaves 128 bits for any
    // number that a document states; beyond that the products trap, hence the checked form.
    let (l, overflowLeft) = left.multipliedReportingOverflow(by: Self.power(other.scale))
    let (r, overflowRight) = right.multipliedReportingOverflow(by: Self.power(scale))
    return !overflowLeft && !overflowRight && l == r
  }

  package var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { result, _ in result * 10 }
  }
}
