import Model

/// The triggers that the plans provide for.
struct TriggerFinder {
  let set: PlanSet
  let messages: [Message]
  let book: LegBook

  private struct Source: Hashable {
    var party: Int
    var family: String?
  }

  func triggers() -> [Trigger] {
    var roots: [Source: [Int]] = [:]
    for leg in book.legs where leg.shared == nil {
      guard case .trigger = leg.start else { continue }
      let family = set.plans[messages[leg.message].place.plan].family
      let source = Source(party: leg.sender, family: family)
      if roots[source]?.last != leg.message { roots[source, default: []].append(leg.message) }
    }
    let owners = Set(roots.keys.filter { isAccidentSide($0) }.map(\.party))
    let told = reachable(from: owners)
    var triggers: [Trigger] = []
    let sources = roots.keys.sorted { ($0.party, $0.family ?? "") < ($1.party, $1.family ?? "") }
    for source in sources {
      // A body that the site tells is no source of its own.
      if !owners.contains(source.party), told.contains(source.party) { continue }
      triggers += self.triggers(source, roots[source] ?? [])
    }
    return triggers
  }

  /// Whether the party's own plan is that of a site or an enterprise.
  private func isAccidentSide(_ source: Source) -> Bool {
    (set.ofIssuer[source.party] ?? []).contains {
      let plan = set.plans[$0]
      return plan.scope == "site" || plan.scope == "enterprise"
        || !plan.facilities.isEmpty && plan.scope == nil
    }
  }

  private func reachable(from origins: Set<Int>) -> Set<Int> {
    var next: [Int: [Int]] = [:]
    for leg in book.legs { next[leg.sender, default: []].append(leg.receiver) }
    var seen = origins
    var open = Array(origins)
    while let party = open.popLast() {
      for other in next[party] ?? [] where seen.insert(other).inserted { open.append(other) }
    }
    return seen
  }

  private func triggers(_ source: Source, _ roots: [Int]) -> [Trigger] {
    var levels: [LevelBook.Value] = []
    var seen: Set<LevelBook.Value> = []
    for root in roots {
      for value in set.levels.values(in: messages[root].levels) where seen.insert(value).inserted {
        levels.append(value)
      }
    }
    let ordered = Set(levels.map(\.scale)).sorted().flatMap { scale in
      set.levels.values(of: scale).filter { seen.contains($0) }
    }
    var triggers: [Trigger] = []
    for level in ordered.isEmpty ? [nil] : ordered.map({ $0 }) {
      var events: Set<String?> = []
      for root in roots {
        if let level {
          guard
            case .yes = set.levels.overlap(
              messages[root].levels, set.levels.set(of: level), plans: [messages[root].place.plan])
          else { continue }
        }
        events.insert(messages[root].event)
      }
      for event in events.sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
        triggers.append(
          Trigger(origin: source.party, family: source.family, level: level, event: event))
      }
    }
    return triggers
  }
}
