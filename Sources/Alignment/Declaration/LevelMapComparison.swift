import Corpus
import Documents
import Model

/// Holds the level maps of plans against each other and against the register.
struct LevelMapComparison {
  private struct Map {
    let element: PlanElement
    let from: LevelExpression
    let to: LevelExpression
  }

  let corpus: Corpus
  let set: PlanSet

  init(_ corpus: Corpus, _ set: PlanSet) {
    self.corpus = corpus
    self.set = set
  }

  var differences: [LevelMapDifference] {
    let maps = set.plans.map { plan in
      plan.elements(.levelMap).compactMap { element -> Map? in
        guard let from = element.levels(.from).first, let to = element.levels(.to).first else {
          return nil
        }
        return Map(element: element, from: from, to: to)
      }
    }
    return set.plans.flatMap { plan in
      maps[plan.index].compactMap { difference($0, plan, maps) }
    }
  }

  /// The nearest word on the same level: of the plan itself, of those above it, of others of the event,
  /// of the register.
  private func difference(_ map: Map, _ plan: Plan, _ maps: [[Map]]) -> LevelMapDifference? {
    func found(_ expected: LevelExpression, _ reference: LevelMapDifference.Reference)
      -> LevelMapDifference
    {
      LevelMapDifference(
        map: map.element, from: map.from, to: map.to, expected: expected, reference: reference)
    }
    let own = maps[plan.index]
    if let other = own.first(where: { isRival($0, map) && $0.to != map.to }),
      other.element.place.node < map.element.place.node
    {
      return found(other.to, .itself(other.element))
    }
    // Two steps that a plan takes one after the other. Of those above, where none takes both at once: what
    // a level of response means is for each body to say, so the steps are those of one plan.
    func chained(_ steps: [Map]) -> LevelMapDifference? {
      for first in steps where first.from == map.from && first.to.scale != map.to.scale {
        if let second = steps.first(where: { $0.from == first.to && $0.to.scale == map.to.scale }),
          second.to != map.to
        {
          return found(second.to, .chain(first.element, second.element))
        }
      }
      return nil
    }
    if let difference = chained(own) { return difference }
    let above = line(above: plan)
    if !above.contains(where: { maps[$0].contains { isRival($0, map) } }),
      let difference = above.lazy.compactMap({ chained(maps[$0]) }).first
    {
      return difference
    }
    for index in above {
      if let other = maps[index].first(where: { isRival($0, map) }) {
        return other.to == map.to ? nil : found(other.to, .plan(other.element))
      }
    }
    if let register = registered(map), register.to == map.to { return nil }
    let peers = set.plans.indices.filter {
      $0 != plan.index && !above.contains($0) && set.meet($0, plan.index)
        && !line(above: set.plans[$0]).contains(plan.index)
    }
    // Between equals the majority is right, and the register where there is none.
    let votes = peers.compactMap { index in maps[index].first { isRival($0, map) } }
    let against = votes.filter { $0.to != map.to }
    if let other = against.first, against.count * 2 > votes.count {
      return found(other.to, .plan(other.element))
    }
    if let register = registered(map) { return found(register.to, .register(register)) }
    return nil
  }

  /// Whether two maps speak of one level and one scale.
  private func isRival(_ a: Map, _ b: Map) -> Bool {
    a.element.place != b.element.place && a.from == b.from && a.to.scale == b.to.scale
  }

  private func registered(_ map: Map) -> ScaleRegister.LevelMap? {
    corpus.registry.scales.maps.first { row in
      row.owner == nil && row.from == map.from && row.to.scale == map.to.scale
    }
  }

  /// The plans above, nearest first.
  private func line(above plan: Plan) -> [Int] {
    var line: [Int] = []
    var waiting = plan.upper.compactMap(\.plan)
    while !waiting.isEmpty {
      let next = waiting.removeFirst()
      guard next != plan.index, !line.contains(next) else { continue }
      line.append(next)
      waiting += set.plans[next].upper.compactMap(\.plan)
    }
    return line
  }
}
