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
    self.init(utf8: Array(text.utf8).span)
  }

  /// The same of UTF-8 bytes.
  package init?(utf8 text: Span<UInt8>) {
    var negative = false
    var significand: Int64 = 0
    var digits = 0
    var scale: Int?
    for index in text.indices {
      let byte = text[index]
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

  /// The exact sum; nil where it leaves 64 bits.
  package func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let scale = max(scale, other.scale)
    let sum =
      Int128(significand) * Self.power(scale - self.scale)
      + Int128(other.significand) * Self.power(scale - other.scale)
    return Int64(exactly: sum).map { DecimalNumber($0, scale: scale) }
  }

  package static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    Int128(a.significand) * power(b.scale) < Int128(b.significand) * power(a.scale)
  }

  /// `self` × 10^`power`; nil where the result leaves the range.
  func timesTen(to power: Int) -> DecimalNumber? {
    let scale = scale - power
    guard scale <= 18 else { return nil }
    guard scale < 0 else { return DecimalNumber(significand, scale: scale) }
    var value = significand
    for _ in 0..<min(-scale, 20) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
    }
    return DecimalNumber(value)
  }

  /// `self` + 1/2; nil where the sum leaves the range.
  func plusHalf() -> DecimalNumber? {
    let (doubled, overflow) = significand.multipliedReportingOverflow(by: 10)
    guard !overflow, scale < 18 else { return nil }
    var half: Int64 = 5
    for _ in 0..<scale { half *= 10 }
    let (sum, tooLarge) = doubled.addingReportingOverflow(half)
    return tooLarge ? nil : DecimalNumber(sum, scale: scale + 1)
  }

  /// `self` × `numerator` / `denominator`, compared exactly with the same of `other`.
  /// Whether this number of one unit is more than another of a unit of the same dimension; nil where the
  /// comparison leaves 128 bits.
  func scaledGreater(_ a: UnitFactor, than other: DecimalNumber, _ b: UnitFactor) -> Bool? {
    let left = Self.product(significand, a.numerator, b.denominator, other.scale)
    let right = Self.product(other.significand, b.numerator, a.denominator, scale)
    guard let left, let right else { return nil }
    return left > right
  }

  func scaledEqual(_ a: UnitFactor, to other: DecimalNumber, _ b: UnitFactor) -> Bool {
    let left = Self.product(significand, a.numerator, b.denominator, other.scale)
    let right = Self.product(other.significand, b.numerator, a.denominator, scale)
    guard let left, let right else { return false }
    return left == right
  }

  package var description: String {
    let digits = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return sign + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// `a` × `b` × `c` × 10^`exponent`; nil beyond 128 bits, which no number of a document reaches.
  private static func product(_ a: Int64, _ b: Int64, _ c: Int64, _ exponent: Int) -> Int128? {
    var result = Int128(a)
    for factor in [Int128(b), Int128(c), power(exponent)] {
      let (product, overflow) = result.multipliedReportingOverflow(by: factor)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(Int128(1)) { result, _ in result * 10 }
  }
}
