import Documents
import Model

/// The events that the plans are for: one for each facility, and one for each place that has none. A
/// plan of the country or of a province speaks of several of them.
struct EventBook: Sendable {
  /// Family by family.
  private(set) var groups: [EventGroup] = []
  /// Whatever the family.
  private(set) var places: [EventGroup] = []
  /// What a plan of several places says of which.
  private var split: [Int: PlaceIndex] = [:]

  init() {}

  init(_ set: PlanSet, facilityCodes: [String: [String]]) {
    var byFamily: [String?: [Int]] = [:]
    for plan in set.plans { byFamily[plan.family, default: []].append(plan.index) }
    for family in byFamily.keys.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
      groups += EventFinder(set, byFamily[family] ?? [], facilityCodes).groups(family)
    }
    places = EventFinder(set, Array(set.plans.indices), facilityCodes, byPlace: true).groups(nil)
    var territories: [Int: Set<[String]>] = [:]
    for group in groups + places {
      for plan in group.plans { territories[plan, default: []].insert(group.territory) }
    }
    for (plan, own) in territories where own.count > 1 {
      split[plan] = PlaceIndex(set.plans[plan], set)
    }
  }

  /// Indexes of the elements of a name in a plan that concern an event.
  func indexes(_ name: ElementName, _ plan: Int, _ group: EventGroup, _ set: PlanSet) -> [Int] {
    guard let split = split[plan], !group.territory.isEmpty else {
      return set.plans[plan].indexes(name)
    }
    return split.indexes(name, in: group.territory)
  }

  func concerns(_ element: Int, _ plan: Int, _ group: EventGroup) -> Bool {
    guard let split = split[plan], !group.territory.isEmpty else { return true }
    return split.concerns(element, group.territory)
  }
}
