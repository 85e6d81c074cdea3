import Documents
import Model

/// 内部处理时间, as plans state it.
struct ProcessingTimes {
  private var general: [Int: [Int: Int]] = [:]
  private var special: [Int: [ElementID: Int]] = [:]

  init(_ set: PlanSet) {
    for plan in set.plans {
      let resolver = PartyResolver(plan, set.directory)
      for element in plan.elements(.processing) {
        guard
          let seconds = (element.limit ?? element.typed.values.first?.limit)?.upper?
            .exactSeconds
        else { continue }
        let targets = element.references(.for).compactMap(\.element)
        if targets.isEmpty {
          if let party = element.parties(.party).first.flatMap({ resolver.resolve($0).party }) {
            general[plan.index, default: [:]][party] = seconds
          }
        } else {
          for id in targets { special[plan.index, default: [:]][id] = seconds }
        }
      }
    }
  }

  /// Nil where no plan says.
  func time(of message: Message, sender: Int) -> Int? {
    if let id = message.place.id, let seconds = special[message.place.plan]?[id] { return seconds }
    return general[message.place.plan]?[sender]
  }
}
