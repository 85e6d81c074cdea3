import Documents
import Model

/// Brings together what plans send and what plans expect. Explicit counterparts first; then by sender
/// and receiver, the assignment of greatest weight; then what one side says in one message and the
/// other in several; then what a parent passes on. Nothing is ever taken together for being similar.
struct Matcher {
  let set: PlanSet
  let messages: [Message]

  private struct Parties: Hashable {
    var sender: Int
    var receiver: Int
  }

  /// The units of one pair of parties, by position.
  private struct Bucket {
    var sent: [MessageUnit] = []
    var expected: [MessageUnit] = []
  }

  func match() -> MatchResult {
    var result = MatchResult()
    var buckets: [Parties: Bucket] = [:]
    var order: [Parties] = []
    for (index, message) in messages.enumerated() where message.noCounterpart == nil {
      for unit in units(index, message, &result) {
        let key = Parties(sender: unit.sender, receiver: unit.receiver)
        if buckets[key] == nil { order.append(key) }
        if message.isExpected {
          buckets[key, default: Bucket()].expected.append(unit)
        } else {
          buckets[key, default: Bucket()].sent.append(unit)
        }
      }
    }
    var done: Set<MessageUnit> = []
    pairNamed(buckets, &done, &result)
    let fit = MessageFit(levels: set.levels)
    for key in order {
      guard let bucket = buckets[key] else { continue }
      let sent = bucket.sent.filter { !done.contains($0) }
      let expected = bucket.expected.filter { !done.contains($0) }
      let matching = BucketMatching(messages: messages, fit: fit)
      for (s, e, reasons) in matching.assign(sent, expected) {
        join(s, e, reasons, &done, &result)
      }
    }
    for key in order {
      guard let bucket = buckets[key] else { continue }
      pairSplit(bucket, fit, &done, &result)
    }
    pairThroughParents(buckets, order, fit, &done, &result)
    let open = openMessages(result)
    for key in order {
      guard let bucket = buckets[key] else { continue }
      report(bucket, done, fit, open, &result)
    }
    return result
  }

  // MARK: - Units

  /// The units of a message; those whose parties cannot be told are unmatched at once.
  private func units(_ index: Int, _ message: Message, _ result: inout MatchResult)
    -> [MessageUnit]
  {
    var units: [MessageUnit] = []
    func doubt(_ mention: PartyMention) {
      let unmatched = UnmatchedMessage(
        message: index, sender: message.senders.first?.party,
        receiver: message.receivers.first?.party, plans: [],
        doubt: .party(mention.reference, candidates: mention.candidates))
      if message.isExpected {
        result.unsent.append(unmatched)
      } else {
        result.unexpected.append(unmatched)
      }
    }
    for receiver in message.addressees {
      guard let to = receiver.party else {
        doubt(receiver)
        continue
      }
      for sender in message.senders {
        guard let from = sender.party else {
          if receiver == message.receivers.first { doubt(sender) }
          continue
        }
        let unit = MessageUnit(message: index, sender: from, receiver: to)
        if !units.contains(unit) { units.append(unit) }
      }
    }
    return units
  }

  private func join(
    _ sent: MessageUnit, _ expected: MessageUnit, _ reasons: [MessagePair.Reason],
    _ done: inout Set<MessageUnit>, _ result: inout MatchResult
  ) {
    done.insert(sent)
    done.insert(expected)
    result.ofSent[sent.message, default: []].append(result.pairs.count)
    result.ofExpected[expected.message, default: []].append(result.pairs.count)
    result.pairs.append(
      MessagePair(
        sent: sent.message, expected: expected.message, sender: sent.sender,
        receiver: expected.receiver, reasons: reasons))
  }

  // MARK: - Steps

