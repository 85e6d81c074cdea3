import Model

/// Holds what the triggers set off against the statutory clocks.
struct ChainFinder {
  let set: PlanSet
  let messages: [Message]
  let book: LegBook
  let limits: StatutoryLimits
  /// What a body does from the moment it is told is the same whoever sets it off.
  private var relatives: [RelativeKey: Chain?] = [:]

  private struct RelativeKey: Hashable {
    var trigger: Trigger
    var limit: String
    var addressee: Int
  }

  init(set: PlanSet, messages: [Message], book: LegBook, limits: StatutoryLimits) {
    self.set = set
    self.messages = messages
    self.book = book
    self.limits = limits
  }

  private func isActive(_ message: Int, _ trigger: Trigger, _ plan: Int?) -> Bool {
    let message = messages[message]
    if let event = message.event, event != trigger.event { return false }
    guard let level = trigger.level else { return true }
    let plans = [message.place.plan] + (plan.map { [$0] } ?? [])
    if case .yes = set.levels.overlap(message.levels, set.levels.set(of: level), plans: plans) {
      return true
    }
    return false
  }

  func network(_ trigger: Trigger, fromOrigin: Bool = true) -> TriggerNetwork {
    network(trigger, [:], fromOrigin: fromOrigin, until: nil) { _ in false }
  }

  /// When a party is told under the same trigger without some of the legs; nil: never.
  private func arrival(
    at target: Int, _ whole: TriggerNetwork, fromOrigin: Bool, without lost: (Int) -> Bool
  ) -> Reach? {
    network(
      whole.trigger, whole.isActive, fromOrigin: fromOrigin, until: target, without: lost
    ).arrivals[target]
  }

  /// - Parameter known: which messages play a part under the trigger, as far as it has been asked.
  private func network(
    _ trigger: Trigger, _ known: [Int: Bool], fromOrigin: Bool, until target: Int?,
    without lost: (Int) -> Bool
  ) -> TriggerNetwork {
    let plan = set.ofIssuer[trigger.origin]?.first
    var known = known
    var network = TriggerNetwork(
      trigger, book, fromOrigin: fromOrigin, until: target,
      isActive: { message in
        if let active = known[message] { return active }
        let active = isActive(message, trigger, plan)
        known[message] = active
        return active
      }, isLost: lost,
      isOfFamily: { set.plans[messages[$0].place.plan].family == trigger.family })
    network.isActive = known
    return network
  }

  mutating func chains(of network: TriggerNetwork, facilities: Set<String>) -> [Chain] {
    var chains: [Chain] = []
    let level = network.trigger.level.map { set.levels.set(of: $0) } ?? LevelSet()
    let reached = network.arrivals.keys.sorted()
    for limit in limits.limits(family: network.trigger.family, facilities: facilities) {
      guard limit.kind?.isFirst ?? false, !limit.isParallel,
        let upper = limit.limit.upper, upper.exactSeconds != nil,
        case .yes = set.levels.overlap(limit.levels, level, plans: [])
      else { continue }
      for reference in limit.from {
        let senders = reached.filter {
          StatutoryLimits.means([reference], $0, set.directory, source: limit.source)
        }
        chains += self.chains(network, limit, senders)
      }
    }
    return chains
  }

  // MARK: - One limit

  private mutating func chains(
    _ network: TriggerNetwork, _ limit: StatutoryLimit, _ senders: [Int]
  ) -> [Chain] {
    let origin = network.trigger.origin
    var found: [Chain] = []
    for reference in limit.to {
      let addressees = addressees(reference, limit, network)
      var owing: [(sender: Int, addressee: Int)] = []
      var made: [Chain] = []
      for sender in senders {
        let isRelative =
          switch limit.clock {
          case .receive, .confirm, .decide, nil: sender != origin
          case .occur, .detect, .enter: false
          }
        // A report of its own to one of them is held against the limit without the others.
        if isRelative,
          addressees.contains(where: { !directLegs(sender, $0, limit, network).isEmpty })
        {
          continue
        }
        // Of several bodies of a kind the one that is told first is enough.
        var best: Chain?
        for addressee in addressees where addressee != sender {
          let direct = directLegs(sender, addressee, limit, network)
          var chain: Chain?
          if isRelative {
            chain = relative(network, limit, sender, addressee)
          } else if let leg = direct.min(by: { arrival($0, network) < arrival($1, network) }) {
            chain = self.chain(
              network, limit, sender, addressee, path: network.path(to: leg), lacksLast: false)
          } else if sender != origin {
            owing.append((sender, addressee))
          }
          if let chain, best.map({ chain.total < $0.total }) ?? true { best = chain }
        }
        if let best { made.append(best) }
      }
      // Where nobody of the kind makes the last report, the one who could make it first owes it.
      let first = owing.min { a, b in
        (network.arrivals[a.sender] ?? .zero, a.sender)
          < (network.arrivals[b.sender] ?? .zero, b.sender)
      }
      if made.isEmpty, let first, let leg = network.by[first.sender] {
        made.append(
          chain(
            network, limit, first.sender, first.addressee, path: network.path(to: leg),
            lacksLast: true))
      }
      found += made
    }
    return found
  }

