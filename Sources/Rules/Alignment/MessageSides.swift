import Alignment
import Diagnostics
import Model

/// What the rules on matched and unmatched messages share.
struct MessageSides {
  private let index: AlignmentIndex

  init(_ index: AlignmentIndex) { self.index = index }

  /// The plan that would have to answer: one of the same family before others. Nil where the other side
  /// is bound by the very plan that speaks, or has no plan at all (COV001 speaks of that).
  func answering(_ unmatched: UnmatchedMessage) -> Int? {
    let own = index.messages[unmatched.message].place.plan
    guard !unmatched.plans.isEmpty, !unmatched.plans.contains(own) else { return nil }
    let family = index.plans[own].family
    return unmatched.plans.first { index.plans[$0].family == family } ?? unmatched.plans[0]
  }

  func report(
    _ unmatched: UnmatchedMessage, _ plan: Int, _ text: Bilingual, _ help: Bilingual,
    _ sink: inout FindingSink
  ) {
    let message = index.messages[unmatched.message]
    let other = message.isExpected ? unmatched.sender : unmatched.receiver
    let discriminator = other.map { index.directory[$0].key } ?? ""
    switch unmatched.doubt {
    case .levels(let candidate):
      sink.report(
        Bilingual(
          zh: text.zh + "有一条内容相当，但双方的分级之间没有对应关系，无法判定是不是同一件事。",
          en: text.en
            + " One would fit, but no map joins the two scales: whether it is the same cannot be told."
        ),
        at: message.place.node, in: message.place.document,
        help: Bilingual(
          zh: "在上级预案或者分级表中写明两种分级的对应（levelMap、map），或者在一方写明 counterpart。",
          en:
            "State how the scales correspond (levelMap, map), or name the counterpart on one side."),
        verdict: .undetermined,
        related: [index.related(candidate, Bilingual(zh: "中相当的一条", en: "the one that would fit"))],
        discriminator: discriminator)
    case .notModelled(let silent):
      sink.report(
        Bilingual(
          zh: text.zh + "该预案只有文字，没有结构化，无法判定。",
          en: text.en + " That plan is text only, so nothing can be told."),
        at: message.place.node, in: message.place.document,
        help: Bilingual(
          zh: "将\(index.plans[silent].name.zh)的通告和接收条款结构化（modelled=\"partial\" 以上）。",
          en:
            "Mark up the notifications of \(index.plans[silent].name.en) (modelled “partial” or more)."
        ),
        verdict: .undetermined,
        related: [index.related(plan: silent, Bilingual(zh: "没有结构化", en: "not modelled"))],
        discriminator: discriminator)
    default:
      sink.report(
        text, at: message.place.node, in: message.place.document, help: help,
        related: [
          index.related(
            plan: plan,
            message.isExpected
              ? Bilingual(zh: "没有对应的发出条款", en: "has no such notification")
              : Bilingual(zh: "没有对应的接收条款", en: "has no such receipt"))
        ], discriminator: discriminator)
    }
  }

  /// A party that cannot be told: every comparison that rests on it is open.
  func reportUnknown(
    _ reference: PartyReference, _ candidates: [Int], _ message: Message, _ sink: inout FindingSink
  ) {
    let names = index.words.parties(candidates)
    sink.report(
      candidates.isEmpty
        ? Bilingual(
          zh: "“\(reference)”没有登记，这一条与谁衔接无法判定。",
          en: "“\(reference)” is not registered; whom this meets cannot be told.")
        : Bilingual(
          zh: "“\(reference)”可以是\(names.zh)，这一条与谁衔接无法判定。",
          en: "“\(reference)” could be \(names.en); whom this meets cannot be told."),
      at: message.place.node, in: message.place.document,
      help: Bilingual(
        zh: "在机构名录中登记该单位（机构），或者在条款中写明是哪一家。",
        en: "Register the party, or say in the clause which one is meant."),
      verdict: .undetermined, discriminator: "party/" + reference.description)
  }

  /// Whether a message goes to the very one who sends it: the same post, or the same body where neither
  /// side names a post. What one post of a body tells another is no such message.
  static func isToItself(_ message: Message) -> Bool { itself(message) != nil }

  /// Who is both sender and addressee.
  private static func itself(_ message: Message) -> PartyMention? {
    message.senders.first { sender in
      message.addressees.contains { $0.reference == sender.reference }
    }
  }

  func reportItself(_ message: Message, _ sink: inout FindingSink) {
    guard let itself = Self.itself(message) else { return }
    let name = itself.party.map { index.words.party($0) } ?? Bilingual(both: "\(itself.reference)")
    let kind = message.kind.name
    sink.report(
      Bilingual(
        zh: "\(kind.zh)的发送方和接收方都是\(name.zh)，没有通知到别人。",
        en: "\(name.en) is both sender and receiver of the \(kind.en): nobody else is told."),
      at: message.place.node, in: message.place.document,
      help: Bilingual(
        zh: "由\(index.owner(ofPlan: message.place.plan).zh)核对发送方（from）和接收方（to）。",
        en: "\(index.owner(ofPlan: message.place.plan).en) checks sender (from) and receiver (to)."),
      discriminator: "itself")
  }

  // MARK: - Pairs

  func pairs(by side: KeyPath<MessagePair, Int>) -> [(message: Int, pairs: [MessagePair])] {
    split(index.matches.pairs.filter { !$0.reasons.contains(.throughParent) }, by: side)
  }

  /// Groups in the order of their key.
  func split(_ pairs: [MessagePair], by side: KeyPath<MessagePair, Int>)
    -> [(message: Int, pairs: [MessagePair])]
  {
    Dictionary(grouping: pairs) { $0[keyPath: side] }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// A message of which the other side leaves out some levels.
  struct LevelGap {
    let message: Message
    /// The party on the other side.
    let party: Int
    let pairs: [MessagePair]
    let levels: Bilingual
  }

  /// The messages of one side, with the levels that their counterparts leave out.
  func levelGaps(
    of side: KeyPath<MessagePair, Int>, at party: KeyPath<MessagePair, Int>,
    against other: KeyPath<MessagePair, Int>
  ) -> [LevelGap] {
    pairs(by: side).flatMap { position, pairs -> [LevelGap] in
      let message = index.messages[position]
      guard !message.isDiscretionary else { return [] }
      return split(pairs, by: party).compactMap { party, group in
        let left = levels(of: message, notIn: group.map { index.messages[$0[keyPath: other]] })
          .map { index.words.value($0) }
        guard !left.isEmpty else { return nil }
        return LevelGap(
          message: message, party: party, pairs: group,
          levels: Bilingual(
            zh: left.map(\.zh).joined(separator: "、"), en: left.map(\.en).joined(separator: ", ")))
      }
    }
  }

  /// The levels of a message that the messages on the other side leave out. Only within one scale: what a
  /// map joins is not counted value by value.
  private func levels(of message: Message, notIn others: [Message]) -> [LevelBook.Value] {
    guard message.levels.unknown.isEmpty, !others.contains(where: { $0.levels.isEmpty }) else {
      return []
    }
    var left = LevelSet()
    for (scale, mask) in message.levels.masks {
      let covered = others.reduce(UInt64(0)) { $0 | ($1.levels.masks[scale] ?? 0) }
      guard covered != 0 else { return [] }
      left.insert(mask & ~covered, of: scale)
    }
    return index.planSet.levels.values(in: left)
  }
}
