package import Documents
import Model

/// Plans that answer one and the same event: around one facility, or in one place.
package struct EventGroup: Sendable, Hashable {
  /// Nil where the plans are of several families.
  package let family: String?
  /// The plan of the facility that the event starts in; nil where none is for one.
  package let anchor: Int?
  /// Codes of the divisions that the event starts in; empty where no plan says.
  package let territory: [String]
  /// Indexes in the plan set, in its order.
  package let plans: [Int]
}

extension PlanSet {
  /// Whether two plans answer the same event: one family, and one site.
  package func meet(_ a: Int, _ b: Int) -> Bool {
    plans[a].family == plans[b].family && share(a, b)
  }

  /// Whether two plans of whatever family have a facility in common, or territories of which one lies in
  /// the other.
  package func share(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (plans[a], plans[b])
    if a == b { return true }
    if !first.facilities.isEmpty, !second.facilities.isEmpty {
      return !first.facilities.isDisjoint(with: second.facilities)
    }
    // 全国 and what says nothing of its territory meets everybody.
    if first.codes.isEmpty || second.codes.isEmpty { return true }
    return first.codes.contains { code in
      second.codes.contains { RegionCode.meet(code, $0) }
    }
  }

  /// The events of each family.
  package var eventGroups: [EventGroup] { events.groups }

  /// The elements of a name in the plans of an event. Of a plan that serves several places, those that
  /// concern this one.
  package func elements(_ name: ElementName, of group: EventGroup) -> [PlanElement] {
    group.plans.flatMap { elements(name, of: $0, in: group) }
  }

  /// Whether what stands at a place concerns an event that its plan answers.
  package func concerns(_ place: FactPlace, _ group: EventGroup) -> Bool {
    plans[place.plan].index(at: place.node).map { events.concerns($0, place.plan, group) } ?? true
  }

  package func elements(_ name: ElementName, of plan: Int, in group: EventGroup) -> [PlanElement] {
    events.indexes(name, plan, group, self).map { plans[plan].elements[$0] }
  }
}
