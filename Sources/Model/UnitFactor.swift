/// A unit as a multiple of the base unit of its dimension.
package struct UnitFactor: Sendable, Hashable {
  package let dimension: String
  package let numerator: Int64
  package let denominator: Int64

  package init(_ dimension: String, _ numerator: Int64 = 1, per denominator: Int64 = 1) {
    self.dimension = dimension
    self.numerator = numerator
    self.denominator = denominator
  }
}
