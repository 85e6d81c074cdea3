package import Corpus
import Model

/// What the plans of a day say to each other: decoded, matched, and held against the statutory clocks.
/// Built once for a corpus; every rule and every view looks at the same.
///
/// A plane that compares something else — levels, command, resources — is a folder of its own, reads
/// `plans`, and keeps its result in the corpus as this one does.
package struct AlignmentIndex: Sendable {
  package let planSet: PlanSet
  /// Plan by plan.
  package let messages: [Message]
  private let ranges: [Range<Int>]
  package let matches: MatchResult
  package let legs: LegBook
  package let limits: StatutoryLimits
  package let triggers: [Trigger]
  package let circles: [RelayCircle]
  package let chains: [Chain]

  package var plans: [Plan] { planSet.plans }
  package var directory: PartyDirectory { planSet.directory }

  package init(_ corpus: Corpus) {
    let set = PlanSet(corpus)
    var messages: [Message] = []
    ranges = set.plans.map { plan in
      let start = messages.count
      messages += MessageReader(plan: plan, directory: set.directory, levels: set.levels).read()
      return start..<messages.count
    }
    let matches = Matcher(set: set, messages: messages).match()
    let legs = LegBook(set, messages, matches)
    let limits = StatutoryLimits(corpus, set.levels)
    planSet = set
    self.messages = messages
    self.matches = matches
    self.legs = legs
    self.limits = limits
    triggers = TriggerFinder(set: set, messages: messages, book: legs).triggers()
    circles = CircleFinder(set: set, messages: messages, book: legs).circles()
    var finder = ChainFinder(set: set, messages: messages, book: legs, limits: limits)
    var chains: [Chain] = []
    for trigger in triggers {
      chains += finder.chains(
        of: finder.network(trigger), facilities: Self.facilities(of: trigger, set))
    }
    self.chains = chains
  }

  /// The index of a corpus, made once.
  package static func of(_ corpus: Corpus) -> AlignmentIndex {
    corpus.derived.value { AlignmentIndex(corpus) }
  }

  private static func facilities(of trigger: Trigger, _ set: PlanSet) -> Set<String> {
    (set.ofIssuer[trigger.origin] ?? []).reduce(into: []) {
      $0.formUnion(set.plans[$1].facilityTypes)
    }
  }

  /// What a trigger sets off.
  package func network(_ trigger: Trigger) -> TriggerNetwork {
    ChainFinder(set: planSet, messages: messages, book: legs, limits: limits).network(trigger)
  }
}

extension AlignmentIndex {
  /// What a plan sends.
  package func messages(sentBy plan: Int) -> [Message] {
    messages[ranges[plan]].filter { !$0.isExpected }
  }
}
