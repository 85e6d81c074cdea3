/// The words on command of all plans, to be found from the events that they may bear on.
struct CommandGuests {
  private let ofPlan: [Int: [CommandGuest]]
  /// Plans by facility, by the stem of their codes, and by every stem around those.
  private var ofFacility: [String: [Int]] = [:]
  private var exactly: [String: [Int]] = [:]
  private var under: [String: [Int]] = [:]
  private var anywhere: [Int] = []

  init(_ set: PlanSet) {
    var ofPlan: [Int: [CommandGuest]] = [:]
    for plan in set.plans {
      let guests = CommandGuest.all(of: plan, set)
      guard !guests.isEmpty else { continue }
      ofPlan[plan.index] = guests
      for facility in plan.facilities { ofFacility[facility, default: []].append(plan.index) }
      if plan.codes.isEmpty { anywhere.append(plan.index) }
      for code in plan.codes {
        exactly[RegionCode.stem(code), default: []].append(plan.index)
        for stem in RegionCode.stems(around: code) { under[stem, default: []].append(plan.index) }
      }
    }
    self.ofPlan = ofPlan
  }

  /// Those of plans of another family that are near the event, plan by plan.
  func guests(of group: EventGroup, _ set: PlanSet) -> [CommandGuest] {
    guard let host = group.anchor ?? group.plans.first else { return [] }
    let plan = set.plans[host]
    var near = Set(plan.codes.isEmpty ? Array(ofPlan.keys) : anywhere)
    for facility in plan.facilities { near.formUnion(ofFacility[facility] ?? []) }
    for code in plan.codes {
      near.formUnion(under[RegionCode.stem(code)] ?? [])
      for stem in RegionCode.stems(around: code) { near.formUnion(exactly[stem] ?? []) }
    }
    return near.sorted().filter { set.plans[$0].family != group.family && set.share($0, host) }
      .flatMap { ofPlan[$0] ?? [] }
  }
}
