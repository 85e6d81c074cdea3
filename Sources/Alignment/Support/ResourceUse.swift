import Documents
package import Model

/// A resource of a plan and all that is promised of it.
package struct ResourceUse: Sendable {
  package let resource: PlanElement
  package let owned: Quantity?
  package let commitments: [PlanElement]
  /// The smallest set of commitments that can fall due together and ask for more than there is.
  package let overcommitted: [PlanElement]
  package let promised: DecimalNumber?
  /// Whether an amount is missing, so that nothing can be said.
  package let isUnknown: Bool

  /// More commitments of one resource than this are weighed by neighbourhood alone.
  private static let weighedExactly = 16

  static func all(_ set: PlanSet) -> [ResourceUse] {
    set.plans.flatMap { plan in
      let commitments = Dictionary(grouping: plan.elements(.commitment)) { $0[.resource] }
      return plan.elements(.resource).map { resource in
        let own = resource.place.id.flatMap { commitments["#\($0)"] } ?? []
        return ResourceUse(resource, own, set)
      }
    }
  }

  private init(_ resource: PlanElement, _ commitments: [PlanElement], _ set: PlanSet) {
    self.resource = resource
    self.commitments = commitments
    owned = resource.value("quantity")?.quantity
    guard !commitments.isEmpty else {
      (overcommitted, promised, isUnknown) = ([], nil, false)
      return
    }
    let exclusive = commitments.filter { $0[.exclusive] == "yes" }
    let amounts = commitments.map { $0.value("quantity")?.quantity }
    guard let owned, amounts.allSatisfy({ $0?.unit == owned.unit }) else {
      // Without amounts only what is promised as exclusive can be told.
      let clash = exclusive.first.flatMap { one in
        commitments.first { $0.place != one.place && Self.together(one, $0, set) }.map {
          [one, $0]
        }
      }
      (overcommitted, promised, isUnknown) = (
        clash ?? [], nil, clash == nil && commitments.count > 1
      )
      return
    }
    isUnknown = false
    let numbers = amounts.map { $0?.upper ?? DecimalNumber(0) }
    var best: (members: [Int], sum: DecimalNumber)?
    func consider(_ members: [Int]) {
      var sum = DecimalNumber(0)
      for member in members { sum = sum.adding(numbers[member]) ?? sum }
      let clash = members.count > 1 && members.contains { commitments[$0][.exclusive] == "yes" }
      guard sum > owned.lower || clash else { return }
      if best.map({ members.count < $0.members.count }) ?? true { best = (members, sum) }
    }
    let meets = commitments.indices.map { a in
      commitments.indices.map { b in a != b && Self.together(commitments[a], commitments[b], set) }
    }
    if commitments.count <= Self.weighedExactly {
      var stack: [[Int]] = commitments.indices.map { [$0] }
      while let members = stack.popLast() {
        consider(members)
        guard let last = members.last else { continue }
        for next in commitments.indices where next > last {
          if members.allSatisfy({ meets[$0][next] }) { stack.append(members + [next]) }
        }
      }
    } else {
      for one in commitments.indices {
        consider([one] + commitments.indices.filter { meets[one][$0] })
      }
    }
    overcommitted = (best?.members.sorted() ?? []).map { commitments[$0] }
    promised = best?.sum
  }

  /// Whether two commitments can fall due together: to one body; to bodies whose plans answer one
  /// event; or for a cause that both name.
  private static func together(_ a: PlanElement, _ b: PlanElement, _ set: PlanSet) -> Bool {
    if !Set(a.words(.scenario)).isDisjoint(with: b.words(.scenario)) { return true }
    let (first, second) = (set.actors(a, .to), set.actors(b, .to))
    let isOneEvent = first.contains { one in
      second.contains { other in
        guard let x = one.party, let y = other.party else { return false }
        if x == y { return true }
        return set.plans(speakingFor: x).contains { p in
          set.plans(speakingFor: y).contains { p != $0 && set.meet(p, $0) }
        }
      }
    }
    guard isOneEvent else { return false }
    let overlap = set.levels.overlap(
      set.levelSet(a), set.levelSet(b), plans: [a.place.plan, b.place.plan])
    if case .no = overlap { return false }
    return true
  }
}
