/// A number with its unit, or a range of them, as a document states it.
package struct Quantity: Sendable, Hashable {
  package var lower: DecimalNumber
  package var upper: DecimalNumber
  /// As written: `mSv`, `公里`, `%`; empty for a bare number.
  package var unit: String

  package init(lower: DecimalNumber, upper: DecimalNumber, unit: String) {
    self.lower = lower
    self.upper = upper
    self.unit = unit
  }

  /// Reads the attribute forms `10` and `5..10`.
  package init?(number: some StringProtocol, unit: String) {
    self.init(utf8: Array(number.utf8).span, unit: unit)
  }

  /// The same of UTF-8 bytes.
  package init?(utf8 number: Span<UInt8>, unit: String) {
    guard let range = TextRange(number),
      let lower = DecimalNumber(utf8: number.extracting(range.lower)),
      let upper = DecimalNumber(utf8: number.extracting(range.upper))
    else { return nil }
    self.init(lower: lower, upper: upper, unit: unit)
  }

  /// Whether both state the same amount, whatever units they are written in; nil where a unit is
  /// not in the catalogue and the spellings differ.
  package func isSameAmount(as other: Quantity) -> Bool? {
    if unit == other.unit { return lower == other.lower && upper == other.upper }
    guard let a = UnitCatalogue.factor(of: unit.isEmpty ? "1" : unit),
      let b = UnitCatalogue.factor(of: other.unit.isEmpty ? "1" : other.unit)
    else { return nil }
    guard a.dimension == b.dimension else { return false }
    return lower.scaledEqual(a, to: other.lower, b) && upper.scaledEqual(a, to: other.upper, b)
  }

  /// Whether the upper end is more than that of another amount; nil where the units do not compare.
  package func isGreater(than other: Quantity) -> Bool? {
    if unit == other.unit { return other.upper < upper }
    guard let a = UnitCatalogue.factor(of: unit.isEmpty ? "1" : unit),
      let b = UnitCatalogue.factor(of: other.unit.isEmpty ? "1" : other.unit),
      a.dimension == b.dimension
    else { return nil }
    return upper.scaledGreater(a, than: other.upper, b)
  }
}
