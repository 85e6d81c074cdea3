import Documents
import Model

/// Finds the steps of a scale that the plans of an event count on and nobody takes.
struct StepFinder {
  let group: EventGroup
  let set: PlanSet

  func broken(_ answers: inout RequestAnswers) -> [DeclarationBook.BrokenStep] {
    undeclared + unknown(&answers)
  }

  /// Levels that plans declare, by value.
  private var declared: [LevelBook.Value: [PlanElement]] {
    var declared: [LevelBook.Value: [PlanElement]] = [:]
    for element in set.elements(.level, of: group) where element[.declaredBy] != nil {
      for value in set.levels.values(in: set.levelSet(element)) {
        declared[value, default: []].append(element)
      }
    }
    return declared
  }

  /// Levels between declared ones, and levels that commands, hand-overs, actions or maps rest on.
  private var undeclared: [DeclarationBook.BrokenStep] {
    let declared = declared
    let scales = Set(declared.keys.map(\.scale))
    return scales.sorted().flatMap { scale -> [DeclarationBook.BrokenStep] in
      let values = set.levels.values(of: scale)
      return values.enumerated().compactMap { place, value in
        guard declared[value] == nil else { return nil }
        let above = values[(place + 1)...].first { declared[$0] != nil }
        let isGap = above != nil && values[..<place].contains { declared[$0] != nil }
        guard let element = user(of: value) ?? (isGap ? above.flatMap { declared[$0]?.first } : nil)
        else { return nil }
        guard !isDeclaredBeside(value, element.place.plan) else { return nil }
        return DeclarationBook.BrokenStep(value: value, element: element, why: .undeclared)
      }
    }
  }

  /// Whether a plan of another family that meets this one declares the level: a hospital acts on the
  /// states of a plant. A response that a plan maps levels to is its own affair.
  private func isDeclaredBeside(_ value: LevelBook.Value, _ plan: Int) -> Bool {
    guard !set.levels.isResponse(value.scale) else { return false }
    return set.plans.contains { other in
      other.family != group.family && set.share(other.index, plan)
        && other.elements(.level).contains { level in
          level[.declaredBy] != nil && set.levels.values(in: set.levelSet(level)).contains(value)
        }
    }
  }

  /// The first element that names the level itself, and so waits for it; else one whose range has it.
  private func user(of value: LevelBook.Value) -> PlanElement? {
    var ranged: PlanElement?
    for plan in group.plans {
      let declares = set.plans[plan].elements(.level).contains {
        $0.levels().contains { $0.scale == value.scale }
      }
      // A plan that maps the event to its own response has to declare that response.
      if declares {
        let map = set.plans[plan].elements(.levelMap).first {
          $0.levels(.to).contains { $0.scale == value.scale && $0.value == value.value }
        }
        if let map { return map }
      }
      for element in set.plans[plan].elements {
        guard Self.waiting.contains(element.name) else { continue }
        for level in element.levels() where level.scale == value.scale {
          if level.value == value.value { return element }
          let set = self.set.levels.set(of: [level])
          if ranged == nil, self.set.levels.values(in: set).contains(value) { ranged = element }
        }
      }
    }
    return ranged
  }

  private static let waiting: Set<ElementName> = [
    .notification, .receipt, .command, .handover, .acceptance, .action, .trigger, .request,
    .commitment,
  ]

  /// A plan counts on another body to declare or approve a level, and that body's plan has no such
  /// level.
  private func unknown(_ answers: inout RequestAnswers) -> [DeclarationBook.BrokenStep] {
    var found: [DeclarationBook.BrokenStep] = []
    for element in set.elements(.level, of: group) {
      let plan = element.place.plan
      let values = set.levels.values(in: set.levelSet(element))
      for attribute in [AttributeName.declaredBy, .approvedBy] {
        for actor in set.actors(element, attribute) {
          guard let party = actor.party, let value = values.first else { continue }
          let own = set.plans(speakingFor: party).filter { set.meet($0, plan) }
          guard let first = own.first, !own.contains(plan) else { continue }
          let isAnswered =
            attribute == .approvedBy && own.contains { answers.answers(value, plan: $0) }
          if !isAnswered, !own.contains(where: { knows(value, party, $0) }) {
            found.append(
              DeclarationBook.BrokenStep(
                value: value, element: element, why: .unknownTo(party: party, plan: first)))
          }
        }
      }
    }
    return found
  }

  /// Whether a plan has the body declare or approve the level.
  private func knows(_ value: LevelBook.Value, _ party: Int, _ plan: Int) -> Bool {
    set.elements(.level, of: plan, in: group).contains { level in
      set.levels.values(in: set.levelSet(level)).contains(value)
        && [AttributeName.declaredBy, .approvedBy].contains { attribute in
          set.actors(level, attribute).contains { $0.party == party }
        }
    }
  }
}
