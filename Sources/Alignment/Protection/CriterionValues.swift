import Documents
import Model

/// How two criteria are held against each other. Doses of different kinds are never converted.
enum CriterionValues {
  enum Amount: Sendable, Hashable {
    case same
    case different
    case unknown
  }

  /// Whether two amounts are the same, whatever units they are written in; nil values say nothing.
  static func amount(_ a: ValueFact?, _ b: ValueFact?) -> Amount {
    guard let a = a?.quantity, let b = b?.quantity else { return .unknown }
    return a.isSameAmount(as: b).map { $0 ? .same : .different } ?? .unknown
  }

  /// What is different; nil where nothing is.
  static func kind(_ a: ValueFact, _ b: ValueFact) -> CriterionDifference.Kind? {
    if let one = a.doseKind, let other = b.doseKind, one != other { return .doseKind }
    if let one = a.over, let other = b.over, !isSame(one, other) { return .integrationTime }
    guard a.quantity != nil, b.quantity != nil else { return .unstated }
    switch amount(a, b) {
    case .unknown: return .unit
    case .different: return .amount
    case .same: break
    }
    if a.doseKind == nil, b.doseKind != nil { return .doseKind }
    if let one = a.comparison, let other = b.comparison, one != other { return .comparison }
    return nil
  }

  private static func isSame(_ a: Limit, _ b: Limit) -> Bool {
    if a == b { return true }
    guard var one = a.upper, var other = b.upper else { return false }
    // A dose adds up over days of the calendar, however they are written.
    if one.dayKind == .unstated { one.dayKind = .natural }
    if other.dayKind == .unstated { other.dayKind = .natural }
    return one.compared(to: other) == .same
  }

  /// Whether a threshold from above (不高于) is met earlier than another, in whatever units.
  static func isLooser(_ a: ValueFact, _ b: ValueFact) -> Bool {
    let fromAbove: Set<ValueFact.Comparison> = [.less, .atMost]
    guard let one = a.comparison, let other = b.comparison, fromAbove.contains(one),
      fromAbove.contains(other), let left = a.quantity, let right = b.quantity
    else { return false }
    return left.isGreater(than: right) ?? false
  }
}
