/// What a trigger sets off, and how late each party may be told.
package struct TriggerNetwork: Sendable {
  package let trigger: Trigger
  package private(set) var arrivals: [Int: Reach] = [:]
  /// The leg that told a party first.
  package private(set) var by: [Int: Int] = [:]
  /// When each leg that started arrives, and when it could begin.
  package private(set) var legArrivals: [Int: Reach] = [:]
  package private(set) var legStarts: [Int: Reach] = [:]
  /// The party node or receipt that a leg waited for last.
  private var cause: [Int: Int] = [:]
  /// Which messages play a part under the trigger; of those that were asked about.
  var isActive: [Int: Bool] = [:]

  /// A party or a receipt that has been reached; the heap's entry.
  private struct Event: Comparable {
    var reach: Reach
    var node: Node
    var leg: Int?

    static func < (a: Event, b: Event) -> Bool {
      a.reach != b.reach ? a.reach < b.reach : a.order < b.order
    }

    private var order: (Int, Int, Int) {
      switch node {
      case .party(let index): (0, index, leg ?? -1)
      case .receipt(let index): (1, index, leg ?? -1)
      }
    }
  }

  private enum Node: Hashable {
    case party(Int)
    case receipt(Int)
  }

  /// - Parameters:
  ///   - isActive: whether a message plays a part under the trigger.
  ///   - isLost: legs that are taken away.
  ///   - target: the party whose arrival alone is asked for; the rest is not followed once it is told.
  ///   - fromOrigin: without it only relays count: the time from the moment the origin was told.
  init(
    _ trigger: Trigger, _ book: LegBook, fromOrigin: Bool = true, until target: Int? = nil,
    isActive: (Int) -> Bool, isLost: (Int) -> Bool, isOfFamily: (Int) -> Bool
  ) {
    self.trigger = trigger
    var heap = MinHeap<Event>()
    var done: Set<Node> = []
    heap.push(Event(reach: .zero, node: .party(trigger.origin), leg: nil))
    if !fromOrigin {
      // Whatever the origin's plan waits for has just come in.
      for receipt in book.receiptsOf[trigger.origin] ?? [] {
        heap.push(Event(reach: .zero, node: .receipt(receipt), leg: nil))
      }
    }
    while let event = heap.pop() {
      guard done.insert(event.node).inserted else { continue }
      let waiting: [Int]
      switch event.node {
      case .party(let party):
        arrivals[party] = event.reach
        by[party] = event.leg
        if party == target { return }
        waiting = book.ofSender[party] ?? []
      case .receipt(let receipt):
        waiting = book.ofReceipt[receipt] ?? []
      }
      for index in waiting where legArrivals[index] == nil && !isLost(index) {
        let leg = book.legs[index]
        guard isOpen(leg, isActive) else { continue }
        if case .receipts(let needed, true) = leg.start,
          !needed.allSatisfy({ done.contains(.receipt($0)) })
        {
          continue
        }
        let isOrigin = leg.sender == trigger.origin
        let start: Reach
        let arrival: Reach
        switch leg.start {
        case .trigger where isOrigin:
          if !fromOrigin { continue }
          start = Reach(seconds: leg.processing)
          arrival = start + leg.weight.reach
        case .trigger where leg.isOwnAccident || !isOfFamily(leg.message):
          // What another facility, or another family of plans, does of its own accord has its own trigger.
          continue
        case _ where leg.isAnchored:
          start = event.reach
          arrival = max(event.reach, leg.weight.reach)
        case .trigger, .anchored, .told, .receipts:
          start = event.reach + Reach(seconds: leg.processing)
          arrival = start + leg.weight.reach
        }
        legStarts[index] = start
        legArrivals[index] = arrival
        if let leg = event.leg { cause[index] = leg }
        heap.push(Event(reach: arrival, node: .party(leg.receiver), leg: index))
        for receipt in leg.receipts {
          heap.push(Event(reach: arrival, node: .receipt(receipt), leg: index))
        }
      }
    }
  }

  private func isOpen(_ leg: Leg, _ isActive: (Int) -> Bool) -> Bool {
    if let shared = leg.shared { return shared.hops.allSatisfy(isActive) }
    return isActive(leg.message)
  }

  /// The legs that lead to a leg, itself last.
  package func path(to leg: Int) -> [Int] {
    var path = [leg]
    while let before = cause[path[path.count - 1]], !path.contains(before) {
      path.append(before)
    }
    return path.reversed()
  }
}
