import Alignment

/// In which events that are shown a thing stands in which several plans have a part.
struct EventPlacement {
  /// Plan → places in the list of events.
  private let events: [Int: Set<Int>]

  init(_ groups: [EventGroup]) {
    var events: [Int: Set<Int>] = [:]
    for (place, group) in groups.enumerated() {
      for plan in group.plans { events[plan, default: []].insert(place) }
    }
    self.events = events
  }

  /// Events that both plans answer.
  func events(of plan: Int, and other: Int) -> Set<Int> {
    (events[plan] ?? []).intersection(events[other] ?? [])
  }

  /// Events in which a plan meets one of the others, else the first that has the plan.
  func places(of plan: Int, with others: Set<Int>) -> [Int] {
    guard let own = events[plan] else { return [] }
    let met = others.reduce(into: Set<Int>()) { $0.formUnion(events[$1] ?? []) }
    let meets = own.intersection(met)
    return meets.isEmpty ? own.min().map { [$0] } ?? [] : meets.sorted()
  }
}
