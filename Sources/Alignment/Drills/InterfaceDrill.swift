package import Corpus
import Documents
package import Model

/// An interface of two bodies and the drill in which it was last tried.
package struct InterfaceDrill: Sendable {
  package enum Fault: Sendable, Hashable {
    /// Neither plan has a joint drill with the other.
    case never
    /// The last one is longer ago than the register allows, or the plan itself.
    case overdue(last: CivilDate, due: CivilDate)
    /// No date of the last one is stated.
    case undated
  }

  /// Plans of the two bodies, the first in the order of the set.
  package let plans: (Int, Int)
  /// A message that passes between them.
  package let message: FactPlace
  package let drill: PlanElement?
  /// Every joint drill of either plan with the other.
  package let drills: [PlanElement]
  package let limit: StatutoryLimit?
  package let fault: Fault?

  /// Every pair of plans between which a matched message passes.
  package static func all(_ corpus: Corpus) -> [InterfaceDrill] {
    let index = AlignmentIndex.of(corpus)
    let drills = index.planSet.plans.map { Self.drills(of: $0, index.planSet) }
    var seen: Set<[Int]> = []
    var found: [InterfaceDrill] = []
    for pair in index.matches.pairs {
      let sent = index.messages[pair.sent].place
      let expected = index.messages[pair.expected].place
      let plans = [sent.plan, expected.plan].sorted()
      guard plans[0] != plans[1], seen.insert(plans).inserted else { continue }
      let held = (drills[plans[0]][plans[1]] ?? []) + (drills[plans[1]][plans[0]] ?? [])
      found.append(InterfaceDrill(plans[0], plans[1], sent, held, index, corpus.asOf))
    }
    return found.sorted { ($0.plans.0, $0.plans.1) < ($1.plans.0, $1.plans.1) }
  }

  private init(
    _ a: Int, _ b: Int, _ message: FactPlace, _ drills: [PlanElement], _ index: AlignmentIndex,
    _ day: CivilDate
  ) {
    let set = index.planSet
    plans = (a, b)
    self.message = message
    self.drills = drills
    let dated = drills.compactMap { drill in
      drill[.last].flatMap { CivilDate($0) }.map { (drill, $0) }
    }
    limit = Self.limit(set.plans[a], set.plans[b], index)
    guard let (drill, last) = dated.max(by: { $0.1 < $1.1 }) else {
      drill = drills.first
      fault = drills.isEmpty ? .never : .undated
      return
    }
    self.drill = drill
    // Where the register is silent the plan's own interval stands.
    guard let span = limit?.limit.upper ?? drill.value("every")?.limit?.upper
    else {
      fault = nil
      return
    }
    let due = last.adding(months: span.months).adding(days: span.days)
    fault = due < day ? .overdue(last: last, due: due) : nil
  }

  /// Joint and comprehensive drills of a plan, by the plans that speak for those who take part.
  private static func drills(of plan: Plan, _ set: PlanSet) -> [Int: [PlanElement]] {
    var drills: [Int: [PlanElement]] = [:]
    for drill in plan.elements(.drill) where ["joint", "comprehensive"].contains(drill[.type]) {
      let parties = set.actors(drill, .with).compactMap(\.party)
      for other in Set(parties.flatMap { set.plans(speakingFor: $0) }) {
        drills[other, default: []].append(drill)
      }
    }
    return drills
  }

  /// The longest interval that the register sets for drills of either body: the one for drills of
  /// several bodies, not for the practice of each.
  private static func limit(_ a: Plan, _ b: Plan, _ index: AlignmentIndex) -> StatutoryLimit? {
    let parties = [a, b].compactMap { $0.issuer?.party }
    let rows = [a, b].flatMap { plan in
      index.limits.limits(family: plan.family, facilities: plan.facilityTypes, subject: "drill")
        .filter { row in
          parties.contains {
            row.isFrom($0, index.planSet.directory)
          }
        }
    }
    return rows.max { months($0) < months($1) }
  }

  private static func months(_ row: StatutoryLimit) -> Int { row.limit.upper?.months ?? 0 }
}
