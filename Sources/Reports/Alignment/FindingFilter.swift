import Alignment
import Documents
import Model

/// Which findings, and which elements of plans, belong to what somebody asks.
struct FindingFilter {
  let index: AlignmentIndex
  let selection: AlignmentSelection
  let groups: [EventGroup]

  func keeps(_ reach: FindingMarks.Reach) -> Bool {
    guard selection.plans.isEmpty || isAskedFor(reach) else { return false }
    guard selection.isScenario else { return true }
    let plans = Set(groups.flatMap(\.plans))
    guard !reach.plans.isDisjoint(with: plans) else { return false }
    let elements = reach.elements.filter { plans.contains($0.plan) }
    return elements.isEmpty
      || elements.contains { place in
        element(place).map {
          applies(index.planSet.levelSet($0), event: $0[.event], plan: place.plan)
        }
          ?? true
      }
  }

  private func isAskedFor(_ reach: FindingMarks.Reach) -> Bool {
    if selection.asks(for: reach.plans) { return true }
    // One side alone is at fault in what it has to do with the other; what speaks of two plans speaks of
    // those two.
    guard !selection.others.isEmpty, reach.plans.count == 1 else { return false }
    return reach.elements.contains { place in
      let other =
        selection.plans.contains(place.plan)
        ? selection.others : selection.others.contains(place.plan) ? selection.plans : []
      return element(place).map { !plans(addressedBy: $0).isDisjoint(with: other) } ?? false
    }
  }

  private func element(_ place: FactPlace) -> PlanElement? {
    index.plans[place.plan].element(at: place.node)
  }

  /// Plans that speak for a party which an element names.
  private func plans(addressedBy element: PlanElement) -> Set<Int> {
    var plans: Set<Int> = []
    for attribute in Self.parties {
      for party in index.planSet.actors(element, attribute).compactMap(\.party) {
        plans.formUnion(index.planSet.plans(speakingFor: party))
      }
    }
    return plans
  }

  private static let parties: [AttributeName] = [
    .from, .to, .lead, .decider, .implementer, .proposer, .publisher, .declaredBy,
    .approvedBy,
  ]

  /// Whether levels and event are those of a trigger. Levels that no map joins cannot be told from it.
  func applies(_ levels: LevelSet, event: String?, plan: Int) -> Bool {
    selection.triggers.contains { trigger in
      if let event, event != trigger.event { return false }
      guard let level = trigger.level, !levels.isEmpty else { return true }
      let origin = index.planSet.ofIssuer[trigger.origin] ?? []
      let book = index.planSet.levels
      if case .no = book.overlap(levels, book.set(of: level), plans: [plan] + origin) {
        return false
      }
      return true
    }
  }
}
