package import Documents

/// Two plans that set another criterion for one protective action.
package struct CriterionDifference: Sendable {
  package enum Kind: Sendable, Hashable {
    /// 可防止剂量 against 预期剂量: never converted, an error of its own.
    case doseKind
    /// The time over which the dose is taken.
    case integrationTime
    /// 以上 against 超过.
    case comparison
    case amount
    /// Units of different dimensions, or one that is not in the catalogue.
    case unit
    /// One gives a number and the other none.
    case unstated
  }

  package let kind: Kind
  /// The plan that has to follow.
  package let element: PlanElement
  package let value: ValueFact?
  /// The plan that decides.
  package let reference: PlanElement
  package let referenceValue: ValueFact?
}
