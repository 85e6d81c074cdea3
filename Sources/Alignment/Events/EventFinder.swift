import Model

/// Puts plans together by the facility that they are for, and by place where they are for none.
struct EventFinder {
  private let set: PlanSet
  private let members: [Int]
  private let facilityCodes: [String: [String]]
  private var ofFacility: [String: [Int]] = [:]
  /// Plans without a facility.
  private var ofPlace = TerritoryIndex()
  private var anywhere: [Int] = []

  /// - Parameter byPlace: by territory alone, whatever the facilities.
  init(
    _ set: PlanSet, _ members: [Int], _ facilityCodes: [String: [String]], byPlace: Bool = false
  ) {
    self.set = set
    self.members = members
    self.facilityCodes = facilityCodes
    for index in members {
      let plan = set.plans[index]
      if !byPlace, !plan.facilities.isEmpty {
        for facility in plan.facilities { ofFacility[facility, default: []].append(index) }
        continue
      }
      if plan.codes.isEmpty { anywhere.append(index) }
      ofPlace.insert(index, codes: plan.codes)
    }
  }

  func groups(_ family: String?) -> [EventGroup] {
    var groups: [EventGroup] = []
    var seen: Set<EventGroup> = []
    var grouped: Set<Int> = []
    func add(_ territory: [String], _ plans: Set<Int>, anchor: Int? = nil) {
      let group = EventGroup(
        family: family, anchor: anchor, territory: territory, plans: plans.sorted())
      grouped.formUnion(plans)
      if seen.insert(group).inserted { groups.append(group) }
    }
    for facility in ofFacility.keys.sorted() {
      let own = ofFacility[facility] ?? []
      let territory = territory(of: facility, own)
      add(
        territory, Set(own).union(territory.isEmpty ? around(own) : meeting(territory)),
        anchor: own.first(where: isSite) ?? own.first)
    }
    let left = members.filter { !grouped.contains($0) }
    for code in leaves(left) { add([code], meeting([code])) }
    if left.contains(where: { set.plans[$0].codes.isEmpty }) { add([], Set(left)) }
    return groups
  }

  /// Where a facility lies: as registered, else as the plan of the site says.
  private func territory(of facility: String, _ plans: [Int]) -> [String] {
    if let codes = facilityCodes[facility], !codes.isEmpty { return codes.sorted() }
    let sites = plans.filter(isSite)
    return Set((sites.isEmpty ? plans : sites).flatMap { set.plans[$0].codes }).sorted()
  }

  private func isSite(_ plan: Int) -> Bool {
    ["site", "enterprise"].contains(set.plans[plan].scope)
  }

  private func meeting(_ territory: [String]) -> Set<Int> {
    ofPlace.meeting(territory).union(anywhere)
  }

  /// Without a place everybody is near.
  private func around(_ plans: [Int]) -> Set<Int> {
    Set(members.filter { set.plans[$0].facilities.isEmpty }).union(plans)
  }

  /// The codes of plans that have no smaller one inside them.
  private func leaves(_ plans: [Int]) -> [String] {
    let codes = Set(plans.flatMap { set.plans[$0].codes })
    let above = codes.reduce(into: Set<String>()) { above, code in
      above.formUnion(RegionCode.stems(around: code).filter { $0 != RegionCode.stem(code) })
    }
    return codes.filter { !above.contains(RegionCode.stem($0)) }.sorted()
  }
}
