package import Corpus
import Documents
import Model

/// Requests against commitments, over all plans of the set.
package struct SupportBook: Sendable {
  package let answers: [SupportAnswer]
  /// Commitments that no request of the set asks for.
  package let unasked: [PlanElement]
  package let resources: [ResourceUse]

  package init(_ set: PlanSet) {
    let commitments = set.plans.flatMap { $0.elements(.commitment) }
    var byReceiver: [Int: [PlanElement]] = [:]
    for commitment in commitments {
      for party in Set(set.actors(commitment, .to).compactMap(\.party)) {
        byReceiver[party, default: []].append(commitment)
      }
    }
    var used: Set<FactPlace> = []
    let answers = set.plans.flatMap { $0.elements(.request) }.compactMap { request in
      let answer = Self.answer(request, byReceiver, set)
      used.formUnion((answer?.commitments ?? []).map(\.place))
      return answer
    }
    self.answers = answers
    unasked = commitments.filter { !used.contains($0.place) }
    resources = ResourceUse.all(set)
  }

  package static func of(_ corpus: Corpus) -> SupportBook {
    let set = AlignmentIndex.of(corpus).planSet
    return corpus.derived.value { SupportBook(set) }
  }

  private static func answer(
    _ request: PlanElement, _ byReceiver: [Int: [PlanElement]], _ set: PlanSet
  ) -> SupportAnswer? {
    guard let requester = set.plans[request.place.plan].issuer?.party else { return nil }
    let asked = set.actors(request, .from)
    let fitting = (byReceiver[requester] ?? []).filter { commitment in
      guard commitment[.type] == request[.type], commitment.place.plan != request.place.plan,
        asked.contains(where: {
          $0.party.map { set.plans(speakingFor: $0).contains(commitment.place.plan) } ?? false
        })
      else { return false }
      return covers(commitment, request, set)
    }
    return SupportAnswer(
      request: request, asked: asked, requester: requester, commitments: fitting,
      amount: amount(request, fitting), arrival: arrival(request, fitting, set.codes),
      hasPlanOfAsked: asked.contains {
        $0.party.map { !set.plans(speakingFor: $0).isEmpty } ?? false
      }, namesAgreement: request[.agreement] != nil)
  }

  /// Whether help is promised at every level at which it is asked.
  private static func covers(
    _ commitment: PlanElement, _ request: PlanElement, _ set: PlanSet
  ) -> Bool {
    let promised = set.levelSet(commitment)
    guard !promised.isEmpty else { return true }
    let wanted = set.levels.values(in: set.levelSet(request))
    guard !wanted.isEmpty else { return false }
    return wanted.allSatisfy { value in
      let overlap = set.levels.overlap(
        set.levels.set(of: value), promised, plans: [commitment.place.plan, request.place.plan])
      if case .yes = overlap { return true }
      return false
    }
  }

  private static func amount(
    _ request: PlanElement, _ commitments: [PlanElement]
  ) -> SupportAnswer.Amount {
    guard !commitments.isEmpty else { return .short(promised: nil) }
    guard let wanted = request.value("quantity")?.quantity else { return .unknown }
    var sum = DecimalNumber(0)
    for commitment in commitments {
      guard let given = commitment.value("quantity")?.quantity, given.unit == wanted.unit,
        let next = sum.adding(given.lower)
      else { return .unknown }
      sum = next
    }
    // A range that is asked for is met from its lower end on: what is needed at least.
    return sum < wanted.lower
      ? .short(promised: Quantity(lower: sum, upper: sum, unit: wanted.unit)) : .enough
  }

  private static func arrival(
    _ request: PlanElement, _ commitments: [PlanElement], _ codes: CodeBook
  ) -> SupportAnswer.Arrival {
    guard let within = request.value("within") else { return .notAsked }
    guard let limit = within.limit?.upper?.exactSeconds else { return .unknown }
    var latest = 0
    var isOpen = false
    for commitment in commitments {
      // What is on its way needs time to start and time to travel; what is given where it stands needs
      // only to be made ready.
      let start = commitment.value("mobilise")?.limit?.upper?.exactSeconds
      let way = commitment.value("travel")
      let travel = way?.limit?.upper?.exactSeconds
      latest = max(latest, (start ?? 0) + (travel ?? 0))
      let isAway = way != nil || !codes.isInPlace(resource: commitment[.type] ?? "")
      if start == nil || isAway && travel == nil { isOpen = true }
    }
    // What is written may be too long by itself, whatever the rest.
    if isOpen, latest <= limit { return .unknown }
    return latest > limit ? .late(seconds: latest, limit: limit) : .inTime
  }
}
