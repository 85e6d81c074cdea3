import Model

extension Message {
  /// A first message that has to go out at once or within a limit in minutes or hours.
  package var isUrgent: Bool {
    guard kind.isFirst, kind != .announce, moment != .terminate, moment != .periodic,
      !isDiscretionary
    else { return false }
    switch limit {
    case .immediate: return true
    case .within(_, let upper): return upper.months == 0 && upper.days == 0
    default: return false
    }
  }
}
