import Alignment
import Model

/// What a trigger sets off, step by step. Triggers that set off the same are one story.
struct TimelineStory {
  /// One message on its way, numbered as in the picture and in the table beside it.
  struct Step {
    var leg: Int
    var number: Int
    var sender: Int
    var receiver: Int
    var start: Reach
    var arrival: Reach
    /// Whether the receiver hears of it for the first time.
    var isFirst: Bool
    /// Whether it is part of 最不利报告链.
    var isWorst: Bool
  }

  /// A statutory limit on somebody's lane.
  struct Mark: Hashable {
    var party: Int
    /// From the trigger on.
    var seconds: Int
    /// Nil where nobody can tell.
    var slack: Int?
    var verdict: Chain.Verdict
  }

  private(set) var triggers: [Trigger]
  /// Triggers whose own few steps more are left to the question for that scenario.
  private(set) var variants: [Trigger] = []
  /// In the order in which they are told.
  let parties: [Int]
  let arrivals: [Int: Reach]
  let steps: [Step]
  let marks: [Mark]

  static func all(_ report: AlignmentReport) -> [TimelineStory] {
    let chains = Dictionary(grouping: report.chains, by: \.trigger)
    let asked = report.selection
    var stories: [TimelineStory] = []
    var ofOrigin: [Int: [Int]] = [:]
    for trigger in asked.triggers {
      guard
        let story = TimelineStory(trigger, chains[trigger] ?? [], report.index),
        asked.asks(
          for: Set(
            story.steps.map {
              report.index.messages[report.index.legs.legs[$0.leg].message].place.plan
            }))
      else { continue }
      if let same = ofOrigin[trigger.origin]?.first(where: { stories[$0].isSame(as: story) }) {
        stories[same].triggers.append(trigger)
      } else {
        ofOrigin[trigger.origin, default: []].append(stories.count)
        stories.append(story)
      }
    }
    return stories
  }

  /// The stories that a reader of everything looks at: what only adds a step or two to another is named
  /// there.
  static func shown(_ report: AlignmentReport) -> [TimelineStory] {
    let all = all(report)
    guard !report.selection.isScenario else { return all }
    var shown: [TimelineStory] = []
    var ofOrigin: [Int: [Int]] = [:]
    for story in all {
      let origin = story.triggers[0].origin
      if let base = ofOrigin[origin]?.first(where: { story.isVariant(of: shown[$0]) }) {
        shown[base].variants += story.triggers
      } else {
        ofOrigin[origin, default: []].append(shown.count)
        shown.append(story)
      }
    }
    return shown
  }

  private static let few = 2

  /// Of two stories of one origin.
  private func isVariant(of base: TimelineStory) -> Bool {
    guard triggers[0].event != nil, base.triggers[0].event == nil,
      triggers.map(\.level) == base.triggers.map(\.level),
      steps.count <= base.steps.count + Self.few, steps.count < 2 * base.steps.count
    else { return false }
    return Set(base.steps.map(\.leg)).isSubset(of: steps.map(\.leg))
  }

  /// Of two stories of one origin.
  private func isSame(as other: TimelineStory) -> Bool {
    arrivals == other.arrivals && marks == other.marks && steps.map(\.leg) == other.steps.map(\.leg)
      && steps.map(\.arrival) == other.steps.map(\.arrival)
  }

  /// Nil where the trigger tells nobody.
  private init?(_ trigger: Trigger, _ chains: [Chain], _ index: AlignmentIndex) {
    let network = index.network(trigger)
    let order = network.arrivals.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    guard order.count > 1 else { return nil }
    triggers = [trigger]
    parties = order.map(\.key)
    arrivals = network.arrivals
    let absolute = chains.filter { !$0.isRelative }
    let worst = Set(absolute.max { $0.total < $1.total }?.legs ?? [])
    let legs = network.legArrivals.sorted { a, b in
      let (x, y) = (index.legs.legs[a.key], index.legs.legs[b.key])
      return a.value != b.value
        ? a.value < b.value : (x.sender, x.receiver, a.key) < (y.sender, y.receiver, b.key)
    }
    steps = legs.enumerated().map { position, entry in
      let leg = index.legs.legs[entry.key]
      return Step(
        leg: entry.key, number: position + 1, sender: leg.sender, receiver: leg.receiver,
        start: network.legStarts[entry.key] ?? .zero, arrival: entry.value,
        isFirst: network.by[leg.receiver] == entry.key, isWorst: worst.contains(entry.key))
    }
    var marks: [Mark] = []
    for chain in chains {
      let from = chain.isRelative ? network.arrivals[chain.sender] : .zero
      guard let from, from.isBounded, network.arrivals[chain.addressee] != nil else { continue }
      let mark = Mark(
        party: chain.addressee, seconds: from.seconds + chain.limitSeconds,
        slack: chain.verdict == .undetermined ? nil : chain.slack, verdict: chain.verdict)
      if !marks.contains(mark) { marks.append(mark) }
    }
    self.marks = marks.sorted {
      ($0.seconds, $0.party, $0.slack ?? 0) < ($1.seconds, $1.party, $1.slack ?? 0)
    }
  }
}
