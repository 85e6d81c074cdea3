import Model

extension Message {
  /// A first message that has to go out at once or within a limit in minutes or hours.
  package var isUrgent: Bool {
    guard kind.isFirst, kind != .announce, moment != .terminate, moment != .periodic,
      !isDiscretionary
    else { return false }
    return isHurried(limit)
  }

  /// A message that one lost channel must not hold up: urgent itself, or one of those that follow within
  /// hours until the end.
  package var needsBackup: Bool {
    guard kind != .announce, kind != .summary, !isDiscretionary else { return false }
    return isHurried(limit) || rhythms.contains { isHurried($0.limit) }
  }

  private func isHurried(_ limit: Limit?) -> Bool {
    switch limit {
    case .immediate: return true
    case .within(_, let upper): return upper.months == 0 && upper.days == 0
    default: return false
    }
  }
}
