package import Corpus
import Documents
import Model

/// 防护行动: criteria, zones and who carries an action out, over the plans of an event.
package struct ProtectionBook: Sendable {
  /// Two plans that draw one zone differently.
  package struct ZoneDifference: Sendable {
    package let zone: PlanElement
    package let reference: PlanElement
    package let isRadius: Bool
  }

  /// An action that nobody, or nobody who knows of it, carries out.
  package struct Unimplemented: Sendable {
    package let action: PlanElement
    /// Nil where the plan names nobody.
    package let implementer: Actor?
    /// Plans of the implementer, none of which has the action.
    package let plans: [Int]
  }

  package let criteria: [CriterionDifference]
  package let zones: [ZoneDifference]
  package let unimplemented: [Unimplemented]

  package init(_ set: PlanSet) {
    var criteria: [CriterionDifference] = []
    var zones: [ZoneDifference] = []
    var told: Set<[FactPlace]> = []
    for group in set.eventGroups {
      for (element, reference) in Self.pairs(of: .protectiveAction, group, set) {
        guard told.insert([element.place, reference.place]).inserted else { continue }
        if let difference = Self.difference(element, reference) { criteria.append(difference) }
      }
      for (zone, reference) in Self.pairs(of: .zone, group, set) {
        guard told.insert([zone.place, reference.place]).inserted else { continue }
        let radius = CriterionValues.amount(zone.value("radius"), reference.value("radius"))
        if zone.value("radius") != nil, reference.value("radius") != nil, radius != .same {
          zones.append(ZoneDifference(zone: zone, reference: reference, isRadius: true))
        } else if let own = zone[.codes], let other = reference[.codes],
          Set(own.split(separator: " ")) != Set(other.split(separator: " "))
        {
          zones.append(ZoneDifference(zone: zone, reference: reference, isRadius: false))
        }
      }
    }
    self.criteria = criteria
    self.zones = zones
    unimplemented = Self.unimplemented(set)
  }

  package static func of(_ corpus: Corpus) -> ProtectionBook {
    let set = AlignmentIndex.of(corpus).planSet
    return corpus.derived.value { ProtectionBook(set) }
  }

  /// Elements of one type in different plans of an event, each against the one that decides: that of the
  /// plan whose owner decides the action, else that of the widest territory.
  private static func pairs(of name: ElementName, _ group: EventGroup, _ set: PlanSet)
    -> [(PlanElement, PlanElement)]
  {
    var byType: [String: [PlanElement]] = [:]
    for element in set.elements(name, of: group) {
      byType[element[.type] ?? "", default: []].append(element)
    }
    return byType.keys.sorted().flatMap { type -> [(PlanElement, PlanElement)] in
      let elements = byType[type] ?? []
      guard
        let reference = elements.min(by: { rank($0, set).lexicographicallyPrecedes(rank($1, set)) })
      else { return [] }
      let own = elements.filter { $0.place.plan == reference.place.plan }
      return elements.filter { $0.place.plan != reference.place.plan }.compactMap { element in
        // A plan may give an action several criteria: each is held against the one it agrees with.
        own.contains { difference(element, $0) == nil } && name == .protectiveAction
          ? nil : (element, reference)
      }
    }
  }

  /// 0 where the plan's owner decides, then by territory, widest first.
  private static func rank(_ element: PlanElement, _ set: PlanSet) -> [Int] {
    let plan = set.plans[element.place.plan]
    let decides = set.actors(element, .decider).contains { actor in
      actor.party != nil && actor.party == plan.issuer?.party
    }
    let scopes = ["national", "region", "province", "city", "county", "enterprise", "site"]
    let scope = plan.scope.flatMap { scopes.firstIndex(of: $0) } ?? scopes.count
    return [decides ? 0 : 1, scope, plan.index]
  }

  private static func difference(_ element: PlanElement, _ reference: PlanElement)
    -> CriterionDifference?
  {
    guard element.name == .protectiveAction else { return nil }
    let own = element.value("criterion")
    let other = reference.value("criterion")
    // A plan that names the action and leaves the criterion to another says nothing different.
    guard let own, let other else { return nil }
    return CriterionValues.kind(own, other).map {
      CriterionDifference(
        kind: $0, element: element, value: own, reference: reference, referenceValue: other)
    }
  }

  private static func unimplemented(_ set: PlanSet) -> [Unimplemented] {
    var found: [Unimplemented] = []
    for plan in set.plans {
      for action in plan.elements(.protectiveAction) {
        let implementers = set.actors(action, .implementer)
        // Only the plan that decides has to say who carries it out; another may leave it there.
        if implementers.isEmpty, !isNamedElsewhere(action, set) {
          found.append(Unimplemented(action: action, implementer: nil, plans: []))
        }
        for implementer in implementers {
          guard let party = implementer.party else { continue }
          let own = set.plans(speakingFor: party)
          guard !own.contains(plan.index), set.directory[party].kind != "public" else { continue }
          if !own.contains(where: { carriesOut(action, party, set.plans[$0], set) }) {
            found.append(Unimplemented(action: action, implementer: implementer, plans: own))
          }
        }
      }
    }
    return found
  }

  private static func isNamedElsewhere(_ action: PlanElement, _ set: PlanSet) -> Bool {
    set.plans.contains { plan in
      plan.index != action.place.plan && set.meet(plan.index, action.place.plan)
        && plan.elements(.protectiveAction).contains {
          $0[.type] == action[.type] && !set.actors($0, .implementer).isEmpty
        }
    }
  }

  /// Whether an action of a plan is one of protection: by its verb, or by its function, 碘片发放 for 服用稳定碘.
  private static func serves(_ own: PlanElement, _ type: String) -> Bool {
    if own[.verb] == type { return true }
    guard let function = own[.function] else { return false }
    return function == type || functions[type] == function
  }

  private static let functions = [
    "evacuate": "evacuation", "iodine": "iodine-distribution", "monitoring": "offsite-monitoring",
  ]

  /// Whether a plan takes the action on: by the same action with its owner as the one who carries it
  /// out, or by an action of its own that serves it.
  private static func carriesOut(
    _ action: PlanElement, _ party: Int, _ plan: Plan, _ set: PlanSet
  ) -> Bool {
    func isOwn(_ actor: Actor) -> Bool {
      guard let other = actor.party else { return false }
      // A body below that has no plan of its own acts for the one above, and is bound by its plan.
      return other == party || set.directory.isAncestor(other, of: party)
        || set.directory.isAncestor(party, of: other)
          && set.plans(speakingFor: other).contains(plan.index)
    }
    return plan.elements(.protectiveAction).contains { own in
      own[.type] == action[.type] && set.actors(own, .implementer).contains(where: isOwn)
    }
      || plan.elements(.action).contains { own in
        serves(own, action[.type] ?? "")
          && set.actors(own, .actor).contains(where: isOwn)
      }
  }
}