  private func pairNamed(
    _ buckets: [Parties: Bucket], _ done: inout Set<MessageUnit>, _ result: inout MatchResult
  ) {
    guard messages.contains(where: { !$0.counterparts.isEmpty }) else { return }
    var place: [DocumentID: [ElementID: Int]] = [:]
    var named: Set<Int> = []
    for (index, message) in messages.enumerated() {
      guard let id = message.place.id, let document = set.plans[message.place.plan].id else {
        continue
      }
      place[document, default: [:]][id] = index
    }
    var links: [(sent: Int, expected: Int)] = []
    for (index, message) in messages.enumerated() {
      for reference in message.counterparts {
        guard let document = reference.document, let id = reference.element,
          let other = place[document]?[id], messages[other].isExpected != message.isExpected
        else { continue }
        links.append(message.isExpected ? (other, index) : (index, other))
        named.formUnion([index, other])
      }
    }
    var units: [Int: [MessageUnit]] = [:]
    for bucket in buckets.values {
      for unit in bucket.sent + bucket.expected where named.contains(unit.message) {
        units[unit.message, default: []].append(unit)
      }
    }
    var seen: Set<[Int]> = []
    for link in links where seen.insert([link.sent, link.expected]).inserted {
      let sent = (units[link.sent] ?? []).sorted {
        ($0.sender, $0.receiver) < ($1.sender, $1.receiver)
      }
      let expected = (units[link.expected] ?? []).sorted {
        ($0.sender, $0.receiver) < ($1.sender, $1.receiver)
      }
      var isJoined = false
      for a in sent {
        for b in expected where a.sender == b.sender && a.receiver == b.receiver {
          join(a, b, [.named, .sameParties], &done, &result)
          isJoined = true
        }
      }
      if !isJoined, let a = sent.first, let b = expected.first {
        join(a, b, [.named, .partiesDiffer], &done, &result)
      }
    }
  }

  /// One message on one side, split by level or by moment on the other.
  private func pairSplit(
    _ bucket: Bucket, _ fit: MessageFit, _ done: inout Set<MessageUnit>, _ result: inout MatchResult
  ) {
    for sent in bucket.sent where !done.contains(sent) {
      for expected in bucket.expected.prefix(64) where done.contains(expected) {
        let others = (result.ofExpected[expected.message] ?? []).map { result.pairs[$0].sent }
        guard others.allSatisfy({ isApart(sent.message, $0, from: expected.message) }),
          case .fits(_, let reasons) = fit.compare(
            messages[sent.message], messages[expected.message])
        else { continue }
        join(sent, expected, [.sameParties] + reasons + [.split], &done, &result)
        break
      }
    }
    for expected in bucket.expected where !done.contains(expected) {
      for sent in bucket.sent.prefix(64) where done.contains(sent) {
        let others = (result.ofSent[sent.message] ?? []).map { result.pairs[$0] }
          .filter { $0.receiver == expected.receiver }.map(\.expected)
        guard others.allSatisfy({ isApart(expected.message, $0, from: sent.message) }),
          case .fits(_, let reasons) = fit.compare(
            messages[sent.message], messages[expected.message])
        else { continue }
        join(sent, expected, [.sameParties] + reasons + [.split], &done, &result)
        break
      }
    }
  }

  /// Whether two messages of one side divide between them what the other side says in one.
  private func isApart(_ a: Int, _ b: Int, from other: Int) -> Bool {
    let (a, b, other) = (messages[a], messages[b], messages[other])
    guard a.kind == b.kind, a.event == b.event else { return false }
    if !a.levels.isEmpty, !b.levels.isEmpty, !a.levels.meets(b.levels),
      a.levels.masks.keys.sorted() == b.levels.masks.keys.sorted()
    {
      return true
    }
    return other.moment == nil && a.moment != b.moment
  }

