import Model

/// Finds relays that go round: A tells B on hearing from C, C tells A on hearing from B. Acknowledgements
/// are no relays.
struct CircleFinder {
  let set: PlanSet
  let messages: [Message]
  let book: LegBook

  func circles() -> [RelayCircle] {
    // Nodes: legs, then parties, then receipts.
    let legs = book.legs
    let parties = set.directory.parties.count
    var next: [[Int]] = Array(repeating: [], count: legs.count + parties + messages.count)
    // What a party decides for itself passes nothing on.
    for (index, leg) in legs.enumerated()
    where leg.shared == nil && messages[leg.message].isRelay {
      switch leg.start {
      case .trigger: break
      case .told, .anchored: next[legs.count + leg.sender].append(index)
      case .receipts(let receipts, _):
        for receipt in receipts { next[legs.count + parties + receipt].append(index) }
      }
      next[index].append(legs.count + leg.receiver)
      for receipt in leg.receipts { next[index].append(legs.count + parties + receipt) }
    }
    let component = Components.of(next)
    var members: [Int: [Int]] = [:]
    for leg in legs.indices { members[component[leg], default: []].append(leg) }
    var sizes: [Int: Int] = [:]
    for node in component { sizes[node, default: 0] += 1 }
    var circles: [RelayCircle] = []
    for (id, inside) in members.sorted(by: { $0.key < $1.key }) where (sizes[id] ?? 0) > 1 {
      guard let round = round(from: inside[0], in: id, component, next, legs.count),
        canHappenTogether(round)
      else { continue }
      // Whoever is told of the same event by anybody outside begins: by a relay, or of its own accord.
      let isEntered = legs.indices.contains { index in
        let leg = legs[index]
        let isTold =
          component[legs.count + leg.receiver] == id
          || leg.receipts.contains { component[legs.count + parties + $0] == id }
        return isTold && component[index] != id && canHappenTogether([index] + round)
      }
      circles.append(RelayCircle(legs: round, isDeadlock: !isEntered))
    }
    return circles
  }

  /// The shortest way round from a leg back to itself.
  private func round(
    from start: Int, in id: Int, _ component: [Int], _ next: [[Int]], _ count: Int
  ) -> [Int]? {
    var before: [Int: Int] = [:]
    var open = [start]
    var position = 0
    while position < open.count {
      let node = open[position]
      position += 1
      for other in next[node] where component[other] == id {
        if other == start {
          var way: [Int] = []
          var current = node
          while current != start {
            if current < count { way.append(current) }
            guard let previous = before[current] else { return nil }
            current = previous
          }
          return [start] + way.reversed()
        }
        if before[other] == nil {
          before[other] = node
          open.append(other)
        }
      }
    }
    return nil
  }

  /// Whether all messages of the round belong to one level and one event.
  private func canHappenTogether(_ round: [Int]) -> Bool {
    var events: Set<String> = []
    for (position, index) in round.enumerated() {
      let message = messages[book.legs[index].message]
      if let event = message.event { events.insert(event) }
      for other in round[..<position] {
        let earlier = messages[book.legs[other].message]
        if case .no = set.levels.overlap(
          message.levels, earlier.levels, plans: [message.place.plan, earlier.place.plan])
        {
          return false
        }
      }
    }
    return events.count < 2
  }
}
