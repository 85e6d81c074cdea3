import Alignment
import Documents
import Model

extension CrosswalkInterfaces {
  /// What is sent, with the plan that expects it; then what is expected and nobody sends.
  var notifications: [Placed] { sent + unsent }

  private var sent: [Placed] {
    let unexpected = Dictionary(grouping: index.matches.unexpected, by: \.message)
    return index.messages.enumerated().compactMap { position, message -> Placed? in
      guard !message.isExpected, report.applies(message) else { return nil }
      let pairs = (index.matches.ofSent[position] ?? []).map { index.matches.pairs[$0] }
      let absent = Set((unexpected[position] ?? []).flatMap(\.plans))
        .subtracting([message.place.plan])
      let receivers = Set(pairs.map { index.messages[$0.expected].place.plan }).union(absent)
      var expected: [Int] = []
      for pair in pairs where !expected.contains(pair.expected) { expected.append(pair.expected) }
      let row = CrosswalkRow(
        topic: topic(message),
        cells: [cell(message, isSent: true)]
          + expected.map { cell(index.messages[$0], isSent: false) },
        absent: absent, scope: Self.scope)
      return Placed(plan: message.place.plan, others: receivers, row: row)
    }
  }

  /// That an interface was not drilled is said under the drills.
  private static let scope = FindingScope(without: ["DRL"])

  private var unsent: [Placed] {
    var told: Set<Int> = []
    return index.matches.unsent.compactMap { unmatched -> Placed? in
      let message = index.messages[unmatched.message]
      let absent = Set(unmatched.plans).subtracting([message.place.plan])
      guard report.applies(message),
        (index.matches.ofExpected[unmatched.message] ?? []).isEmpty,
        told.insert(unmatched.message).inserted
      else { return nil }
      let row = CrosswalkRow(
        topic: topic(message), cells: [cell(message, isSent: false)], absent: absent,
        scope: Self.scope)
      return Placed(plan: message.place.plan, others: absent, row: row)
    }
  }

  private func topic(_ message: Message) -> Bilingual {
    let from = words.parties(message.senders.compactMap(\.party))
    let to = words.parties(message.receivers.compactMap(\.party))
    let what = words.message(message)
    let event = message.event.map { words.event($0) }
    return Bilingual(
      zh: "\(from.zh)→\(to.zh)：\(what.zh)", en: "\(from.en) → \(to.en): \(what.en)"
    ).followed(by: event)
  }

  private func cell(_ message: Message, isSent: Bool) -> CrosswalkCell {
    let limit = cells.limit(message)
    let side =
      isSent
      ? limit.labelled("发出", "sends") : limit.labelled("接收", "expects")
    return CrosswalkCell(
      message.place,
      .joined([
        side,
        message.isDiscretionary ? Bilingual(zh: "视情况", en: "at discretion") : nil,
        cells.channels(message),
        message.hasAcknowledgement ? Bilingual(zh: "须回执", en: "to be acknowledged") : nil,
        message.limit == nil ? nil : cells.rhythms(message),
        message.noCounterpart.map { Bilingual(zh: "无须对应：\($0)", en: "no counterpart: “\($0)”") },
      ]))
  }
}
