package import Documents
package import Model

/// A threshold that ends something, and for how long it has to be kept: 连续2小时不高于1 μSv/h.
package struct EndingCriterion: Sendable {
  package let value: ValueFact
  /// Nil where the condition states no time, or several.
  package let hold: TimeSpan?

  /// Those of a termination and of its conditions.
  static func all(of termination: PlanElement, _ set: PlanSet) -> [EndingCriterion] {
    let plan = set.plans[termination.place.plan]
    let inside = plan.elements(.condition, inside: termination)
    return ([termination] + inside).flatMap { element in
      let times = element.typed.values.filter {
        $0.limit?.upper != nil && ($0.role == nil || $0.role == "duration")
      }
      let hold = times.count == 1 ? times[0].limit?.upper : nil
      // What a condition compares with a quantity is a criterion, whatever part the value plays elsewhere.
      let criteria = element.typed.values.filter {
        $0.role == "criterion"
          || element.name == .condition && $0.quantity != nil && $0.comparison != nil
      }
      return criteria.map { EndingCriterion(value: $0, hold: hold) }
    }
  }

  func isOnSameQuantity(_ other: EndingCriterion) -> Bool {
    guard let one = value.quantity.flatMap({ UnitCatalogue.factor(of: $0.unit) }),
      let rival = other.value.quantity.flatMap({ UnitCatalogue.factor(of: $0.unit) })
    else { return value.quantity?.unit == other.value.quantity?.unit }
    return one.dimension == rival.dimension
  }

  /// Whether both ask the same; a time that only one of them states says nothing against the other.
  func isSame(_ other: EndingCriterion) -> Bool {
    guard CriterionValues.kind(value, other.value) == nil else { return false }
    guard let hold, let rival = other.hold else { return true }
    return hold.compared(to: rival) ?? .same == .same
  }

  /// Whether this can be met while the other is not: a looser threshold, or the same for a shorter time.
  func isMetBefore(_ other: EndingCriterion) -> Bool {
    guard isOnSameQuantity(other) else { return false }
    if CriterionValues.isLooser(value, other.value) { return true }
    guard CriterionValues.kind(value, other.value) == nil, let hold, let rival = other.hold
    else { return false }
    return hold.compared(to: rival) == .shorter
  }
}
