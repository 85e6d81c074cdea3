package import Corpus
package import Model

/// A level that a plan maps otherwise than the plan above it, than itself, or than the register.
package struct LevelMapDifference: Sendable {
  package enum Reference: Sendable {
    /// The map of another plan: one above, or one of the same event.
    case plan(PlanElement)
    /// Another map of the same plan.
    case itself(PlanElement)
    /// Two maps put together: of the plan itself, or of one above it.
    case chain(PlanElement, PlanElement)
    /// A map of the register.
    case register(ScaleRegister.LevelMap)
  }

  package let map: PlanElement
  package let from: LevelExpression
  package let to: LevelExpression
  package let expected: LevelExpression
  package let reference: Reference
}
