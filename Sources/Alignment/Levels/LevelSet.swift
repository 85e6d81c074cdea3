package import Model

/// Values of one scale, or of several; empty means that the text does not restrict itself.
package struct LevelSet: Sendable, Hashable {
  /// Scale → one bit a rank.
  package private(set) var masks: [String: UInt64] = [:]
  /// Levels that no scale of the register has.
  package private(set) var unknown: [LevelExpression] = []

  package init() {}

  package var isEmpty: Bool { masks.isEmpty && unknown.isEmpty }

  package mutating func insert(_ mask: UInt64, of scale: String) {
    masks[scale, default: 0] |= mask
  }

  package mutating func insert(unknown level: LevelExpression) { unknown.append(level) }

  /// Whether both have a value of the same scale in common.
  package func meets(_ other: LevelSet) -> Bool {
    masks.contains { scale, mask in mask & (other.masks[scale] ?? 0) != 0 }
  }
}
