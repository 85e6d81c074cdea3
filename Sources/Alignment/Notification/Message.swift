package import Model

/// A notification that a plan sends, or that it expects to receive. An object, as a plan is: looking at one
/// copies nothing.
package final class Message: Sendable {
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

  init(
    place: FactPlace, isExpected: Bool, kind: MessageKind, senders: [PartyMention],
    receivers: [PartyMention], copies: [PartyMention], moment: Moment?, event: String?,
    levels: LevelSet, levelWords: [LevelExpression], clock: MessageClock?, isDiscretionary: Bool,
    after: [ElementID], needsAll: Bool, form: String?, counterparts: [DocumentReference],
    noCounterpart: String?, limit: Limit?, rhythms: [MessageRhythm], acknowledgers: [PartyMention]?,
    channels: [MessageChannel]
  ) {
    self.place = place
    self.isExpected = isExpected
    self.kind = kind
    self.senders = senders
    self.receivers = receivers
    self.copies = copies
    self.moment = moment
    self.event = event
    self.levels = levels
    self.levelWords = levelWords
    self.clock = clock
    self.isDiscretionary = isDiscretionary
    self.after = after
    self.needsAll = needsAll
    self.form = form
    self.counterparts = counterparts
    self.noCounterpart = noCounterpart
    self.limit = limit
    self.rhythms = rhythms
    self.acknowledgers = acknowledgers
    self.channels = channels
  }

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
