package import Documents
package import Model

/// Who does something in a plan: a body, and within its own plan the post.
package struct Actor: Sendable, Hashable {
  package let plan: Int
  package let reference: PartyReference
  /// Node of the directory; nil where the register does not say who is meant.
  package let party: Int?
  package let role: ElementID?

  package init(_ mention: PartyMention, plan: Int) {
    self.plan = plan
    reference = mention.reference
    party = mention.party
    if case .role(let id) = mention.reference { role = id } else { role = nil }
  }

  /// Whether both mean the same body or post. A post is told from another only inside one plan: seen
  /// from outside, the body acts.
  package func isSame(as other: Actor) -> Bool {
    guard party == other.party else { return false }
    guard plan == other.plan, let role, let otherRole = other.role else { return true }
    return role == otherRole
  }
}

extension PlanSet {
  /// The actors that an attribute of an element names.
  package func actors(_ element: PlanElement, _ attribute: AttributeName) -> [Actor] {
    let plan = plans[element.place.plan]
    let resolver = PartyResolver(plan, directory)
    return element.parties(attribute).map { Actor(resolver.resolve($0), plan: plan.index) }
  }

  /// The levels of an element, scale by scale.
  package func levelSet(_ element: PlanElement, _ attribute: AttributeName = .level) -> LevelSet {
    levels.set(of: element.levels(attribute))
  }

  /// Whether two parties are one body, or one answers to the other.
  package func areInLine(_ a: Int, _ b: Int) -> Bool {
    a == b || directory.isAncestor(a, of: b) || directory.isAncestor(b, of: a)
  }
}
