/// Plans that answer one and the same event: of one family, around one site.
package struct EventGroup: Sendable, Hashable {
  package let family: String?
  /// The plan of the facility that the event starts in; nil where no plan of the family has one.
  package let anchor: Int?
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
      second.codes.contains { RegionCode.isWithin(code, $0) || RegionCode.isWithin($0, code) }
    }
  }

  /// The events that the plans are for: one for each plan with a facility, and for a family without any
  /// one for all its plans that meet.
  package var eventGroups: [EventGroup] {
    var groups: [EventGroup] = []
    var byFamily: [String?: [Int]] = [:]
    for plan in plans { byFamily[plan.family, default: []].append(plan.index) }
    for family in byFamily.keys.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
      let members = byFamily[family] ?? []
      let anchors = members.filter { !plans[$0].facilities.isEmpty }
      if anchors.isEmpty {
        groups.append(EventGroup(family: family, anchor: nil, plans: members))
      }
      for anchor in anchors {
        let group = EventGroup(
          family: family, anchor: anchor, plans: members.filter { meet(anchor, $0) })
        if !groups.contains(where: { $0.plans == group.plans && $0.family == family }) {
          groups.append(group)
        }
      }
    }
    return groups
  }
}
