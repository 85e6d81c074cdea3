/// The words on command of all plans, to be found from the events that they may bear on.
struct CommandGuests {
  private let ofPlan: [Int: [CommandGuest]]
  private var ofFacility: [String: [Int]] = [:]
  private var ofPlace = TerritoryIndex()
  private var anywhere: [Int] = []

  init(_ set: PlanSet) {
    var ofPlan: [Int: [CommandGuest]] = [:]
    for plan in set.plans {
      let guests = CommandGuest.all(of: plan, set)
      guard !guests.isEmpty else { continue }
      ofPlan[plan.index] = guests
      for facility in plan.facilities { ofFacility[facility, default: []].append(plan.index) }
      if plan.codes.isEmpty { anywhere.append(plan.index) }
      ofPlace.insert(plan.index, codes: plan.codes)
    }
    self.ofPlan = ofPlan
  }

  /// Those of plans of another family that are near the event, plan by plan.
  func guests(of group: EventGroup, _ set: PlanSet) -> [CommandGuest] {
    guard let host = group.anchor ?? group.plans.first else { return [] }
    let plan = set.plans[host]
    var near = Set(plan.codes.isEmpty ? Array(ofPlan.keys) : anywhere)
    for facility in plan.facilities { near.formUnion(ofFacility[facility] ?? []) }
    near.formUnion(ofPlace.meeting(plan.codes))
    return near.sorted().filter { set.plans[$0].family != group.family && set.share($0, host) }
      .flatMap { ofPlan[$0] ?? [] }
  }
}
