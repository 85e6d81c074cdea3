import Documents

/// Which plans take a request and answer whoever sent it, level by level. A plan of many places is looked
/// through once, not once for each of them.
struct RequestAnswers {
  let set: PlanSet
  /// Plan → level → whether it answers; nil stands for every level.
  private var known: [Int: [LevelBook.Value?: Sides]] = [:]

  private struct Sides {
    var asking: Set<Int> = []
    var told: Set<Int> = []
  }

  init(_ set: PlanSet) { self.set = set }

  /// Whether a plan tells a body at the level from which it takes a message there.
  mutating func answers(_ value: LevelBook.Value, plan: Int) -> Bool {
    let sides = known[plan] ?? sides(of: plan)
    known[plan] = sides
    let both = [sides[value], sides[nil]].compactMap(\.self)
    return both.contains { one in both.contains { !one.asking.isDisjoint(with: $0.told) } }
  }

  private func sides(of plan: Int) -> [LevelBook.Value?: Sides] {
    var sides: [LevelBook.Value?: Sides] = [:]
    func add(
      _ name: ElementName, _ attribute: AttributeName, _ side: WritableKeyPath<Sides, Set<Int>>
    ) {
      for element in set.plans[plan].elements(name) {
        let parties = set.actors(element, attribute).compactMap(\.party)
        let levels = set.levelSet(element)
        for value in levels.isEmpty ? [nil] : set.levels.values(in: levels).map({ $0 }) {
          sides[value, default: Sides()][keyPath: side].formUnion(parties)
        }
      }
    }
    add(.receipt, .from, \.asking)
    add(.notification, .to, \.told)
    return sides
  }
}
