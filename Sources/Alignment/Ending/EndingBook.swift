package import Corpus
package import Documents
import Model

/// 应急终止和信息公开: who ends what on what condition, and who tells the public, over the plans of an
/// event.
package struct EndingBook: Sendable {
  /// Two plans with another condition for one end.
  package struct ConditionDifference: Sendable {
    package let termination: PlanElement
    package let criterion: EndingCriterion
    package let reference: PlanElement
    package let referenceCriterion: EndingCriterion
  }

  /// Who does an act: proposes, decides or makes public an end, or gives out news.
  package enum Act: String, Sendable, Hashable, CaseIterable {
    case proposer
    case decider
    case publisher

    package var attribute: AttributeName {
      switch self {
      case .proposer: .proposer
      case .decider: .decider
      case .publisher: .publisher
      }
    }
  }

  /// Two plans that give one act to different bodies.
  package struct ActorDifference: Sendable {
    package let element: PlanElement
    package let act: Act
    package let actors: [Actor]
    package let reference: PlanElement
    package let referenceActors: [Actor]
  }

  package let conditions: [ConditionDifference]
  package let endings: [ActorDifference]
  package let publishers: [ActorDifference]

  package init(_ set: PlanSet) {
    var conditions: [ConditionDifference] = []
    var endings: [ActorDifference] = []
    var publishers: [ActorDifference] = []
    var told: Set<[FactPlace]> = []
    for group in set.eventGroups {
      for (element, reference) in Self.pairs(of: .termination, group, set)
      where told.insert([element.place, reference.place]).inserted {
        if let difference = Self.condition(element, reference, set) {
          conditions.append(difference)
        }
        for act in Act.allCases {
          if let difference = Self.actors(element, reference, act, set) {
            endings.append(difference)
          }
        }
      }
      conditions += Self.early(group, set).filter {
        told.insert([$0.termination.place, $0.reference.place]).inserted
      }
      for (element, reference) in Self.pairs(of: .information, group, set)
      where told.insert([element.place, reference.place]).inserted {
        if let difference = Self.actors(element, reference, .publisher, set) {
          publishers.append(difference)
        }
      }
    }
    self.conditions = conditions
    self.endings = endings
    self.publishers = publishers
  }

  package static func of(_ corpus: Corpus) -> EndingBook {
    let set = AlignmentIndex.of(corpus).planSet
    return corpus.derived.value { EndingBook(set) }
  }

  /// Elements of one scope in different plans, each against that of the plan whose owner acts in it, or
  /// else the first. The end of a plan's own response concerns that plan alone.
  private static func pairs(of name: ElementName, _ group: EventGroup, _ set: PlanSet)
    -> [(PlanElement, PlanElement)]
  {
    var byScope: [String: [PlanElement]] = [:]
    for element in set.elements(name, of: group) where element[.scope] != "plan" {
      byScope[element[.scope] ?? "all", default: []].append(element)
    }
    return byScope.keys.sorted().flatMap { scope -> [(PlanElement, PlanElement)] in
      let elements = byScope[scope] ?? []
      guard let reference = elements.first(where: { isOwn($0, set) }) ?? elements.first else {
        return []
      }
      return elements.filter { $0.place.plan != reference.place.plan }.map { ($0, reference) }
    }
  }

  private static func isOwn(_ element: PlanElement, _ set: PlanSet) -> Bool {
    let issuer = set.plans[element.place.plan].issuer?.party
    return [AttributeName.publisher, .decider].contains { attribute in
      set.actors(element, attribute).contains { $0.party != nil && $0.party == issuer }
    }
  }

  /// Whether the two name different bodies; a plan that names none leaves it to the other.
  private static func actors(
    _ element: PlanElement, _ reference: PlanElement, _ act: Act, _ set: PlanSet
  ) -> ActorDifference? {
    let own = set.actors(element, act.attribute)
    let other = set.actors(reference, act.attribute)
    guard !own.isEmpty, !other.isEmpty else { return nil }
    let mine = Set(own.compactMap(\.party))
    let theirs = Set(other.compactMap(\.party))
    // Who is not known cannot be told from anybody.
    guard (own + other).allSatisfy({ $0.party != nil }), mine != theirs else { return nil }
    return ActorDifference(
      element: element, act: act, actors: own, reference: reference, referenceActors: other)
  }

  /// The first criterion on one quantity that differs. Words alone are not compared.
  private static func condition(
    _ element: PlanElement, _ reference: PlanElement, _ set: PlanSet
  ) -> ConditionDifference? {
    let own = EndingCriterion.all(of: element, set)
    let other = EndingCriterion.all(of: reference, set)
    for criterion in own {
      let rivals = other.filter(criterion.isOnSameQuantity)
      guard let rival = rivals.first, !rivals.contains(where: criterion.isSame) else { continue }
      return ConditionDifference(
        termination: element, criterion: criterion, reference: reference,
        referenceCriterion: rival)
    }
    return nil
  }

  /// Ends on site, or of the response of a county or city, that come while the end off site still has to
  /// wait: at the same quantity their threshold is looser, or holds for a shorter time.
  private static func early(_ group: EventGroup, _ set: PlanSet) -> [ConditionDifference] {
    let all = set.elements(.termination, of: group)
    let offsite = all.filter { $0[.scope] == "offsite" }
    let earlier = all.filter { element in
      let isLocal = ["county", "city"].contains(set.plans[element.place.plan].scope)
      return element[.scope] == "onsite" || element[.scope] == "plan" && isLocal
    }
    return earlier.flatMap { onsite in
      offsite.compactMap { other in
        for own in EndingCriterion.all(of: onsite, set) {
          for rival in EndingCriterion.all(of: other, set) where own.isMetBefore(rival) {
            return ConditionDifference(
              termination: onsite, criterion: own, reference: other, referenceCriterion: rival)
          }
        }
        return nil
      }
    }
  }
}
