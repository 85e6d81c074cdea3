import Documents
import Model

/// Which elements of a plan of several places concern which of them: an element that names a body of one
/// county says nothing of another.
struct PlaceIndex: Sendable {
  /// Codes that an element is bound to; it concerns an event that meets all of them.
  private var bound: [Int: [[String]]] = [:]
  private var general: [ElementName: [Int]] = [:]
  private var local: [ElementName: TerritoryIndex] = [:]

  private static let parties: [AttributeName] = [
    .from, .to, .lead, .decider, .proposer, .publisher, .implementer, .actor, .by, .declaredBy,
    .approvedBy, .party, .with,
  ]

  init(_ plan: Plan, _ set: PlanSet) {
    for (index, element) in plan.elements.enumerated() {
      let places = Self.places(element, plan, set)
      guard let first = places.max(by: { Self.depth($0) < Self.depth($1) }) else {
        general[element.name, default: []].append(index)
        continue
      }
      bound[index] = places
      local[element.name, default: TerritoryIndex()].insert(index, codes: first)
    }
  }

  /// Each an alternative list of codes: the parts of a zone, the territory of a body.
  private static func places(_ element: PlanElement, _ plan: Plan, _ set: PlanSet) -> [[String]] {
    var places: [[String]] = []
    if let codes = element[.codes] { places.append(codes.split(separator: " ").map(String.init)) }
    for attribute in parties where element[attribute] != nil {
      for actor in set.actors(element, attribute) {
        guard let party = actor.party, party != plan.issuer?.party else { continue }
        let codes = set.directory[party].codes
        if !codes.isEmpty { places.append(codes) }
      }
    }
    return places
  }

  private static func depth(_ codes: [String]) -> Int {
    codes.map { RegionCode.stem($0).utf8.count }.max() ?? 0
  }

  func indexes(_ name: ElementName, in territory: [String]) -> [Int] {
    let near = local[name]?.meeting(territory) ?? []
    return ((general[name] ?? []) + near.filter { concerns($0, territory) }).sorted()
  }

  /// Whether an element concerns what happens in a territory.
  func concerns(_ element: Int, _ territory: [String]) -> Bool {
    (bound[element] ?? []).allSatisfy { codes in
      codes.contains { code in territory.contains { RegionCode.meet(code, $0) } }
    }
  }
}
