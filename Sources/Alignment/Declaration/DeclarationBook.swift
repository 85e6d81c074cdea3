package import Corpus
package import Documents
import Model

/// 分级: how plans map one scale to another, who declares a level, and whether every step up has
/// somebody to take it.
package struct DeclarationBook: Sendable {
  /// Two plans that let different bodies declare, approve or end one level.
  package struct AuthorityDifference: Sendable {
    package let level: PlanElement
    package let attribute: AttributeName
    package let actors: [Actor]
    package let reference: PlanElement
    package let referenceActors: [Actor]
  }

  /// A step of a scale that nobody takes.
  package struct BrokenStep: Sendable {
    package enum Why: Sendable, Hashable {
      /// Levels below and above it are declared, or messages rest on it, and it is not.
      case undeclared
      /// A plan waits for a body to declare or approve it whose own plan does not know of it.
      case unknownTo(party: Int, plan: Int)
    }

    package let value: LevelBook.Value
    /// Where the step is used.
    package let element: PlanElement
    package let why: Why
  }

  package let maps: [LevelMapDifference]
  package let authorities: [AuthorityDifference]
  package let broken: [BrokenStep]

  package init(_ corpus: Corpus, _ set: PlanSet) {
    maps = LevelMapComparison(corpus, set).differences
    var authorities: [AuthorityDifference] = []
    var broken: [BrokenStep] = []
    var told: Set<[FactPlace]> = []
    // A level of an event is one level for plans of whatever family.
    for group in set.events.places {
      authorities += Self.authorities(group, set).filter {
        told.insert([$0.level.place, $0.reference.place]).inserted
      }
    }
    var answers = RequestAnswers(set)
    for group in set.eventGroups {
      broken += StepFinder(group: group, set: set).broken(&answers).filter {
        told.insert([$0.element.place]).inserted
      }
    }
    self.authorities = authorities
    self.broken = broken
  }

  package static func of(_ corpus: Corpus) -> DeclarationBook {
    let set = AlignmentIndex.of(corpus).planSet
    return corpus.derived.value { DeclarationBook(corpus, set) }
  }

  private static func authorities(_ group: EventGroup, _ set: PlanSet) -> [AuthorityDifference] {
    var byLevel: [LevelBook.Value: [PlanElement]] = [:]
    for element in set.elements(.level, of: group) {
      for value in set.levels.values(in: set.levelSet(element)) {
        byLevel[value, default: []].append(element)
      }
    }
    var found: [AuthorityDifference] = []
    for value in byLevel.keys.sorted(by: { ($0.scale, $0.value) < ($1.scale, $1.value) }) {
      let elements = byLevel[value] ?? []
      for attribute in [AttributeName.declaredBy, .approvedBy, .endedBy] {
        let stated = elements.map { ($0, set.actors($0, attribute)) }.filter { !$0.1.isEmpty }
        guard let reference = stated.first(where: { isOwn($0.1, $0.0, set) }) ?? stated.first
        else { continue }
        for (element, actors) in stated where element.place.plan != reference.0.place.plan {
          // Two sites beside each other declare each its own.
          let sites = [element, reference.0].map { set.plans[$0.place.plan] }
          if sites.allSatisfy({ ["site", "enterprise"].contains($0.scope) }),
            !set.share(sites[0].index, sites[1].index)
          {
            continue
          }
          // Each of two bodies declares a response of its own; a level of the event has one declarer.
          if isOwn(actors, element, set), isOwn(reference.1, reference.0, set),
            attribute != .approvedBy, isResponse(value, group, set)
          {
            continue
          }
          let mine = actors.compactMap(\.party)
          let theirs = reference.1.compactMap(\.party)
          guard mine.count == actors.count, theirs.count == reference.1.count,
            Set(mine) != Set(theirs)
          else { continue }
          found.append(
            AuthorityDifference(
              level: element, attribute: attribute, actors: actors, reference: reference.0,
              referenceActors: reference.1))
        }
      }
    }
    return found
  }

  private static func isOwn(_ actors: [Actor], _ element: PlanElement, _ set: PlanSet) -> Bool {
    let issuer = set.plans[element.place.plan].issuer?.party
    return actors.contains { $0.party != nil && $0.party == issuer }
  }

  /// Whether a scale measures what each body does rather than what has happened: plans map levels of
  /// the event to it.
  private static func isResponse(
    _ value: LevelBook.Value, _ group: EventGroup, _ set: PlanSet
  ) -> Bool {
    group.plans.contains { plan in
      set.plans[plan].elements(.levelMap).contains { $0.levels(.to).first?.scale == value.scale }
    }
  }
}
