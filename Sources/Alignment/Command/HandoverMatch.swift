import Documents

/// A hand-over of command and the acceptance that answers it.
package struct HandoverMatch: Sendable {
  package let handover: PlanElement
  /// The acceptance of the same function by the same body at the same level; nil where there is none.
  package let acceptance: PlanElement?
  /// Acceptances that would fit but for the condition or for who gives the word.
  package let differing: [PlanElement]
  /// Whether the plan of the taker is in the set: without it nobody can tell.
  package let hasTakersPlan: Bool

  /// Every hand-over of the set with its acceptance, and the acceptances that nobody hands over to.
  package static func all(_ set: PlanSet) -> (matches: [HandoverMatch], orphans: [PlanElement]) {
    let acceptances = set.plans.flatMap { $0.elements(.acceptance) }
    var byTaker: [Taker: [PlanElement]] = [:]
    for acceptance in acceptances {
      if let taker = Taker(acceptance, set) { byTaker[taker, default: []].append(acceptance) }
    }
    var used: Set<FactPlace> = []
    let matches = set.plans.flatMap { $0.elements(.handover) }.map { handover in
      let near = Taker(handover, set).flatMap { byTaker[$0] } ?? []
      let fitting = near.filter { fits(handover, $0, set) }
      used.formUnion(fitting.map(\.place))
      let agreeing = fitting.first { agrees(handover, $0, set) }
      let taker = set.actors(handover, .to).first
      return HandoverMatch(
        handover: handover, acceptance: agreeing, differing: agreeing == nil ? fitting : [],
        hasTakersPlan: taker?.party.map { !set.plans(speakingFor: $0).isEmpty } ?? true)
    }
    return (matches, acceptances.filter { !used.contains($0.place) })
  }

  private struct Taker: Hashable {
    let function: String?
    let party: Int?

    init?(_ element: PlanElement, _ set: PlanSet) {
      guard let taker = set.actors(element, .to).first else { return nil }
      function = element[.function]
      party = taker.party
    }
  }

  /// The same function, taker and level, and the same giver where both name one.
  private static func fits(_ handover: PlanElement, _ acceptance: PlanElement, _ set: PlanSet)
    -> Bool
  {
    guard handover[.function] == acceptance[.function],
      set.plans[handover.place.plan].family == set.plans[acceptance.place.plan].family
    else { return false }
    for attribute in [AttributeName.to, .from] {
      guard let one = set.actors(handover, attribute).first,
        let other = set.actors(acceptance, attribute).first
      else {
        if attribute == .to { return false }
        continue
      }
      guard one.isSame(as: other) else { return false }
    }
    let overlap = set.levels.overlap(
      set.levelSet(handover), set.levelSet(acceptance),
      plans: [handover.place.plan, acceptance.place.plan])
    if case .yes = overlap { return true }
    return false
  }

  /// Neither waits for something else than the other: the condition, and who gives the word on it.
  private static func agrees(_ handover: PlanElement, _ acceptance: PlanElement, _ set: PlanSet)
    -> Bool
  {
    if let one = handover[.condition], let other = acceptance[.condition], one != other {
      return false
    }
    return true
  }
}
