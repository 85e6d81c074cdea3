/// The number of a unit: 第一百二十条之一 has the value 120 and the suffix 1.
package struct UnitNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let value: Int
  /// The number behind 之; nil for most.
  package let suffix: Int?

  package init(_ value: Int, suffix: Int? = nil) {
    self.value = value
    self.suffix = suffix
  }

  /// Reads `120` and `120-1`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, let value = parts.first.flatMap({ Int($0) }), value >= 0 else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(value)
      return
    }
    guard let suffix = Int(parts[1]), suffix > 0 else { return nil }
    self.init(value, suffix: suffix)
  }

  /// `120-1`, as targets write it.
  package var description: String { suffix.map { "\(value)-\($0)" } ?? String(value) }

  package static func < (left: Self, right: Self) -> Bool {
    (left.value, left.suffix ?? 0) < (right.value, right.suffix ?? 0)
  }
}
