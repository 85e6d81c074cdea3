import Model

/// A message by which a body passes on what it has been told.
struct Relay {
  private let message: Message
  /// What it waits for; empty where the plan does not say.
  private let after: [Message]

  /// - Parameter receipts: what the same plan expects.
  init(_ message: Message, among receipts: [Message]) {
    self.message = message
    after = receipts.filter { $0.place.id.map(message.after.contains) ?? false }
  }

  /// Whether it passes on this news: what it waits for is this message, or it speaks of the same event.
  func passesOn(_ news: Message, from sender: Int, _ fit: MessageFit) -> Bool {
    guard !after.isEmpty else { return message.event == nil || message.event == news.event }
    return after.contains { receipt in
      guard receipt.event == news.event, receipt.senders.contains(where: { $0.party == sender }),
        case .fits = fit.compare(news, receipt)
      else { return false }
      return true
    }
  }
}
