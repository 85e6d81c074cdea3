import Documents
import Model

/// Every leg of the set, whatever the trigger, by what starts it.
package struct LegBook: Sendable {
  package private(set) var legs: [Leg] = []
  /// Legs that start from a party, and those that start from a receipt.
  package private(set) var ofSender: [Int: [Int]] = [:]
  package private(set) var ofReceipt: [Int: [Int]] = [:]
  /// Legs from one party to another, however they start.
  private var between: [Int: [Int: [Int]]] = [:]
  /// Receipts of a party's plan that any leg answers to.
  private(set) var receiptsOf: [Int: [Int]] = [:]
  /// Limits shared by a path, with hops that no message makes.
  package private(set) var brokenPaths: [(limit: SharedLimit, hop: Int)] = []

  init(_ set: PlanSet, _ messages: [Message], _ matches: MatchResult) {
    var receipts: [Int: [ElementID: Int]] = [:]
    for (index, message) in messages.enumerated() where message.isExpected {
      if let id = message.place.id { receipts[message.place.plan, default: [:]][id] = index }
    }
    let processing = ProcessingTimes(set)
    let operators = Set(
      set.plans.filter { !$0.facilities.isEmpty && ["site", "enterprise"].contains($0.scope) }
        .compactMap { $0.issuer?.party })
    for (index, message) in messages.enumerated()
    where !message.isExpected && message.isFirst && !message.isDiscretionary {
      let after = message.after.compactMap { receipts[message.place.plan]?[$0] }
      for sender in message.senders.compactMap(\.party) {
        for receiver in message.addressees.compactMap(\.party) where receiver != sender {
          let pairs = (matches.ofSent[index] ?? []).map { matches.pairs[$0] }
          let time = processing.time(of: message, sender: sender)
          let start = Self.start(message, after)
          let waits = message.effectiveClock == .confirm || message.effectiveClock == .decide
          append(
            Leg(
              sender: sender, receiver: receiver, message: index, shared: nil, start: start,
              weight: LegWeight(message.limit), processing: waits ? time ?? 0 : 0,
              processingIsAssumed: waits && time == nil,
              clockIsAssumed: message.effectiveClock == nil,
              isAnchored: Self.isAnchored(message),
              isOwnAccident: start == .trigger && operators.contains(sender),
              fates: Set(message.channels.map(\.fate)),
              receipts: pairs.filter { $0.sender == sender && $0.receiver == receiver }
                .map(\.expected)))
        }
      }
    }
    for plan in set.plans {
      for element in plan.elements(.budget) { addShared(element, plan, set, messages) }
    }
  }

  private mutating func append(_ leg: Leg) {
    let index = legs.count
    legs.append(leg)
    between[leg.sender, default: [:]][leg.receiver, default: []].append(index)
    receiptsOf[leg.receiver, default: []] += leg.receipts
    switch leg.start {
    case .receipts(let receipts, _):
      for receipt in receipts { ofReceipt[receipt, default: []].append(index) }
    case .trigger, .told, .anchored: ofSender[leg.sender, default: []].append(index)
    }
  }

  /// The legs from one party to another, in their order.
  func legs(from sender: Int, to receiver: Int) -> [Int] { between[sender]?[receiver] ?? [] }

  private static func isAnchored(_ message: Message) -> Bool {
    switch message.effectiveClock {
    case .occur, .detect, .enter, nil: true
    case .confirm, .decide, .receive: false
    }
  }

  private static func start(_ message: Message, _ after: [Int]) -> Leg.Start {
    let isAnchored = isAnchored(message)
    if isAnchored, after.isEmpty, message.moment != .receive { return .trigger }
    if isAnchored, after.isEmpty { return .anchored }
    if !after.isEmpty { return .receipts(after, all: message.needsAll) }
    return .told
  }

  private mutating func addShared(
    _ element: PlanElement, _ plan: Plan, _ set: PlanSet, _ messages: [Message]
  ) {
    let resolver = PartyResolver(plan, set.directory)
    let path = element.parties(.path).map { resolver.resolve($0).party }
    guard path.count > 1, let start = path[0] else { return }
    let levels = set.levels.set(of: element.levels())
    let kind = element[.kind].flatMap { MessageKind(rawValue: $0) }
    var parties = [start]
    var hops: [Int] = []
    var opening: Leg?
    for (index, next) in path.dropFirst().enumerated() {
      let found = next.flatMap { next in
        legs(from: parties[index], to: next).first { candidate in
          guard legs[candidate].shared == nil else { return false }
          let message = messages[legs[candidate].message]
          if let kind, !message.kind.mayBe(kind) { return false }
          guard set.plans[message.place.plan].family == plan.family else { return false }
          guard
            case .yes = set.levels.overlap(
              message.levels, levels, plans: [plan.index, message.place.plan])
          else { return false }
          return true
        }
      }
      guard let next, let found else {
        brokenPaths.append(
          (
            SharedLimit(
              place: element.place, path: path.compactMap { $0 }, hops: hops, limit: element.limit),
            index
          ))
        return
      }
      parties.append(next)
      hops.append(legs[found].message)
      let last = legs[found]
      let first = opening ?? last
      opening = first
      append(
        Leg(
          sender: parties[0], receiver: next, message: hops[0],
          shared: SharedLimit(
            place: element.place, path: parties, hops: hops, limit: element.limit),
          start: first.start, weight: LegWeight(element.limit), processing: first.processing,
          processingIsAssumed: first.processingIsAssumed,
          clockIsAssumed: first.clockIsAssumed, isAnchored: first.isAnchored,
          isOwnAccident: first.isOwnAccident, fates: last.fates, receipts: last.receipts))
    }
  }
}