  /// What reaches a parent reaches a child where the parent's plan passes this news on.
  private func pairThroughParents(
    _ buckets: [Parties: Bucket], _ order: [Parties], _ fit: MessageFit,
    _ done: inout Set<MessageUnit>, _ result: inout MatchResult
  ) {
    var received: [Int: [Message]] = [:]
    for message in messages where message.isExpected {
      received[message.place.plan, default: []].append(message)
    }
    var relays: [Parties: [Relay]] = [:]
    for message in messages where !message.isExpected && message.isRelay {
      let relay = Relay(message, among: received[message.place.plan] ?? [])
      for sender in message.senders {
        for receiver in message.receivers {
          if let from = sender.party, let to = receiver.party {
            relays[Parties(sender: from, receiver: to), default: []].append(relay)
          }
        }
      }
    }
    guard !relays.isEmpty else { return }
    for key in order {
      for expected in buckets[key]?.expected ?? [] where !done.contains(expected) {
        for above in set.directory.line(of: key.receiver).dropFirst() {
          guard let passed = relays[Parties(sender: above, receiver: key.receiver)] else {
            continue
          }
          let sent = buckets[Parties(sender: key.sender, receiver: above)]?.sent ?? []
          for unit in sent.prefix(64) {
            guard
              case .fits(_, let reasons) = fit.compare(
                messages[unit.message], messages[expected.message]),
              passed.contains(where: { $0.passesOn(messages[unit.message], from: key.sender, fit) })
            else { continue }
            join(unit, expected, [.throughParent] + reasons, &done, &result)
            break
          }
          if done.contains(expected) { break }
        }
      }
    }
  }

  // MARK: - What is left

  private func report(
    _ bucket: Bucket, _ done: Set<MessageUnit>, _ fit: MessageFit, _ open: [Int: [OpenMessage]],
    _ result: inout MatchResult
  ) {
    for unit in bucket.sent
    where !done.contains(unit) && !isCopy(unit) && !isLeftOpen(unit, unit.receiver, fit, open) {
      result.unexpected.append(
        unmatched(unit, speaker: unit.receiver, others: bucket.expected, fit))
    }
    for unit in bucket.expected
    where !done.contains(unit) && !isLeftOpen(unit, unit.sender, fit, open) {
      result.unsent.append(unmatched(unit, speaker: unit.sender, others: bucket.sent, fit))
    }
  }

  /// A message with a party that could be one of several.
  private struct OpenMessage {
    var message: Int
    var candidates: [Int]
  }

  /// By plan.
  private func openMessages(_ result: MatchResult) -> [Int: [OpenMessage]] {
    var open: [Int: [OpenMessage]] = [:]
    for unmatched in result.unexpected + result.unsent {
      guard case .party(_, let candidates)? = unmatched.doubt, !candidates.isEmpty else { continue }
      open[messages[unmatched.message].place.plan, default: []].append(
        OpenMessage(message: unmatched.message, candidates: candidates))
    }
    return open
  }

  /// Whether the other side has the counterpart, with a party that could be this one: that it cannot be
  /// told is said there, and this side is not at fault.
  private func isLeftOpen(
    _ unit: MessageUnit, _ speaker: Int, _ fit: MessageFit, _ open: [Int: [OpenMessage]]
  ) -> Bool {
    guard !open.isEmpty else { return false }
    let message = messages[unit.message]
    return set.plans(speakingFor: speaker).contains { plan in
      (open[plan] ?? []).contains { other in
        guard messages[other.message].isExpected != message.isExpected,
          other.candidates.contains(unit.sender) || other.candidates.contains(unit.receiver)
        else { return false }
        let (sent, expected) =
          message.isExpected
          ? (messages[other.message], message) : (message, messages[other.message])
        if case .not = fit.compare(sent, expected) { return false }
        return true
      }
    }
  }

  /// Nobody has to expect a copy.
  private func isCopy(_ unit: MessageUnit) -> Bool {
    !messages[unit.message].receivers.contains { $0.party == unit.receiver }
  }

  private func unmatched(
    _ unit: MessageUnit, speaker: Int, others: [MessageUnit], _ fit: MessageFit
  ) -> UnmatchedMessage {
    let message = messages[unit.message]
    let plans = set.plans(speakingFor: speaker)
    var doubt: UnmatchedMessage.Doubt?
    for other in others.prefix(64) {
      let (sent, expected) =
        message.isExpected
        ? (messages[other.message], message) : (message, messages[other.message])
      if case .unknown = fit.compare(sent, expected) {
        doubt = .levels(other: other.message)
        break
      }
    }
    if doubt == nil, !plans.isEmpty, plans.allSatisfy({ !set.plans[$0].isModelled }) {
      doubt = .notModelled(plan: plans[0])
    }
    return UnmatchedMessage(
      message: unit.message, sender: unit.sender, receiver: unit.receiver, plans: plans,
      doubt: doubt)
  }
}
