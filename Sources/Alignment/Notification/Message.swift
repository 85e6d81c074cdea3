package import Model

/// A notification that a plan sends, or that it expects to receive.
package struct Message: Sendable {
  package enum Moment: String, Sendable, Hashable {
    case enter
    case change
    case terminate
    case event
    case receive
    case periodic
  }

  package let place: FactPlace
  /// Expected (`receipt`) rather than sent.
  package let isExpected: Bool
  package let kind: MessageKind
  package let senders: [PartyMention]
  package let receivers: [PartyMention]
  package let copies: [PartyMention]
  package let moment: Moment?
  package let event: String?
  package let levels: LevelSet
  package let levelWords: [LevelExpression]
  package let clock: MessageClock?
  /// 可以 and 视情况: nobody may rely on it.
  package let isDiscretionary: Bool
  /// Elements of the same plan that it waits for.
  package let after: [ElementID]
  /// Whether all of them are needed.
  package let needsAll: Bool
  package let form: String?
  package let counterparts: [DocumentReference]
  /// Why it has no counterpart, in the plan's words.
  package let noCounterpart: String?
  package let limit: Limit?
  package let rhythms: [MessageRhythm]
  /// Who confirms that it has come; empty where the plan does not say who, nil where it asks for none.
  package let acknowledgers: [PartyMention]?
  package let channels: [MessageChannel]

  package var hasAcknowledgement: Bool { acknowledgers != nil }

  /// Everybody whom it reaches: 抄送 reaches its reader like the original.
  package var addressees: [PartyMention] { receivers + copies }

  /// Whether it is part of how the news first travels.
  package var isFirst: Bool {
    kind.isFirst && moment != .periodic && moment != .terminate
  }

  /// Whether its clock starts when the sender has been told.
  package var isRelay: Bool {
    if clock == .receive || moment == .receive { return true }
    return false
  }

  /// What starts the clock, as stated or as the moment implies; nil where neither says.
  package var effectiveClock: MessageClock? {
    if let clock { return clock }
    switch moment {
    case .receive: return .receive
    case .enter: return .enter
    case .change: return .decide
    default: return nil
    }
  }
}