  /// The parties that a row means, in the territory of whoever the trigger is about.
  private func addressees(
    _ reference: PartyReference, _ limit: StatutoryLimit, _ network: TriggerNetwork
  ) -> [Int] {
    let codes = set.directory[network.trigger.origin].codes
    switch reference {
    case .party(let key): return set.directory.index(of: key).map { [$0] } ?? []
    case .kind(let kind):
      return network.arrivals.keys.filter {
        set.directory[$0].kind == kind && set.directory.isNear($0, codes)
      }.sorted()
    case .designated(let words):
      return set.directory.holders(of: words, near: codes, source: limit.source)
    case .role: return []
    }
  }

  private func directLegs(
    _ sender: Int, _ addressee: Int, _ limit: StatutoryLimit, _ network: TriggerNetwork
  ) -> [Int] {
    book.legs(from: sender, to: addressee).filter { index in
      guard network.legArrivals[index] != nil else { return false }
      let leg = book.legs[index]
      let last = leg.shared?.hops.last ?? leg.message
      return limit.kind.map { messages[last].kind.mayBe($0) } ?? true
    }
  }

  private func arrival(_ leg: Int, _ network: TriggerNetwork) -> Reach {
    network.legArrivals[leg] ?? Reach(unbounded: 1, seconds: 0)
  }

  /// From the moment the sender is told, over others, to the addressee.
  private mutating func relative(
    _ network: TriggerNetwork, _ limit: StatutoryLimit, _ sender: Int, _ addressee: Int
  ) -> Chain? {
    let trigger = network.trigger
    let own = Trigger(
      origin: sender, family: trigger.family, level: trigger.level, event: trigger.event)
    let key = RelativeKey(trigger: own, limit: limit.key, addressee: addressee)
    let known = relatives[key]
    var chain = known ?? relative(of: own, limit, sender, addressee)
    if known == nil { relatives[key] = .some(chain) }
    chain?.trigger = trigger
    return chain
  }

  private func relative(
    of own: Trigger, _ limit: StatutoryLimit, _ sender: Int, _ addressee: Int
  ) -> Chain? {
    let part = network(own, fromOrigin: false)
    guard let leg = part.by[addressee] else { return nil }
    let path = part.path(to: leg)
    guard path.count > 1 || book.legs[leg].shared != nil else { return nil }
    return chain(
      part, limit, sender, addressee, path: path, lacksLast: false, isRelative: true)
  }

  private func chain(
    _ network: TriggerNetwork, _ limit: StatutoryLimit, _ sender: Int, _ addressee: Int,
    path: [Int], lacksLast: Bool, isRelative: Bool = false
  ) -> Chain {
    let arrivals = path.map { arrival($0, network) }
    let target = lacksLast ? sender : addressee
    return Chain(
      trigger: network.trigger, limit: limit, sender: sender, addressee: addressee,
      legs: path, arrivals: arrivals, total: arrivals.last ?? .zero, lacksLastLeg: lacksLast,
      isRelative: isRelative,
      losses: losses(network, path, target, fromOrigin: !isRelative),
      assumptions: Assumptions(set: set, messages: messages, book: book).of(
        path, limit, isRelative: isRelative),
      blame: path.filter { if case .unbounded = book.legs[$0].weight { true } else { false } })
  }

  /// The time of the addressee with every leg of the chain, and every network it goes by, lost.
  private func losses(_ network: TriggerNetwork, _ path: [Int], _ target: Int, fromOrigin: Bool)
    -> [Chain.Loss]
  {
    var losses: [Chain.Loss] = []
    for leg in path {
      let messages = Set(book.legs[leg].shared?.hops ?? [book.legs[leg].message])
      let (from, to) = (book.legs[leg].sender, book.legs[leg].receiver)
      // The message to others still goes out.
      let total = arrival(at: target, network, fromOrigin: fromOrigin) { other in
        let other = book.legs[other]
        if let shared = other.shared { return !messages.isDisjoint(with: shared.hops) }
        return messages.contains(other.message) && other.sender == from && other.receiver == to
      }
      losses.append(.init(what: .leg(leg), total: total))
    }
    let fates = Set(
      path.compactMap { book.legs[$0].fates.count == 1 ? book.legs[$0].fates.first : nil })
    for fate in fates.sorted() {
      let total = arrival(at: target, network, fromOrigin: fromOrigin) {
        book.legs[$0].isLost(with: fate)
      }
      losses.append(.init(what: .network(fate), total: total))
    }
    return losses
  }
}
