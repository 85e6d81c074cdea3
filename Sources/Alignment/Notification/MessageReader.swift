import Documents
import Model

/// Reads the notifications and receipts of a plan.
struct MessageReader {
  let plan: Plan
  let directory: PartyDirectory
  let levels: LevelBook

  func read() -> [Message] {
    let resolver = PartyResolver(plan, directory)
    var channels: [ElementID: [MessageChannel]] = [:]
    for channel in plan.elements(.channel) {
      guard let type = channel[.type] else { continue }
      let one = MessageChannel(
        type: type, isPrimary: channel[.rank] == "primary", route: channel[.route])
      for reference in channel.references(.for) {
        if let id = reference.element { channels[id, default: []].append(one) }
      }
    }
    // By what they stand in, so that ten thousand messages are not looked through ten thousand times.
    var within: [Int: [PlanElement]] = [:]
    for name in [ElementName.periodic, .onChange, .acknowledgement] {
      for element in plan.elements(name) {
        if let parent = element.typed.parent { within[parent, default: []].append(element) }
      }
    }
    var messages: [Message] = []
    for name in [ElementName.notification, .receipt] {
      for index in plan.indexes(name) {
        let element = plan.elements[index]
        guard let kind = element[.kind].flatMap({ MessageKind(rawValue: $0) }) else { continue }
        messages.append(
          message(
            element, kind, resolver, inside: within[index] ?? [],
            channels: element.place.id.flatMap { channels[$0] } ?? []))
      }
    }
    return messages
  }

  private func message(
    _ element: PlanElement, _ kind: MessageKind, _ resolver: PartyResolver,
    inside: [PlanElement], channels: [MessageChannel]
  ) -> Message {
    var senders = element.parties(.from).map { resolver.resolve($0) }
    // A plan that does not say who sends means its issuer.
    if element[.from] == nil, element.name == .notification, let issuer = plan.issuer {
      senders = [issuer]
    }
    let words = element.levels()
    let limit = element.limit
    let rhythms = inside.compactMap { rhythm($0) }
    let acknowledgements = inside.filter { $0.name == .acknowledgement }
    return Message(
      place: element.place, isExpected: element.name == .receipt, kind: kind, senders: senders,
      receivers: element.parties(.to).map { resolver.resolve($0) },
      copies: element.parties(.cc).map { resolver.resolve($0) },
      moment: element[.when].flatMap { Message.Moment(rawValue: $0) }, event: element[.event],
      levels: levels.set(of: words), levelWords: words,
      clock: element[.clock].flatMap { MessageClock(rawValue: $0) },
      isDiscretionary: limit == .discretionary || element[.modality] == "may"
        || element[.modality] == "discretionary",
      after: element.references(.after).compactMap(\.element), needsAll: element[.join] == "all",
      form: element[.form], counterparts: element.references(.counterpart),
      noCounterpart: element[.noCounterpart], limit: limit, rhythms: rhythms,
      acknowledgers: acknowledgements.isEmpty
        ? nil : acknowledgements.flatMap { $0.parties(.by) }.map { resolver.resolve($0) },
      channels: channels)
  }

  private func rhythm(_ element: PlanElement) -> MessageRhythm? {
    switch element.name {
    case .periodic:
      let value = element.value("every") ?? element.typed.values.first
      return MessageRhythm(
        pace: element[.when] ?? "normal", limit: value?.limit, node: element.place.node)
    case .onChange:
      return MessageRhythm(pace: "change", limit: element.limit, node: element.place.node)
    default: return nil
    }
  }
}
