import Model

/// Whether two messages can be the same, and how well they fit.
struct MessageFit {
  enum Verdict {
    case fits(weight: Int, reasons: [MessagePair.Reason])
    case not
    /// Everything fits but the levels, which no map joins.
    case unknown
  }

  let levels: LevelBook

  func compare(_ sent: Message, _ expected: Message) -> Verdict {
    guard sent.kind.mayBe(expected.kind), Self.momentsFit(sent, expected) else { return .not }
    if let a = sent.event, let b = expected.event, a != b { return .not }
    var reasons: [MessagePair.Reason] = []
    var weight = 1
    if sent.kind == expected.kind {
      weight += 40
      reasons.append(.sameKind(sent.kind))
    } else {
      reasons.append(.kindsGoTogether(sent.kind, expected.kind))
    }
    if sent.event == expected.event {
      weight += 30
      if let event = sent.event { reasons.append(.sameEvent(event)) }
    }
    if let moment = sent.moment, moment == expected.moment {
      weight += 16
      reasons.append(.sameMoment)
    }
    switch levels.overlap(
      sent.levels, expected.levels, plans: [sent.place.plan, expected.place.plan])
    {
    case .no: return .not
    case .unknown: return .unknown
    case .yes(let byMap, let isVerified):
      if sent.levels == expected.levels { weight += 12 }
      if !byMap { weight += 4 }
      if !sent.levels.isEmpty || !expected.levels.isEmpty {
        reasons.append(.levels(byMap: byMap, isVerified: isVerified))
      }
    }
    if let form = sent.form, form == expected.form {
      weight += 8
      reasons.append(.sameForm(form))
    }
    if sent.clock == expected.clock { weight += 3 }
    if sent.limit == expected.limit { weight += 5 }
    let types = Set(sent.channels.map(\.type))
    if expected.channels.contains(where: { types.contains($0.type) }) {
      weight += 2
      reasons.append(.sharedChannel)
    }
    return .fits(weight: weight, reasons: reasons)
  }

  /// Entering and changing go together; periodic and terminating messages only with their like. What
  /// one side sends on receipt, the other may call an event.
  private static func momentsFit(_ a: Message, _ b: Message) -> Bool {
    guard let left = group(a), let right = group(b) else { return true }
    return left == right
  }

  private static func group(_ message: Message) -> Int? {
    switch message.moment {
    case .periodic: 1
    case .terminate: 2
    case .enter, .change, .event, .receive: 0
    case nil:
      switch message.kind {
      case .followup: 1
      case .final, .summary: 2
      default: nil
      }
    }
  }
}
